import { describe, expect, it } from "vitest";
import { inPairs } from "../../src/bot/screen.ts";

const captions = (...texts: readonly string[]): string[][] =>
  inPairs(texts.map((text) => ({ text }))).map((row) => row.map(({ text }) => text));

describe("two buttons a row", () => {
  it("keeps their order, and leaves a last one alone", () => {
    expect(captions("a", "b", "c")).toEqual([["a", "b"], ["c"]]);
  });

  it("gives a caption that would be cut a row of its own", () => {
    const long = "🧠 Психологічна допомога";
    expect(captions("a", long, "b", "c", long)).toEqual([["a"], [long], ["b", "c"], [long]]);
  });

  it("pairs what just fits", () => {
    expect(captions("x".repeat(20), "🏠".repeat(20))).toHaveLength(1);
    expect(captions("x".repeat(21), "y")).toHaveLength(2);
  });
});
