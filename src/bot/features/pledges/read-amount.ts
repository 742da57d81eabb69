import { readMoney, readNumber, type Vocabulary } from "../../../domain/reading/index.ts";
import { tidyText } from "../../../domain/shared/text.ts";

/** Whatever can be promised in pieces. */
const UNITS: ReadonlySet<string> = new Set([
  "people",
  "children",
  "beds",
  "places",
  "portions",
  "pieces",
  "rooms",
]);

/**
 * A typed amount of what is needed: pieces, or whole units of a currency.
 * @param guesses true where it is shown before it counts: then a sentence with a single number will do
 * @returns undefined for anything else, also for another currency
 */
export function readAmount(
  vocabulary: Vocabulary,
  text: string,
  currency: string | undefined,
  guesses: boolean,
): number | undefined {
  const typed = tidyText(text);
  const number = readNumber(vocabulary, typed, UNITS);
  if (number.is === "understood") return number.value;
  if (currency !== undefined) {
    const money = readMoney(vocabulary, typed);
    if (money.is !== "understood" || money.value.currency !== currency || money.value.upTo !== undefined)
      return undefined;
    return Number.isInteger(money.value.amount) ? money.value.amount : undefined;
  }
  const [guess, ...others] = number.is === "asked" ? number.guesses : [];
  return guesses && others.length === 0 ? guess : undefined;
}
