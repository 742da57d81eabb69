import { zoneOf } from "../../domain/community/time-zone.ts";
import { cameToNothing } from "../../domain/introduction/outcome.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { awaitsAuthor } from "../../domain/listing/revision.ts";
import {
  PAUSED_DAYS,
  PENDING_HOURS,
  QUESTION_DAYS,
  QUESTION_REMINDER_DAYS,
  STATUS_HOURS,
  waitOf,
} from "../../domain/listing/waiting.ts";
import { canBeWidened, WIDE_RADIUS_KM } from "../../domain/matching/match.ts";
import { isReachable, type Person } from "../../domain/person/person.ts";
import { atDaytime, daysAfter, hoursAfter } from "../../domain/shared/dates.ts";
import { listingId } from "../../domain/shared/ids.ts";
import type { OpenCase } from "../cases/index.ts";
import type { Communities } from "../communities/ports.ts";
import {
  HOLDS_NOTHING,
  toPerson,
  type CoreDependencies,
  type Module,
  type Render,
  type RunTask,
  type Tx,
} from "../core/index.ts";
import { changeListing, storeListing, type ChangeDependencies } from "../listings/change-listing.ts";
import type { Cards } from "../listings/ports.ts";
import { questionTask, statusKey, type StatusTaskKind } from "../listings/status-tasks.ts";
import type { ModerationGroups } from "../moderation/ports.ts";
import type { People } from "../people/ports.ts";
import type { Proposals } from "../proposals/ports.ts";
import type { StatusNotice } from "./notices.ts";

export interface StatusDependencies extends CoreDependencies, ChangeDependencies {
  readonly communities: Communities;
  readonly moderationGroups: ModerationGroups;
  readonly people: People;
  readonly proposals: Proposals;
  readonly render: Render<StatusNotice>;
}

/** What a task is about: the listing, its author, and the time zone they are in. */
interface Subject {
  readonly listing: Listing;
  readonly author: Person | undefined;
  readonly timeZone: string;
}

