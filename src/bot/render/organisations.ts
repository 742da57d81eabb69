import type { PublicOrganisation } from "../../app/organisations/index.ts";
import type { OrganisationNotice, OrganisationView } from "../../app/organisations/notices.ts";
import type { Catalogue } from "../../domain/category/catalogue.ts";
import { UNANSWERED_DAYS, type Organisation } from "../../domain/organisation/organisation.ts";
import {
  QUESTIONS,
  type OrganisationAnswers,
  type OrganisationField,
} from "../../domain/organisation/registration.ts";
import { registersFor } from "../../domain/register/index.ts";
import type { Language } from "../../domain/shared/language.ts";
import { placeName, type PlaceNames } from "../../domain/shared/place.ts";
import { organisationReplyButton } from "../buttons/organisations.ts";
import { formatDateTime, formatLanguage, formatLimit } from "../formats.ts";
import { escapeHtml, joinHtml, type Html } from "../html.ts";
import type { I18n } from "../i18n.ts";
import { oneButton } from "../screen.ts";
import { fitted } from "./fit.ts";
import type { Message, RenderDependencies, Writers } from "./message.ts";
import { actorName, shownName } from "./names.ts";
import { organisationKeyboard } from "./organisation-keyboard.ts";

/** Stands between the parts of a list. */
const SEPARATOR = " · ";

/** A category with its sign: "🏠 Housing". */
export const categoryName = (i18n: I18n, catalogue: Catalogue, language: Language, slug: string): string =>
  `${catalogue.find(slug)?.emoji ?? ""} ${i18n.plainDynamic(language, `category-${slug}`)}`.trim();

/** What an organisation is called, also before it has said so. */
export const organisationName = (
  i18n: I18n,
  language: Language,
  { answers }: Pick<Organisation, "answers">,
): string => shownName(answers.name ?? "", i18n.plain(language, "organisation-nameless"));

/** An answer as readers see it; undefined where there is none. */
export function answerInWords(
  { i18n, catalogue }: RenderDependencies,
  language: Language,
  answers: OrganisationAnswers,
  field: OrganisationField,
  town: PlaceNames | undefined,
): string | undefined {
  switch (field) {
    case "kind":
      return answers.kind && i18n.plain(language, "organisation-kind", { kind: answers.kind });
    case "community":
      return answers.community && (town ? placeName(town, language) : "–");
    case "languages":
      return answers.languages?.map((code) => formatLanguage(language, code)).join(SEPARATOR);
    case "gives":
    case "takes":
      return answers[field]?.map((slug) => categoryName(i18n, catalogue, language, slug)).join(SEPARATOR);
    case "name":
    case "address":
    case "registration":
    case "email":
    case "phone":
    case "website":
    case "contact": {
      const text = answers[field];
      return text === undefined ? undefined : (text ?? "");
    }
  }
}

/** What an organisation says of itself, a line an answer; what it left out has none. */
export const organisationLines = (
  deps: RenderDependencies,
  language: Language,
  answers: OrganisationAnswers,
  town: PlaceNames | undefined,
  except: readonly OrganisationField[] = [],
): Html =>
  joinHtml(
    QUESTIONS.filter(({ field }) => !except.includes(field)).flatMap(({ field }) => {
      const value = answerInWords(deps, language, answers, field, town);
      if (value === undefined || value === "") return [];
      const label = deps.i18n.plain(language, "organisation-field", { field });
      return [deps.i18n.t(language, "organisation-line", { label, value })];
    }),
    "\n",
  );

/** Numbers of public registers, as examples; empty where none is known. */
export function registerExamples(
  answers: Pick<OrganisationAnswers, "kind">,
  country: string | undefined,
): string {
  const registers = registersFor(answers.kind, country);
  return (registers?.numbers ?? []).map(({ name, example }) => `${example} (${name})`).join(", ");
}

