import type { InlineKeyboardButton } from "grammy/types";
import type { CaseNotice, CaseView, PartyView } from "../../app/cases/notices.ts";
import { type Case, type CaseNote, type Statement, type Words } from "../../domain/case/case.ts";
import {
  isReasonCode,
  isReportReason,
  type OtherReason,
  type ReportReason,
} from "../../domain/case/reasons.ts";
import type { Language } from "../../domain/shared/language.ts";
import { NOBODY } from "../../domain/shared/actor.ts";
import { placeName } from "../../domain/shared/place.ts";
import { appealButton, askReportButton, ownReportButton } from "../buttons/cases.ts";
import { formatClock, formatDateTime, formatLimit, formatList } from "../formats.ts";
import { clip, escapeHtml, joinHtml, type Html } from "../html.ts";
import type { I18n, PlainKey } from "../i18n.ts";
import { oneButton, tap } from "../screen.ts";
import { briefOf } from "./brief.ts";
import { caseKeyboard } from "./case-keyboards.ts";
import { fitted, MAX_TEXT } from "./fit.ts";
import type { Message, RenderDependencies, Writers } from "./message.ts";
import { actorName, shownName } from "./names.ts";
import { personSummary } from "./people.ts";

/** Characters of own words, notes and quotations on a card. */
const MAX_REASON = 600;
const MAX_NOTE = 200;
const NOTES_SHOWN = 6;
const STATEMENTS_SHOWN = 4;
const MAX_LINE = 300;
/** Of what the two wrote: on the card, and on a page of it. */
const WORDS_ROOM = 900;
const PAGE_ROOM = MAX_TEXT - 600;

/** Why other modules open a case. */
const OTHER_WORDS: Readonly<Record<OtherReason, PlainKey>> = {
  "something-wrong": "case-reason-wrong",
  "needs-organisation": "case-reason-organisation",
  "no-taker": "case-reason-no-taker",
  unmet: "case-reason-unmet",
  "nobody-left": "case-reason-nobody-left",
  "no-organisation": "case-reason-no-organisation",
};

/** What stands for something that is not text. */
const SIGNS: Readonly<Record<Words["kind"], string>> = { text: "", photo: "📷", voice: "🎤", location: "📍" };

export const REASON_WORDS: Readonly<
  Record<ReportReason, { readonly caption: PlainKey; readonly sentence: PlainKey }>
> = {
  pressure: { caption: "report-reason-pressure-button", sentence: "report-reason-pressure" },
  intimate: { caption: "report-reason-intimate-button", sentence: "report-reason-intimate" },
  money: { caption: "report-reason-money-button", sentence: "report-reason-money" },
  untrue: { caption: "report-reason-untrue-button", sentence: "report-reason-untrue" },
};

/** The button that objects to what was decided about a listing, or to a ban. */
export const appealTap = (i18n: I18n, language: Language, listing = ""): InlineKeyboardButton =>
  tap(i18n.plain(language, "appeal-button"), appealButton.pack({ listing }));

/** The button that reports the other side of an introduction. */
export const reportTap = (i18n: I18n, language: Language, proposal: string): InlineKeyboardButton =>
  tap(i18n.plain(language, "report-button"), askReportButton.pack({ proposal }));

export function createCaseWriters({ i18n, catalogue }: RenderDependencies): Writers<CaseNotice> {
  const deps = { i18n, catalogue };
  const somebody = (language: Language, firstName: string): string =>
    shownName(firstName, i18n.plain(language, "introduction-somebody"));
  return {
    "case-card": ({ view }) => renderCase(deps, view),
    "case-reminder": ({ view, hours }) => {
      const { language } = view.community;
      const waited = { hours: formatLimit(language, hours, "hour") };
      return renderCase(deps, view, i18n.t(language, "case-reminder", waited));
    },
    "case-topic": ({ view }, language) => ({
      isBare: true,
      text: i18n.t(language, "case-topic", {
        kind: i18n.plain(language, "case-kind", { kind: view.case.kind }),
        category: categoryOf(i18n, view),
        id: view.case.id,
      }),
    }),
    "case-topics-refused": (_notice, language) => ({ text: i18n.t(language, "case-topics-refused") }),
    "case-escalation": ({ community, case: { kind }, hours }, language) => ({
      text: i18n.t(language, "case-escalation", {
        community: placeName(community, language),
        hours: formatLimit(language, hours, "hour"),
        kind: i18n.plain(language, "case-kind", { kind }),
      }),
    }),
    "introduction-paused": ({ mine, firstName }, language) => ({
      text: i18n.t(language, "introduction-paused", {
        name: somebody(language, firstName),
        headline: briefOf(i18n, catalogue, mine, language),
      }),
    }),
    "case-answer": ({ case: { proposalId }, community, text }, language) => ({
      text: i18n.t(language, "case-answer", {
        community: placeName(community, language),
        text: escapeHtml(text),
      }),
      ...(proposalId !== undefined && {
        keyboard: oneButton(
          i18n.plain(language, "case-answer-button"),
          ownReportButton.pack({ proposal: proposalId }),
        ),
      }),
    }),
    "case-taken-over": ({ case: { id, kind }, community, by }, language) => ({
      text: i18n.t(language, "case-taken-over", {
        name: actorName(i18n, language, by),
        community: placeName(community, language),
        kind: i18n.plain(language, "case-kind", { kind }),
        id,
      }),
    }),
    "case-warning": ({ community, firstName }, language) => ({
      text: i18n.t(language, "case-warning", {
        community: placeName(community, language),
        name: somebody(language, firstName),
      }),
    }),
    "case-closed": (notice, language) => ({
      text: i18n.t(language, "case-closed", {
        outcome: closingFor(notice),
        name: somebody(language, notice.firstName),
      }),
    }),
  };
}

