import { readChain, type Chain, type Label, type Link } from "./chains.ts";
import { inLatin, means, type Lexicon } from "./lexicon.ts";
import { looksChosen } from "./find-handles.ts";
import type { Finding } from "./finding.ts";
import { hostsIn, segmentsOf, type Host, type Segment } from "./hosts.ts";
import { COMMON_ENDINGS, PERSON_HOSTS, PLAIN_PROVIDERS } from "./known-hosts.ts";
import { isSpace, isText, skipSpace, type Token } from "./tokens.ts";

/** Telegram's names have 4 characters and more, other networks' fewer. */
const MIN_HANDLE = 3;
const MAX_SCHEME = 12;

/** Finds links, e-mail addresses and handles in the tokens of a text, in one pass. */
export function findAddresses(tokens: readonly Token[], lexicon: Lexicon): readonly Finding[] {
  const findings: Finding[] = [];
  let at = 0;
  while (at < tokens.length) {
    const [found, next] = addressesAt(tokens, at, lexicon);
    findings.push(...found);
    at = Math.max(next, ...found.map(({ to }) => to));
  }
  return findings;
}

/** What begins at a token, and the token to go on from. */
function addressesAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): readonly [found: readonly Finding[], next: number] {
  const token = tokens[at];
  if (token?.text === "@") {
    const handle = handleAt(tokens, at, lexicon);
    return [handle ? [handle] : [], at + 1];
  }
  if (!isText(token)) return [[], at + 1];
  const link = linkAt(tokens, at) ?? shortLinkAt(tokens, at);
  if (link) return [[link], link.to];
  const bare = bareHostAt(tokens, at, lexicon);
  if (bare) return [[bare], bare.to];
  const chain = readChain(tokens, at);
  return [inChain(tokens, chain, lexicon), chain.labels.at(-1)?.to ?? at + 1];
}

/**
 * Words that are followed by an ending only where a dot was left out, "anna gmail com", "facebook com", "www anna de", and a
 * mailbox without the rest: "anna bei gmail".
 */
function bareHostAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Finding | undefined {
  const [first, second, third] = [tokens[at], tokens[at + 2], tokens[at + 4]];
  if (first?.kind !== "word" || tokens[at + 1]?.text !== " " || second?.kind !== "word") return undefined;
  if (first.text === "www") return { from: at, to: endOfWords(tokens, at + 2, lexicon), doubt: "address" };
  const isHost = (word: Token, ending: Token | undefined): boolean =>
    ending?.kind === "word" &&
    isPlainEnding(ending, lexicon) &&
    (PLAIN_PROVIDERS.has(lexicon.provider(word.text) ?? "") || PERSON_HOSTS.has(`${inLatin(word.text)}.com`));
  // With what stands before it: the name of a mailbox, a call, a page.
  if (tokens[at + 3]?.text === " " && isHost(second, third))
    return { from: at, to: at + 5, doubt: "address" };
  if (isHost(first, second)) return { from: at, to: at + 3, doubt: "address" };
  const isMailbox =
    means(second, "mailAt") &&
    tokens[at + 3]?.text === " " &&
    third?.kind === "word" &&
    PLAIN_PROVIDERS.has(lexicon.provider(third.text) ?? "");
  return isMailbox ? { from: at, to: at + 5, doubt: "address" } : undefined;
}

function isPlainEnding({ text }: Token, lexicon: Lexicon): boolean {
  const ending = lexicon.ending(text);
  return ending !== undefined && !ending.isWord && COMMON_ENDINGS.has(ending.name);
}

/** Where a word ends, and the ending of a host that may follow it after a space. */
function endOfWords(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  const to = endOfChunk(tokens, from);
  const next = tokens[to + 1];
  return tokens[to]?.text === " " && next?.kind === "word" && isPlainEnding(next, lexicon) ? to + 2 : to;
}

