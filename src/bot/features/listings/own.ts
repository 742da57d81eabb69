import { Composer } from "grammy";
import { OWNER_ACTIONS, type ManageError, type OwnerAction } from "../../../app/listings/manage-listing.ts";
import type { Listing, ListingStatus } from "../../../domain/listing/listing.ts";
import { EDITABLE } from "../../../domain/listing/revision.ts";
import { WIDE_RADIUS_KM } from "../../../domain/matching/match.ts";
import { transition, TRANSITIONS } from "../../../domain/listing/transition.ts";
import { listingId, proposalId } from "../../../domain/shared/ids.ts";
import type { PomichContext } from "../../context.ts";
import { formatKilometres } from "../../formats.ts";
import type { ScreenDependencies } from "../../dependencies.ts";
import type { PlainKey } from "../../i18n.ts";
import {
  askCloseButton,
  editButton,
  helpedButton,
  manageButton,
  myListingsButton,
  partlyButton,
  showListingButton,
  stepTakenButton,
  takenButton,
  widerButton,
} from "../../buttons/listings.ts";
import { canBePartlyDone, editScreen, helpedScreen, OTHER_HELPERS, takenScreen } from "./questions.ts";
import { CLOSINGS, closingScreen, listingScreen, listScreen, readScreen } from "./screens.ts";

const MANAGE_ERRORS = {
  "listing-not-found": "my-listings-gone-alert",
  "not-yours": "my-listings-gone-alert",
  "illegal-transition": "my-listings-closed-alert",
  "not-a-count": "error-old-button-alert",
  "not-verified": "organisation-not-verified-alert",
} as const satisfies Readonly<Record<ManageError | "not-a-count" | "not-verified", PlainKey>>;

const DONE: Readonly<Record<OwnerAction, PlainKey>> = {
  withdraw: "my-listings-done-alert",
  fulfil: "my-listings-done-alert",
  pause: "my-listings-paused-alert",
  resume: "my-listings-resumed-alert",
  renew: "my-listings-renewed-alert",
};

/** True when the button was pressed twice: the listing is already where the action leads. */
const isDone = (status: ListingStatus, action: OwnerAction): boolean => status === TRANSITIONS[action].to;

const actorIn = ({ person: { id, firstName: name } }: PomichContext) =>
  ({ kind: "person", id, name }) as const;

