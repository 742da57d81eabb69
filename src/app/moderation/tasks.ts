import type { Decision, Listing } from "../../domain/listing/listing.ts";
import { awaitsDecision } from "../../domain/listing/revision.ts";
import type { Claim } from "../../domain/moderation/claim.ts";
import { UNDO_MS } from "../../domain/listing/undo.ts";
import { atDaytime } from "../../domain/shared/dates.ts";
import { listingId, type ListingId } from "../../domain/shared/ids.ts";
import type { Communities } from "../communities/ports.ts";
import { toOperators, type CoreDependencies, type Render, type RunTask, type Task } from "../core/index.ts";
import { listingKey } from "../listings/notices.ts";
import type { Listings } from "../listings/ports.ts";
import type { People } from "../people/ports.ts";
import type { PostedCards } from "./cards.ts";
import { moderationKey, type ModerationNotice } from "./notices.ts";
import type { ModerationGroups } from "./ports.ts";

const MS_PER_HOUR = 3_600_000;
/** Hours without a decision after which moderators are reminded, and operators told. */
export const REMIND_HOURS = 2;
export const ESCALATE_HOURS = 12;

/** Tasks of this module. */
export type ModerationTaskKind =
  "remind-moderators" | "escalate-listing" | "end-claim" | "end-undo" | "post-digest" | "show-card";

/** Sets the tasks that follow a claim apart from those of other times that the same submission waited. */
export const claimName = ({ until }: Pick<Claim, "until">): string => `:claim-${String(until.getTime())}`;

const CLAIM_NAME = /:claim-\d+$/;

/** Whether a task is about the newest submission and the newest claim of a listing; others have tasks of their own. */
const isAbout = (key: string, listing: Listing): boolean =>
  key.startsWith(`${moderationKey.card(listing)}:`) &&
  CLAIM_NAME.exec(key)?.[0] === (listing.claim && claimName(listing.claim));

/**
 * What happens when nobody decides about a submission.
 * @param name sets these tasks apart from those of an earlier time that the same submission waited
 */
export const unansweredTasks = (
  listing: Listing,
  submittedAt: Date,
  name = "",
): readonly Task<ModerationTaskKind>[] => [
  {
    key: `${moderationKey.card(listing)}:remind${name}`,
    kind: "remind-moderators",
    subject: listing.id,
    at: new Date(submittedAt.getTime() + REMIND_HOURS * MS_PER_HOUR),
  },
  {
    key: `${moderationKey.card(listing)}:escalate${name}`,
    kind: "escalate-listing",
    subject: listing.id,
    at: new Date(submittedAt.getTime() + ESCALATE_HOURS * MS_PER_HOUR),
  },
];

/** Brings a listing's card up to date. */
export const showCardTask = (id: ListingId, at: Date): Task<ModerationTaskKind> => ({
  key: moderationKey.show(id),
  kind: "show-card",
  subject: id,
  at,
});

/** Drops what a decision replaced once it can no longer be put back. Nothing for a listing without it. */
export const endUndoTask = (listing: Listing): readonly Task<ModerationTaskKind>[] =>
  listing.before && listing.decision
    ? [
        {
          key: listingKey(listing, "end-undo"),
          kind: "end-undo",
          subject: listing.id,
          at: undoEnds(listing.decision),
        },
      ]
    : [];

/** The first moment at which a decision stays. */
const undoEnds = ({ at }: Decision): Date => new Date(at.getTime() + UNDO_MS + 1);

export function createEndUndo({ listings }: Pick<UnansweredDependencies, "listings">): RunTask {
  return async ({ subject, at }, tx) => {
    const listing = await listings.find(listingId(subject), tx);
    if (!listing?.before || !listing.decision) return undefined;
    const ends = undoEnds(listing.decision);
    // Another decision came since. By the task's own time: it may be run a moment early.
    if (ends > at) return ends;
    const { before: _before, ...rest } = listing;
    await listings.replace({ ...rest, version: listing.version + 1 }, listing.version, tx);
    return undefined;
  };
}

interface UnansweredDependencies extends CoreDependencies {
  readonly communities: Communities;
  readonly listings: Listings;
  readonly moderationGroups: ModerationGroups;
  readonly people: People;
  readonly render: Render<ModerationNotice>;
}

/**
 * Reminds moderators of a listing that waits for a decision by posting its card once more, and later tells the operators. A
 * community gets at most one reminder an hour and none at night; it shows one listing and says how many wait. While a moderator
 * looks after the listing nobody is reminded: the end of the claim is what it waits from then.
 */
export function createUnanswered(
  deps: UnansweredDependencies,
  cards: Pick<PostedCards, "again">,
): Readonly<Record<"remind-moderators" | "escalate-listing", RunTask>> {
  const { communities, listings, moderationGroups, outbox, clock } = deps;

  const about =
    (whom: "moderators" | "operators"): RunTask =>
    async ({ key, subject }, tx) => {
      const listing = await listings.find(listingId(subject), tx);
      if (!listing || !awaitsDecision(listing) || !isAbout(key, listing)) return undefined;
      const community = await communities.find(listing.communityId);
      if (!community) return undefined;
      const waiting = await listings.countPending(community.id, tx);
      if (whom === "moderators") {
        const now = clock.now();
        const day = atDaytime(now, community.timeZone);
        if (day > now) return day;
        if (!(await moderationGroups.takeReminder(community.id, now, tx)))
          return new Date(now.getTime() + MS_PER_HOUR);
        await outbox.add(await cards.again(listing, tx, waiting), tx);
        return undefined;
      }
      const hour = String(Math.floor(clock.now().getTime() / MS_PER_HOUR));
      const name = moderationKey.escalation(community, hour);
      const notice = { kind: "escalation", community, listing, waiting } as const;
      await outbox.add(await toOperators(deps, name, notice), tx);
      return undefined;
    };

  return { "remind-moderators": about("moderators"), "escalate-listing": about("operators") };
}
