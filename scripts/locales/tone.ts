import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Finding } from "./catalogue.ts";

/** The file in a language's folder that lists what its texts must not say. */
const FILE = "tone.json";

const because = z.string().min(1);
const Entry = z.union([
  z.strictObject({
    words: z.array(z.string().regex(/^[\p{L}\p{M}’ -]+$/u)).min(1),
    /** True if only the words in exactly this case are meant. */
    exactCase: z.boolean().optional(),
    because,
  }),
  z.strictObject({ letters: z.string().regex(/^\p{L}+$/u), because }),
]);
const Tone = z.strictObject({ never: z.array(Entry).min(1) });

/** @returns what the text says that the language must not say; undefined if there is nothing */
export type ToneRule = (text: string) => string | undefined;

/** An apostrophe or a hyphen next to a word makes it part of a longer one. */
const PART_OF_WORD = "[\\p{L}\\p{M}’ʼ-]";

function ruleOf(entry: z.infer<typeof Entry>): ToneRule {
  if ("letters" in entry) {
    const pattern = new RegExp(`[${entry.letters}]`, "iu");
    return (text) => {
      const found = pattern.exec(text)?.[0];
      return found && `has the letter ${found}; ${entry.because}`;
    };
  }
  const pattern = new RegExp(
    `(?<!${PART_OF_WORD})(?:${entry.words.join("|")})(?!${PART_OF_WORD})`,
    entry.exactCase ? "u" : "iu",
  );
  return (text) => {
    const found = pattern.exec(text)?.[0];
    return found && `says ${found}; ${entry.because}`;
  };
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** Reads `tone.json` in a language's folder. A language without the file has no such rules. */
export function readTone(root: string, folder: string): { rules: ToneRule[]; findings: Finding[] } {
  const where = join(folder, FILE);
  if (!existsSync(join(root, where))) return { rules: [], findings: [] };
  const tone = Tone.safeParse(parse(readFileSync(join(root, where), "utf8")));
  if (tone.success) return { rules: tone.data.never.map(ruleOf), findings: [] };
  const message = 'must be {"never": [{"words": […], "because": "…"} or {"letters": "…", "because": "…"}]}';
  return { rules: [], findings: [{ where, message }] };
}
