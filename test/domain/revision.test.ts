import { describe, expect, it } from "vitest";
import type { Answers } from "../../src/domain/category/field.ts";
import type { Listing } from "../../src/domain/listing/listing.ts";
import {
  awaitsAuthor,
  awaitsDecision,
  changedFields,
  needsReview,
  wanted,
} from "../../src/domain/listing/revision.ts";
import { catalogue, helpersOffer, published, seekersRequest } from "../bot/render/fixtures.ts";

const housing = catalogue.find("housing");
if (!housing) throw new Error("there is no housing");

const reviewed = (before: Listing, answers: Answers, onBehalf = false): boolean =>
  needsReview(housing, before.kind, before, { answers: { ...before.answers, ...answers }, onBehalf });

describe("moderators see a change first", () => {
  it.each<[string, Answers]>([
    ["more people", { guests: 3 }],
    ["other pets", { bringing: "dog" }],
    ["other words", { details: "Ми удвох" }],
    ["another place", { place: { communityId: seekersRequest.communityId } }],
    ["a need more", { musts: ["step-free"] }],
    ["other days and other words", { period: { from: "2026-12-02" }, details: "Ми удвох" }],
  ])("%s", (_what, answers) => {
    expect(reviewed(seekersRequest, answers)).toBe(true);
  });

  it("that it is for somebody else", () => {
    expect(reviewed(seekersRequest, {}, true)).toBe(true);
  });

  it("that an offer is for more", () => {
    expect(reviewed(helpersOffer, { guests: 4 })).toBe(true);
  });
});

describe("a small change holds at once", () => {
  it.each<[string, Answers]>([
    ["none", {}],
    ["fewer people", { guests: 1, children: 0 }],
    ["other days", { period: { from: "2026-12-24", until: "2026-12-31" } }],
    ["no end", { period: { from: "2026-12-01" } }],
  ])("%s", (_what, answers) => {
    expect(reviewed(seekersRequest, answers)).toBe(false);
  });
});

it("what changes is told in the order it is asked, with what was skipped", () => {
  const after = { ...seekersRequest.answers, details: null, guests: 1 };
  expect(
    changedFields(housing, "request", seekersRequest.answers, after).map(({ field, before, after: now }) => [
      field.id,
      before,
      now,
    ]),
  ).toEqual([
    ["guests", 2, 1],
    ["details", seekersRequest.answers["details"], null],
  ]);
});

describe("a listing that is out, with a revision", () => {
  const { answers } = helpersOffer;
  const revised = (status: "pending" | "changes_requested"): Listing => ({
    ...published(helpersOffer),
    revision: { status, substance: { ...helpersOffer, answers: { ...answers, guests: 5 } } },
  });

  it.each([
    ["pending", true, false],
    ["changes_requested", false, true],
  ] as const)("that is %s: waits for moderators %s, for its author %s", (status, moderators, author) => {
    expect([awaitsDecision(revised(status)), awaitsAuthor(revised(status))]).toEqual([moderators, author]);
  });

  it("says what was approved, and wants the other", () => {
    expect(revised("pending").answers["guests"]).toBe(3);
    expect(wanted(revised("pending")).answers["guests"]).toBe(5);
  });
});
