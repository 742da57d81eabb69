import type { Money } from "../category/answer.ts";
import { numberAt } from "./numbers.ts";
import { asked, REFUSED, understood, type Reading } from "./reading.ts";
import { isDash, isQuiet, latinDigits, tokensOf, type Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Signs of currencies; a sign that several share means the one that most of our readers pay with. */
const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "€": "EUR",
    "₴": "UAH",
    "£": "GBP",
    $: "USD",
    "₽": "RUB",
    "₺": "TRY",
    "₾": "GEL",
    "₸": "KZT",
    "₪": "ILS",
  }),
);

const THOUSAND = 1_000;
/** A range that ends at so much, and at so many times its beginning, is asked about. */
const WIDE_FROM = 1_000;
const WIDE = 100;

/** An amount without a currency. */
const USUAL = "EUR";

/** An amount: digits, maybe with separated thousands and up to two decimals. */
const AMOUNT =
  /(?<![\d.,])(?:\d{1,3}(?:[\s.,'’]\d{3}){1,4}(?:[.,]\d{1,2})?|\d{1,12}(?:[.,]\d{1,2})?)(?![.,]?\d)/gu;
/** Stands for an amount among the tokens: its place in the list of amounts. */
const PLACE = "\u{E000}";

const valueOf = (written: string): number => {
  const decimals = /[.,](\d{1,2})$/u.exec(written)?.[1];
  const whole = decimals === undefined ? written : written.slice(0, -decimals.length - 1);
  return Number(`${whole.replace(/\D/gu, "")}.${decimals ?? "0"}`);
};

let isoCodes: ReadonlySet<string> | undefined;
const isCode = (word: string): boolean =>
  (isoCodes ??= new Set(Intl.supportedValuesOf("currency"))).has(word);

/**
 * An amount or a range with its currency: "14,50 €", "від 300 до 400 zł", "20000 HUF". Without any word for a currency
 * it is in euros; a word that may be several currencies, or that is not known, is asked about.
 */
export function readMoney(vocabulary: Vocabulary, text: string): Reading<Money> {
  const plain = latinDigits(text).replace(/\s+/gu, " ").trim();
  const written: string[] = [];
  const marked = plain.replace(AMOUNT, (amount) => {
    written.push(amount);
    return ` ${PLACE} `;
  });
  const tokens = tokensOf(text) && tokensOf(marked);
  if (!tokens || /\d/u.test(marked)) return REFUSED;
  const codes = (plain.match(/(?<!\p{L})[A-Z]{3}(?!\p{L})/gu) ?? []).filter(isCode);
  const { amounts, currencies, strange, bounded } = saidIn(vocabulary, tokens, written.map(valueOf));
  const [amount, upTo, ...more] = amounts;
  if (amount === undefined || more.length > 0 || startsNegative(tokens)) return REFUSED;
  const money = (currency: string): Money => ({
    amount,
    ...(upTo === undefined || upTo === amount ? {} : { upTo }),
    currency,
  });
  const named = [...new Set([...codes, ...currencies.flat()])];
  const [currency = USUAL, ...others] = named;
  const unknown = strange.filter((word) => !codes.some((code) => code.toLowerCase() === word));
  // "2–3 thousand" hardly begins at two.
  if (upTo !== undefined && upTo >= WIDE_FROM && upTo >= amount * WIDE)
    return asked(
      ...[{ ...money(currency), amount: amount * THOUSAND }, money(currency)].filter(
        (range) => range.amount <= upTo,
      ),
    );
  // "From 500" is no amount yet.
  const isOpen = bounded && money(currency).upTo === undefined;
  return unknown.length === 0 && others.length === 0 && !isOpen
    ? understood(money(currency))
    : asked(...(named.length > 0 ? named : [USUAL]).map(money));
}

/** "-5"; a dash behind the first amount makes a range. */
const startsNegative = (tokens: readonly Token[]): boolean =>
  isDash(tokens[tokens.findIndex(({ text }) => text === PLACE) - 1]);

interface Said {
  readonly amounts: readonly number[];
  /** The codes that each word for a currency may stand for. */
  readonly currencies: readonly (readonly string[])[];
  readonly strange: readonly string[];
  /** "From" or "up to" was said. */
  readonly bounded: boolean;
}

function saidIn(vocabulary: Vocabulary, tokens: readonly Token[], written: readonly number[]): Said {
  const amounts: number[] = [];
  const currencies: (readonly string[])[] = [];
  const strange: string[] = [];
  let bounded = false;
  let next = 0;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) break;
    const amount =
      token.text === PLACE ? { value: written[next++] ?? 0, length: 1 } : numberAt(vocabulary, tokens, at);
    if (amount) {
      at += amount.length;
      // "15 тис.", "2k"
      const times = vocabulary.at(tokens, at, "number");
      const thousands = times && times.meaning.value >= 1_000 ? times.meaning.value : 1;
      if (times && thousands > 1) at += times.length;
      amounts.push(amount.value * thousands);
      continue;
    }
    const currency = SIGNS.get(token.text);
    const word = vocabulary.at(tokens, at, "currency", "from", "until");
    const beside = word ? 0 : vocabulary.isBeside(tokens, at, "amount");
    if (currency !== undefined) currencies.push([currency]);
    else if (word?.meaning.is === "currency") currencies.push(word.meaning.codes);
    else if (word) bounded = true;
    else if (!word && beside === 0 && !isQuiet(token) && !isDash(token) && token.text !== "/")
      strange.push(token.text);
    at += word?.length ?? (beside || 1);
  }
  return { amounts, currencies, strange, bounded };
}