function closingFor(notice: Extract<CaseNotice, { kind: "case-closed" }>): string {
  const { outcome, about, asked, resumed } = notice;
  if (resumed) return "resumed";
  if (about === "appeal") return outcome === "dismissed" ? "stands" : "reviewed";
  if (about === "need") return outcome === "dismissed" ? "looked" : `alone-${outcome}`;
  if (!asked) return "ended";
  if (outcome === "dismissed") return "looked";
  return outcome === "passed-on" ? outcome : "ended-thanks";
}

type Deps = RenderDependencies;

/** What the listing is about that a case is about; empty for a case without one. */
function categoryOf(i18n: I18n, { parties, community: { language } }: CaseView): string {
  const listing = parties.find((party) => party.listing)?.listing;
  return listing ? `${i18n.plainDynamic(language, `category-${listing.category}`)} · ` : "";
}

const nameOf = (i18n: I18n, language: Language, party: PartyView | undefined): string =>
  shownName(party?.profile?.person.firstName ?? "", i18n.plain(language, "card-somebody"));

/** The names of a case's parties, as moderators read them. */
export const partyNames = (i18n: I18n, { parties, community: { language } }: CaseView): readonly string[] =>
  parties.map((party) => nameOf(i18n, language, party));

/**
 * The moderators' card of a case, in their language and time zone; always short enough for one message.
 * @param heading stands above it
 */
export function renderCase(deps: Deps, view: CaseView, heading?: Html): Message {
  const { i18n } = deps;
  const { language } = view.community;
  const { statements } = view.case;
  const head = [
    heading,
    statusLine(i18n, view),
    joinHtml(
      shownStatements(statements).map((each) => statementPart(i18n, view, each)),
      "\n",
    ),
    ...view.parties.map((party) => partyPart(deps, view, party)),
    notesPart(i18n, view),
    wordsPart(i18n, view),
  ].filter((part) => part !== undefined);
  const tail = [closingPart(i18n, view), i18n.t(language, "case-number", { id: view.case.id })].filter(
    (part) => part !== undefined,
  );
  return { text: fitted(head, tail), keyboard: caseKeyboard(i18n, view) };
}

function statusLine(i18n: I18n, { case: one, owner, introduction, community }: CaseView): Html {
  const { language, timeZone } = community;
  const kind = i18n.plain(language, "case-kind", { kind: one.kind });
  const line =
    one.status === "closed"
      ? i18n.t(language, "case-over", { kind })
      : owner
        ? i18n.t(language, "case-owned", {
            kind,
            name: actorName(i18n, language, owner.by),
            time: formatClock(language, owner.until, timeZone),
          })
        : i18n.t(language, "case-free", { kind });
  if (!introduction) return line;
  return joinHtml([line, i18n.t(language, "case-introduction", { state: introduction })], "\n");
}

/** The first statements of each person, so that nobody crowds out the other side. */
function shownStatements(statements: readonly Statement[]): readonly Statement[] {
  const most = STATEMENTS_SHOWN / new Set(statements.map(({ by }) => by)).size;
  return statements.filter(
    ({ by }, index) => statements.slice(0, index).filter((earlier) => earlier.by === by).length < most,
  );
}

const sentenceFor = (code: ReportReason | OtherReason): PlainKey =>
  isReportReason(code) ? REASON_WORDS[code].sentence : OTHER_WORDS[code];

