import { means } from "./lexicon.ts";
import type { Finding } from "./finding.ts";
import { runAt, type Chunk, type Run } from "./number-runs.ts";
import { areThousands, isCompactDate, isListed } from "./number-shapes.ts";
import type { Token } from "./tokens.ts";

/** Digits that a phone number has at least, and one that is called a phone number. */
const MIN_DIGITS = 7;
const MIN_CALLED = 5;
/** Digits in one piece that are a number by themselves, whatever stands beside it. */
const WHOLE_DIGITS = 9;

type Verdict = "contact" | "doubt" | "harmless";

/** Finds phone, card and account numbers in the tokens of a text, in one pass. @param isTaken tokens found already */
export function findNumbers(tokens: readonly Token[], isTaken: (at: number) => boolean): readonly Finding[] {
  const findings: Finding[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (tokens[at]?.kind !== "digits" || isTaken(at)) {
      at += 1;
      continue;
    }
    const run = runAt(tokens, at, isTaken);
    findings.push(...inRun(tokens, run));
    at = run.chunks.at(-1)?.to ?? at + 1;
  }
  return findings;
}

function inRun(tokens: readonly Token[], run: Run): readonly Finding[] {
  const findings: Finding[] = [];
  /** Parts that are no number by themselves and may be one together. */
  let pieces: (readonly Chunk[])[] = [];
  const settle = (): void => {
    const together = pieces.flat();
    if (pieces.length > 1) findings.push(...judged(tokens, together, run));
    pieces = [];
  };
  for (const part of partsOf(tokens, run)) {
    if (part[0]?.shape === "moment") {
      settle();
      continue;
    }
    const [found] = judged(tokens, part, run);
    if (!found) {
      pieces.push(part);
      continue;
    }
    const prefix = pieces.at(-1);
    const isPrefix = prefix?.length === 1 && isDialled(prefix[0]);
    if (isPrefix) pieces.pop();
    settle();
    findings.push(
      isPrefix && prefix[0] ? { ...found, from: openedAt(tokens, prefix[0].from, false) } : found,
    );
  }
  settle();
  return findings;
}

/** Divides a run where one number ends and another begins: at dates, commas, line breaks, before "+", around whole numbers. */
function partsOf(tokens: readonly Token[], { chunks, after }: Run): readonly (readonly Chunk[])[] {
  const parts: Chunk[][] = [];
  let isOpen = false;
  chunks.forEach((chunk, index) => {
    const last = parts.at(-1);
    const isWhole = chunk.digits >= WHOLE_DIGITS && chunk.shape === "plain";
    const begins =
      !isOpen ||
      chunk.shape === "moment" ||
      /[,;|\n·]| \/ /.test(chunk.gap) ||
      chunk.gap.includes("+") ||
      (isWhole && !(last && hasPlus(tokens, last[0])));
    if (begins || !last) parts.push([chunk]);
    else last.push(chunk);
    const isTail = index === chunks.length - 2 && !after && (chunks[index + 1]?.digits ?? 0) <= 2;
    isOpen = chunk.shape !== "moment" && (!isWhole || isTail);
  });
  return parts;
}

const hasPlus = (tokens: readonly Token[], chunk: Chunk | undefined): boolean =>
  chunk !== undefined &&
  (tokens[chunk.from - 1]?.text === "+" ||
    (/[ (]/.test(tokens[chunk.from - 1]?.text ?? "") && tokens[chunk.from - 2]?.text === "+"));

/** "0151", "067": what a number begins with that one dials. */
const isDialled = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined && chunk.shape === "plain" && /^0\d{2,}/.test(chunk.groups[0] ?? "");

function judged(tokens: readonly Token[], chunks: readonly Chunk[], run: Run): readonly Finding[] {
  const verdict = verdictOn(tokens, chunks, run);
  if (verdict === "harmless") return [];
  const kept = verdict === "contact" ? withoutCount(chunks, run) : chunks;
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last) return [];
  const isBracketed = tokens.slice(first.from, last.to).some(({ text }) => text === ")");
  const span = { from: openedAt(tokens, first.from, isBracketed), to: last.to };
  return [verdict === "contact" ? span : { ...span, doubt: "number" }];
}

/** Where a number begins that has a plus sign or a bracket before its first digit. */
function openedAt(tokens: readonly Token[], from: number, isBracketed: boolean): number {
  let start = from;
  for (let at = from - 1; at >= from - 3; at -= 1) {
    const text = tokens[at]?.text ?? "";
    if (text === "+" || (text === "(" && isBracketed)) start = at;
    else if (text !== " ") break;
  }
  return start;
}

/** A number less the count of the words behind it: "0341 2345678 2 Zimmer". */
function withoutCount(chunks: readonly Chunk[], { chunks: all, after }: Run): readonly Chunk[] {
  const [last, before] = [chunks.at(-1), chunks.at(-2)];
  const isCounted = means(after, "unit") || means(after, "list");
  const isCount = last !== undefined && last === all.at(-1) && last.shape === "small" && isCounted;
  return isCount && before !== undefined && before.digits >= MIN_DIGITS - 1 ? chunks.slice(0, -1) : chunks;
}