/** "My listings": read, change, renew, pause, mark as (partly) done, withdraw. */
export function createOwnListingHandlers(deps: ScreenDependencies): Composer<PomichContext> {
  const { useCases } = deps;
  const mine = new Composer<PomichContext>();

  /** The listing that a button names, if the person may manage it; undefined after telling them that it is gone. */
  async function own(ctx: PomichContext, id: string): Promise<Listing | undefined> {
    const listing = await useCases.listings.find(listingId(id));
    if (listing && (await useCases.listings.mayManage(listing, ctx.person.id))) return listing;
    await ctx.alert(ctx.plain("my-listings-gone-alert"));
    return undefined;
  }

  /** Says why a button has no effect any more, and shows the listing as it is. */
  async function closed(
    ctx: PomichContext,
    listing: Listing,
    why: PlainKey = "my-listings-closed-alert",
  ): Promise<void> {
    await ctx.alert(ctx.plain(why));
    await ctx.turnTo(await listingScreen(deps, ctx, listing));
  }

  /** Shows the listing after an action; asks the author of a fulfilled request who helped. */
  async function showOutcome(ctx: PomichContext, listing: Listing): Promise<void> {
    const candidates = await useCases.introductions.candidates(listing);
    await ctx.turnTo(
      candidates.length > 0
        ? helpedScreen(ctx, listing, candidates)
        : await listingScreen(deps, ctx, listing),
    );
  }

  mine.command("my", async (ctx) => {
    await ctx.show(await listScreen(deps, ctx));
  });
  mine.callbackQuery(myListingsButton.pattern, async (ctx) => {
    await ctx.toast();
    await ctx.turnTo(await listScreen(deps, ctx));
  });
  mine.callbackQuery(showListingButton.pattern, async (ctx) => {
    const id = showListingButton.unpack(ctx.callbackQuery.data)?.listing ?? "";
    const read = await readScreen(deps, ctx, id);
    const listing = read ? undefined : await own(ctx, id);
    if (!read && !listing) return;
    await ctx.toast();
    if (read) await ctx.turnTo(read);
    else if (listing) await ctx.turnTo(await listingScreen(deps, ctx, listing));
  });

  mine.callbackQuery(askCloseButton.pattern, async (ctx) => {
    const pressed = askCloseButton.unpack(ctx.callbackQuery.data);
    const action = CLOSINGS.find((closing) => closing === pressed?.action);
    const listing = await own(ctx, pressed?.listing ?? "");
    if (!listing || !action) return;
    if (!transition(listing.status, action).ok) return closed(ctx, listing);
    await ctx.toast();
    await ctx.turnTo(closingScreen(deps, ctx, listing, action));
  });

  mine.callbackQuery(manageButton.pattern, async (ctx) => {
    const pressed = manageButton.unpack(ctx.callbackQuery.data);
    const action = OWNER_ACTIONS.find((known) => known === pressed?.action);
    const listing = await own(ctx, pressed?.listing ?? "");
    if (!listing || !action) return;
    const managed = await useCases.listings.manage({ listingId: listing.id, by: actorIn(ctx), action });
    if (managed.ok || isDone(listing.status, action)) await ctx.toast(ctx.plain(DONE[action]));
    else await ctx.alert(ctx.plain(MANAGE_ERRORS[managed.code]));
    await showOutcome(ctx, managed.ok ? managed.value : listing);
  });

  mine.callbackQuery(widerButton.pattern, async (ctx) => {
    const listing = await own(ctx, widerButton.unpack(ctx.callbackQuery.data)?.listing ?? "");
    if (!listing) return;
    const widened = await useCases.listings.widen({ listingId: listing.id, by: actorIn(ctx) });
    if (!widened.ok) return closed(ctx, listing, MANAGE_ERRORS[widened.code]);
    await ctx.alert(ctx.plain("status-wider-alert", { km: formatKilometres(ctx.language, WIDE_RADIUS_KM) }));
    await ctx.turnTo(await listingScreen(deps, ctx, widened.value));
  });

  mine.callbackQuery(editButton.pattern, async (ctx) => {
    const listing = await own(ctx, editButton.unpack(ctx.callbackQuery.data)?.listing ?? "");
    if (!listing) return;
    if (!EDITABLE.includes(listing.status)) return closed(ctx, listing);
    await ctx.toast();
    await ctx.turnTo(editScreen(deps, ctx, listing));
  });

  mine.callbackQuery(partlyButton.pattern, async (ctx) => {
    const listing = await own(ctx, partlyButton.unpack(ctx.callbackQuery.data)?.listing ?? "");
    if (!listing) return;
    if (!canBePartlyDone(deps, listing)) return closed(ctx, listing);
    await ctx.toast();
    await ctx.turnTo(takenScreen(deps, ctx, listing));
  });

  mine.callbackQuery(stepTakenButton.pattern, async (ctx) => {
    const pressed = stepTakenButton.unpack(ctx.callbackQuery.data);
    const listing = await own(ctx, pressed?.listing ?? "");
    if (!listing || !pressed) return;
    if (!canBePartlyDone(deps, listing)) return closed(ctx, listing);
    await ctx.toast();
    const shown = /^\d{1,9}$/.test(pressed.taken) ? Number(pressed.taken) : undefined;
    await ctx.turnTo(takenScreen(deps, ctx, listing, shown));
  });

  mine.callbackQuery(takenButton.pattern, async (ctx) => {
    const pressed = takenButton.unpack(ctx.callbackQuery.data);
    const listing = await own(ctx, pressed?.listing ?? "");
    if (!listing || !pressed || pressed.taken === "") return;
    const counted = await useCases.listings.countTaken({
      listingId: listing.id,
      by: actorIn(ctx),
      taken: Number(pressed.taken),
    });
    if (!counted.ok) return closed(ctx, listing, MANAGE_ERRORS[counted.code]);
    await ctx.toast(
      ctx.plain(counted.value.status === "fulfilled" ? DONE.fulfil : "my-listings-taken-alert"),
    );
    await showOutcome(ctx, counted.value);
  });

  mine.callbackQuery(helpedButton.pattern, async (ctx) => {
    const pressed = helpedButton.unpack(ctx.callbackQuery.data);
    const listing = await own(ctx, pressed?.listing ?? "");
    if (!listing || !pressed) return;
    const names = !OTHER_HELPERS.some((other) => other === pressed.who);
    const told = names
      ? await useCases.introductions.tell({
          listingId: listing.id,
          by: actorIn(ctx),
          proposalId: proposalId(pressed.who),
        })
      : undefined;
    if (told?.ok === false && told.code !== "already-told")
      await ctx.alert(ctx.plain("error-old-button-alert"));
    else await ctx.toast(ctx.plain(names ? "my-listings-helped-alert" : DONE.fulfil));
    await ctx.turnTo(await listingScreen(deps, ctx, listing));
  });

  return mine;
}
