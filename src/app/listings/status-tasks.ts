import type { Listing } from "../../domain/listing/listing.ts";
import {
  PAUSED_DAYS,
  PENDING_HOURS,
  QUESTION_REMINDER_DAYS,
  STATUS_HOURS,
} from "../../domain/listing/waiting.ts";
import { daysAfter, hoursAfter } from "../../domain/shared/dates.ts";
import type { Task } from "../core/index.ts";

/** Effect keys of what people are told who wait for something about a listing. */
export const statusKey = {
  waiting: ({ id }: Listing, hours: number): string => `listing:${id}:waiting:${String(hours)}`,
  pending: ({ id, submission }: Listing): string => `listing:${id}:still-pending:${String(submission)}`,
  paused: ({ id }: Listing, since: Date): string => `listing:${id}:still-paused:${String(since.getTime())}`,
  /** @param asked when the moderator asked */
  question: ({ id }: Listing, asked: Date): string => `listing:${id}:question:${String(asked.getTime())}`,
};

/** Tasks of the module `statuses`. They are made here since this folder and those above it owe them. */
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
