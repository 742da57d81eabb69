import type { Listing } from "../../domain/listing/listing.ts";
import { listingId, type ListingId } from "../../domain/shared/ids.ts";
import type { Module } from "../core/index.ts";
import type { PostedCards } from "./cards.ts";
import type { ComesOut } from "../listings/ports.ts";
import type { CardView } from "./notices.ts";
import { createEndClaim, createListingClaims, type ListingClaims } from "./claim-listing.ts";
import { createDecideListing, type DecideDependencies, type DecideListing } from "./decide-listing.ts";
import { createDigest, createPostDigest } from "./digest.ts";
import {
  createOwedCards,
  type OtherCards,
  type OwedCardCases,
  type OwedCardDependencies,
} from "./owed-cards.ts";
import { createQueue, type Queue } from "./queue.ts";
import { createTakeDown, type TakeDown } from "./take-down.ts";
import { createEndUndo, createUnanswered, type ModerationTaskKind } from "./tasks.ts";
import { createUndoDecision, type UndoDecision } from "./undo-decision.ts";

export { createCards } from "./cards.ts";
export { createComesOut } from "./come-out.ts";
export type { ClaimError } from "./claim-listing.ts";
export type { DecideError } from "./decide-listing.ts";
export type { CardView, QueuePage, Suggestion } from "./notices.ts";
export type { TakeDownError } from "./take-down.ts";
export type { Verdict } from "./verdict.ts";

export interface ModerationCases extends OwedCardCases, ListingClaims {
  readonly decide: DecideListing;
  readonly queue: Queue;
  readonly takeDown: TakeDown;
  readonly undo: UndoDecision;
  /** The card of a listing as it stands now; undefined when its community is gone. */
  readonly card: (listing: Listing) => Promise<CardView | undefined>;
}

export const createModerationModule = (
  deps: DecideDependencies & OwedCardDependencies,
  cards: PostedCards,
  comesOut: ComesOut,
  others: readonly OtherCards[],
): Module<ModerationCases, ModerationTaskKind> => ({
  cases: {
    decide: createDecideListing(deps, cards, comesOut),
    queue: createQueue(deps.listings, cards),
    takeDown: createTakeDown(deps, cards),
    undo: createUndoDecision(deps, cards),
    card: (listing) => cards.view(listing),
    ...createListingClaims(deps, cards),
    ...createOwedCards(deps, cards, others),
  },
  tasks: {
    ...createUnanswered(deps, cards),
    "end-claim": createEndClaim(deps, cards),
    "end-undo": createEndUndo(deps),
    "show-card": async ({ subject }, tx) => {
      await deps.outbox.add(await cards.refresh([listingId(subject)], tx), tx);
      return undefined;
    },
    "post-digest": createPostDigest(deps, createDigest(deps)),
  },
  async exportOf(person) {
    const done = await deps.audit.by(person);
    return { whatYouDid: done.map(({ at, action, subject }) => ({ at, action, subject })) };
  },
  async forget({ id, marks }, tx) {
    const done = await deps.audit.by(id);
    await deps.listings.forgetOthers(id, listingsIn(done.map(({ subject }) => subject)), tx);
    await deps.audit.forget(
      id,
      marks.map((mark) => `listing:${mark}`),
      tx,
    );
    return [];
  },
});

/** The ids of the listings among the subjects of the audit log. */
const listingsIn = (subjects: readonly string[]): readonly ListingId[] =>
  subjects.flatMap((subject) => {
    const [kind, id] = subject.split(":");
    return kind === "listing" && id !== undefined ? [listingId(id)] : [];
  });
