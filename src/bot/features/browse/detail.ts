import type { InlineKeyboardButton } from "grammy/types";
import type { Listing } from "../../../domain/listing/listing.ts";
import type { BotDependencies, PomichContext } from "../../context.ts";
import { photosRows } from "../../render/keyboards.ts";
import { renderListing } from "../../render/listing.ts";
import { screen, tap, type ButtonScreen } from "../../screen.ts";
import { menuButton } from "../../buttons/menu.ts";
import { answerButton, listButton, shareButton } from "../../buttons/searches.ts";
import { packed, type View } from "./view.ts";

type Deps = Pick<BotDependencies, "useCases" | "i18n">;

/** Where a listing's link leads: `/start` with its id. */
export const linkTo = (username: string, { id }: Pick<Listing, "id">): string =>
  `https://t.me/${username}?start=${id}`;

/** What a reader can do about a listing; nothing about their own but pass it on. */
export const listingTaps = (ctx: PomichContext, listing: Listing): InlineKeyboardButton[][] => {
  const answer = ctx.plain(listing.kind === "request" ? "broadcast-help-button" : "broadcast-need-button");
  const own = listing.authorId === ctx.person.id;
  return [
    ...(own ? [] : [[tap(answer, answerButton.pack({ listing: listing.id }))]]),
    [tap(ctx.plain("browse-share-button"), shareButton.pack({ listing: listing.id }))],
  ];
};

/** A listing as others read it, without anything personal. @param view the list to go back to */
export async function detailScreen(
  { useCases, i18n }: Deps,
  ctx: PomichContext,
  listing: Listing,
  view?: View,
): Promise<ButtonScreen> {
  const { near } = await useCases.browse.readerOf(ctx.person.id);
  const community = await useCases.communities.find(listing.communityId);
  const text = renderListing(i18n, useCases.catalogue, listing, ctx.language, {
    ...(community ? { communityName: community.name } : {}),
    ...(near ? { from: { what: "reader", point: near } } : {}),
  });
  return screen(text, [
    ...photosRows(i18n, ctx.language, listing),
    ...listingTaps(ctx, listing),
    view
      ? [tap(ctx.plain("browse-list-button"), listButton.pack(packed(view)))]
      : [tap(ctx.plain("settings-menu-button"), menuButton.pack({}))],
  ]);
}
