import { describe, expect, it } from "vitest";
import { choiceTyped, latinDigits, wholeNumber, yesOrNo } from "../../../src/bot/field/understand.ts";

describe("numbers as people type them", () => {
  it.each([
    ["2", 2],
    [" 12 ", 12],
    ["2 особи", 2],
    ["нас 3", 3],
    ["٢", 2],
    ["۱۲", 12],
    ["१४", 14],
    ["７", 7],
    ["𝟛", 3],
    ["2️⃣", 2],
  ])("reads %s as %i", (text, number) => {
    expect(wholeNumber(text)).toBe(number);
  });

  it.each(["", "two", "1.5", "2-3", "-1", "−4", "+3", "12345678901"])("refuses %j", (text) => {
    expect(wholeNumber(text)).toBeUndefined();
  });

  it("leaves everything but the digits as it is", () => {
    expect(latinDigits("١٢.٥. ранок")).toBe("12.5. ранок");
  });
});

describe("yes and no", () => {
  it.each(["так", "Так!", "ДА", "yes", "Ja", "✅ Ja", "نعم", "بله"])("takes %s as yes", (text) => {
    expect(yesOrNo(text)).toBe(true);
  });
  it.each(["ні", "Нет.", "no", "NEIN", "لا", "hayır"])("takes %s as no", (text) => {
    expect(yesOrNo(text)).toBe(false);
  });
  it.each(["", "✅", "може", "yes and no"])("takes %j as neither", (text) => {
    expect(yesOrNo(text)).toBeUndefined();
  });
});

it("finds a button by its typed caption, whatever the case, accents and emoji", () => {
  const choices = [
    { caption: "📍 Усе місто: Leipzig", value: "a" },
    { caption: "Größe M", value: "b" },
    { caption: "✓", value: "c" },
  ];
  expect(choiceTyped("усе місто leipzig", choices)?.value).toBe("a");
  expect(choiceTyped("grosse m", choices)).toBeUndefined();
  expect(choiceTyped("GRÖßE  M!", choices)?.value).toBe("b");
  expect(choiceTyped("!", choices)).toBeUndefined();
});
