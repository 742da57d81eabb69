import { means, type Lexicon } from "./lexicon.ts";
import type { Finding } from "./finding.ts";
import { isText, type Token } from "./tokens.ts";

/** Telegram's names have at most 32 characters, Instagram's 30. */
const MAX_NAME = 64;
/** How far from a messenger's name a user's may stand, in words: "my Telegram nick is …". */
const MAX_BETWEEN = 3;
const MAX_TOKENS = 10;
const SIGN = /[:=>→/-]/;

/** Whether a word is of the kind that people choose as a name: "olena_k92", "anna.helps", "kovalenko92". */
export const looksChosen = (text: string): boolean =>
  text.length <= MAX_NAME &&
  /[a-z]/.test(text) &&
  (/[a-z\d][_.][a-z\d]/.test(text) || /[a-z]{2}\d/.test(text));

/** "олена_к": a word with an underscore in it is chosen in any script. */
const hasUnderscore = (text: string): boolean => text.length <= MAX_NAME && /[\p{L}\d]_[\p{L}\d]/u.test(text);

interface Name {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly token: Token;
  readonly senses: number;
}

/**
 * Finds names that people have in messengers. Sure is only "Telegram: olena_k92", with a sign between; "insta
 * anna.helps", "olena_k92 on Telegram" and "мій телеграм olena" are doubts.
 */
export function findHandles(
  tokens: readonly Token[],
  isTaken: (at: number) => boolean,
  lexicon: Lexicon,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < tokens.length;) {
    const name = isTaken(at) ? undefined : nameAt(tokens, at, lexicon);
    if (!name) {
      at += 1;
      continue;
    }
    const end = means(name, "messenger") ? name.to : means(name.token, "messenger") ? at + 1 : undefined;
    const found =
      end === undefined
        ? alone(tokens, name)
        : afterMessenger(tokens, { ...name, to: end }, isTaken, lexicon);
    if (found) findings.push(found);
    at = end ?? name.to;
  }
  return findings;
}

/** Letters and digits with dots, hyphens and underscores between them. */
function nameAt(tokens: readonly Token[], from: number, lexicon: Lexicon): Name | undefined {
  const token = tokens[from];
  if (!isText(token)) return undefined;
  let { text } = token;
  let to = from + 1;
  for (;;) {
    const isJoined = /^[._-]$/.test(tokens[to]?.text ?? "");
    const next = tokens[to + Number(isJoined)];
    if (!isText(next)) {
      const senses = to === from + 1 ? token.senses : lexicon.senses(text);
      return { from, to, text, token, senses };
    }
    if (text.length <= MAX_NAME) text += (isJoined ? (tokens[to]?.text ?? "") : "") + next.text;
    to += 1 + Number(isJoined);
  }
}

