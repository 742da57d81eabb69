import { expect, it } from "vitest";
import { i18n } from "../support/i18n.ts";
import { DE, EN, UK } from "../support/languages.ts";

it.each([
  [DE, "Ruhiges Zimmer mit eigenem Bad", true],
  [DE, "Quiet room with a bath of its own", false],
  [DE, "Room with kitchen", false],
  [DE, "Подушки й ковдри", false],
  [EN, "Quiet room with a bath of its own", true],
  [EN, "Wir haben ein Zimmer mit Küche", false],
  // Too little to tell one from the other.
  [DE, "Sofa, Laptop", true],
  [EN, "Sofa, Laptop", true],
  [DE, "", false],
  [UK, "Ми з мамою шукаємо тихе місце", true],
  [UK, "Мы с мамой ищем тихое место, очень нужно, эта неделя", false],
  [UK, "Room with kitchen", false],
])("a text is taken to be in %s or not by its letters and words: %s", (language, text, is) => {
  expect(i18n.mayBeIn(language, text)).toBe(is);
});
