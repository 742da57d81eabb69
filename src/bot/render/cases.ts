import type { InlineKeyboardButton } from "grammy/types";
import type { CaseNotice, CaseView } from "../../app/cases/notices.ts";
import type { Case } from "../../domain/case/case.ts";
import type { Language } from "../../domain/shared/language.ts";
import { placeName } from "../../domain/shared/place.ts";
import { appealButton, askReportButton, ownReportButton } from "../buttons/cases.ts";
import { formatDateTime, formatLimit } from "../formats.ts";
import { escapeHtml, joinHtml, type Html } from "../html.ts";
import type { I18n } from "../i18n.ts";
import { oneButton, tap } from "../screen.ts";
import { briefOf } from "./brief.ts";
import { renderCase } from "./case-card.ts";
import type { RenderDependencies, Writers } from "./message.ts";
import { actorName, shownName } from "./names.ts";

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

/** What the listing is about that a case is about; empty for a case without one. */
function categoryOf(i18n: I18n, { parties, community: { language } }: CaseView): string {
  const listing = parties.find((party) => party.listing)?.listing;
  return listing ? `${i18n.plainDynamic(language, `category-${listing.category}`)} · ` : "";
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