function verdictOn(tokens: readonly Token[], chunks: readonly Chunk[], run: Run): Verdict {
  const digits = chunks.reduce((sum, chunk) => sum + chunk.digits, 0);
  const isFirst = chunks[0] === run.chunks[0];
  const isCalled = isFirst && means(run.before, "phone");
  if (digits < (isCalled ? MIN_CALLED : MIN_DIGITS)) return "harmless";
  if (hasPlus(tokens, chunks[0]) && digits >= MIN_DIGITS) return "contact";
  const isListWord = [run.before, run.after].some((word) => means(word, "list"));
  return explained(chunks, run, isListWord, isCalled);
}

/** Whether numbers of seven digits and more are something else: amounts, sizes, ages, postcodes, years, hours. */
function explained(chunks: readonly Chunk[], run: Run, isListWord: boolean, isCalled: boolean): Verdict {
  const is = (...shapes: Chunk["shape"][]): boolean => chunks.every(({ shape }) => shapes.includes(shape));
  const groups = chunks.flatMap((chunk) => chunk.groups);
  const [only] = chunks.length === 1 ? groups : [];
  const isSingle = only !== undefined && groups.length === 1;
  if (
    isSingle &&
    (isCompactDate(only) || (run.isMoney && only.length <= MIN_DIGITS && !only.startsWith("0")))
  )
    return "harmless";
  if (areAmounts(chunks, run.isMoney)) return "harmless";
  if (means(run.before, "standard") && isStandard(groups)) return "harmless";
  if (is("postcode")) return postcodes(chunks, run, isCalled);
  if (isCalled && chunks.some(({ shape, digits }) => shape === "measure" && digits >= MIN_CALLED))
    return "contact";
  if (isListed(groups) && !isCalled) return "harmless";
  if (is("small", "list")) return smallNumbers(chunks, groups, isListWord, isCalled);
  if (chunks.some(({ shape }) => shape === "plain")) return "contact";
  if (chunks.some(({ shape }) => shape === "amount") && !areAmounts(amountsIn(chunks), run.isMoney))
    return "contact";
  return mixed(chunks, run);
}

/** "9001 2015": a standard and the year of its edition. */
const isStandard = ([number = "", year = "", ...more]: readonly string[]): boolean =>
  /^[1-9]\d{2,4}$/.test(number) && /^(?:19|20)\d\d$/.test(year) && more.length === 0;

const amountsIn = (chunks: readonly Chunk[]): readonly Chunk[] =>
  chunks.filter(({ shape }) => shape === "amount");

/** Dates, hours, sizes, years and postcodes with at most a few small numbers between them. */
function mixed(chunks: readonly Chunk[], { after }: Run): Verdict {
  const small = chunks.filter(({ shape }) => shape === "small" || shape === "list");
  if (small.reduce((sum, { digits }) => sum + digits, 0) > 4) return "contact";
  // "12 04109 Leipzig" is an address, "151 23456" is not.
  const isBare = chunks.some(
    ({ shape, gap }, at) => shape === "postcode" && chunks[at - 1]?.shape === "small" && !/[,;\n]/.test(gap),
  );
  return isBare && after?.style !== "title" ? "contact" : "harmless";
}

/** Two groups of five may be a mobile number as well: "06712 34567". */
function postcodes(chunks: readonly Chunk[], { before }: Run, isCalled: boolean): Verdict {
  if (isCalled) return "contact";
  const isNamed = means(before, "postcode");
  const isMobile = /^0(?:1[5-7]|39|50|6[3678]|73|9[1-9])/.test(chunks[0]?.groups[0] ?? "");
  const groups = chunks.flatMap((chunk) => chunk.groups);
  return groups.length === 2 && isMobile && !isNamed && !chunks[1]?.gap.includes(",") ? "doubt" : "harmless";
}

function smallNumbers(
  chunks: readonly Chunk[],
  groups: readonly string[],
  isListWord: boolean,
  isCalled: boolean,
): Verdict {
  if (isCalled) return "contact";
  const isDivided = chunks.slice(1).every(({ gap }) => /[,;\n·]|: /.test(gap));
  if (!isDivided && !isListWord) return "contact";
  const digits = groups.join("").length;
  // One digit at a time, or groups of the lengths that phone numbers have.
  const isSpelt = groups.every((group) => group.length === 1);
  const isGrouped = groups.some((group) => group.length > 2) && groups.some((group) => group.length < 3);
  if (isSpelt && !isDivided && digits >= WHOLE_DIGITS) return "contact";
  return isSpelt || (isGrouped && digits >= WHOLE_DIGITS && !isListWord) ? "doubt" : "harmless";
}

/** Whether all of it is amounts: "12 000 - 15 000", "2.500-2.800", "1500-2000". */
function areAmounts(chunks: readonly Chunk[], isMoney: boolean): boolean {
  const amounts: string[][] = [];
  for (const chunk of chunks) {
    if (chunk.shape === "amount") {
      const values = chunk.groups.join(" ").split(" ");
      if (!isMoney && !/(?:00|50)$/.test(values.at(-1) ?? "")) return false;
      continue;
    }
    const [group = ""] = chunk.groups;
    if (chunk.groups.length !== 1) return false;
    const last = amounts.at(-1);
    const isNext = chunk.gap === " " || chunk.gap === "'";
    const isThousand =
      group.length === 3 &&
      last !== undefined &&
      isNext &&
      !(last.length > 1 && last.at(-1) === "000" && group !== "000");
    if (isThousand) last.push(group);
    else amounts.push([group]);
  }
  if (amounts.length > 2) return false;
  return amounts.every((groups) =>
    groups.length === 1 ? isMoney && /^[1-9]\d{0,6}$/.test(groups[0] ?? "") : areThousands(groups, isMoney),
  );
}
