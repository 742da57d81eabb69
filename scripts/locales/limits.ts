import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { ToneRule } from "./tone.ts";

const UNITS = ["minute", "hour", "day", "week", "month", "year", "kilometer"];
/** Between them they show every form that a language has for counted things. */
const COUNTS = [0, 1, 2, 3, 5, 11, 1.5];

const Words = z.object({ numbers: z.record(z.string(), z.array(z.string())) });

/** Number words from two on: a single one is more often an article. */
function numberWords(root: string, language: string): readonly string[] {
  const file = join(root, "locales", language, "words.json");
  if (!existsSync(file)) return [];
  const words = Words.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!words.success) return [];
  return Object.entries(words.data.numbers).flatMap(([value, forms]) => (Number(value) > 1 ? forms : []));
}

/** How the language writes units of time and distance. */
const unitWords = (language: string): readonly string[] =>
  UNITS.flatMap((unit) =>
    (["long", "short"] as const).flatMap((unitDisplay) => {
      const format = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay });
      return COUNTS.flatMap((count) => format.formatToParts(count))
        .filter(({ type }) => type === "unit")
        .map(({ value }) => value.replace(/\.$/, ""));
    }),
  );

const anyOf = (words: readonly string[]): string =>
  [...new Set(words)]
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/['’]/g, "['’]"))
    .join("|");

/**
 * Refuses a number with a unit of time or distance in a text: it would go on saying 90 days when the code has another
 * number. Such a number is a variable.
 * @returns what is wrong with a text; undefined if nothing is
 */
export function createLimitRule(root: string, language: string): ToneRule {
  const pattern = new RegExp(
    `(?<![\\p{L}\\d])(?:\\d+|${anyOf(numberWords(root, language)) || "\\d"})[ \\u00a0-](?:${anyOf(unitWords(language))})\\p{L}{0,2}(?!\\p{L})`,
    "iu",
  );
  return (text) => {
    const found = pattern.exec(text)?.[0];
    return (
      found && `says ${found}; make the number a variable, or write # fixed above it in en if no code has it`
    );
  };
}