/** "https://…", "tg://…", "www.…": to the next space. */
function linkAt(tokens: readonly Token[], at: number): Finding | undefined {
  const { kind, text } = tokens[at] ?? {};
  if (kind !== "word" || text === undefined || text.length > MAX_SCHEME) return undefined;
  if (text === "www" || text === "ввв") {
    const dot = skipSpace(tokens, at + 1);
    const rest = skipSpace(tokens, dot + 1);
    const isTight = rest === at + 2 || !isSpace(tokens[at + 1]);
    return isTight && tokens[dot]?.text === "." && isText(tokens[rest])
      ? { from: at, to: endOfChunk(tokens, rest) }
      : undefined;
  }
  const colon = skipSpace(tokens, at + 1);
  const slash = skipSpace(tokens, colon + 1);
  if (tokens[colon]?.text !== ":" || tokens[slash]?.text !== "/" || tokens[slash + 1]?.text !== "/")
    return undefined;
  const rest = skipSpace(tokens, slash + 2);
  return { from: at, to: endOfChunk(tokens, rest) };
}

/** "t me/olena", "tme/olena": a host without its dot, as far as a path tells it from words. */
function shortLinkAt(tokens: readonly Token[], at: number): Finding | undefined {
  const { text = "" } = tokens[at] ?? {};
  const second = skipSpace(tokens, at + 1);
  const isMe = /^[mм][eе]$/.test(tokens[second]?.text ?? "");
  if (text.length > MAX_SCHEME || (!isMe && !/[mм][eе]$/.test(text))) return undefined;
  const first = inLatin(text);
  const isOne = PERSON_HOSTS.has(`${first.slice(0, -2)}.me`);
  const isTwo = isMe && PERSON_HOSTS.has(`${first}.me`);
  if (!isOne && !isTwo) return undefined;
  const slash = skipSpace(tokens, isOne ? at + 1 : second + 1);
  const rest = skipSpace(tokens, slash + 1);
  return tokens[slash]?.text === "/" && (isText(tokens[rest]) || tokens[rest]?.text === "+")
    ? { from: at, to: endOfChunk(tokens, rest) }
    : undefined;
}

