import { own } from "../shared/own.ts";
import type { Actor } from "../shared/actor.ts";
import { isOfOrganisation, type Category, type ListingKind } from "../category/category.ts";
import {
  isMoney,
  isPeriod,
  isPlaceAnswer,
  isTown,
  type Answers,
  type DateField,
  type Field,
} from "../category/field.ts";
import { fieldsFor, fieldsOf } from "../category/common-fields.ts";
import { quantityField } from "./ledger.ts";
import type { Claim } from "../moderation/claim.ts";
import type { Community } from "../community/community.ts";
import { countMasks, type MaskContacts } from "../privacy/mask-contacts.ts";
import { addDays, type Day } from "../shared/dates.ts";
import { cellOf, type Point } from "../shared/geo.ts";
import type { CommunityId, DraftId, ListingId, OrganisationId, PersonId, ProposalId } from "../shared/ids.ts";
import type { Language } from "../shared/language.ts";
import type { BeforeDecision } from "./undo.ts";

export type ListingStatus =
  | "draft"
  | "pending"
  | "changes_requested"
  | "published"
  | "paused"
  | "fulfilled"
  | "withdrawn"
  | "expired"
  | "rejected"
  | "removed";

/** Days a listing is valid for; an open end is absent. */
export interface Period {
  readonly from?: Day;
  readonly until?: Day;
}

export interface Listing {
  readonly id: ListingId;
  readonly kind: ListingKind;
  /** Slug. */
  readonly category: string;
  readonly communityId: CommunityId;
  readonly authorId: PersonId;
  /** The verified organisation that it is of; its author is the member who looks after it. */
  readonly organisationId?: OrganisationId;
  /** The organisation's official name, while it is verified. Found out with each reading and never stored. */
  readonly organisationName?: string;
  /** The language the author reads, and wrote the free text in. */
  readonly language: Language;
  /** Languages the author speaks, ISO 639-1. */
  readonly languages: readonly string[];
  /** By field id; free text already masked. */
  readonly answers: Answers;
  /** How many pieces of contact data were masked in the free text. */
  readonly masked: number;
  readonly point: Point;
  /** True when the whole community is meant and `point` is only its centre. */
  readonly wholeCommunity: boolean;
  readonly cell: number;
  readonly period: Period;
  /** How many are given or wanted in all. */
  readonly quantity: number;
  /** Of these, how many are taken; none when absent. */
  readonly taken?: number;
  /** Parts promised to pairs, oldest first; none when absent. */
  readonly reserved?: readonly Reservation[];
  /** A social worker or relative posted it for somebody; contact is theirs. */
  readonly onBehalf: boolean;
  readonly status: ListingStatus;
  /** Grows by one with each transition; the compare-and-set key. */
  readonly version: number;
  /** Grows by one each time the published substance changes, so that a yes can name what it was to; 1 when absent. */
  readonly edition?: number;
  /** Which submission this is, from 1; each gets a card of its own in the moderation chat. */
  readonly submission: number;
  /** The draft that the last submission came from. */
  readonly draftId?: DraftId;
  /** The listing of somebody else that it was written for. */
  readonly answersTo?: ListingId;
  /** The edition of that listing which its author had read. */
  readonly answersToEdition?: number;
  /**
   * The one listing that it is for. Made when a helper without an offer accepts an invitation, and when an organisation
   * writes to the author of what it has taken; it is fulfilled from the beginning, so that nobody else ever sees it.
   */
  readonly onlyFor?: ListingId;
  /** Moderators who approved so far; a tier 3 listing needs two. */
  readonly approvals: readonly string[];
  /** The moderator who looks after it, or did last, while it waits for a decision. */
  readonly claim?: Claim;
  readonly decision?: Decision;
  /** What the decision replaced, as long as nothing has changed since. */
  readonly before?: BeforeDecision;
  /** Earlier decisions against it, the oldest first: also against the listing it was copied from. */
  readonly rejections?: readonly Decision[];
  /** What a moderator asked, while changes are requested, and what the author replied. */
  readonly question?: string;
  readonly reply?: string;
  readonly createdAt: Date;
  /** Since when it, or a change to it, waits for a decision; of the last time it did, when it does not now. */
  readonly pendingSince?: Date;
  readonly publishedAt?: Date;
  /** When it was over; absent while it is live. */
  readonly closedAt?: Date;
  /** Until when a published listing is taken to hold; then its author is asked. */
  readonly freshUntil?: Date;
  /** True while it is paused because its author cannot be written to, or has not said yet that it still holds. */
  readonly pausedForAbsence?: true;
  /** True while nothing has followed from its approval yet, since its author could not be written to then. */
  readonly unannounced?: true;
  /** True while it is paused because the organisation that it is of is not verified. */
  readonly pausedForOrganisation?: true;
  /** When its author paused it; absent while it is not paused by them. */
  readonly pausedAt?: Date;
  /** True if its author also wants helpers from farther away than usual. */
  readonly wider?: true;
  /** When the author was asked; gone once they answered. */
  readonly freshAskedAt?: Date;
  /** What its author wants it to say instead, until moderators have decided; what they approved stays visible. */
  readonly revision?: Revision;
  /** Who helped, as the author of a request told when it was done. */
  readonly helpedBy?: PersonId;
}

