import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { button, opensMessage, type Button } from "../../src/bot/buttons/button.ts";
import { SHOW, stepButton } from "../../src/bot/buttons/wizard.ts";

const folder = new URL("../../src/bot/buttons/", import.meta.url);
const files = readdirSync(folder).filter((file) => file !== "button.ts");
const modules = (await Promise.all(
  files.map((file) => import(new URL(file, folder).href)),
)) as readonly Readonly<Record<string, Button<string> | string>>[];
const buttons = modules
  .flatMap((module) => Object.values(module))
  .filter((value) => typeof value === "object");

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
