import { HOLE } from "./walk.ts";

/** One thing a text must be. */
interface Rule {
  readonly applies: (key: string, language: string) => boolean;
  /** What is wrong with a rendering, or undefined. */
  readonly fault: (text: string) => string | undefined;
}

const TAGS = new Set(["b", "i", "u", "s", "code", "pre", "a", "blockquote", "tg-spoiler"]);
const TAG = /<(\/?)([a-z-]+)((?: [a-z]+(?:="[^"<>]*")?)*)>/g;
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  a: /^ href="[^"]+"$/,
  blockquote: /^(?: expandable)?$/,
};
const ENTITY = /&(?:lt|gt|amp|quot);/g;

/**
 * Kinds of key by where Telegram shows them, with its limits or, for buttons and messages, what still reads well there.
 * All but messages are shown without markup.
 */
const KINDS = [
  { name: "callback alert", key: /-alert$/, max: 200, lineBreaks: true },
  { name: "button", key: /^button-|-button$/, max: 40, lineBreaks: false },
  { name: "command description", key: /^command-/, max: 256, lineBreaks: false },
];
const MAX_MESSAGE = 3000;

const kindOf = (key: string): (typeof KINDS)[number] | undefined => KINDS.find((kind) => kind.key.test(key));

const withoutMarkup = (text: string): string =>
  text.replace(TAG, "").replace(ENTITY, "x").replaceAll(HOLE, "");

const always = (): boolean => true;

const only =
  (language: string) =>
  (_key: string, of: string): boolean =>
    of === language;

/** A rule that is broken by whatever the pattern finds, which `$` in the message stands for. */
const never = (pattern: RegExp, message: string): Rule["fault"] => {
  return (text) => {
    const found = pattern.exec(withoutMarkup(text))?.[0];
    return found === undefined ? undefined : message.replace("$", found);
  };
};

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

/** What variables will add is not counted. */
function tooLong(key: string, renderings: readonly string[]): string | undefined {
  const { name, max } = kindOf(key) ?? { name: "message", max: MAX_MESSAGE };
  const length = Math.max(...renderings.map((text) => withoutMarkup(text).length));
  return length > max ? `is ${String(length)} characters long; a ${name} may have ${String(max)}` : undefined;
}

const FAMILIAR =
  /(?<![\p{L}’ʼ-])(?:ти|тебе|тобі|тобою|твій|твоя|твоє|твої|твого|твоєму|твоїм|твоєї|твоїй|твою|твоєю|твоїх|твоїми)(?![\p{L}’ʼ-])/iu;

const LOWER_CASE_POLITE =
  /(?<![\p{L}’ʼ-])(?:ви|вас|вам|вами|ваш|ваша|ваше|ваші|вашого|вашої|вашому|вашій|вашу|вашим|вашою|ваших|вашими)(?![\p{L}’ʼ-])/u;

const RULES: readonly Rule[] = [
  { applies: always, fault: unbalanced },
  {
    applies: (key) => kindOf(key) !== undefined,
    fault: (text) => (/[<>&]/.test(text) ? "has markup where Telegram shows none" : undefined),
  },
  { applies: (key) => kindOf(key)?.lineBreaks === false, fault: never(/\n/, "has a line break") },
  {
    applies: always,
    fault: (text) => (text.trim() === text ? undefined : "begins or ends with a blank"),
  },
  { applies: always, fault: never(/["']/, "has a straight quote $; use the language's own, and ’ in words") },
  { applies: only("uk"), fault: never(FAMILIAR, "says $; address people as Ви") },
  { applies: only("uk"), fault: never(LOWER_CASE_POLITE, "says $; the polite form has a capital letter") },
  { applies: only("uk"), fault: never(/[ыэёъ]/i, "has the letter $, which Ukrainian does not have") },
];

/** What is wrong with a message, given every text it can come to; each fault once. */
export function textFaults(language: string, key: string, renderings: readonly string[]): string[] {
  const faults = new Set<string>();
  for (const text of renderings) {
    for (const { applies, fault } of RULES) {
      const found = applies(key, language) ? fault(text) : undefined;
      if (found !== undefined) faults.add(found);
    }
  }
  const length = tooLong(key, renderings);
  return length === undefined ? [...faults] : [...faults, length];
}

/** Whether the message needs an HTML message to be shown right. */
export const hasMarkup = (renderings: readonly string[]): boolean =>
  renderings.some((text) => /[<>&]/.test(text));
