import type { Catalogue } from "./catalogue.ts";

/** Where Telegram shows a text, and how long it may be there. All but messages are shown without markup. */
export interface Kind {
  readonly name: string;
  /** Characters; what variables add is not counted. */
  readonly max: number;
  readonly lineBreaks: boolean;
  readonly markup: boolean;
}

/** What decides about the kind of a text. */
export interface Text {
  readonly key: string;
  /** Its file and line. */
  readonly where: string;
  /** True if its button shares a row with another. */
  readonly sharesRow: boolean;
}

interface Rule extends Pick<Kind, "name" | "max"> {
  readonly lineBreaks?: true;
  readonly is: (text: Text) => boolean;
}

const CATEGORY_FILE = /\/category-[\w-]+\.ftl/;
const BUTTON = /^button-|-button$/;
/** Texts of a category's fields that are no options. */
const NO_OPTION = /-(?:ask-(?:offer|request)|hint|value)$/;

/** Telegram's limits, or, for buttons and messages, what can still be read well. The first that fits decides. */
const KINDS: readonly Rule[] = [
  { name: "callback alert", max: 200, lineBreaks: true, is: ({ key }) => key.endsWith("-alert") },
  {
    name: "button that shares its row",
    max: 24,
    is: ({ key, sharesRow }) => sharesRow && BUTTON.test(key),
  },
  { name: "button", max: 40, is: ({ key }) => BUTTON.test(key) },
  { name: "command description", max: 256, is: ({ key }) => key.startsWith("command-") },
  { name: "category's name", max: 30, is: ({ key }) => key.startsWith("category-") },
  {
    name: "field's label",
    max: 24,
    is: ({ key, where }) => CATEGORY_FILE.test(where) && key.endsWith("-label"),
  },
  { name: "option", max: 40, is: ({ key, where }) => CATEGORY_FILE.test(where) && !NO_OPTION.test(key) },
];

const MESSAGE: Kind = { name: "message", max: 3000, lineBreaks: true, markup: true };

export function kindOf(text: Text): Kind {
  const rule = KINDS.find(({ is }) => is(text));
  if (!rule) return MESSAGE;
  return { name: rule.name, max: rule.max, lineBreaks: rule.lineBreaks ?? false, markup: false };
}

/**
 * What a line in the comment above a key says of it: `# row`, its button shares a row with another; `# fixed`, its numbers
 * are examples or ages, and stand in no code.
 */
export type Mark = "row" | "fixed";

/** The keys with this mark. */
export const keysMarked = (mark: Mark, { messages }: Catalogue): ReadonlySet<string> =>
  new Set(
    [...messages]
      .filter(([, { node }]) => (node.comment?.content ?? "").split("\n").includes(mark))
      .map(([key]) => key),
  );
