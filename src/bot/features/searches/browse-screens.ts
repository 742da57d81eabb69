import type { InlineKeyboardButton } from "grammy/types";
import { LISTING_KINDS, type ListingKind } from "../../../domain/category/category.ts";
import type { Listing } from "../../../domain/listing/listing.ts";
import { hasAmount } from "../../../domain/search/search.ts";
import type { PomichContext } from "../../context.ts";
import type { ScreenDependencies } from "../../dependencies.ts";
import { clip, html, joinHtml, type Html } from "../../html.ts";
import { factsOf } from "../../render/brief.ts";
import { headlineOf, placeLine } from "../../render/listing.ts";
import { inPairs, screen, tap, type ButtonScreen } from "../../screen.ts";
import { menuButton } from "../../buttons/menu.ts";
import {
  askSaveButton,
  categoriesButton,
  detailButton,
  kindsButton,
  listButton,
} from "../../buttons/searches.ts";
import { packed, PAGE, searchOf, turned, type View } from "./view.ts";

/** Characters of each listing, so that a page fits into one message. */
const MAX_BRIEF = 300;

const menuTap = (ctx: PomichContext): InlineKeyboardButton =>
  tap(ctx.plain("settings-menu-button"), menuButton.pack({}));

/** Asks whether to browse offers or requests. */
export const kindsScreen = (ctx: PomichContext): ButtonScreen =>
  screen(ctx.t("browse-kinds"), [
    ...LISTING_KINDS.map((kind) => [
      tap(ctx.plain("browse-kind-button", { kind }), categoriesButton.pack({ kind })),
    ]),
    [menuTap(ctx)],
  ]);

/** The categories that have listings of this kind, with their numbers. */
export async function categoriesScreen(
  { useCases, i18n }: ScreenDependencies,
  ctx: PomichContext,
  kind: ListingKind,
): Promise<ButtonScreen> {
  const counts = await useCases.browse.counts(kind, ctx.person.id);
  const taps = useCases.catalogue.categories.flatMap(({ slug, emoji }) => {
    const count = counts.get(slug);
    if (count === undefined) return [];
    const name = ctx.plain("browse-category-button", {
      emoji,
      category: i18n.plainDynamic(ctx.language, `category-${slug}`),
      count,
    });
    const view = { kind, category: slug, soon: false, mine: false, page: 0 };
    return [tap(name, listButton.pack(packed(view)))];
  });
  return screen(ctx.t(taps.length > 0 ? "browse-categories" : "browse-nothing-yet", { kind }), [
    ...inPairs(taps),
    [tap(ctx.plain("button-back"), kindsButton.pack({})), menuTap(ctx)],
  ]);
}

/** One page of a list: the listings, a button for each, and the filters. A page past the end shows the last page. */
export async function listScreen(
  { useCases, i18n }: ScreenDependencies,
  ctx: PomichContext,
  asked: View,
): Promise<ButtonScreen> {
  const reader = await useCases.browse.readerOf(ctx.person.id);
  const found = await useCases.browse.find(searchOf(asked, reader), ctx.person.id);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const view = { ...asked, page: Math.min(asked.page, pages - 1) };
  const first = view.page * PAGE;
  const shown = found.slice(first, first + PAGE);
  // With only one community its name says nothing.
  const names = new Map((await useCases.communities.all()).map((community) => [community.id, community]));
  const line = (listing: Listing, index: number): Html => {
    const facts = factsOf(i18n, useCases.catalogue, listing, ctx.language);
    const where = placeLine(i18n, listing, ctx.language, {
      ...(names.size > 1 ? { communityName: names.get(listing.communityId) ?? { name: "" } } : {}),
      ...(reader.near ? { from: { what: "reader", point: reader.near } } : {}),
    });
    const lines = clip(joinHtml([...(where ? [where] : []), ...facts], "\n"), MAX_BRIEF);
    return joinHtml([html`<b>${first + index + 1}.</b>`, lines], " ");
  };
  const headline = headlineOf(i18n, useCases.catalogue, view, ctx.language);
  const summary =
    found.length > 0
      ? ctx.t("browse-range", { first: first + 1, last: first + shown.length, total: found.length })
      : ctx.t("browse-nothing-found");
  return screen(joinHtml([joinHtml([html`<b>${headline}</b>`, summary], "\n"), ...shown.map(line)], "\n\n"), [
    shown.map(({ id }, index) =>
      tap(String(first + index + 1), detailButton.pack({ listing: id, ...packed(view) })),
    ),
    turnTaps(view, pages),
    ...filterTaps({ useCases }, ctx, view, reader.near !== undefined),
    [tap(ctx.plain("browse-save-button"), askSaveButton.pack(packed(view)))],
    [tap(ctx.plain("button-back"), categoriesButton.pack({ kind: view.kind })), menuTap(ctx)],
  ]);
}

const turnTaps = (view: View, pages: number): InlineKeyboardButton[] => [
  ...(view.page > 0 ? [tap("◀", listButton.pack(packed({ ...view, page: view.page - 1 })))] : []),
  ...(view.page < pages - 1 ? [tap("▶", listButton.pack(packed({ ...view, page: view.page + 1 })))] : []),
];

/** Buttons that show the filters' settings; a tap moves to the next setting. Distance needs a known place. */
function filterTaps(
  { useCases }: Pick<ScreenDependencies, "useCases">,
  ctx: PomichContext,
  view: View,
  placed: boolean,
): InlineKeyboardButton[][] {
  const { kind, km, soon, mine, amount } = view;
  const category = useCases.catalogue.find(view.category);
  const to = (caption: string, next: View): InlineKeyboardButton =>
    tap(caption, listButton.pack(packed(next)));
  const distance =
    km === undefined ? ctx.plain("browse-distance-any-button") : ctx.plain("browse-distance-button", { km });
  const capacity =
    amount === undefined
      ? ctx.plain("browse-amount-any-button")
      : ctx.plain("browse-amount-button", { kind, amount });
  return [
    [
      ...(placed ? [to(distance, turned.km(view))] : []),
      to(ctx.plain("browse-dates-button", { soon: soon ? "yes" : "no" }), turned.soon(view)),
    ],
    [
      to(ctx.plain("browse-languages-button", { mine: mine ? "yes" : "no" }), turned.mine(view)),
      ...(category && hasAmount(category) ? [to(capacity, turned.amount(view))] : []),
    ],
  ];
}
