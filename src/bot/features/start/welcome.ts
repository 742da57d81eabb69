import { communityId, listingId } from "../../../domain/shared/ids.ts";
import type { BotDependencies, PomichContext } from "../../context.ts";
import { detailScreen } from "../browse/detail.ts";
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

async function showListing(deps: WelcomeDependencies, ctx: PomichContext, link: string): Promise<void> {
  const listing = await deps.useCases.listings.find(listingId(link));
  if (listing?.status === "published") await ctx.show(await detailScreen(deps, ctx, listing));
  else await ctx.say(ctx.t("start-link-gone"));
}
