import { Composer } from "grammy";
import { OWNER_ACTIONS, type ManageError, type OwnerAction } from "../../../app/manage-listing.ts";
import type { Listing, ListingStatus } from "../../../domain/listing/listing.ts";
import { transition, TRANSITIONS } from "../../../domain/listing/transition.ts";
import { listingId } from "../../../domain/shared/ids.ts";
import type { BotDependencies, PomichContext } from "../../context.ts";
import type { PlainKey } from "../../i18n.ts";
import { askCloseButton, manageButton, myListingsButton, showListingButton } from "./buttons.ts";
import { CLOSINGS, closingScreen, listingScreen, listScreen } from "./screens.ts";

const MANAGE_ERRORS: Readonly<Record<ManageError, PlainKey>> = {
  "listing-not-found": "my-listings-gone-alert",
  "not-yours": "my-listings-gone-alert",
  "illegal-transition": "my-listings-closed-alert",
};

const DONE: Readonly<Record<OwnerAction, PlainKey>> = {
  withdraw: "my-listings-done-alert",
  fulfil: "my-listings-done-alert",
  pause: "my-listings-paused-alert",
  resume: "my-listings-resumed-alert",
  renew: "my-listings-renewed-alert",
};

/** Pressed twice, or twice in two places: what was wanted holds. */
const holdsAlready = (status: ListingStatus, action: OwnerAction): boolean =>
  status === TRANSITIONS[action].to;

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

  mine.callbackQuery(manageButton.pattern, async (ctx) => {
    const pressed = manageButton.unpack(ctx.callbackQuery.data);
    const action = OWNER_ACTIONS.find((known) => known === pressed?.action);
    const listing = await own(ctx, pressed?.listing ?? "");
    if (!listing || !action) return;
    const { id, firstName: name } = ctx.person;
    const by = { kind: "person", id, name } as const;
    const managed = await useCases.manageListing({ listingId: listing.id, by, action });
    if (managed.ok || holdsAlready(listing.status, action)) await ctx.toast(ctx.plain(DONE[action]));
    else await ctx.alert(ctx.plain(MANAGE_ERRORS[managed.code]));
    await ctx.showInstead(await listingScreen(deps, ctx, managed.ok ? managed.value : listing));
  });

  return mine;
}
