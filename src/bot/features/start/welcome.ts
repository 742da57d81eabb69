import { communityId, listingId } from "../../../domain/shared/ids.ts";
import { placeName } from "../../../domain/shared/place.ts";
import type { PomichContext } from "../../context.ts";
import type { ScreenDependencies } from "../../dependencies.ts";
import { homeScreen } from "../../screens/home.ts";
import { listingScreen } from "../../screens/listing.ts";
import { organisationLink } from "../../screens/organisation.ts";

/** Shows the home menu, after the community or listing that a deep link leads to; or the organisation alone. */
export async function welcome(deps: ScreenDependencies, ctx: PomichContext, link: string): Promise<void> {
  const { useCases } = deps;
  const community = link === "" ? undefined : await useCases.communities.find(communityId(link));
  if (link !== "" && !community) {
    const organisation = await organisationLink(deps, ctx, link);
    if (organisation) {
      await ctx.show(organisation);
      return;
    }
    await showListing(deps, ctx, link);
  }
  if (community) await ctx.say(ctx.t("start-community", { community: placeName(community, ctx.language) }));
  await ctx.show(await homeScreen(deps, ctx));
}

async function showListing(deps: ScreenDependencies, ctx: PomichContext, link: string): Promise<void> {
  const listing = await deps.useCases.browse.open(listingId(link), ctx.person.id);
  if (listing) await ctx.show(await listingScreen(deps, ctx, listing));
  else await ctx.say(ctx.t("start-link-gone"));
}
