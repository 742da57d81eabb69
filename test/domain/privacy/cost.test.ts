import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../src/domain/privacy/fold.ts";
import { findContacts } from "../../../src/domain/privacy/mask-contacts.ts";
import { joinSplitWords } from "../../../src/domain/privacy/split-words.ts";
import { tokenise } from "../../../src/domain/privacy/tokens.ts";
import { amount } from "../../support/amount.ts";
import { lexicon } from "../../support/mask.ts";

/** Telegram's limit for a text. */
const LONGEST = 4096;
/** Folded characters that one character of a text may become. */
const MAX_EXPANSION = 4;
/** How often a folded character, and a token, may be looked at: a bound of our own that any second pass over the text in a loop exceeds. */
const LOOKS_PER_CHARACTER = 12;
const LOOKS_PER_TOKEN = 120;

/** The same array, and how many of its elements were read. */
function counted<T>(items: readonly T[]): { readonly items: readonly T[]; readonly reads: () => number } {
  let reads = 0;
  const proxy = new Proxy(items, {
    get(target, key, receiver) {
      if (typeof key === "string" && /^\d+$/.test(key)) reads += 1;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  return { items: proxy, reads: () => reads };
}

function cost(text: string): { readonly perCharacter: number; readonly perToken: number } {
  const folded = fold(text);
  expect(folded.chars.length).toBeLessThanOrEqual(MAX_EXPANSION * text.length);
  const chars = counted(folded.chars);
  const pieces = counted(tokenise(chars.items, lexicon));
  const tokens = counted(joinSplitWords(pieces.items, lexicon));
  findContacts(tokens.items, lexicon);
  return {
    perCharacter: chars.reads() / Math.max(1, folded.chars.length),
    perToken: (pieces.reads() + tokens.reads()) / Math.max(1, pieces.items.length),
  };
}

/** Half of it and all of it are compared, so the suite need not look at the longest texts of all. */
const LENGTH = amount(256, LONGEST);

const long = (piece: string, length = LENGTH): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const wordsIn = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Pieces that a long text is made of; one each. */
const HOSTILE: readonly string[] = [
  ..."0-|12.|1.1.|24.12. |(|)(|+|+1|1,|1, |1 |- |-| |\n|\u200b".split("|"),
  ..."a|a |a.|a.a |a .|a. |a . |it.|It.|de.|com.|de . |x dot |dot |com dot |a.de ".split("|"),
  ..."@|@a|a@|a@a|@ |a @ |a at |at |(at)|(at|((|[.]|a(.)|a [dot] |_|a_".split("|"),
  ..."http://|h:/|://|www.|www. |t me |t me/ |t.me |t . |me/|/|a/".split("|"),
  ..."telegram |telegram: |telegram my |insta name is |olena_k |a_b |anna92 ".split("|"),
  ..."null |eins |null 1 |nulleins|einszwei|067 |060 a |straße |вул. |вул. а |5 Road ".split("|"),
  ..."am |am Markt |дом 5 кв 5 |кв |адреса |адреса А |maria auf |telegram maria |零|Ⅰ ".split("|"),
  ..."de12|de12 |de 12 |gb29 nwbk |1234 |1234-|0x|1x|a1|o0|O|O0 |l1".split("|"),
  ...wordsIn("㌖ ﷺ ⒇ ½ ① e\u0301 \u0301 🙂 👩\u200d👩\u200d👧 • 1• €1 1€ % 1% |1"),
  ..."• |1 € |nick |nick a |nick: a |a 9 |double |double seven |two sevens |then |one then |plus ".split("|"),
  ..."0б7 |0б|12З |t e l |t-e-l-|теле |теле грам |12 The |The |Orchard Way |на Ленина |3r0 |a underscore ".split(
    "|",
  ),
];

describe("the masker looks at each character a fixed number of times", () => {
  it.each(HOSTILE)("%j, again and again, and twice as much of it costs twice as much", (piece) => {
    const [half, whole] = [cost(long(piece, LENGTH / 2)), cost(long(piece))];
    expect(whole.perCharacter).toBeLessThan(LOOKS_PER_CHARACTER);
    expect(whole.perToken).toBeLessThan(LOOKS_PER_TOKEN);
    expect(whole.perCharacter).toBeLessThan(1.1 * half.perCharacter + 1);
    expect(whole.perToken).toBeLessThan(1.1 * half.perToken + 1);
  });

  it("U+3316 998 times", () => {
    expect(fold("\u3316".repeat(998)).chars).toHaveLength(998);
  });

  it("whatever the pieces are, and in any order", () => {
    const piece = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary", maxLength: 4 }));
    const text = fc
      .array(piece, { minLength: 1, maxLength: 40 })
      .map((pieces) => long(`${pieces.join("")}.`));
    fc.assert(
      fc.property(text, (hostile) => {
        const { perCharacter, perToken } = cost(hostile);
        expect(perCharacter).toBeLessThan(LOOKS_PER_CHARACTER);
        expect(perToken).toBeLessThan(LOOKS_PER_TOKEN);
      }),
      { numRuns: amount(10, 300) },
    );
  });
});