function afterMessenger(
  tokens: readonly Token[],
  { to: start, token: messenger }: Name,
  isTaken: (at: number) => boolean,
  lexicon: Lexicon,
): Finding | undefined {
  let hasSign = false;
  let words = 0;
  for (let at = start; at < start + MAX_TOKENS; at += 1) {
    const token = tokens[at];
    if (!token || isTaken(at) || token.text === "\n") return undefined;
    if (token.kind === "space") continue;
    if (token.kind === "mark") {
      if (!SIGN.test(token.text) && !/["'«»„“”()]/.test(token.text)) return undefined;
      hasSign ||= SIGN.test(token.text);
      continue;
    }
    const name = nameAt(tokens, at, lexicon);
    if (!name) return undefined;
    const { from, text } = name;
    // "anna#1234", as Discord had it.
    const isTagged = tokens[name.to]?.text === "#" && tokens[name.to + 1]?.kind === "digits";
    const to = name.to + (isTagged ? 2 : 0);
    const isNamed = hasSign || words > 0;
    if (looksChosen(text)) return hasSign && words === 0 ? { from, to } : { from, to, doubt: "handle" };
    if (isTagged || hasUnderscore(text)) return { from, to, doubt: "handle" };
    if (means(name, "naming") && words < MAX_BETWEEN) {
      words += 1;
      continue;
    }
    const end = plainEnd(tokens, name, isNamed, messenger);
    return end === undefined ? undefined : { from, to: end, doubt: "handle" };
  }
  return undefined;
}

/** Where a name ends that is a word like others: "телеграм olena", "Facebook: Anna Kovalenko". Undefined when it is none. */
function plainEnd(
  tokens: readonly Token[],
  name: Name,
  isNamed: boolean,
  messenger: Token,
): number | undefined {
  const { to, text, token } = name;
  if (means(name, "plain") || means(name, "messenger") || means(name, "naming")) return undefined;
  const person = personEnd(tokens, name, messenger);
  if (person !== undefined) return person;
  const isForeign = /[^ -~]/.test(messenger.text);
  const [space, next] = [tokens[to], tokens[to + 1]];
  if (/^[a-z]{4,}$/.test(text)) {
    const isLast = space?.kind !== "space" || next?.kind !== "word";
    if (isForeign || (isNamed && isLast && token.style !== "title")) return to;
  }
  const isFullName =
    token.style === "title" && next?.style === "title" && next.kind === "word" && next.text.length > 1;
  return isFullName && space?.text === " " && (isNamed || isForeign) && !means(next, "plain")
    ? to + 2
    : undefined;
}

/** Where a person's name behind a messenger's ends: "телеграм мария", "Signal Maria Schmidt". Undefined when it is none. */
function personEnd(tokens: readonly Token[], { to, token }: Name, messenger: Token): number | undefined {
  if (means(messenger, "general")) return undefined;
  // In Cyrillic only names have a capital letter in the middle of a sentence.
  const isCyrillicName =
    token.style === "title" && /^[а-яёіїєґ']{3,}$/.test(token.text) && /[а-яёіїєґ]/.test(messenger.text);
  if (!means(token, "firstName") && !(isCyrillicName && isDirect(tokens, to, token))) return undefined;
  const next = tokens[to + 1];
  const isFull =
    tokens[to]?.text === " " && next?.kind === "word" && next.style === "title" && !means(next, "plain");
  return isFull ? to + 2 : to;
}

/** Whether nothing but a space stands before a name: behind a colon any sentence may begin. */
const isDirect = (tokens: readonly Token[], to: number, token: Token): boolean =>
  tokens[to - 1] === token && tokens[to - 2]?.text === " " && tokens[to - 3]?.kind === "word";

/** "Maria auf Telegram", "мария в телеграме": a first name, and with one word between them a messenger. */
function beforeMessenger(tokens: readonly Token[], { from, to, token }: Name): Finding | undefined {
  const [gap, between, space, messenger] = tokens.slice(to, to + 4);
  const isOne =
    means(token, "firstName") &&
    gap?.text === " " &&
    means(between, "naming") &&
    (between?.text.length ?? 0) <= 3 &&
    space?.text === " " &&
    means(messenger, "messenger") &&
    !means(messenger, "general");
  return isOne ? { from, to, doubt: "handle" } : undefined;
}

/** "anna underscore helps", "anna dot helps on insta": a name whose signs are said in words. */
function spokenName(tokens: readonly Token[], { from, to }: Name): Finding | undefined {
  const sign = tokens[to + 1];
  if (tokens[to]?.text !== " " || !(means(sign, "underscore") || means(sign, "dot"))) return undefined;
  if (tokens[to + 2]?.text !== " " || !isText(tokens[to + 3])) return undefined;
  const end = to + 4;
  const follows = tokens.slice(end, end + 2 * MAX_BETWEEN).some((token) => means(token, "messenger"));
  return means(sign, "underscore") || follows ? { from, to: end, doubt: "handle" } : undefined;
}

/** A chosen name without a messenger's before it: one with an underscore, or one that a messenger's name follows. */
function alone(tokens: readonly Token[], name: Name): Finding | undefined {
  const { from, to, text } = name;
  // "anna#1234", as Discord had it.
  if (/^[a-z]{3,}$/.test(text) && tokens[to]?.text === "#" && /^\d{4}$/.test(tokens[to + 1]?.text ?? ""))
    return { from, to: to + 2, doubt: "handle" };
  if (!looksChosen(text)) return spokenName(tokens, name) ?? beforeMessenger(tokens, name);
  const follows = tokens.slice(to, to + 2 * MAX_BETWEEN).some((token) => means(token, "messenger"));
  return follows || /[a-z\d]_[a-z\d]/.test(text) ? { from, to, doubt: "handle" } : undefined;
}
