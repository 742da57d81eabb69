import {
  guessPeriod,
  readDay,
  readEnd,
  readMoney,
  readNumber,
  readPeriod,
  readStay,
  readTime,
  readYesNo,
  type Reading,
} from "../../../src/domain/reading/index.ts";
import { vocabulary } from "../../support/vocabulary.ts";

/** A Friday. */
const TODAY = "2026-11-27";
const FROM = "2026-12-03";

const PEOPLE = new Set(["people"]);
const PIECES = new Set(["pieces"]);

const show = <T>(reading: Reading<T>, words: (value: T) => string): string =>
  reading.is === "understood"
    ? words(reading.value)
    : reading.is === "asked"
      ? ["?", ...reading.guesses.map(words)].join(" ")
      : "-";

/** Each reader by its name in the tables: what it makes of a text, in a line. "?" begins what is asked, with its guesses; "-" is refused. */
export const READERS: Readonly<Record<string, (text: string) => string>> = {
  number: (text) => show(readNumber(vocabulary, text, PEOPLE), String),
  pieces: (text) => show(readNumber(vocabulary, text, PIECES), String),
  answer: (text) => show(readYesNo(vocabulary, text), (yes) => (yes ? "yes" : "no")),
  time: (text) => show(readTime(vocabulary, text), String),
  end: (text) => show(readTime(vocabulary, text, { isEnd: true }), String),
  day: (text) => show(readDay(vocabulary, text, { today: TODAY }), String),
  period: (text) => show(readPeriod(vocabulary, text, TODAY), ({ from, until }) => `${from}/${until}`),
  begun: (text) => guessPeriod(vocabulary, text, TODAY).map(({ until }) => `? ${until}`)[0] ?? "-",
  until: (text) => show(readEnd(vocabulary, text, FROM, TODAY), String),
  stay: (text) => show(readStay(vocabulary, text), ({ count, unit }) => `${String(count)}-${unit}`),
  money: (text) =>
    show(
      readMoney(vocabulary, text),
      ({ amount, upTo, currency }) =>
        `${String(amount)}${upTo === undefined ? "" : `–${String(upTo)}`}${currency}`,
    ),
};