/** Why it was refused or suspended. */
export const decisionReason = (i18n: I18n, language: Language, { decision }: Organisation): string =>
  i18n.plain(language, "organisation-reason", { reason: decision?.reason ?? "lapsed" });

const HEADINGS = {
  pending: "organisation-card",
  verified: "organisation-card-verified",
  suspended: "organisation-card-suspended",
  rejected: "organisation-card-rejected",
  draft: "organisation-card",
} as const;

/** The moderators' card of an organisation, in their language and time zone. */
export function renderOrganisation(
  deps: RenderDependencies,
  view: OrganisationView,
  hours?: number,
): Message {
  const { i18n } = deps;
  const { organisation, original, community, signals, needed } = view;
  const { language } = community;
  const { answers, approvals, question, reply, renewalAskedAt } = organisation;
  const waits = organisation.status === "pending" || renewalAskedAt !== undefined;
  const heading = renewalAskedAt
    ? "organisation-card-renewal"
    : original && waits
      ? "organisation-card-revision"
      : HEADINGS[organisation.status];
  const head = [
    ...(hours === undefined
      ? []
      : [i18n.t(language, "organisation-card-reminder", { hours: formatLimit(language, hours, "hour") })]),
    i18n.t(language, heading),
    organisationLines(deps, language, answers, community),
    ...(original && waits ? beforeLines(deps, view, original) : []),
    ...(waits
      ? signals.map((signal) =>
          i18n.t(language, "organisation-card-signal", {
            signal: signal.kind,
            name: organisationName(i18n, language, signal.with),
          }),
        )
      : []),
    ...(waits && needed > 1 ? [i18n.t(language, "organisation-card-two")] : []),
    ...(waits && approvals.length > 0
      ? [i18n.t(language, "organisation-card-approved", { count: approvals.length, needed })]
      : []),
    ...(question === undefined ? [] : [i18n.t(language, "organisation-card-question", { question })]),
    ...(reply === undefined ? [] : [i18n.t(language, "organisation-card-reply", { reply })]),
  ];
  return {
    text: fitted(head, [
      ...(waits && !renewalAskedAt ? [] : decisionPart(i18n, view)),
      i18n.t(language, "organisation-number", { id: organisation.id }),
    ]),
    keyboard: { inline_keyboard: organisationKeyboard(i18n, view) },
  };
}

/** What it said before, of the answers that it wants to change. */
function beforeLines(
  deps: RenderDependencies,
  { organisation, community: { language } }: OrganisationView,
  { answers: before }: Organisation,
): readonly Html[] {
  const changed = QUESTIONS.map(({ field }) => field).filter((field) => {
    // any-key: a question's field
    return JSON.stringify(before[field]) !== JSON.stringify(organisation.answers[field]);
  });
  return changed.map((field) => {
    const value = answerInWords(deps, language, before, field, undefined);
    return deps.i18n.t(language, "organisation-card-before", {
      label: deps.i18n.plain(language, "organisation-field", { field }),
      value: value === undefined || value === "" ? "–" : value,
    });
  });
}

function decisionPart(
  i18n: I18n,
  { organisation, community: { language, timeZone } }: OrganisationView,
): readonly Html[] {
  const { decision } = organisation;
  if (!decision) return [];
  return [
    i18n.t(language, "organisation-card-decision", {
      action: decision.action,
      name: actorName(i18n, language, decision.by),
      when: formatDateTime(language, decision.at, timeZone),
      reason: decisionReason(i18n, language, organisation),
    }),
  ];
}

const TOLD = {
  draft: "organisation-told-rejected",
  pending: "organisation-told-rejected",
  verified: "organisation-told-verified",
  rejected: "organisation-told-rejected",
  suspended: "organisation-told-suspended",
} as const;

