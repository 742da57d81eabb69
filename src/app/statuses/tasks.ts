import type { Listing } from "../../domain/listing/listing.ts";
import {
  PAUSED_DAYS,
  PENDING_HOURS,
  QUESTION_REMINDER_DAYS,
  STATUS_HOURS,
} from "../../domain/listing/waiting.ts";
import { daysAfter, hoursAfter } from "../../domain/shared/dates.ts";
import type { Task } from "../core/index.ts";
import { statusKey } from "./notices.ts";

/** Tasks of this module. */
export type StatusTaskKind =
  "request-waiting" | "unmet-need" | "still-pending" | "still-paused" | "question-open";

/** What happens while nobody takes a request that was published at `now`; nothing for an offer. */
export const waitingTasks = (listing: Listing, now: Date): readonly Task<StatusTaskKind>[] => {
  if (listing.kind !== "request") return [];
  const [first, last] = STATUS_HOURS;
  const name = `listing:${listing.id}:${String(listing.version)}`;
  return [
    { key: `${name}:waiting`, kind: "request-waiting", subject: listing.id, at: hoursAfter(now, first) },
    { key: `${name}:unmet`, kind: "unmet-need", subject: listing.id, at: hoursAfter(now, last) },
  ];
};

/** Tells the author of a listing that has been waiting for the moderators since `now`. */
export const pendingTask = (listing: Listing, now: Date): Task<StatusTaskKind> => ({
  key: `${statusKey.pending(listing)}:task:${String(listing.version)}`,
  kind: "still-pending",
  subject: listing.id,
  at: hoursAfter(now, PENDING_HOURS),
});

/** Asks about a listing that was paused at `since`. */
export const pausedTask = (listing: Listing, since: Date): Task<StatusTaskKind> => ({
  key: `${statusKey.paused(listing, since)}:task`,
  kind: "still-paused",
  subject: listing.id,
  at: daysAfter(since, PAUSED_DAYS),
});

/** Watches a question that a moderator asked at `asked`. */
export const questionTask = (listing: Listing, asked: Date): Task<StatusTaskKind> => ({
  key: `${statusKey.question(listing, asked)}:task`,
  kind: "question-open",
  subject: listing.id,
  at: daysAfter(asked, QUESTION_REMINDER_DAYS),
});
