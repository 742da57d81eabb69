import { expect, test } from "vitest";
import { handlersOf } from "../../../src/app/core/index.ts";

const never = () => Promise.resolve(undefined);

test("the handlers of all modules' tasks are found by kind, and no kind has two", () => {
  const drafts = { tasks: { "remind-of-draft": never } };
  const people = { tasks: { "wish-good-day": never } };
  expect(Object.keys(handlersOf([drafts, { tasks: {} }, people]))).toEqual([
    "remind-of-draft",
    "wish-good-day",
  ]);
  expect(() => handlersOf([drafts, people, drafts])).toThrow(
    "two modules have tasks of the kind remind-of-draft",
  );
});
