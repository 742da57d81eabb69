import { describe, expect, it } from "vitest";
import { parseMoney } from "../../../src/bot/field/money.ts";
import { formatMoney } from "../../../src/bot/formats.ts";
import type { Money } from "../../../src/domain/category/field.ts";
import type { Language } from "../../../src/domain/shared/language.ts";
import { DE, EN, UK } from "../../support/languages.ts";

describe("amounts as people type them", () => {
  it.each<[string, number, number | undefined, string]>([
    ["14", 14, undefined, "EUR"],
    ["14,50 €", 14.5, undefined, "EUR"],
    ["14.5 Euro die Stunde", 14.5, undefined, "EUR"],
    ["2500", 2500, undefined, "EUR"],
    ["2.500", 2500, undefined, "EUR"],
    ["2 500,00", 2500, undefined, "EUR"],
    ["€ 1'200.50", 1200.5, undefined, "EUR"],
    ["2500-2800 brutto", 2500, 2800, "EUR"],
    ["2.500–2.800 €", 2500, 2800, "EUR"],
    ["від 300 до 400 злотих", 300, 400, "PLN"],
    ["40 000 грн", 40_000, undefined, "UAH"],
    ["₴15000", 15_000, undefined, "UAH"],
    ["20 CHF", 20, undefined, "CHF"],
    ["£12", 12, undefined, "GBP"],
    ["180 Kč", 180, undefined, "CZK"],
    ["١٤ €", 14, undefined, "EUR"],
  ])("%s", (text, amount, upTo, currency) => {
    expect(parseMoney(text)).toEqual({ amount, ...(upTo === undefined ? {} : { upTo }), currency });
  });

  it.each(["", "за домовленістю", "-5", "1.2.3", "10, 20, 30"])("refuses %j", (text) => {
    expect(parseMoney(text)).toBeUndefined();
  });
});

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