/** Where what has no space in it ends; punctuation at its end belongs to the sentence. */
function endOfChunk(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < tokens.length && !isSpace(tokens[to])) to += 1;
  while (to > from && tokens[to - 1]?.kind === "mark" && !/[/_=#]/.test(tokens[to - 1]?.text ?? "")) to -= 1;
  return Math.max(to, from);
}

/** "@olena_k", from the sign on: to where it ends. */
function handleAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Finding | undefined {
  const isApart = isSpace(tokens[at + 1]);
  const from = at + 1 + Number(isApart);
  let to = from;
  let text = "";
  for (;;) {
    const token = tokens[to];
    if (isText(token) || token?.text === "_") text += token.text;
    else if (token?.kind === "mark" && /[.-]/.test(token.text) && isText(tokens[to + 1])) text += token.text;
    else break;
    to += 1;
  }
  if (!isApart && !isText(tokens[from]) && tokens[from]?.text !== "_") return undefined;
  return handle({ from: at, to }, { text, style: tokens[from]?.style ?? "lower" }, isApart, lexicon);
}

function handle(
  span: Finding,
  { text, style }: Pick<Label, "text" | "style">,
  isApart: boolean,
  lexicon: Lexicon,
): Finding | undefined {
  if (text.length < MIN_HANDLE || !/\p{L}/u.test(text)) return undefined;
  if (!isApart || looksChosen(text) || lexicon.provider(text) !== undefined) return span;
  return style === "lower" && /^[a-z]{4,64}$/.test(text) ? { ...span, doubt: "handle" } : undefined;
}

/** Hosts, and what an "@" makes of the labels around it. */
function inChain(tokens: readonly Token[], chain: Chain, lexicon: Lexicon): readonly Finding[] {
  const { labels, links } = chain;
  const hosts = hostsIn(tokens, chain, lexicon);
  const segments = segmentsOf(chain);
  const hostBy = new Map(hosts.map((host) => [host.first, host]));
  const found: Finding[] = hosts.map((host) => hostFinding(tokens, labels, host));
  segments.forEach(({ first }, index) => {
    const link = links[first - 1];
    const before = segments[index - 1];
    const [local, label] = [labels[localFrom(chain, segments, index - 1)], labels[first]];
    const name = before && labels[before.last];
    if (link?.sign !== "at" || !local || !label || !name) return;
    const host = hostBy.get(first);
    const address = host
      ? mailFinding(tokens, chain, { local, name, link, host }, lexicon)
      : atFinding(tokens, { local, name, label, link }, lexicon);
    if (address) found.push(address);
  });
  return found;
}

/** The first label of the part before an "@": "anna dot smith". */
function localFrom({ links }: Chain, segments: readonly Segment[], last: number): number {
  let index = last;
  for (; index > 0; index -= 1) {
    const link = links[(segments[index]?.first ?? 0) - 1];
    if (link?.sign !== "dot" || (link.how !== "word" && link.how !== "spaced")) break;
  }
  return segments[index]?.first ?? -1;
}

function hostFinding(tokens: readonly Token[], labels: readonly Label[], host: Host): Finding {
  const from = labels[host.first]?.from ?? 0;
  const to = pathEnd(tokens, labels[host.last]?.to ?? from, nameOf(labels, host));
  return host.verdict === "sure" ? { from, to } : { from, to, doubt: "address" };
}

const nameOf = (labels: readonly Label[], { first, last }: Host): string =>
  last - first === 1 ? inLatin(`${labels[first]?.text ?? ""}.${labels[last]?.text ?? ""}`) : "";

/** Where a host's port and path end. */
function pathEnd(tokens: readonly Token[], from: number, name: string): number {
  const next = tokens[from]?.text;
  if ((next === "/" || next === ":" || next === "?" || next === "#") && !isSpace(tokens[from + 1]))
    return endOfChunk(tokens, from);
  if (!PERSON_HOSTS.has(name)) return from;
  const slash = skipSpace(tokens, from);
  const rest = skipSpace(tokens, slash + 1);
  return tokens[slash]?.text === "/" && isText(tokens[rest]) ? endOfChunk(tokens, rest) : from;
}

interface Mail {
  /** The first label before the sign, and the last. */
  readonly local: Label;
  readonly name: Label;
  readonly link: Link;
}

/** "anna@example.org", "anna at gmail dot com"; of "find us at haus.it" only the host. */
function mailFinding(
  tokens: readonly Token[],
  { labels, links }: Chain,
  { local, name, link, host }: Mail & { readonly host: Host },
  lexicon: Lexicon,
): Finding | undefined {
  const { to } = hostFinding(tokens, labels, host);
  const isFree = link.how === "word" || link.how === "before";
  const isSpelt = links.slice(host.first, host.last).some(({ how }) => how === "word" || how === "bracketed");
  const isMail = labels.slice(host.first, host.last).some(({ text }) => lexicon.provider(text) !== undefined);
  const isWhole = !isFree || isSpelt || isMail || looksChosen(local.text) || local !== name;
  const from = isWhole ? local.from : link.from + Number(isSpace(tokens[link.from]));
  if (!isWhole && link.how === "word") return undefined;
  return host.verdict === "sure" ? { from, to } : { from, to, doubt: "address" };
}

/** An "@" before a label that is no host: a handle, a mail provider, or a place in English. */
function atFinding(
  tokens: readonly Token[],
  { local, label, link }: Mail & { readonly label: Label },
  lexicon: Lexicon,
): Finding | undefined {
  const provider = lexicon.provider(label.text);
  const ending =
    tokens[label.to]?.kind === "space" ? lexicon.ending(tokens[label.to + 1]?.text ?? "") : undefined;
  const isWhole = ending !== undefined && COMMON_ENDINGS.has(ending.name);
  const to = provider !== undefined && isWhole ? label.to + 2 : label.to;
  const whole = { from: local.from, to };
  const sign = { from: link.from + Number(isSpace(tokens[link.from])), to: label.to };
  const isPlain = provider !== undefined && PLAIN_PROVIDERS.has(provider);
  switch (link.how) {
    case "tight":
      return /\p{L}/u.test(label.text) && label.text.length > 1 ? whole : undefined;
    case "before":
      return isPlain ? whole : handle(sign, label, false, lexicon);
    case "word":
      if (provider !== undefined && isWhole) return whole;
      return isPlain ? { ...whole, doubt: "address" } : undefined;
    case "bracketed":
      return isPlain || (provider !== undefined && isWhole) ? whole : { ...whole, doubt: "address" };
    case "after":
    case "spaced":
      return isPlain || (provider !== undefined && isWhole) ? whole : handle(sign, label, true, lexicon);
    // How a dot may be written, and no "@".
    case "bullet":
    case "comma":
      return undefined;
  }
}
