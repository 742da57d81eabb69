import type { Lexicon } from "./lexicon.ts";
import { findAddresses } from "./find-addresses.ts";
import { findCodes } from "./find-codes.ts";
import { findHandles } from "./find-handles.ts";
import { findLookalikes } from "./find-lookalikes.ts";
import { findNicks } from "./find-nicks.ts";
import { findNumbers } from "./find-numbers.ts";
import { findScatteredNumbers, findSpeltNumbers } from "./find-spelt-numbers.ts";
import { findStreets } from "./find-streets.ts";
import { merged, type DoubtKind, type Finding } from "./finding.ts";
import { fold, type Folded } from "./fold.ts";
import { joinSplitWords } from "./split-words.ts";
import { tokenise, type Token } from "./tokens.ts";

/** What stands where contact data stood. */
export const MASK = "•••";

/** How many pieces of a text were masked. */
export const countMasks = (text: string): number => text.split(MASK).length - 1;

/** A span of a message that Telegram itself has recognised; UTF-16 units. */
export interface TextEntity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

/** Entities that are contact data, whatever the words say. */
const CONTACT_ENTITIES: readonly string[] = ["url", "email", "phone_number", "mention", "text_link"];

/** A span of the masked text that may be contact data; UTF-16 units, the end exclusive. */
export interface Doubt {
  readonly kind: DoubtKind;
  readonly start: number;
  readonly end: number;
}

export interface Masked {
  readonly text: string;
  /** How many pieces were masked. */
  readonly count: number;
  /** What was left for moderators to judge. */
  readonly doubts: readonly Doubt[];
}

/**
 * Hides contact data in free text: what Telegram recognised, and numbers and addresses however they are spelt. The rest
 * of the text stays as it was written. What only looks like contact data stays too, and is told.
 */
export type MaskContacts = (text: string, entities?: readonly TextEntity[]) => Masked;

interface Range {
  readonly start: number;
  readonly end: number;
}

export const createMaskContacts =
  (lexicon: Lexicon): MaskContacts =>
  (text, entities = []) => {
    const folded = fold(text);
    const recognised = rangesOf(text, entities);
    const words = joinSplitWords(tokenise(folded.chars, lexicon), lexicon);
    const tokens = withoutRanges(words, folded, recognised);
    const findings = findContacts(tokens, lexicon);
    const rangeOf = ({ from, to }: Finding): Range => ({
      start: folded.starts[tokens[from]?.from ?? 0] ?? 0,
      end: folded.ends[(tokens[to - 1]?.to ?? 1) - 1] ?? text.length,
    });
    const sure = findings.filter(({ doubt }) => doubt === undefined).map(rangeOf);
    const doubts = findings.flatMap((finding) =>
      finding.doubt === undefined ? [] : [{ ...rangeOf(finding), kind: finding.doubt }],
    );
    return cut(text, joined([...recognised, ...sure]), doubts);
  };

/** All that is found in the tokens of a text, in their order; nothing overlaps. Costs a fixed number of steps a token. */
export function findContacts(tokens: readonly Token[], lexicon: Lexicon): readonly Finding[] {
  const taken = new Uint8Array(tokens.length);
  const isTaken = (at: number): boolean => taken[at] === 1;
  const take = (findings: readonly Finding[]): readonly Finding[] => {
    for (const { from, to, doubt } of findings) if (doubt === undefined) taken.fill(1, from, to);
    return findings;
  };
  return merged([
    ...take(findAddresses(tokens, lexicon)),
    ...take(findHandles(tokens, isTaken, lexicon)),
    ...take(findCodes(tokens, isTaken)),
    ...take(findLookalikes(tokens, isTaken)),
    ...take(findNumbers(tokens, isTaken)),
    ...findNicks(tokens, isTaken),
    ...findSpeltNumbers(tokens, isTaken, lexicon),
    ...findScatteredNumbers(tokens, isTaken),
    ...findStreets(tokens, isTaken, lexicon),
  ]);
}

/** Where Telegram recognised contact data; what lies outside the text is left out. */
const rangesOf = (text: string, entities: readonly TextEntity[]): readonly Range[] =>
  joined(
    entities
      .filter(({ type }) => CONTACT_ENTITIES.includes(type))
      .map(({ offset, length }) => ({
        start: Math.max(0, offset),
        end: Math.min(text.length, offset + length),
      }))
      .filter(({ start, end }) => start < end),
  );

/** In order, with those that touch as one. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const all: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && range.start <= last.end)
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else all.push(range);
  }
  return all;
}

/** The tokens with one mark in place of each that is in a range: nothing is read across it. */
function withoutRanges(tokens: readonly Token[], folded: Folded, ranges: readonly Range[]): readonly Token[] {
  let next = 0;
  return tokens.map((token) => {
    const start = folded.starts[token.from] ?? 0;
    const end = folded.ends[token.to - 1] ?? start;
    while ((ranges[next]?.end ?? Infinity) <= start) next += 1;
    return (ranges[next]?.start ?? Infinity) < end ? { ...token, kind: "mark", text: MASK } : token;
  });
}

/** Puts the mask in place of the ranges, and says where the doubts are then. */
function cut(
  text: string,
  ranges: readonly Range[],
  doubts: readonly (Range & { kind: DoubtKind })[],
): Masked {
  let masked = "";
  let at = 0;
  const moved: Doubt[] = [];
  let next = 0;
  const shiftUntil = (end: number): void => {
    for (let doubt = doubts[next]; doubt && doubt.end <= end; doubt = doubts[++next])
      if (doubt.start >= at)
        moved.push({
          kind: doubt.kind,
          start: masked.length + doubt.start - at,
          end: masked.length + doubt.end - at,
        });
  };
  for (const { start, end } of ranges) {
    shiftUntil(start);
    masked += text.slice(at, start) + MASK;
    at = end;
  }
  shiftUntil(text.length);
  return { text: ranges.length === 0 ? text : masked + text.slice(at), count: ranges.length, doubts: moved };
}

/**
 * A person's name as others may see it. Nobody moderates names, so what only looks like contact data goes too; a name
 * that was nothing else is empty.
 */
export function maskName(mask: MaskContacts, name: string): string {
  const { text, doubts } = mask(name);
  const ranges = doubts.filter(({ kind }) => kind !== "street");
  const masked = ranges.length === 0 ? text : cut(text, ranges, []).text;
  return masked.replaceAll(MASK, "").trim() === "" ? "" : masked;
}
