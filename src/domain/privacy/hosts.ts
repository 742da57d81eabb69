import type { Chain, Label, Link } from "./chains.ts";
import { inLatin, means, type Lexicon } from "./lexicon.ts";
import { COMMON_ENDINGS, PERSON_HOSTS, PLAINEST_ENDINGS } from "./known-hosts.ts";
import type { Token } from "./tokens.ts";

/** How certain it is that labels name a host. */
export type Verdict = "sure" | "maybe";

/** Labels of a chain, the last one inclusive. */
export interface Host {
  readonly first: number;
  readonly last: number;
  readonly verdict: Verdict;
}

/** Labels that nothing but a dot stands between; the last one inclusive. */
export interface Segment {
  readonly first: number;
  readonly last: number;
}

const CLOSE: readonly Link["how"][] = ["tight", "bracketed", "comma", "bullet"];
/** Links that whoever writes one address in pieces uses throughout. */
const LOOSE: readonly Link["how"][] = ["spaced", "word"];

const isClose = (link: Link | undefined): boolean => link?.sign === "dot" && CLOSE.includes(link.how);

export function segmentsOf({ labels, links }: Chain): readonly Segment[] {
  const segments: Segment[] = [];
  for (let first = 0, at = 0; at < labels.length; at += 1) {
    if (isClose(links[at])) continue;
    segments.push({ first, last: at });
    first = at + 1;
  }
  return segments;
}

/** A label that may end a host, with what is around it. */
interface Candidate {
  readonly label: Label;
  readonly before: Label;
  readonly how: Link["how"];
  /** All the labels before it are numbers: "24.12.in", "163.com". */
  readonly isNumeric: boolean;
  /** There is one label before it. */
  readonly isSecond: boolean;
}

/** Finds the hosts in a chain: labels that end in a top-level domain. No label is in two of them. */
export function hostsIn(tokens: readonly Token[], chain: Chain, lexicon: Lexicon): readonly Host[] {
  const { labels, links } = chain;
  const segments = segmentsOf(chain);
  const hosts: Host[] = [];
  let free = 0;

  const candidate = (at: number, first: number, isNumeric: boolean): Candidate | undefined => {
    const [label, before, link] = [labels[at], labels[at - 1], links[at - 1]];
    return label && before && link && { label, before, how: link.how, isNumeric, isSecond: at - first === 1 };
  };

  segments.forEach(({ first, last: lastLabel }, index) => {
    const dot = links[first - 1]?.sign === "dot";
    const begins = dot ? candidate(first, first - 1, isNumber(labels[first - 1])) : undefined;
    const loose = begins && looseVerdict(tokens, begins, lexicon);
    let numbers = first;
    while (numbers <= lastLabel && isNumber(labels[numbers])) numbers += 1;
    let end = lastLabel;
    let verdict: Verdict | undefined;
    for (; end > first && !verdict; end -= verdict ? 0 : 1) {
      const ends = candidate(end, first, numbers >= end);
      verdict = ends && closeVerdict(tokens, ends, lexicon);
    }
    verdict ??= loose;
    if (!verdict) return;
    let start = index;
    for (let link = links[first - 1]; start > 0 && link?.sign === "dot";) {
      const isPart = LOOSE.includes(link.how) || (loose !== undefined && start === index);
      const previous = segments[start - 1];
      if (!isPart || !previous || previous.first < free) break;
      start -= 1;
      link = links[previous.first - 1];
    }
    const begin = segments[start]?.first ?? first;
    const last = hosts.at(-1);
    // "example . com . ua": a second ending, written like the first.
    if (last && loose && last.last === first - 1 && links[first - 2]?.how === links[first - 1]?.how)
      hosts[hosts.length - 1] = { ...last, last: end };
    else if (begin === end) return;
    else hosts.push({ first: begin, last: end, verdict });
    free = end + 1;
  });
  return hosts;
}

/** Whether it ends a host with the labels right before it. */
function closeVerdict(tokens: readonly Token[], candidate: Candidate, lexicon: Lexicon): Verdict | undefined {
  const { label, before, how, isNumeric, isSecond } = candidate;
  if (isSecond && isPersonHost(candidate)) return "sure";
  const ending = lexicon.ending(label.text);
  if (!ending) return undefined;
  if (how === "bracketed") return "sure";
  const isMail = lexicon.provider(before.text) !== undefined;
  const isCommon = COMMON_ENDINGS.has(ending.name);
  if (how === "comma")
    return isMail || PLAINEST_ENDINGS.has(ending.name) ? "sure" : isCommon ? "maybe" : undefined;
  if (how === "bullet") return isMail || isCommon ? "sure" : undefined;
  if (hasPath(tokens, label) || (isMail && (ending.spelt || !ending.isWord))) return "sure";
  if (means(before, "abbreviation") && means(label, "abbreviation")) return undefined;
  if (isNumeric) return PLAINEST_ENDINGS.has(ending.name) ? "sure" : undefined;
  if (ending.spelt) return isLatin(before.text) ? "sure" : undefined;
  return isCommon ? "sure" : wordVerdict(tokens, candidate, ending.isWord);
}

/** The same where the ending may begin a sentence: "haus.it", but "Zimmer.Es gibt", "Helfer.in", "groß.ca 20 m²". */
function wordVerdict(
  tokens: readonly Token[],
  { label, before, isSecond }: Candidate,
  isWord: boolean,
): Verdict | undefined {
  if (label.style === "title" || means(before, "abbreviation")) return undefined;
  if (before.text.length === 1 && isSecond && isWord) return undefined;
  if (means(label, "abbreviation")) {
    const counts = tokens[label.to]?.kind === "space" && tokens[label.to + 1]?.kind === "digits";
    return before.style === "title" || counts ? undefined : "maybe";
  }
  // Scripts other than Latin have few domains: there such an ending is more often a word.
  return isWord && !isLatin(label.text) && !isLatin(before.text) ? "maybe" : "sure";
}

/** Whether it ends a host when there are spaces around the dot, or the dot is said in a word. */
function looseVerdict(tokens: readonly Token[], candidate: Candidate, lexicon: Lexicon): Verdict | undefined {
  const { label, before, how, isNumeric } = candidate;
  if (isPersonHost(candidate) && (how !== "after" || hasPath(tokens, label))) return "sure";
  const ending = lexicon.ending(label.text);
  if (!ending || label.style === "title") return undefined;
  const isMail = lexicon.provider(before.text) !== undefined && (ending.spelt || !ending.isWord);
  if (how === "after")
    return label.style === "lower" && (isMail || PLAINEST_ENDINGS.has(ending.name)) ? "sure" : undefined;
  if (hasPath(tokens, label) || isMail) return "sure";
  if (isNumeric) return undefined;
  return ending.isWord ? "maybe" : "sure";
}

const isPersonHost = ({ label, before }: Candidate): boolean =>
  label.text.length + before.text.length < 20 && PERSON_HOSTS.has(inLatin(`${before.text}.${label.text}`));

const isNumber = (label: Label | undefined): boolean => label !== undefined && /^\d+$/.test(label.text);

const isLatin = (text: string): boolean => /[a-z]/.test(text);

/** Whether a path goes on right behind a label: "t.me/x". */
const hasPath = (tokens: readonly Token[], { to }: Label): boolean =>
  tokens[to]?.text === "/" && ["word", "digits"].includes(tokens[to + 1]?.kind ?? "");
