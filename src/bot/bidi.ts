/** Letters written from right to left. */
const RTL = "\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}";
const RTL_LETTER = new RegExp(`[${RTL}]`, "u");
/** Embeddings, overrides and isolates: in a name they would reorder the text around it. */
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";
const RIGHT_TO_LEFT_MARK = "\u200f";

const isolate = (text: string): string => FIRST_STRONG_ISOLATE + text + POP_ISOLATE;

const RTL_SCRIPTS = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"]);

export const isRightToLeft = (language: string): boolean =>
  RTL_SCRIPTS.has(new Intl.Locale(language).maximize().script ?? "");

export const withoutControls = (text: string): string => text.replace(CONTROLS, "");

/** Keeps right-to-left words together in a left-to-right sentence, and the sentence in order. */
export const settled = (text: string): string => (RTL_LETTER.test(text) ? isolate(text) : text);

/** A Telegram tag, or the beginning of one that a variable goes on; or an entity. */
const TAG = /(<[^>]*>?|&\w+;)/;
/** From the first Latin letter or digit, with the sign before it, to the last that no right-to-left letter or line break parts from it. */
const RUN = new RegExp(
  `[@/#+]?[\\p{Script=Latin}\\p{Nd}](?:[^${RTL}\\n]*[\\p{Script=Latin}\\p{Nd}%€°])?`,
  "gu",
);

/** Isolates Latin words, handles, commands, dates and numbers in a text of a right-to-left language; its tags stay as they are. */
export const isolateLeftToRight = (text: string): string =>
  text
    .split(TAG)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(RUN, isolate)))
    .join("");

const TAGS = /<[^<>]*>/g;
const INNERMOST_ISOLATE = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;

/** The first letter outside of tags and isolates, which gives the line its direction. */
function firstStrong(line: string): string | undefined {
  let rest = line.replace(TAGS, "");
  let before: string;
  do {
    before = rest;
    rest = before.replace(INNERMOST_ISOLATE, "");
  } while (rest !== before);
  return /\p{L}/u.exec(rest)?.[0];
}

/**
 * Makes every line of a right-to-left language run from right to left, whatever it begins with, and takes isolates out
 * of tags, whose attributes they would break.
 * @param text markup
 */
export const directLines = (text: string): string =>
  text
    .replace(TAGS, withoutControls)
    .split("\n")
    .map((line) => {
      const strong = firstStrong(line);
      const needsMark = line !== "" && (strong === undefined || !RTL_LETTER.test(strong));
      return needsMark ? RIGHT_TO_LEFT_MARK + line : line;
    })
    .join("\n");
