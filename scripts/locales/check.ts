import type { Catalogue, Finding } from "./catalogue.ts";
import { kindOf } from "./kinds.ts";
import { textFaults } from "./text-rules.ts";
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
 * @param inRows keys of buttons that share a row with others
 */
export function checkAlone({ catalogue, walks }: Walked, inRows: ReadonlySet<string>): Finding[] {
  const { language, messages, tone, findings } = catalogue;
  return [
    ...findings,
    ...[...walks].flatMap(([key, { problems, renderings }]) => {
      const where = messages.get(key)?.where ?? language;
      const kind = kindOf({ key, where, sharesRow: inRows.has(key) });
      const faults = [...problems, ...textFaults(kind, tone, renderings)];
      return faults.map((fault) => ({ where, message: `${key} ${fault}` }));
    }),
  ];
}

const names = (walked: Walk): string =>
  [...walked.variables.keys()]
    .sort()
    .map((name) => `$${name}`)
    .join(", ") || "none";

/** Where a language differs from the reference in keys or in a key's variables. */
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
  }
  return findings;
}

/** Files of keys that code puts together from the catalogue, so that no literal names them; a test of their own holds them. */
const FROM_DATA = /\/category-[\w-]+\.ftl/;

/** Families of keys that code puts together. */
const DYNAMIC_PREFIXES = ["reject-reason-", "error-"];

/** Keys that neither a literal in the sources, nor another message, nor a family needs. */
export function checkUsed({ catalogue, walks }: Walked, sources: readonly string[]): Finding[] {
  const literals = new Set(
    sources.flatMap((source) => [...source.matchAll(/(["'`])([a-zA-Z][\w-]*)\1/g)].map(([, , key]) => key)),
  );
  const referenced = new Set([...walks.values()].flatMap(({ references }) => [...references]));
  return [...catalogue.messages]
    .filter(([key]) => !literals.has(key) && !referenced.has(key))
    .filter(([, { where }]) => !FROM_DATA.test(where))
    .filter(([key]) => !DYNAMIC_PREFIXES.some((prefix) => key.startsWith(prefix)))
    .map(([key, { where }]) => ({ where, message: `${key} is used nowhere in src` }));
}
