import type { Catalogue, Finding } from "./catalogue.ts";
import { kindOf, type Mark } from "./kinds.ts";
import { textFaults, wordsIn } from "./text-rules.ts";
import type { ToneRule } from "./tone.ts";
import { walk, type Walk } from "./walk.ts";

/** A catalogue with every message followed to its end. */
export interface Walked {
  readonly catalogue: Catalogue;
  readonly walks: ReadonlyMap<string, Walk>;
}

export function walkAll(catalogue: Catalogue): Walked {
  const walks = new Map<string, Walk>();
  for (const [key, { node }] of catalogue.messages)
    if (node.value) walks.set(key, walk(catalogue, node.value));
  return { catalogue, walks };
}

/**
 * What is wrong with a language on its own: reading, references, plurals, markup, length, wording.
 * @param marked keys with a mark in the reference language
 * @param limitRule refuses limits in numbers
 */
export function checkAlone(
  { catalogue, walks }: Walked,
  marked: Readonly<Record<Mark, ReadonlySet<string>>>,
  limitRule: ToneRule,
): Finding[] {
  const { language, messages, tone, findings } = catalogue;
  return [
    ...findings,
    ...[...walks].flatMap(([key, { problems, renderings }]) => {
      const where = messages.get(key)?.where ?? language;
      const kind = kindOf({ key, where, sharesRow: marked.row.has(key) });
      const rules = marked.fixed.has(key) || kind.name === "option" ? tone : [...tone, limitRule];
      const faults = [...problems, ...textFaults(kind, rules, renderings)];
      return faults.map((fault) => ({ where, message: `${key} ${fault}` }));
    }),
  ];
}

const names = (walked: Walk): string =>
  [...walked.variables.keys()]
    .sort()
    .map((name) => `$${name}`)
    .join(", ") || "none";

/** From this many words on, no text reads the same in two languages: it has not been translated. */
const SENTENCE_WORDS = 2;

/** Whether every rendering is one of the reference's, and one has several words. */
const isUntranslated = (own: Walk, wanted: Walk): boolean =>
  own.renderings.every((text) => wanted.renderings.includes(text)) &&
  own.renderings.some((text) => wordsIn(text) >= SENTENCE_WORDS);

/** Where a language lacks or repeats a text of the reference, or differs from it in variables. */
export function checkAgainst(reference: Walked, other: Walked): Finding[] {
  const findings: Finding[] = [];
  const { language } = reference.catalogue;
  for (const [key, { where }] of reference.catalogue.messages) {
    if (!other.catalogue.messages.has(key)) {
      findings.push({ where, message: `${key} is missing in ${other.catalogue.language}` });
    }
  }
  for (const [key, { where }] of other.catalogue.messages) {
    if (!reference.catalogue.messages.has(key)) {
      findings.push({ where, message: `${key} does not exist in ${language}` });
      continue;
    }
    const own = other.walks.get(key);
    const wanted = reference.walks.get(key);
    if (own && wanted && names(own) !== names(wanted)) {
      findings.push({
        where,
        message: `${key} has the variables ${names(own)}; ${language} has ${names(wanted)}`,
      });
    }
    if (own && wanted && isUntranslated(own, wanted))
      findings.push({ where, message: `${key} is not translated; it reads as in ${language}` });
  }
  return findings;
}

/** Families of keys that code puts together. */
const DYNAMIC_PREFIXES = ["reject-reason-", "error-", "common-"];

/**
 * Keys that neither a literal in the sources, nor another message, nor a family needs.
 * @param fromData keys that code puts together from the categories
 */
export function checkUsed(
  { catalogue, walks }: Walked,
  sources: readonly string[],
  fromData: ReadonlySet<string>,
): Finding[] {
  const literals = new Set(
    sources.flatMap((source) => [...source.matchAll(/(["'`])([a-zA-Z][\w-]*)\1/g)].map(([, , key]) => key)),
  );
  const referenced = new Set([...walks.values()].flatMap(({ references }) => [...references]));
  return [...catalogue.messages]
    .filter(([key]) => !literals.has(key) && !referenced.has(key) && !fromData.has(key))
    .filter(([key]) => !DYNAMIC_PREFIXES.some((prefix) => key.startsWith(prefix)))
    .map(([key, { where }]) => ({ where, message: `${key} is used nowhere in src` }));
}
