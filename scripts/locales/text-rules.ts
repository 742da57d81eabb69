import type { Kind } from "./kinds.ts";
import type { ToneRule } from "./tone.ts";
import { HOLE } from "./walk.ts";

const TAGS = new Set(["b", "i", "u", "s", "code", "pre", "a", "blockquote", "tg-spoiler"]);
const TAG = /<(\/?)([a-z-]+)((?: [a-z]+(?:="[^"<>]*")?)*)>/g;
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  a: /^ href="[^"]+"$/,
  blockquote: /^(?: expandable)?$/,
};
const ENTITY = /&(?:lt|gt|amp|quot);/g;

/** What Telegram takes for somebody's username; the one account that texts may name is Telegram's own. */
const USERNAME = /(?<!\w)@(?!BotFather\b)[a-z]\w{3,31}/i;

const withoutMarkup = (text: string): string =>
  text.replace(TAG, "").replace(ENTITY, "x").replaceAll(HOLE, "");

/** How many words a rendering has, without markup and variables. */
export const wordsIn = (text: string): number => withoutMarkup(text).match(/\p{L}{2,}/gu)?.length ?? 0;

function unbalanced(text: string): string | undefined {
  const open: string[] = [];
  for (const [tag, slash, name = "", attributes = ""] of text.matchAll(TAG)) {
    if (!TAGS.has(name)) return `has ${tag}, which Telegram does not know`;
    if (slash === "/") {
      if (open.pop() !== name || attributes !== "") return `has ${tag} without its opening tag`;
    } else {
      if (!(ATTRIBUTES[name] ?? /^$/).test(attributes))
        return `has ${tag} with attributes other than Telegram's`;
      open.push(name);
    }
  }
  const last = open.pop();
  if (last !== undefined) return `leaves <${last}> open`;
  return /[<>&]/.test(text.replace(TAG, "").replace(ENTITY, ""))
    ? "has a bare <, > or &; write &lt; &gt; &amp;"
    : undefined;
}

function tooLong({ name, max }: Kind, renderings: readonly string[]): string | undefined {
  const length = Math.max(...renderings.map((text) => withoutMarkup(text).length));
  return length > max ? `is ${String(length)} characters long; a ${name} may have ${String(max)}` : undefined;
}

/** What is wrong with one rendering of a message. */
function faultsIn(text: string, kind: Kind, tone: readonly ToneRule[]): (string | undefined)[] {
  const words = withoutMarkup(text);
  const quote = /["']/.exec(words)?.[0];
  const name = kind.markup ? USERNAME.exec(words)?.[0] : undefined;
  return [
    unbalanced(text),
    !kind.markup && /[<>&]/.test(text) ? "has markup where Telegram shows none" : undefined,
    !kind.lineBreaks && words.includes("\n") ? "has a line break" : undefined,
    name && `has ${name}, which Telegram makes a link to whoever is called so`,
    text.trim() === text ? undefined : "begins or ends with a blank",
    quote && `has a straight quote ${quote}; use the language's own, and ’ in words`,
    ...tone.map((rule) => rule(words)),
  ];
}

/** What is wrong with a message, given every text it can come to; each fault once. */
export function textFaults(kind: Kind, tone: readonly ToneRule[], renderings: readonly string[]): string[] {
  const faults = renderings.flatMap((text) => faultsIn(text, kind, tone));
  const found = [...faults, tooLong(kind, renderings)].filter((fault) => fault !== undefined);
  return [...new Set(found)];
}

/** Whether the message needs an HTML message to be shown right. */
export const hasMarkup = (renderings: readonly string[]): boolean =>
  renderings.some((text) => /[<>&]/.test(text));