/** Nobody waits in silence: tells people by the clock how it stands with what they wait for, and what they can do. */
export function createStatusesModule(
  deps: StatusDependencies,
  cards: Pick<Cards, "changed">,
  openCase: OpenCase,
): Module<unknown, StatusTaskKind> {
  const { catalogue, communities, listings, moderationGroups, people, proposals, outbox, clock, render } =
    deps;

  /** Calls `run` by day for the author, if the listing and its author are there. */
  const byDay =
    (run: (subject: Subject, now: Date, tx: Tx, key: string) => Promise<Date | undefined>): RunTask =>
    async ({ subject, key }, tx) => {
      const listing = await listings.find(listingId(subject), tx);
      if (!listing) return undefined;
      const author = await people.find(listing.authorId, tx);
      const timeZone = zoneOf(await communities.find(listing.communityId));
      const now = clock.now();
      const day = atDaytime(now, timeZone, author?.quiet);
      return day > now ? day : run({ listing, author, timeZone }, now, tx, key);
    };

  async function tell({ author }: Subject, key: string, notice: StatusNotice, tx: Tx): Promise<void> {
    if (author && isReachable(author)) await outbox.add([toPerson(render, author, key, notice)], tx);
  }

  /** How many helpers have been asked and may still say yes; undefined once somebody has. */
  async function askedFor(listing: Listing, tx: Tx): Promise<number | undefined> {
    const all = await proposals.ofListing(listing.id, tx);
    const open = all.filter(({ status }) => status === "open");
    const isTaken =
      (listing.taken ?? 0) > 0 ||
      // What is promised to an organisation needs no pair.
      (listing.reserved ?? []).length > 0 ||
      all.some((pair) => pair.status === "introduced" && !cameToNothing(pair)) ||
      open.some(({ replies }) => replies.offer === "accepted");
    return isTaken ? undefined : open.length;
  }

  const requestWaiting = byDay(async (subject, now, tx) => {
    const { listing } = subject;
    if (listing.status !== "published" && listing.status !== "paused") return undefined;
    const { passed, next } = waitOf(listing, now);
    const asked = await askedFor(listing, tx);
    if (passed !== undefined && asked !== undefined && listing.status === "published") {
      const notice: StatusNotice = {
        kind: "request-waiting",
        listing,
        hours: passed,
        asked,
        unmet: passed === STATUS_HOURS.at(-1),
        ...(canBeWidened(catalogue, listing) && { widerKm: WIDE_RADIUS_KM }),
      };
      await tell(subject, statusKey.waiting(listing, passed), notice, tx);
    }
    return next;
  });

  /** Puts the request before the moderators as a case; like reminders, at most one an hour and not at night. */
  const unmetNeed: RunTask = async ({ subject }, tx) => {
    const listing = await listings.find(listingId(subject), tx);
    if (listing?.status !== "published" || (await askedFor(listing, tx)) === undefined) return undefined;
    const now = clock.now();
    const day = atDaytime(now, zoneOf(await communities.find(listing.communityId)));
    if (day > now) return day;
    if (!(await moderationGroups.takeReminder(listing.communityId, now, tx))) return hoursAfter(now, 1);
    const { authorId: byPerson, communityId } = listing;
    const about = { kind: "unmet-need", communityId, listingId: listing.id, byPerson } as const;
    await openCase(tx, { ...about, reason: "unmet", byItself: true });
    return undefined;
  };

  const stillPending = byDay(async (subject, now, tx) => {
    const { listing } = subject;
    if (listing.status !== "pending") return undefined;
    const due = hoursAfter(listing.pendingSince ?? listing.createdAt, PENDING_HOURS);
    if (due > now) return due;
    const notice = { kind: "still-pending", listing, hours: PENDING_HOURS } as const;
    await tell(subject, statusKey.pending(listing), notice, tx);
    return undefined;
  });

  const stillPaused = byDay(async (subject, now, tx) => {
    const { listing } = subject;
    const since = listing.pausedAt;
    if (listing.status !== "paused" || !since || daysAfter(since, PAUSED_DAYS) > now) return undefined;
    const notice = { kind: "still-paused", listing, days: PAUSED_DAYS } as const;
    await tell(subject, statusKey.paused(listing, since), notice, tx);
    return undefined;
  });

  const questionOpen = byDay(async (subject, now, tx, key) => {
    const { listing } = subject;
    const asked = listing.decision?.at;
    // A newer question has a task of its own.
    if (!asked || !awaitsAuthor(listing) || key !== questionTask(listing, asked).key) return undefined;
    const end = daysAfter(asked, QUESTION_DAYS);
    if (end <= now) {
      await expire(subject, asked, tx);
      return undefined;
    }
    const community = await communities.find(listing.communityId);
    const notice: StatusNotice = {
      kind: "question-reminder",
      listing,
      question: (listing.revision ?? listing).question ?? "",
      questionLanguage: community?.language ?? listing.language,
      days: QUESTION_DAYS - QUESTION_REMINDER_DAYS,
    };
    await tell(subject, `${statusKey.question(listing, asked)}:reminder`, notice, tx);
    return end;
  });

  async function expire(subject: Subject, asked: Date, tx: Tx): Promise<void> {
    const { listing } = subject;
    const by = { kind: "system" } as const;
    const { revision, ...approved } = listing;
    const ended = revision
      ? await storeListing(deps, tx, listing, approved, { action: "drop-revision", by, reason: "unanswered" })
      : await changeListing(deps, tx, listing, { action: "expire", by, reason: "unanswered" });
    if (!ended.ok) return;
    const notice = { kind: "question-expired", listing: ended.value, days: QUESTION_DAYS } as const;
    await tell(subject, `${statusKey.question(listing, asked)}:expired`, notice, tx);
    await outbox.add(await cards.changed(ended.value, tx), tx);
  }

  return {
    cases: {},
    tasks: {
      "request-waiting": requestWaiting,
      "unmet-need": unmetNeed,
      "still-pending": stillPending,
      "still-paused": stillPaused,
      "question-open": questionOpen,
    },
    ...HOLDS_NOTHING,
  };
}
