import type { Money, MoneyField } from "../../domain/category/field.ts";
import { fail, ok } from "../../domain/shared/result.ts";
import type { FieldChat } from "./asking.ts";
import { latinDigits } from "./understand.ts";

/** How currencies are written, by ISO 4217 code; an amount without a currency is in euros. */
const CURRENCIES: readonly (readonly [code: string, written: RegExp])[] = [
  ["UAH", /₴|\bUAH\b|грн|гривень|гривен|гривня|гривні|hrywnja|hryvnia/iu],
  ["PLN", /\bPLN\b|zł|\bzl\b|złot|злот|zloty/iu],
  ["CHF", /\bCHF\b|\bSFr\b|франк|franken|francs?\b/iu],
  ["GBP", /£|\bGBP\b|фунт|pfund|pounds?\b/iu],
  ["CZK", /\bCZK\b|kč|крон|kronen|korun/iu],
  ["USD", /\$|\bUSD\b|долар|доллар|dollar/iu],
];

/** An amount: digits, maybe with separated thousands and up to two decimals. */
const AMOUNT = /(?<![\d.,])(?:\d{1,3}(?:[\s.,'’]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)(?![.,]?\d)/gu;

const valueOf = (written: string): number => {
  const decimals = /[.,](\d{1,2})$/.exec(written)?.[1];
  const whole = decimals === undefined ? written : written.slice(0, -decimals.length - 1);
  return Number(`${whole.replace(/\D/g, "")}.${decimals ?? "0"}`);
};

/**
 * The amount or range in a text: "14,50 €", "2.500–2.800 brutto", "від 300 до 400 zł".
 * @returns undefined without an amount, or with more than two
 */
export function parseMoney(text: string): Money | undefined {
  const plain = latinDigits(text).replace(/[  ]/g, " ");
  if (/^[^\d]*[-−]\s?\d/u.test(plain)) return undefined;
  const [amount, upTo, ...more] = (plain.match(AMOUNT) ?? []).map(valueOf);
  const leftOver = /\d/.test(plain.replace(AMOUNT, ""));
  if (amount === undefined || more.length > 0 || leftOver) return undefined;
  const currency = CURRENCIES.find(([, written]) => written.test(plain))?.[0] ?? "EUR";
  return { amount, ...(upTo === undefined || upTo === amount ? {} : { upTo }), currency };
}

export const moneyChat: FieldChat<MoneyField> = {
  choices: () => [],
  pressed: () => undefined,
  typed: (_field, text) => {
    const money = parseMoney(text);
    return money ? ok(money) : fail("not-an-amount");
  },
};
