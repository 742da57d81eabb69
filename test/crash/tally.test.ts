import { describe, expect, test } from "vitest";
import { BULK, messageOf } from "./books.ts";
import { violations } from "./report.ts";
import { cutOff, mostWithin, quantile, tallyEffects, tallyMessages } from "./tally.ts";
import type { Send } from "./telegram.ts";

const shown = (text: string): Send => ({
  by: "worker",
  method: "sendMessage",
  chatId: 1,
  text,
  at: 0,
  status: 200,
  took: true,
});
const broken = (text: string): Send => ({ ...shown(text), status: 0, took: false });
const match = messageOf("match", 1);
const bulk = messageOf("bulk", 1, BULK);
const edit = messageOf("edit", 1, { method: "editMessageText" });

describe("the tally of effects", () => {
  test.each([
    ["all there", ["a", "b"], { lost: 0, duplicated: 0 }],
    ["one missing", ["a"], { lost: 1, duplicated: 0 }],
    ["one twice", ["a", "b", "b"], { lost: 0, duplicated: 1 }],
  ])("%s", (_name, written, expected) => {
    expect(tallyEffects("effects", ["a", "b"], written)).toMatchObject(expected);
  });
});

describe("the tally of messages", () => {
  test.each([
    ["sent once", match, [shown("match")], "sent", { lost: 0, duplicated: 0, ambiguous: 0 }],
    ["never shown", match, [broken("match")], "sent", { lost: 1, duplicated: 0, ambiguous: 0 }],
    ["shown and still owed", match, [shown("match")], "owed", { lost: 1, duplicated: 0, ambiguous: 0 }],
    [
      "repeated as it asks",
      match,
      [shown("match"), shown("match")],
      "sent",
      { lost: 0, duplicated: 0, ambiguous: 1 },
    ],
    ["bulk twice", bulk, [shown("bulk"), shown("bulk")], "sent", { lost: 0, duplicated: 1, ambiguous: 0 }],
    ["bulk given up", bulk, [broken("bulk")], "skipped", { lost: 0, duplicated: 0, ambiguous: 1 }],
    ["bulk missing", bulk, [], "owed", { lost: 1, duplicated: 0, ambiguous: 0 }],
    [
      "an edit made twice",
      edit,
      [shown("edit"), shown("edit")],
      "sent",
      { lost: 0, duplicated: 0, ambiguous: 0 },
    ],
  ] as const)("%s", (_name, message, sends, state, expected) => {
    const states = new Map([[message.key, state]]);
    expect(tallyMessages("messages", [message], sends, states, 0)).toMatchObject(expected);
  });
});

test("only calls without an answer may leave a message in doubt, and each but its own", () => {
  const refused = { ...broken("bulk"), status: 502 };
  const sends = [broken("match"), broken("bulk"), refused, shown("bulk"), broken("match")];
  expect(cutOff([match], sends)).toBe(2);
  expect(cutOff([bulk, edit], sends)).toBe(1);
});

test("what is above what is allowed is named", () => {
  const count = { of: "messages", all: 9, lost: 1, duplicated: 2, ambiguous: 4, ambiguousAtMost: 3 };
  const figures = [
    { name: "sent a second", value: 24, atLeast: 25 },
    { name: "in a minute", value: 21, atMost: 20 },
    { name: "kills", value: 3 },
  ];
  expect(violations({ counts: [count], figures })).toEqual([
    "1 messages lost",
    "2 messages duplicated",
    "4 messages ambiguous, at most 3",
    "sent a second: 24, at least 25",
    "in a minute: 21, at most 20",
  ]);
});

test("the most within a time, and quantiles", () => {
  expect(mostWithin([0, 10, 20, 59, 60, 61], 60)).toBe(5);
  expect(mostWithin([], 60)).toBe(0);
  expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3);
  expect(quantile([], 0.5)).toBe(0);
});
