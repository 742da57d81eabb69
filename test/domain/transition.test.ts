import { describe, expect, it } from "vitest";
import type { ListingStatus } from "../../src/domain/listing/listing.ts";
import { transition, TRANSITIONS, type ListingAction } from "../../src/domain/listing/transition.ts";

const STATUSES: readonly ListingStatus[] = [
  "draft",
  "pending",
  "changes_requested",
  "published",
  "paused",
  "fulfilled",
  "withdrawn",
  "expired",
  "rejected",
  "removed",
];

const LIFE: readonly (readonly [ListingStatus, ListingAction, ListingStatus])[] = [
  ["draft", "submit", "pending"],
  ["pending", "approve", "published"],
  ["pending", "reject", "rejected"],
  ["pending", "request-changes", "changes_requested"],
  ["changes_requested", "resubmit", "pending"],
  ["pending", "resubmit", "pending"],
  ["published", "pause", "paused"],
  ["paused", "resume", "published"],
  ["published", "renew", "published"],
  ["expired", "renew", "published"],
  ["published", "fulfil", "fulfilled"],
  ["paused", "fulfil", "fulfilled"],
  ["fulfilled", "take-up", "published"],
  ["pending", "withdraw", "withdrawn"],
  ["changes_requested", "withdraw", "withdrawn"],
  ["published", "withdraw", "withdrawn"],
  ["paused", "withdraw", "withdrawn"],
  ["published", "expire", "expired"],
  ["paused", "expire", "expired"],
  ["changes_requested", "expire", "expired"],
  ["pending", "remove", "removed"],
  ["changes_requested", "remove", "removed"],
  ["published", "remove", "removed"],
  ["paused", "remove", "removed"],
  ["published", "reopen", "pending"],
  ["changes_requested", "reopen", "pending"],
  ["rejected", "reopen", "pending"],
  ["removed", "reopen", "pending"],
  ["removed", "restore", "published"],
  ["removed", "restore-paused", "paused"],
];

describe("a listing's life", () => {
  it.each(LIFE)("%s: %s leads to %s", (from, action, to) => {
    expect(transition(from, action)).toEqual({ ok: true, value: to });
  });

  it("nothing else is allowed", () => {
    const legal = new Set(LIFE.map(([from, action]) => `${from} ${action}`));
    for (const from of STATUSES) {
      for (const action of Object.keys(TRANSITIONS) as ListingAction[]) {
        if (legal.has(`${from} ${action}`)) continue;
        expect(transition(from, action)).toEqual({ ok: false, code: "illegal-transition" });
      }
    }
  });
});
