import { describe, expect, it } from "vitest";
import type { AnswerError, ProposeError } from "../../src/app/proposals/cases.ts";
import { outcomeOfAnswer, outcomeOfVolunteering } from "../../src/bot/flows/proposal-answers.ts";
import { fail, ok } from "../../src/domain/shared/result.ts";
import { LANGUAGES } from "../support/languages.ts";
import { i18n, proposal } from "./render/fixtures.ts";

const ANSWER_ERRORS: readonly AnswerError[] = [
  "proposal-not-found",
  "not-yours",
  "already-answered",
  "proposal-closed",
  "question-changed",
  "promised-meanwhile",
  "through-organisations",
  "safety-needed",
  "contact-needed",
];
const PROPOSE_ERRORS: readonly ProposeError[] = [
  "listing-not-found",
  "not-published",
  "through-organisations",
  "no-fit",
  "already-proposed",
  "person-unreachable",
];

describe("the outcome of an answer", () => {
  const outcomes = [
    ...ANSWER_ERRORS.map((code) => outcomeOfAnswer(fail(code), "accepted")),
    ...[...ANSWER_ERRORS, ...PROPOSE_ERRORS].map((code) => outcomeOfVolunteering(fail(code))),
    outcomeOfAnswer(ok(proposal), "accepted"),
    outcomeOfAnswer(ok({ ...proposal, status: "introduced" }), "accepted"),
    outcomeOfAnswer(ok({ ...proposal, status: "declined" }), "declined"),
    outcomeOfVolunteering(ok(proposal)),
  ];

  it.each(outcomes)("has a text in every language: $alert", ({ alert, message = "volunteer-asked" }) => {
    for (const language of LANGUAGES) {
      const said = i18n.plain(language, alert);
      expect(said.length).toBeGreaterThan(10);
      expect(said.length).toBeLessThanOrEqual(200);
      expect(i18n.t(language, message).toString()).not.toBe("");
    }
  });

  it("asks for a contact exactly when one is missing, and keeps the button where something comes first", () => {
    const asking = outcomes.filter(({ first }) => first === "contact");
    expect(asking).toHaveLength(2);
    const first = outcomes.filter((outcome) => outcome.first !== undefined);
    expect(first).toHaveLength(4);
    expect(first.every(({ final }) => !final)).toBe(true);
  });
});
