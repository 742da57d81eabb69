import { fail, ok, type Result } from "../shared/result.ts";
import type { ListingStatus } from "./listing.ts";

export type ListingAction =
  | "submit"
  | "approve"
  | "reject"
  | "request-changes"
  | "resubmit"
  | "pause"
  | "resume"
  | "renew"
  | "fulfil"
  | "take-up"
  | "withdraw"
  | "expire"
  | "remove"
  | "reopen"
  | "restore"
  | "restore-paused";

interface Edge {
  readonly from: readonly ListingStatus[];
  readonly to: ListingStatus;
}

export const LIVE_STATUSES: readonly ListingStatus[] = [
  "pending",
  "changes_requested",
  "published",
  "paused",
];

/** The whole lifecycle: which action leads from where to where. */
export const TRANSITIONS: Readonly<Record<ListingAction, Edge>> = {
  submit: { from: ["draft"], to: "pending" },
  approve: { from: ["pending"], to: "published" },
  reject: { from: ["pending"], to: "rejected" },
  "request-changes": { from: ["pending"], to: "changes_requested" },
  resubmit: { from: ["pending", "changes_requested"], to: "pending" },
  pause: { from: ["published"], to: "paused" },
  resume: { from: ["paused"], to: "published" },
  renew: { from: ["published", "expired"], to: "published" },
  fulfil: { from: ["published", "paused"], to: "fulfilled" },
  // What it was fulfilled with did not happen after all.
  "take-up": { from: ["fulfilled"], to: "published" },
  withdraw: { from: LIVE_STATUSES, to: "withdrawn" },
  expire: { from: ["published", "paused", "changes_requested"], to: "expired" },
  remove: { from: LIVE_STATUSES, to: "removed" },
  // A moderator's decision is undone.
  reopen: { from: ["published", "changes_requested", "rejected", "removed"], to: "pending" },
  restore: { from: ["removed"], to: "published" },
  "restore-paused": { from: ["removed"], to: "paused" },
};

/** The status that the action leads to, or `illegal-transition`. The only way a listing's status changes. */
export function transition(
  status: ListingStatus,
  action: ListingAction,
): Result<ListingStatus, "illegal-transition"> {
  const edge = TRANSITIONS[action];
  return edge.from.includes(status) ? ok(edge.to) : fail("illegal-transition");
}
