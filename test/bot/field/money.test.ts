import { describe, expect, it } from "vitest";
import { formatMoney } from "../../../src/bot/formats.ts";
import type { Money } from "../../../src/domain/category/field.ts";
import type { Language } from "../../../src/domain/shared/language.ts";
import { DE, EN, UK } from "../../support/languages.ts";

describe("amounts as people read them", () => {
  const plain = (language: Language, money: Money): string =>
    formatMoney(language, money).replace(/[\u00a0\u202f\u2009]/g, " ");

  it.each<[Language, Money, string]>([
    [DE, { amount: 14.5, currency: "EUR" }, "14,50 €"],
    [UK, { amount: 2500, upTo: 2800, currency: "EUR" }, "2 500–2 800 €"],
    [EN, { amount: 2500, upTo: 2800, currency: "GBP" }, "£2,500 – £2,800"],
  ])("%s", (language, money, text) => {
    expect(plain(language, money)).toBe(text);
  });
});
