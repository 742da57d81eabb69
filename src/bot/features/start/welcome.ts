import { communityId, listingId } from "../../../domain/shared/ids.ts";
import type { BotDependencies, PomichContext } from "../../context.ts";
import { renderListing } from "../../render/listing.ts";
import { screen, tap } from "../../screen.ts";
import { volunteerButton } from "../broadcast/buttons.ts";
import { homeScreen } from "../menu/home.ts";

type WelcomeDependencies = Pick<BotDependencies, "useCases" | "i18n">;

/** Shows what a deep link leads to, if anything, and the home menu. */
export async function welcome(deps: WelcomeDependencies, ctx: PomichContext, link: string): Promise<void> {
  const { useCases } = deps;
  const community = link === "" ? undefined : await useCases.communities.find(communityId(link));
  if (link !== "" && !community) await showListing(deps, ctx, link);
  if (community) await ctx.say(ctx.t("start-community", { community: community.name }));
  await ctx.show(await homeScreen(deps, ctx));
}

async function showListing(
  { useCases, i18n }: WelcomeDependencies,
  ctx: PomichContext,
  link: string,
): Promise<void> {
  const listing = await useCases.listings.find(listingId(link));
  if (listing?.status !== "published") {
    await ctx.say(ctx.t("start-link-gone"));
    return;
  }
  const community = await useCases.communities.find(listing.communityId);
  const options = community ? { communityName: community.name } : {};
  const shown = renderListing(i18n, useCases.catalogue, listing, ctx.language, options);
  const answer = ctx.plain(listing.kind === "request" ? "broadcast-help-button" : "broadcast-need-button");
  const isOwn = listing.authorId === ctx.person.id;
  await ctx.show(screen(shown, isOwn ? [] : [[tap(answer, volunteerButton.pack({ listing: listing.id }))]]));
}
