/** What a chunk of digits and marks without a space in it is taken for. */
export type Shape =
  /** A date or an hour that cannot be a part of a phone number: "24.12.", "10:30", "2026-05-12". */
  | "moment"
  /** A date, an hour or an amount that could be: "24.12", "09.00", "12,50". */
  | "maybe-moment"
  /** "120x200", "98/104", "2024/25", "9-12": two or three numbers that go together. */
  | "measure"
  | "year"
  /** Five digits. */
  | "postcode"
  /** Up to three digits that do not begin with 0, and a dot where it counts. */
  | "small"
  /** "12.000", "2.500-2.800": thousands in groups. */
  | "amount"
  /** "3,5,7": small numbers with commas. */
  | "list"
  | "plain";

const MAX_CHUNK = 32;

const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const MONTH = "(?:0?[1-9]|1[0-2])";
const YEAR = "(?:19|20)\\d\\d";
const HOUR = "(?:[01]?\\d|2[0-4])";
const DASH = "[-~/]";
const SURE_DATE = `${DAY}[./-]${MONTH}[./-](?:${YEAR}|[2-3]\\d)|${YEAR}[./-]${MONTH}(?:[./-]${DAY})?|${DAY}\\.${MONTH}\\.`;
const TIME = `${HOUR}:[0-5]\\d(?::[0-5]\\d)?`;
const ANY_DATE = `${DAY}[./]${MONTH}\\.?|${MONTH}[./]${YEAR}|${DAY}\\.`;
const DOTTED_TIME = `${HOUR}[.][0-5]\\d`;
const SMALL = "[1-9]\\d{0,2}";
const CENTS = "(?:0|[1-9]\\d{0,3})[.,]\\d{1,2}";
const GROUPED = "[1-9]\\d{0,2}(?:[.,']\\d{3}){1,2}(?:,\\d\\d)?";
const LONG = "[1-9]\\d{3,5}";

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);
const oneOrTwo = (pattern: string, other = pattern): RegExp =>
  whole(`(?:${pattern})(?:${DASH}(?:${other}))?`);

/** In the order in which they are tried. Each is anchored, and no part of it repeats without a bound. */
const SHAPES: readonly (readonly [Shape, RegExp])[] = [
  ["moment", oneOrTwo(`${SURE_DATE}|${TIME}`)],
  ["moment", whole(`(?:${ANY_DATE})${DASH}(?:${SURE_DATE})`)],
  ["moment", whole(`${HOUR}-${TIME}|${TIME}-${HOUR}`)],
  ["moment", whole(`(?:${DAY}\\.${MONTH}\\.?[/,]){1,8}${DAY}\\.${MONTH}\\.?`)],
  ["year", oneOrTwo(YEAR, `${YEAR}|\\d\\d`)],
  ["small", /^(?:0|[1-9]\d{0,2})[.]$/],
  // Of one region; two groups of five with a slash are a number of a telephone more often.
  ["postcode", /^\d{5}-\d{5}$|^(\d\d)\d{3}(?:[/,]\1\d{3}){2,9}$/],
  ["maybe-moment", oneOrTwo(`${DOTTED_TIME}|${ANY_DATE}`)],
  ["maybe-moment", whole(`${HOUR}-${HOUR}`)],
  ["measure", whole(`${SMALL}(?:[x×*]${SMALL}){1,2}|[1-9]\\d{2,3}[x×*]\\d{2,4}`)],
  ["amount", oneOrTwo(GROUPED)],
  ["maybe-moment", oneOrTwo(CENTS)],
  ["amount", whole(`${LONG}-${LONG}`)],
  ["list", /^[1-9]\d{0,2}(?:,[1-9]\d{0,2}){1,11}$/],
];

const RANGE = /^(0|[1-9]\d{0,2})[-/~]([1-9]\d{0,2})(?:[-/~]([1-9]\d{0,2}))?$/;
/** The most by which two sizes, hours or ages that are written as one differ. */
const MAX_SPAN = 30;

/** Reads a chunk without the brackets around it and the punctuation behind it, but with a dot right after its digits. */
export function shapeOf(chunk: string): Shape {
  if (chunk.length > MAX_CHUNK) return "plain";
  if (/^\d+$/.test(chunk)) return shapeOfDigits(chunk);
  const shape = SHAPES.find(([, pattern]) => pattern.test(chunk))?.[0];
  if (shape !== undefined) return shape;
  const range = RANGE.exec(chunk);
  const values =
    range
      ?.slice(1)
      .filter((part) => part !== undefined)
      .map(Number) ?? [];
  const rises = values.every(
    (value, i) => i === 0 || (value > (values[i - 1] ?? 0) && value - (values[i - 1] ?? 0) <= MAX_SPAN),
  );
  return values.length > 1 && rises ? "measure" : "plain";
}

function shapeOfDigits(digits: string): Shape {
  if (digits.length === 5) return "postcode";
  if (digits.length === 4 && /^(?:19|20)/.test(digits)) return "year";
  return digits.length <= 3 && (digits === "0" || !digits.startsWith("0")) ? "small" : "plain";
}

/** The largest number that is taken for a size, an age or a line of a bus where several stand in a row. */
const MAX_LISTED = 400;
const MAX_STEP = 10;

/** Whether numbers rise or fall as those in a list do: ages, sizes, lines. Round ones may be far apart. */
export function isListed(numbers: readonly string[]): boolean {
  if (numbers.some((number) => number.length > 1 && number.startsWith("0"))) return false;
  const values = numbers.map(Number);
  const steps = values.slice(1).map((value, i) => value - (values[i] ?? 0));
  const isRound = values.every((value) => value % 50 === 0);
  const inOrder = steps.every((step) => step > 0) || steps.every((step) => step < 0);
  if (isRound) return values.every((value) => value > 0);
  return (
    values.length > 2 &&
    inOrder &&
    values.every((value) => value <= MAX_LISTED) &&
    steps.every((step) => Math.abs(step) <= MAX_STEP)
  );
}

/** Whether groups are thousands: "12 000", "1 250 000"; with `isMoney` also amounts that are not round. */
export function areThousands(groups: readonly string[], isMoney: boolean): boolean {
  const [first = "", ...rest] = groups;
  if (!/^[1-9]\d{0,2}$/.test(first) || rest.length > 2 || !rest.every((group) => group.length === 3))
    return false;
  const last = rest.at(-1);
  return last !== undefined && (isMoney || last.endsWith("00") || last.endsWith("50"));
}

/** A calendar day in one piece, `20261224` or `24122026`. */
export const isCompactDate = (digits: string): boolean =>
  new RegExp(
    `^(?:20[2-4]\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])20[2-4]\\d)$`,
  ).test(digits);
