import type { Catalogue } from "../category/catalogue.ts";
import { SPOKEN_LANGUAGES } from "../category/languages.ts";
import type { CommunityId } from "../shared/ids.ts";
import { fail, ok, type Result } from "../shared/result.ts";
import { hasWords, textLength, tidyText } from "../shared/text.ts";
import { registrationFits } from "../register/index.ts";
import { ORGANISATION_KINDS, type OrganisationKind } from "../register/kind.ts";

/** What an organisation says of itself; `null` for what it left out. */
export interface OrganisationAnswers {
  /** The official name. */
  readonly name?: string;
  readonly kind?: OrganisationKind;
  /** The town whose moderators verify it. */
  readonly community?: CommunityId;
  readonly address?: string;
  /** Its number in a public register. */
  readonly registration?: string | null;
  readonly phone?: string | null;
  readonly email?: string;
  readonly website?: string | null;
  /** Whom moderators ask. Never shown to anybody else. */
  readonly contact?: string;
  /** ISO 639-1. */
  readonly languages?: readonly string[];
  /** Slugs of what it gives itself, and of what it may be responsible for. */
  readonly gives?: readonly string[];
  readonly takes?: readonly string[];
}

export type OrganisationField = keyof OrganisationAnswers;

export type FieldKind = "text" | "choice" | "town" | "languages" | "categories";

/** The questions, in the order in which they are asked: twelve answers at most. */
export const QUESTIONS: readonly {
  readonly field: OrganisationField;
  readonly kind: FieldKind;
  readonly optional?: true;
}[] = [
  { field: "name", kind: "text" },
  { field: "kind", kind: "choice" },
  { field: "community", kind: "town" },
  { field: "address", kind: "text" },
  { field: "registration", kind: "text", optional: true },
  { field: "email", kind: "text" },
  { field: "phone", kind: "text", optional: true },
  { field: "website", kind: "text", optional: true },
  { field: "contact", kind: "text" },
  { field: "languages", kind: "languages" },
  { field: "gives", kind: "categories", optional: true },
  { field: "takes", kind: "categories", optional: true },
];

/** Nothing that is typed is longer. */
export const MAX_ANSWER = 200;
const MIN_NAME = 3;
const MIN_ADDRESS = 5;
const MAX_EMAIL_NAME = 64;
const PHONE_DIGITS = { min: 6, max: 15 };

export type AnswerError =
  | "too-long"
  | "too-short"
  | "registration-invalid"
  | "phone-invalid"
  | "email-invalid"
  | "website-invalid"
  | "not-an-option";

const one = (text: string): string => tidyText(text).replace(/\s/gu, " ");

/** Reads a typed answer. @param country ISO 3166-1, of the organisation's town */
export function readTyped(
  field: OrganisationField,
  typed: string,
  { kind }: OrganisationAnswers,
  country: string | undefined,
): Result<string, AnswerError> {
  if (typed.length > MAX_ANSWER * 4) return fail("too-long");
  const text = one(typed);
  if (textLength(text) > MAX_ANSWER) return fail("too-long");
  switch (field) {
    case "name":
    case "contact":
      return hasWords(text) && textLength(text) >= MIN_NAME ? ok(text) : fail("too-short");
    case "address":
      return hasWords(text) && textLength(text) >= MIN_ADDRESS ? ok(text) : fail("too-short");
    case "registration":
      return registrationFits(text, kind, country) ? ok(text) : fail("registration-invalid");
    case "phone":
      return isPhone(text) ? ok(text) : fail("phone-invalid");
    case "email":
      return readEmail(text);
    case "website":
      return readWebsite(text);
    case "kind":
    case "community":
    case "languages":
    case "gives":
    case "takes":
      return fail("not-an-option");
  }
}

function isPhone(text: string): boolean {
  if (!/^\+?[\d ()/.-]*$/.test(text)) return false;
  const digits = text.replace(/\D/g, "").length;
  return digits >= PHONE_DIGITS.min && digits <= PHONE_DIGITS.max;
}

function readEmail(text: string): Result<string, AnswerError> {
  const [name = "", host = "", ...more] = text.split("@");
  const isWhole = name !== "" && name.length <= MAX_EMAIL_NAME && more.length === 0 && !/[\s<>"]/.test(text);
  return isWhole && isHost(host) ? ok(`${name}@${host.toLowerCase()}`) : fail("email-invalid");
}

/** Whether it can be the name of a host: two labels at least, no empty one. */
function isHost(host: string): boolean {
  const labels = host.split(".");
  return labels.length >= 2 && labels.every((label) => /^[\p{L}\p{N}-]{1,63}$/u.test(label));
}

const PROTOCOL = /^https?:\/\//i;

function readWebsite(text: string): Result<string, AnswerError> {
  const rest = text.replace(PROTOCOL, "");
  const [authority = ""] = rest.split(/[/?#]/, 1);
  // Neither a login nor a port nor spaces belong to an address that people are shown.
  if (/[\s@:]/.test(authority) || /\s/.test(rest) || !isHost(authority)) return fail("website-invalid");
  const scheme = /^http:\/\//i.test(text) ? "http" : "https";
  return ok(`${scheme}://${authority.toLowerCase()}${rest.slice(authority.length)}`);
}

/** Whether answers, whoever sends them, say only what can be chosen. */
export function areSound(catalogue: Catalogue, answers: OrganisationAnswers): boolean {
  const { kind, languages = [], gives = [], takes = [] } = answers;
  return (
    (kind === undefined || ORGANISATION_KINDS.includes(kind)) &&
    languages.every((code) => (SPOKEN_LANGUAGES as readonly string[]).includes(code)) &&
    [...gives, ...takes].every((slug) => catalogue.find(slug) !== undefined)
  );
}

/** Whether a question has an answer that lets one go on. */
export function isAnswered(answers: OrganisationAnswers, field: OrganisationField): boolean {
  const answer = answers[field];
  if (answer === undefined) return false;
  return field !== "languages" || (Array.isArray(answer) && answer.length > 0);
}

/** The first question without an answer; their number when all have one. */
export function firstOpen(answers: OrganisationAnswers): number {
  const open = QUESTIONS.findIndex(({ field }) => !isAnswered(answers, field));
  return open === -1 ? QUESTIONS.length : open;
}

/** Whether all is answered, and it gives or takes anything. */
export const isComplete = (answers: OrganisationAnswers): answers is Required<OrganisationAnswers> =>
  firstOpen(answers) === QUESTIONS.length && [...(answers.gives ?? []), ...(answers.takes ?? [])].length > 0;

/** Another town or kind may have other registers: the number is asked for again. */
export function withoutStaleNumber(
  before: OrganisationAnswers,
  after: OrganisationAnswers,
): OrganisationAnswers {
  const isSame = before.community === after.community && before.kind === after.kind;
  if (isSame || typeof after.registration !== "string") return after;
  const { registration: _number, ...rest } = after;
  return rest;
}
