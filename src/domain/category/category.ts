import type { Field } from "./field.ts";

export type ListingKind = "offer" | "request";

export const LISTING_KINDS: readonly ListingKind[] = ["offer", "request"];

export const otherKind = (kind: ListingKind): ListingKind => (kind === "offer" ? "request" : "offer");

/** 1 normal · 2 contact with a private home, vehicle or child · 3 minors or documents: two moderators. */
export type RiskTier = 1 | 2 | 3;

/**
 * What makes an offer and a request of a category fit, as data. A criterion about a field that one side left open is
 * passed over, unless `unknownFails` says that an open answer is a no.
 * - `capacity`: the offer's number is at least the request's.
 * - `overlap`: the two sets of choices share an entry.
 * - `covers`: the offer's choices include all of the request's.
 * - `provides`: when the request's answer is a need (yes, or a choice other than `none`), the offer's yes-no must be yes.
 * - `same-town`: both name the same town; no hard filter, since one may not be in the gazetteer, but a pair that seems
 *   to name different towns is doubtful.
 */
export type Criterion =
  | { readonly kind: "capacity"; readonly field: string; readonly weight: number }
  | { readonly kind: "overlap" | "covers"; readonly field: string; readonly weight: number }
  | {
      readonly kind: "provides";
      readonly need: string;
      readonly given: string;
      readonly none?: string;
      readonly weight: number;
    }
  | { readonly kind: "same-town"; readonly field: string; readonly weight: number };

/** One entry of the taxonomy. Its words live in `locales/<language>/category-<slug>.ftl`. */
export interface Category {
  readonly slug: string;
  /** Where it stands in menus, ascending. */
  readonly order: number;
  readonly emoji: string;
  readonly tier: RiskTier;
  /** Code of the Open Eligibility taxonomy where it has one (openeligibility.org). */
  readonly openEligibility?: string;
  readonly fields: readonly Field[];
  /** Free text is required when the fields alone say nothing. */
  readonly textRequired?: true;
  readonly matching: readonly Criterion[];
  /** The sides that are asked for photos, where these help; everybody can add some at the preview. */
  readonly photos?: readonly ListingKind[];
  /** Days until the owner is asked whether the listing still holds; 14 for offers and 7 for requests when absent. */
  readonly freshDays?: Partial<Record<ListingKind, number>>;
}
