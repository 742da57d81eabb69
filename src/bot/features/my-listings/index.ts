import { Composer } from "grammy";
import type { CloseError } from "../../../app/close-listing.ts";
import type { Listing } from "../../../domain/listing/listing.ts";
import { transition } from "../../../domain/listing/transition.ts";
import { listingId } from "../../../domain/shared/ids.ts";
import type { BotDependencies, PomichContext } from "../../context.ts";
import type { PlainKey } from "../../i18n.ts";
import { askCloseButton, closeButton, myListingsButton, showListingButton } from "./buttons.ts";
import { CLOSINGS, closingScreen, listingScreen, listScreen } from "./screens.ts";

const CLOSE_ERRORS: Readonly<Record<CloseError, PlainKey>> = {
  "listing-not-found": "my-listings-gone-alert",
  "not-yours": "my-listings-gone-alert",
  "illegal-transition": "my-listings-closed-alert",
};

/** What a person has put up: see it, take it back, say that it is done. */
export function createMyListingsFeature(deps: BotDependencies): Composer<PomichContext> {
  const { useCases } = deps;
  const mine = new Composer<PomichContext>();

  /** The person's own listing that a button speaks of; otherwise says that it is not there. */
  async function own(ctx: PomichContext, id: string): Promise<Listing | undefined> {
    const listing = await useCases.listings.find(listingId(id));
    if (listing?.authorId === ctx.person.id) return listing;
    await ctx.alert(ctx.plain("my-listings-gone-alert"));
    return undefined;
  }

  mine.command("my", async (ctx) => {
    await ctx.show(await listScreen(deps, ctx));
  });
  mine.callbackQuery(myListingsButton.pattern, async (ctx) => {
    await ctx.toast();
    await ctx.show(await listScreen(deps, ctx));
  });
  mine.callbackQuery(showListingButton.pattern, async (ctx) => {
    const listing = await own(ctx, showListingButton.unpack(ctx.callbackQuery.data)?.listing ?? "");
    if (!listing) return;
    await ctx.toast();
    await ctx.showInstead(await listingScreen(deps, ctx, listing));
  });

  mine.callbackQuery(askCloseButton.pattern, async (ctx) => {
    const pressed = askCloseButton.unpack(ctx.callbackQuery.data);
    const action = CLOSINGS.find((closing) => closing === pressed?.action);
    const listing = await own(ctx, pressed?.listing ?? "");
    if (!listing || !action) return;
    if (!transition(listing.status, action).ok) {
      await ctx.alert(ctx.plain("my-listings-closed-alert"));
      return ctx.showInstead(await listingScreen(deps, ctx, listing));
    }
    await ctx.toast();
    await ctx.showInstead(closingScreen(deps, ctx, listing, action));
  });

  mine.callbackQuery(closeButton.pattern, async (ctx) => {
    const pressed = closeButton.unpack(ctx.callbackQuery.data);
    const action = CLOSINGS.find((closing) => closing === pressed?.action);
    const listing = await own(ctx, pressed?.listing ?? "");
    if (!listing || !action) return;
    const { id, firstName: name } = ctx.person;
    const closed = await useCases.closeListing({
      listingId: listing.id,
      by: { kind: "person", id, name },
      action,
    });
    // Pressed twice: what was wanted holds.
    const twice = !closed.ok && listing.status === (action === "withdraw" ? "withdrawn" : "fulfilled");
    if (closed.ok || twice) await ctx.toast(ctx.plain("my-listings-done-alert"));
    else await ctx.alert(ctx.plain(CLOSE_ERRORS[closed.code]));
    await ctx.showInstead(await listingScreen(deps, ctx, closed.ok ? closed.value : listing));
  });

  return mine;
}
