import { expect, it } from "vitest";
import { choiceTyped } from "../../../src/bot/field/understand.ts";

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
