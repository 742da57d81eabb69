import type { InlineKeyboardButton } from "grammy/types";
import { mayPost, otherKind } from "../../domain/category/category.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { isNeed } from "../../domain/pledge/need.ts";
import { pledgeButton } from "../buttons/pledges.ts";
import { menuButton } from "../buttons/menu.ts";
import { answerButton, shareButton } from "../buttons/searches.ts";
import type { PomichContext } from "../context.ts";
import type { ScreenDependencies } from "../dependencies.ts";
import type { I18n } from "../i18n.ts";
import { answerCaption, listingRows } from "../render/keyboards.ts";
import { renderListing } from "../render/listing.ts";
import { screen, tap, type ButtonScreen } from "../screen.ts";

/** "I can help" or "I need this", and a way to share. Authors can only share their own listing. */
function listingTaps(
  i18n: I18n,
  ctx: PomichContext,
  listing: Listing,
  canPledge: boolean,
  canAnswer: boolean,
): InlineKeyboardButton[][] {
  const own = listing.authorId === ctx.person.id;
  return [
    ...(canPledge ? [[tap(ctx.plain("pledge-button"), pledgeButton.pack({ listing: listing.id }))]] : []),
    ...(own || !canAnswer
      ? []
      : [[tap(answerCaption(i18n, ctx.language, listing), answerButton.pack({ listing: listing.id }))]]),
    [tap(ctx.plain("browse-share-button"), shareButton.pack({ listing: listing.id }))],
  ];
}

/**
 * A listing as others read it, without anything personal.
 * @param back the last button; the way to the menu when absent
 */
export async function listingScreen(
  { useCases, i18n }: ScreenDependencies,
  ctx: PomichContext,
  listing: Listing,
  back: InlineKeyboardButton = tap(ctx.plain("settings-menu-button"), menuButton.pack({})),
): Promise<ButtonScreen> {
  const { near } = await useCases.browse.readerOf(ctx.person.id);
  const community = await useCases.communities.find(listing.communityId);
  const canPledge = isNeed(listing) && (await useCases.pledges.look(listing.id, ctx.person.id)) !== undefined;
  const category = useCases.catalogue.find(listing.category);
  // Where private people can offer nothing, what they promise is all that they can give.
  const canAnswer = !canPledge || category === undefined || mayPost(category, otherKind(listing.kind), {});
  const text = renderListing(i18n, useCases.catalogue, listing, ctx.language, {
    ...(community ? { communityName: community } : {}),
    ...(near ? { from: { what: "reader", point: near } } : {}),
  });
  return screen(text, [
    ...listingRows(i18n, ctx.language, listing),
    ...listingTaps(i18n, ctx, listing, canPledge, canAnswer),
    [back],
  ]);
}
