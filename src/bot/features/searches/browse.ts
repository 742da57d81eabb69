import { Composer } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import { LISTING_KINDS } from "../../../domain/category/category.ts";
import type { Listing } from "../../../domain/listing/listing.ts";
import { ID_PATTERN, listingId } from "../../../domain/shared/ids.ts";
import type { PomichContext } from "../../context.ts";
import { linkTo } from "../../deep-link.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { beginAnswer } from "../../flows/begin-answer.ts";
import { outcomeOfVolunteering, tellOutcome } from "../../flows/proposal-answers.ts";
import { html } from "../../html.ts";
import { briefOf } from "../../render/brief.ts";
import {
  answerButton,
  browseButton,
  categoriesButton,
  detailButton,
  kindsButton,
  listButton,
  oneListingButton,
  shareButton,
} from "../../buttons/searches.ts";
import { listingScreen } from "../../screens/listing.ts";
import { tap } from "../../screen.ts";
import { categoriesScreen, kindsScreen, listScreen } from "./browse-screens.ts";
import { packed, readView, type View } from "./view.ts";

/** Browsing: kind, category, list, one listing, and answering or sharing it. */
export function createBrowseHandlers(deps: FeatureDependencies): Composer<PomichContext> {
  const { useCases, i18n } = deps;
  const browse = new Composer<PomichContext>();

  /** The published listing that a button names; undefined after telling the person that it is gone. */
  async function published(ctx: PomichContext, id: string | undefined): Promise<Listing | undefined> {
    const found = ID_PATTERN.test(id ?? "")
      ? await useCases.browse.open(listingId(id ?? ""), ctx.person.id)
      : undefined;
    if (found) return found;
    await ctx.alert(ctx.plain("browse-gone-alert"));
    return undefined;
  }

  browse.command("browse", async (ctx) => {
    await ctx.show(kindsScreen(ctx));
  });
  browse.callbackQuery(browseButton.pattern, async (ctx) => {
    await ctx.toast();
    await ctx.turnTo(kindsScreen(ctx));
  });
  browse.callbackQuery(kindsButton.pattern, async (ctx) => {
    await ctx.toast();
    await ctx.turnTo(kindsScreen(ctx));
  });
  browse.callbackQuery(categoriesButton.pattern, async (ctx) => {
    const pressed = categoriesButton.unpack(ctx.callbackQuery.data)?.kind;
    const kind = LISTING_KINDS.find((known) => known === pressed);
    if (!kind) return ctx.alert(ctx.plain("error-old-button-alert"));
    await ctx.toast();
    await ctx.turnTo(await categoriesScreen(deps, ctx, kind));
  });
  browse.callbackQuery(listButton.pattern, async (ctx) => {
    const view = readView(useCases.catalogue, listButton.unpack(ctx.callbackQuery.data));
    if (!view) return ctx.alert(ctx.plain("error-old-button-alert"));
    await ctx.toast();
    await ctx.turnTo(await listScreen(deps, ctx, view));
  });

  browse.callbackQuery(detailButton.pattern, async (ctx) => {
    const pressed = detailButton.unpack(ctx.callbackQuery.data);
    const view = readView(useCases.catalogue, pressed);
    if (!view) return ctx.alert(ctx.plain("error-old-button-alert"));
    const listing = await published(ctx, pressed?.listing);
    // It was closed in the meantime; the list shows what is left.
    if (!listing) return ctx.turnTo(await listScreen(deps, ctx, view));
    await ctx.toast();
    await ctx.turnTo(await listingScreen(deps, ctx, listing, backTo(ctx, view)));
  });
  browse.callbackQuery(oneListingButton.pattern, async (ctx) => {
    const listing = await published(ctx, oneListingButton.unpack(ctx.callbackQuery.data)?.listing);
    if (!listing) return;
    await ctx.toast();
    await ctx.show(await listingScreen(deps, ctx, listing));
  });

  browse.callbackQuery(shareButton.pattern, async (ctx) => {
    const listing = await published(ctx, shareButton.unpack(ctx.callbackQuery.data)?.listing);
    if (!listing) return;
    await ctx.toast();
    const headline = briefOf(i18n, useCases.catalogue, listing, ctx.language);
    const link = linkTo(ctx.me.username, listing);
    await ctx.say(ctx.t("browse-share", { listing: headline, link: html`<code>${link}</code>` }), {
      inline_keyboard: [
        [
          {
            text: ctx.plain("browse-share-send-button"),
            url: `https://t.me/share/url?url=${encodeURIComponent(link)}`,
          },
        ],
      ],
    });
  });

  browse.callbackQuery(answerButton.pattern, async (ctx) => {
    const listing = await published(ctx, answerButton.unpack(ctx.callbackQuery.data)?.listing);
    if (!listing) return;
    if (listing.authorId === ctx.person.id) return ctx.alert(ctx.plain("browse-own-alert"));
    const result = await useCases.proposals.volunteer(listing.id, ctx.person.id);
    if (result.ok || result.code !== "no-fit")
      return tellOutcome(deps, ctx, outcomeOfVolunteering(result), {
        kind: "broadcast",
        listingId: listing.id,
        shares: false,
      });
    return beginAnswer(deps, ctx, listing);
  });

  return browse;
}

const backTo = (ctx: PomichContext, view: View): InlineKeyboardButton =>
  tap(ctx.plain("browse-list-button"), listButton.pack(packed(view)));