/** A part of a listing's quantity that is promised: to a pair, from its first yes on, or by a pledge. */
export interface Reservation {
  /** The pair's, or the pledge's own id. */
  readonly proposalId: ProposalId;
  readonly amount: number;
  /** True once both sides were introduced: it stays until the author counts it as taken or the other listing is over. */
  readonly firm: boolean;
}

export const editionOf = ({ edition = 1 }: Pick<Listing, "edition">): number => edition;

/** A change to a listing that is out already, waiting for moderators or, asked something, for its author. */
export interface Revision {
  readonly substance: Substance;
  readonly status: "pending" | "changes_requested";
  /** What a moderator asked about it, and what the author replied. */
  readonly question?: string;
  readonly reply?: string;
}

export interface Decision {
  readonly action: "approve" | "reject" | "request-changes" | "remove";
  readonly by: Actor;
  readonly at: Date;
  readonly reason?: string;
}

/** What the wizard gathered, turned into the parts of a listing that follow from it. Free text is masked here, before anyone sees it. */
export type Substance = Pick<
  Listing,
  | "answers"
  | "masked"
  | "languages"
  | "communityId"
  | "point"
  | "wholeCommunity"
  | "cell"
  | "period"
  | "quantity"
  | "onBehalf"
>;

/**
 * What was written of a listing, with complete answers of `fieldsFor`; what else there is was asked once, and is dropped.
 */
export interface Written {
  readonly kind: ListingKind;
  readonly answers: Answers;
  readonly organisationId?: OrganisationId;
  readonly onBehalf?: boolean;
}

/**
 * @param mask hides contact data; what was masked before stays so, and is counted
 * @param community the one that the place answer names
 * @param speaks the languages that the author of a request speaks
 */
export function substanceOf(
  mask: MaskContacts,
  category: Category,
  written: Written,
  community: Community,
  speaks: readonly string[],
): Substance {
  const { kind, answers, onBehalf = false } = written;
  const masked = maskTexts(mask, category, written);
  const place = answers["place"];
  const exact = isPlaceAnswer(place) ? place.point : undefined;
  const point = exact ?? community.center;
  const spoken = kind === "offer" ? spokenIn(category, answers) : undefined;
  return {
    ...masked,
    languages: spoken ?? speaks,
    communityId: community.id,
    point,
    wholeCommunity: exact === undefined,
    cell: cellOf(point),
    period: periodOf(fieldsOf(category, kind), masked.answers),
    quantity: quantityOf(category, masked.answers),
    onBehalf,
  };
}

/** The languages a helper said they speak, in the common field or the category's own. */
function spokenIn(category: Category, answers: Answers): readonly string[] | undefined {
  const field = category.fields.find((one) => one.kind === "choices" && one.languages);
  const answer = field ? answers[field.id] : answers["languages"];
  return Array.isArray(answer) ? answer : undefined;
}

function maskTexts(
  mask: MaskContacts,
  category: Category,
  { kind, answers, ...whose }: Written,
): Pick<Listing, "answers" | "masked"> {
  let masked = 0;
  const clean: Record<string, Answers[string]> = {};
  for (const field of fieldsFor(category, kind, answers, isOfOrganisation(whose))) {
    const answer = answers[field.id] ?? null;
    if (field.kind === "text" && typeof answer === "string") {
      const { text } = mask(answer);
      masked += countMasks(text);
      clean[field.id] = text;
    } else if (isTown(answer) && answer.id === undefined) {
      const { text } = mask(answer.name);
      masked += countMasks(text);
      clean[field.id] = { ...answer, name: text };
    } else if (answer !== null) clean[field.id] = answer;
  }
  return { answers: clean, masked };
}

/** What a day says of a listing's period. */
const PERIODS: Readonly<Record<DateField["role"], (day: Day) => Period>> = {
  from: (day) => ({ from: day }),
  day: (day) => ({ from: day, until: day }),
  until: (day) => ({ until: day }),
};

function periodOf(fields: readonly Field[], answers: Answers): Period {
  let period: Period = {};
  let slack = 0;
  for (const field of fields) {
    const answer = answers[field.id];
    if (field.kind === "period" && isPeriod(answer)) period = answer;
    if (typeof answer !== "string") continue;
    if (field.kind === "date") period = PERIODS[field.role](answer);
    if (field.kind === "choice") slack += own(field.slack, answer) ?? 0;
  }
  const { from, until } = period;
  return slack === 0 || from === undefined || until === undefined
    ? period
    : { from: addDays(from, -slack), until: addDays(until, slack) };
}

function quantityOf(category: Category, answers: Answers): number {
  const field = quantityField(category);
  const answer = field && answers[field.id];
  if (isMoney(answer)) return answer.amount;
  return typeof answer === "number" ? answer : 1;
}
