import type { CaseView, PartyView } from "../../app/cases/notices.ts";
import type { Words } from "../../domain/case/case.ts";
import type { Language } from "../../domain/shared/language.ts";
import { formatDateTime } from "../formats.ts";
import { clip, escapeHtml, joinHtml, type Html } from "../html.ts";
import type { I18n } from "../i18n.ts";
import { MAX_TEXT } from "./fit.ts";
import { shownName } from "./names.ts";

const MAX_LINE = 300;
/** Of what the two wrote: on the card, and on a page of it. */
const WORDS_ROOM = 900;
const PAGE_ROOM = MAX_TEXT - 600;

/** What stands for something that is not text. */
const SIGNS: Readonly<Record<Words["kind"], string>> = { text: "", photo: "📷", voice: "🎤", location: "📍" };

/** A party of a case by name, as moderators read it. */
export const partyName = (i18n: I18n, language: Language, party: PartyView | undefined): string =>
  shownName(party?.profile?.person.firstName ?? "", i18n.plain(language, "card-somebody"));

/** The names of a case's parties, as moderators read them. */
export const partyNames = (i18n: I18n, { parties, community: { language } }: CaseView): readonly string[] =>
  parties.map((party) => partyName(i18n, language, party));

/** What somebody wrote, in one line. */
function wordsLine(i18n: I18n, view: CaseView, { party, at, kind, text = "" }: Words): Html {
  const { language, timeZone } = view.community;
  const sign = SIGNS[kind];
  return i18n.t(language, "case-words-line", {
    when: formatDateTime(language, at, timeZone),
    name: partyName(i18n, language, view.parties[party]),
    text: escapeHtml([sign, text].filter((part) => part !== "").join(" ")),
  });
}

const lengthOf = (line: Html): number => line.toString().replace(/<[^<>]*>/g, "").length + 1;

/** The newest of what the two wrote, as much as there is room for. */
export function wordsPart(i18n: I18n, view: CaseView): Html | undefined {
  const { words } = view.case;
  const lines: Html[] = [];
  let room = WORDS_ROOM;
  for (const each of words.toReversed()) {
    const line = clip(wordsLine(i18n, view, each), MAX_LINE);
    room -= lengthOf(line);
    if (room < 0) break;
    lines.unshift(line);
  }
  if (lines.length === 0) return undefined;
  const { language } = view.community;
  return joinHtml([i18n.t(language, "case-words-title"), quoted(i18n, language, lines)], "\n");
}

const quoted = (i18n: I18n, language: Language, lines: readonly Html[]): Html =>
  i18n.t(language, "case-own-words", { text: joinHtml(lines, "\n") });

/** Everything that the two wrote, in pages that fit into a message each. */
export function wordsPages(i18n: I18n, view: CaseView): readonly Html[] {
  const { language } = view.community;
  const pages: Html[][] = [];
  let room = 0;
  for (const each of view.case.words) {
    const line = clip(wordsLine(i18n, view, each), PAGE_ROOM);
    room -= lengthOf(line);
    if (room < 0 || pages.length === 0) {
      pages.push([]);
      room = PAGE_ROOM - lengthOf(line);
    }
    pages.at(-1)?.push(line);
  }
  return pages.map((lines) =>
    joinHtml([i18n.t(language, "case-words-title"), quoted(i18n, language, lines)], "\n"),
  );
}
