import { means } from "./lexicon.ts";
import { isSpace, isText, type Style, type Token } from "./tokens.ts";

/** Letters and digits in a row, with hyphens and underscores between them. */
export interface Label {
  /** Tokens, the last one exclusive. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly style: Style;
  /** What its word may mean, where it is one. */
  readonly senses: number;
}

/** What stands between two labels: an "@" or a ".", however it is written. */
export interface Link {
  readonly sign: "at" | "dot";
  /** `before`, `after` and `spaced` tell where the spaces are; `word`: said in a word; `bullet` and `comma`: for a dot. */
  readonly how: "tight" | "before" | "after" | "spaced" | "bracketed" | "word" | "bullet" | "comma";
  /** First and last token, the last one exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Labels with what links each to the one before it: `links[i]` stands before `labels[i + 1]`. */
export interface Chain {
  readonly labels: readonly Label[];
  readonly links: readonly Link[];
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["<", ">"],
  ...Array.from("-_*~|=", (mark): [string, string] => [mark, mark]),
]);

const isLatinLetter = (token: Token | undefined): boolean =>
  token?.kind === "word" && token.text.length === 1 && token.text >= "a" && token.text <= "z";

/** Reads labels and the links between them from one token on, each token once. */
export function readChain(tokens: readonly Token[], from: number): Chain {
  const labels = [labelAt(tokens, from, 3)];
  const links: Link[] = [];
  for (;;) {
    const last = labels.at(-1);
    const link = last && linkAt(tokens, last.to);
    if (!link) return { labels, links };
    links.push(link);
    labels.push(labelAt(tokens, link.to, 2));
  }
}

/** @param minSpaced how many letters with spaces between them count as one word ("g m a i l") */
function labelAt(tokens: readonly Token[], from: number, minSpaced: number): Label {
  let text = tokens[from]?.text ?? "";
  let to = from + 1;
  for (;;) {
    const [next, after] = [tokens[to], tokens[to + 1]];
    if (isText(next)) {
      text += next.text;
      to += 1;
    } else if (next?.kind === "mark" && isGlue(next.text, tokens[to - 1], after) && !coreAt(tokens, to)) {
      text += next.text + (after?.text ?? "");
      to += 2;
    } else break;
  }
  const spaced = to === from + 1 ? spacedAt(tokens, from, minSpaced) : undefined;
  const { style = "lower", senses = 0 } = tokens[from] ?? {};
  return spaced ?? { from, to, text, style, senses: to === from + 1 ? senses : 0 };
}

const isGlue = (mark: string, before: Token | undefined, after: Token | undefined): boolean =>
  isText(after) &&
  (mark === "-" || mark === "_" || (mark === "+" && before?.kind === "word" && after.kind === "word"));

function spacedAt(tokens: readonly Token[], from: number, min: number): Label | undefined {
  if (!isLatinLetter(tokens[from])) return undefined;
  let text = tokens[from]?.text ?? "";
  let to = from + 1;
  while (tokens[to]?.text === " " && isLatinLetter(tokens[to + 1])) {
    text += tokens[to + 1]?.text ?? "";
    to += 2;
  }
  return text.length < min ? undefined : { from, to, text, style: "lower", senses: 0 };
}

/** The link that begins right behind a label, if it leads to another. */
function linkAt(tokens: readonly Token[], from: number): Link | undefined {
  const before = isSpace(tokens[from]);
  const core = coreAt(tokens, from + Number(before));
  if (!core) return undefined;
  const after = isSpace(tokens[core.to]);
  const to = core.to + Number(after);
  if (!isText(tokens[to])) return undefined;
  const { sign, form } = core;
  const isBroken = (before && tokens[from]?.text === "\n") || (after && tokens[core.to]?.text === "\n");
  if (isBroken && sign === "dot") return undefined;
  if (form === "word") return before && after ? { sign, how: "word", from, to } : undefined;
  if (form === "bracketed") return { sign, how: "bracketed", from, to };
  if (form === "comma") return before || after ? undefined : { sign, how: "comma", from, to };
  if (before || after)
    return { sign, how: before && after ? "spaced" : before ? "before" : "after", from, to };
  return { sign, how: form === "bullet" ? "bullet" : "tight", from, to };
}

interface Core {
  readonly sign: "at" | "dot";
  readonly form: "sign" | "word" | "bracketed" | "bullet" | "comma";
  readonly to: number;
}

function coreAt(tokens: readonly Token[], at: number): Core | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const to = at + 1;
  if (token.kind === "word") {
    const sign = spelt(token);
    return sign && { sign, form: "word", to };
  }
  if (token.kind !== "mark") return undefined;
  if (token.text === "@") return { sign: "at", form: "sign", to };
  if (token.text === ".") return tokens[to]?.text === "." ? undefined : { sign: "dot", form: "sign", to };
  if (token.text === "·") return { sign: "dot", form: "bullet", to };
  if (token.text === ",") return { sign: "dot", form: "comma", to };
  return bracketedAt(tokens, at);
}

/** "(at)", "[ dot ]", "-punkt-" */
function bracketedAt(tokens: readonly Token[], at: number): Core | undefined {
  const open = tokens[at]?.text ?? "";
  const closing = CLOSING.get(open);
  if (closing === undefined) return undefined;
  const isBracket = closing !== open;
  const inner = at + 1 + Number(isBracket && isSpace(tokens[at + 1]));
  const token = tokens[inner];
  const sign = token && (spelt(token) ?? (isBracket ? signIn(token.text) : undefined));
  if (!sign) return undefined;
  const end = inner + 1 + Number(isBracket && isSpace(tokens[inner + 1]));
  return tokens[end]?.text === closing ? { sign, form: "bracketed", to: end + 1 } : undefined;
}

const signIn = (text: string): "at" | "dot" | undefined =>
  text === "@" || text === "a" || text === "а"
    ? "at"
    : text === "." || text === "·" || text === ","
      ? "dot"
      : undefined;

const spelt = (token: Token): "at" | "dot" | undefined =>
  means(token, "at") ? "at" : means(token, "dot") ? "dot" : undefined;
