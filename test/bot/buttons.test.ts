import { describe, expect, it } from "vitest";
import { button, opensMessage, styleOf } from "../../src/bot/buttons/button.ts";
import { allButtons } from "../support/buttons.ts";
import { tap } from "../../src/bot/screen.ts";
import { SHOW, stepButton } from "../../src/bot/buttons/wizard.ts";

const buttons = await allButtons();

describe("the kinds of buttons", () => {
  it("each have a prefix of their own", () => {
    const prefixes = buttons.map(({ prefix }) => prefix);
    expect(prefixes.length).toBeGreaterThan(40);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  it("refuse a prefix that is taken, or that has anything but small letters", () => {
    expect(() => button("mn", [])).toThrow(new RangeError('two kinds of button have the prefix "mn"'));
    expect(() => button("m:n", [])).toThrow(RangeError);
  });

  it("take only their own data", () => {
    for (const own of buttons) {
      const { pattern, prefix } = own;
      const taking = buttons.filter((other) => other.pattern.test(prefix + ":1".repeat(countOf(pattern))));
      expect(taking.map((other) => other.prefix)).toEqual([prefix]);
      expect(own.unpack(`${prefix}x`)).toBeUndefined();
    }
  });

  it("write and read values, and refuse values that would not fit", () => {
    const data = stepButton.pack({ draft: "k3j9xk3j9xk3", field: "guests", value: "v.-2" });
    expect(data).toBe("w:k3j9xk3j9xk3:guests:v.-2");
    expect(stepButton.unpack(data)).toEqual({ draft: "k3j9xk3j9xk3", field: "guests", value: "v.-2" });
    expect(() => stepButton.pack({ draft: "a:b", field: "", value: "" })).toThrow(RangeError);
    expect(() => stepButton.pack({ draft: "a".repeat(61), field: "", value: "" })).toThrow(RangeError);
    expect(stepButton.pack({ draft: "a".repeat(60), field: "", value: "" })).toHaveLength(64);
  });

  it("are coloured where a choice has a good and a bad end, by their values if need be", () => {
    const colours = [
      "ap:l:1",
      "rj:l:1",
      "py:p:1",
      "pn:p:1",
      "mdx:yes",
      "mdx:no",
      "mn",
      "w:d::_submit",
      "w:d::2",
    ];
    expect(colours.map(styleOf)).toEqual([
      "success",
      "danger",
      "success",
      "danger",
      "danger",
      undefined,
      undefined,
      "success",
      undefined,
    ]);
    expect(["constructor", "__proto__:x", "mdx", ""].map(styleOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(tap("Yes", "ap:l:1")).toEqual({ text: "Yes", callback_data: "ap:l:1", style: "success" });
    expect(tap("Menu", "mn")).toEqual({ text: "Menu", callback_data: "mn" });
  });

  it("say whether they are answered with a new message", () => {
    const opening = ["w:d:photos:show", "wa:d", "rv:l", "ba:l", "ph:l"];
    const others = [
      "my:",
      "mn",
      "my",
      "st",
      "wr:d",
      "bl:offer:housing:::::",
      "w:d:photos:done",
      "sl:1",
      "ms:l",
      "constructor",
      "__proto__",
      "",
    ];
    expect(opening.filter(opensMessage)).toEqual(opening);
    expect(others.filter(opensMessage)).toEqual([]);
    expect(stepButton.pack({ draft: "d", field: "photos", value: SHOW })).toBe("w:d:photos:show");
  });
});

const countOf = (pattern: RegExp): number => Number(/\{(\d+)\}/.exec(pattern.source)?.[1]);