function statementPart(i18n: I18n, view: CaseView, { by, reason, at }: Statement): Html {
  const { language, timeZone } = view.community;
  const index = by === NOBODY ? -1 : view.case.parties.findIndex(({ person }) => person === by);
  const known = isReasonCode(reason) ? i18n.t(language, sentenceFor(reason)) : undefined;
  const words =
    reason === ""
      ? i18n.t(language, "case-words-gone")
      : i18n.t(language, "case-own-words", { text: clip(escapeHtml(reason), MAX_REASON) });
  const when = formatDateTime(language, at, timeZone);
  if (by === NOBODY && known) return i18n.t(language, "case-statement-found", { when, reason: known });
  return i18n.t(language, "case-statement", {
    when,
    name: nameOf(i18n, language, view.parties[index]),
    reason: known ?? words,
  });
}

function partyPart(
  { i18n, catalogue }: Deps,
  view: CaseView,
  { profile, listing, reports }: PartyView,
): Html {
  const { language } = view.community;
  if (!profile) return i18n.t(language, "case-party-left");
  const { person } = profile;
  const lines = [
    personSummary(i18n, view.community, profile),
    ...(reports > 0 ? [i18n.t(language, "case-party-reports", { count: reports })] : []),
    ...(person.ban ? [i18n.t(language, "case-party-banned")] : []),
    ...(person.reachable ? [] : [i18n.t(language, "case-party-unreachable")]),
    ...(listing ? [briefOf(i18n, catalogue, listing, language)] : []),
  ];
  return joinHtml(lines, "\n");
}

function notesPart(i18n: I18n, view: CaseView): Html | undefined {
  const { notes } = view.case;
  if (notes.length === 0) return undefined;
  return joinHtml(
    notes.slice(-NOTES_SHOWN).map((note) => notePart(i18n, view, note)),
    "\n",
  );
}

function notePart(i18n: I18n, view: CaseView, { kind, by, at, text = "", to = [] }: CaseNote): Html {
  const { language, timeZone } = view.community;
  const names = partyNames(i18n, view);
  const values = {
    when: formatDateTime(language, at, timeZone),
    name: actorName(i18n, language, by),
    text: clip(escapeHtml(text), MAX_NOTE),
    to: formatList(
      language,
      to.flatMap((index) => names[index] ?? []),
    ),
  };
  switch (kind) {
    case "note":
      return i18n.t(language, "case-note", values);
    case "answer":
      return i18n.t(language, "case-note-answer", values);
    case "warning":
      return i18n.t(language, "case-note-warning", values);
  }
}

/** What somebody wrote, in one line. */
function wordsLine(i18n: I18n, view: CaseView, { party, at, kind, text = "" }: Words): Html {
  const { language, timeZone } = view.community;
  const sign = SIGNS[kind];
  return i18n.t(language, "case-words-line", {
    when: formatDateTime(language, at, timeZone),
    name: nameOf(i18n, language, view.parties[party]),
    text: escapeHtml([sign, text].filter((part) => part !== "").join(" ")),
  });
}

const lengthOf = (line: Html): number => line.toString().replace(/<[^<>]*>/g, "").length + 1;

/** The newest of what the two wrote, as much as there is room for. */
function wordsPart(i18n: I18n, view: CaseView): Html | undefined {
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

function closingPart(i18n: I18n, { case: { closing }, community }: CaseView): Html | undefined {
  if (!closing) return undefined;
  const { language, timeZone } = community;
  const { why } = closing;
  if (why)
    return i18n.t(language, "case-closing-itself", {
      why,
      when: formatDateTime(language, closing.at, timeZone),
    });
  return i18n.t(language, "case-closing", {
    outcome: closing.outcome,
    name: closing.by ? actorName(i18n, language, closing.by) : i18n.plain(language, "card-somebody"),
    when: formatDateTime(language, closing.at, timeZone),
  });
}

/** Open cases of a community, one line each. @param count how many there are in all */
export function caseQueue(
  i18n: I18n,
  { language, timeZone }: CaseView["community"],
  cases: readonly { readonly case: Case; readonly owner: Case["owner"] }[],
  count: number,
): Html {
  const lines = cases.map(({ case: { kind, openedAt }, owner }, index) =>
    i18n.t(language, "case-queue-line", {
      number: index + 1,
      kind: i18n.plain(language, "case-kind", { kind }),
      when: formatDateTime(language, openedAt, timeZone),
      state: owner ? "owned" : "free",
      name: owner ? actorName(i18n, language, owner.by) : "",
    }),
  );
  return joinHtml([i18n.t(language, "case-queue", { count }), ...lines], "\n");
}
