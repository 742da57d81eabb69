import type { CaseView, PartyView } from "../../app/cases/notices.ts";
import type { CaseNote, Statement } from "../../domain/case/case.ts";
import {
  isReasonCode,
  isReportReason,
  type OtherReason,
  type ReportReason,
} from "../../domain/case/reasons.ts";
import { NOBODY } from "../../domain/shared/actor.ts";
import { formatClock, formatDateTime, formatList } from "../formats.ts";
import { clip, escapeHtml, joinHtml, type Html } from "../html.ts";
import type { I18n, PlainKey } from "../i18n.ts";
import { briefOf } from "./brief.ts";
import { caseKeyboard } from "./case-keyboards.ts";
import { partyName, partyNames, wordsPart } from "./case-words.ts";
import { fitted } from "./fit.ts";
import type { Message, RenderDependencies } from "./message.ts";
import { actorName } from "./names.ts";
import { personSummary } from "./people.ts";

/** Characters of own words, notes and quotations on a card. */
const MAX_REASON = 600;
const MAX_NOTE = 200;
const NOTES_SHOWN = 6;
const STATEMENTS_SHOWN = 4;
/** Why other modules open a case. */
const OTHER_WORDS: Readonly<Record<OtherReason, PlainKey>> = {
  "something-wrong": "case-reason-wrong",
  "needs-organisation": "case-reason-organisation",
  "no-taker": "case-reason-no-taker",
  unmet: "case-reason-unmet",
  "nobody-left": "case-reason-nobody-left",
  "no-organisation": "case-reason-no-organisation",
};

export const REASON_WORDS: Readonly<
  Record<ReportReason, { readonly caption: PlainKey; readonly sentence: PlainKey }>
> = {
  pressure: { caption: "report-reason-pressure-button", sentence: "report-reason-pressure" },
  intimate: { caption: "report-reason-intimate-button", sentence: "report-reason-intimate" },
  money: { caption: "report-reason-money-button", sentence: "report-reason-money" },
  untrue: { caption: "report-reason-untrue-button", sentence: "report-reason-untrue" },
};

/**
 * The moderators' card of a case, in their language and time zone; always short enough for one message.
 * @param heading stands above it
 */
export function renderCase(deps: RenderDependencies, view: CaseView, heading?: Html): Message {
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
    name: partyName(i18n, language, view.parties[index]),
    reason: known ?? words,
  });
}

function partyPart(
  { i18n, catalogue }: RenderDependencies,
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
