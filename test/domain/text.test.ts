import { expect, it } from "vitest";
import { hasWords, tidyText } from "../../src/domain/shared/text.ts";

it.each([
  ["the filler of Hangul", "\u3164\u3164"],
  ["its half width", "\uffa0"],
  ["the empty Braille pattern", "\u2800 \u2800"],
  ["joiners and marks alone", "\u200d\u200c\u0301"],
])("%s shows nothing, so it is no text", (_what, text) => {
  expect(tidyText(text)).toBe("");
  expect(hasWords(text)).toBe(false);
});

it("keeps what can be seen beside them", () => {
  expect(tidyText("\u3164Кімната")).toContain("Кімната");
  expect(hasWords("\u3164.")).toBe(false);
  expect(hasWords("\u28001")).toBe(true);
});