export function createOrganisationWriters(deps: RenderDependencies): Writers<OrganisationNotice> {
  const { i18n } = deps;
  const somebody = (language: Language, firstName: string): string =>
    shownName(firstName, i18n.plain(language, "card-somebody"));
  return {
    "organisation-card": ({ view, hours }) => renderOrganisation(deps, view, hours),
    "organisation-escalation": ({ view, hours }, language) => ({
      text: i18n.t(language, "organisation-escalation", {
        community: placeName(view.community, language),
        hours: formatLimit(language, hours, "hour"),
        name: organisationName(i18n, language, view.organisation),
      }),
    }),
    "organisation-withdrawn": ({ id }, language) => ({
      text: i18n.t(language, "organisation-withdrawn", { id }),
    }),
    "organisation-decided": ({ organisation }, language) => {
      const key = TOLD[organisation.status];
      const name = organisationName(i18n, language, organisation);
      const reason = decisionReason(i18n, language, organisation);
      return {
        text:
          key === "organisation-told-verified"
            ? i18n.t(language, key, { name })
            : i18n.t(language, key, { name, reason }),
      };
    },
    "organisation-revised": ({ organisation, refused }, language) => ({
      text: i18n.t(language, "organisation-revised", {
        how: refused === undefined ? "adopted" : "refused",
        name: organisationName(i18n, language, organisation),
        reason: i18n.plain(language, "organisation-reason", { reason: refused ?? "lapsed" }),
      }),
    }),
    "organisation-question": ({ organisation, question }, language) => ({
      text: i18n.t(language, "organisation-question", {
        name: organisationName(i18n, language, organisation),
        question: escapeHtml(question),
      }),
      keyboard: oneButton(
        i18n.plain(language, "organisation-reply-button"),
        organisationReplyButton.pack({ organisation: organisation.id }),
      ),
    }),
    "organisation-renewal": ({ organisation }, language) => ({
      text: i18n.t(language, "organisation-renewal", {
        name: organisationName(i18n, language, organisation),
      }),
    }),
    "organisation-joined": ({ organisation, firstName }, language) => ({
      text: i18n.t(language, "organisation-joined", {
        person: somebody(language, firstName),
        name: organisationName(i18n, language, organisation),
      }),
    }),
    "organisation-left": ({ organisation, firstName }, language) => ({
      text: i18n.t(language, "organisation-left", {
        person: somebody(language, firstName),
        name: organisationName(i18n, language, organisation),
      }),
    }),
    "organisation-removed": ({ organisation }, language) => ({
      text: i18n.t(language, "organisation-removed", {
        name: organisationName(i18n, language, organisation),
      }),
    }),
    "organisation-dropped": ({ organisation }, language) => ({
      text: i18n.t(language, "organisation-dropped", {
        name: organisationName(i18n, language, organisation),
      }),
    }),
    "organisation-role": ({ organisation, role }, language) => ({
      text: i18n.t(language, "organisation-role-changed", {
        role,
        name: organisationName(i18n, language, organisation),
      }),
    }),
    "organisation-returned": ({ organisation, why }, language) => ({
      text: i18n.t(language, "organisation-returned", {
        why,
        time: formatLimit(language, UNANSWERED_DAYS, "day"),
        name: organisationName(i18n, language, organisation),
      }),
    }),
    "organisation-group-gone": ({ organisation }, language) => ({
      text: i18n.t(language, "organisation-group-gone", {
        name: organisationName(i18n, language, organisation),
      }),
    }),
  };
}

/** An organisation as everybody sees it, with its mark. */
export function organisationPage(
  deps: RenderDependencies,
  language: Language,
  one: PublicOrganisation,
  town: PlaceNames | undefined,
): Html {
  const { id: _id, community, ...answers } = one;
  return joinHtml(
    [
      deps.i18n.t(language, "organisation-ask-bold", { question: `🏛 ${one.name} ✔️` }),
      organisationLines(deps, language, { ...answers, community }, town, [
        "name",
        ...(town ? [] : ["community" as const]),
      ]),
    ],
    "\n",
  );
}
