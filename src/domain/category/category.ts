import type { SafetyKind } from "../safety/safety.ts";
import type { OrganisationId } from "../shared/ids.ts";
import type { Answer, Condition, Field } from "./field.ts";

export type ListingKind = "offer" | "request";

export const LISTING_KINDS: readonly ListingKind[] = ["offer", "request"];

export const otherKind = (kind: ListingKind): ListingKind => (kind === "offer" ? "request" : "offer");

/** 1 normal · 2 contact with a private home, vehicle or child · 3 minors or documents: two moderators, organisations only. */
export type RiskTier = 1 | 2 | 3;

/** Whether no two private people are introduced for it. */
export const isForOrganisations = (category: Pick<Category, "tier"> | undefined): boolean =>
  category?.tier === 3;

/** Whom a listing is of: an organisation, where it names one. */
type Whose = { readonly organisationId?: OrganisationId };

/** Whether an offer and a request of a category may lead to an introduction: in tier 3 one of them is an organisation's. */
export const mayMeet = (
  category: Pick<Category, "tier"> | undefined,
  offer: Whose,
  request: Whose,
): boolean => !isForOrganisations(category) || [offer, request].some(isOfOrganisation);

export const isOfOrganisation = ({ organisationId }: Whose): boolean => organisationId !== undefined;

/** Whether somebody may write a listing of this kind: private people may not where only organisations do. */
export const mayPost = (
  { organisationsOnly }: Pick<Category, "organisationsOnly">,
  kind: ListingKind,
  whose: Whose,
): boolean => isOfOrganisation(whose) || organisationsOnly?.includes(kind) !== true;

/**
 * What makes an offer and a request of a category fit, as data. A criterion about a field that one side left open is
 * passed over, except for `meets`.
 * - `capacity`: the offer's number is at least the request's.
 * - `overlap`: the two sets of choices share an entry.
 * - `covers`: the offer's choices include all of the request's; `given` is the offer's field, where it is another.
 * - `meets`: for each option that the request names (yes counts as `yes`) and that stands in `by`, the offer answers to
 *   one of these conditions; what it left open it does not offer. Options that do not stand there need nothing.
 * - `same-town`: both name the same town; no hard filter, since one may not be in the gazetteer, but a pair that seems
 *   to name different towns is doubtful.
 * - `same-currency`: both amounts are in one currency.
 * - `part-of-day`: one of the offer's parts of the day (`morning`, `afternoon`, `evening`) is between the two times of
 *   the request.
 */
export type Criterion = { readonly field: string; readonly weight: number } & (
  | { readonly kind: "capacity" | "overlap" | "same-town" | "same-currency" }
  | { readonly kind: "covers"; readonly given?: string }
  | { readonly kind: "meets"; readonly by: Readonly<Record<string, readonly Condition[]>> }
  | { readonly kind: "part-of-day"; readonly start: string; readonly end: string }
);

/** The options that an answer names; yes is one of a single option. */
const named = (answer: Answer | undefined): readonly string[] => {
  if (answer === true) return ["yes"];
  if (typeof answer === "string") return [answer];
  return Array.isArray(answer) ? answer : [];
};

/** What of an answer to a field with needs has to be met by whoever helps. */
export const needsIn = (
  { by }: Extract<Criterion, { kind: "meets" }>,
  answer: Answer | undefined,
): readonly string[] => named(answer).filter((option) => Object.hasOwn(by, option));

/** One entry of the taxonomy. Its words live in `locales/<language>/category-<slug>.ftl`. */
export interface Category {
  readonly slug: string;
  /** Where it stands in menus, ascending. */
  readonly order: number;
  readonly emoji: string;
  readonly tier: RiskTier;
  /** What the safety notes before an introduction are about, besides the rules for everybody. */
  readonly safety?: Exclude<SafetyKind, "general">;
  /** Code of the Open Eligibility taxonomy where it has one (openeligibility.org). */
  readonly openEligibility?: string;
  readonly fields: readonly Field[];
  /** Free text is required when the fields alone say nothing. */
  readonly textRequired?: true;
  /** Helpers say how far they go for it. */
  readonly radius?: true;
  /** The sides that only verified organisations post; everybody posts both when absent. */
  readonly organisationsOnly?: readonly ListingKind[];
  /** Organisations say how many helpers they need for a request. */
  readonly helpers?: true;
  readonly matching: readonly Criterion[];
  /** The sides that are asked for photos, where these help; everybody can add some at the preview. */
  readonly photos?: readonly ListingKind[];
  /** Days until the owner is asked whether the listing still holds; 14 for offers and 7 for requests when absent. */
  readonly freshDays?: Partial<Record<ListingKind, number>>;
}
