import type { Walked } from "./check.ts";
import { hasMarkup } from "./text-rules.ts";
import type { VariableKind } from "./walk.ts";

/** The strictest use decides: what is counted anywhere is a number, what is selected on is a word. */
function typeOf(kinds: ReadonlySet<VariableKind>): string {
  if (kinds.has("number")) return "number";
  return kinds.has("choice") ? "string" : "Text";
}

function variablesType(key: string, languages: readonly Walked[]): string {
  const kinds = new Map<string, Set<VariableKind>>();
  for (const { walks } of languages) {
    for (const [name, uses] of walks.get(key)?.variables ?? []) {
      kinds.set(name, new Set([...(kinds.get(name) ?? []), ...uses]));
    }
  }
  if (kinds.size === 0) return "Record<string, never>";
  const entries = [...kinds].sort(([a], [b]) => compare(a, b));
  return `{ ${entries.map(([name, uses]) => `${JSON.stringify(name)}: ${typeOf(uses)}`).join("; ")} }`;
}

/** Code unit order: the same on every machine, whatever its locale. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The source of `src/bot/messages.gen.ts`: what each key of the reference language takes. A variable is a number when
 * any language counts with it.
 */
export function renderTypes(reference: Walked, languages: readonly Walked[]): string {
  const keys = [...reference.walks.keys()].sort(compare);
  const markup = keys.filter((key) =>
    languages.some(({ walks }) => hasMarkup(walks.get(key)?.renderings ?? [])),
  );
  const members = keys.map((key) => `  ${JSON.stringify(key)}: ${variablesType(key, languages)};`).join("\n");
  const textImport = /: Text\b/.test(members) ? 'import type { Text } from "./html.ts";\n\n' : "";
  return `// Written by \`npm run locales\` from locales/. Not to be edited.
${textImport}/** Every message and the variables it takes. */
export interface Messages {
${members}
}

export type MessageKey = keyof Messages;

/** Keys whose text has markup in some language. */
export type MarkupKey =${markup.map((key) => `\n  | ${JSON.stringify(key)}`).join("") || " never"};
`;
}
