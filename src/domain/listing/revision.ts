import { own } from "../shared/own.ts";
import type { Category, ListingKind } from "../category/category.ts";
import { fieldsOf } from "../category/common-fields.ts";
import { isDated, type Answer, type Answers, type Field } from "../category/field.ts";
import type { Listing, ListingStatus, Substance } from "./listing.ts";

/** What an author can change a listing in: whatever is not over. */
export const EDITABLE: readonly ListingStatus[] = ["pending", "changes_requested", "published", "paused"];

/** What its author wants a listing to say: the revision under way, else what it says. */
export const wanted = (listing: Listing): Substance => listing.revision?.substance ?? listing;

/** Whether moderators have something to decide about it: the listing itself, or a revision of it. */
export const awaitsDecision = ({ status, revision }: Pick<Listing, "status" | "revision">): boolean =>
  (revision?.status ?? status) === "pending";

/** Whether its author was asked something, about the listing or about a revision of it. */
export const awaitsAuthor = ({ status, revision }: Pick<Listing, "status" | "revision">): boolean =>
  (revision?.status ?? status) === "changes_requested";

export interface FieldChange {
  readonly field: Field;
  readonly before: Answer;
  readonly after: Answer;
}

/** The fields that say something else than before, in the order they are asked. */
export const changedFields = (
  category: Category,
  kind: ListingKind,
  before: Answers,
  after: Answers,
): readonly FieldChange[] =>
  fieldsOf(category, kind)
    .map((field) => ({ field, before: before[field.id] ?? null, after: after[field.id] ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));

/** Whether readers see something else than before. */
export const readsOtherwise = (
  before: Pick<Substance, "answers" | "onBehalf">,
  after: Pick<Substance, "answers" | "onBehalf">,
): boolean =>
  before.onBehalf !== after.onBehalf ||
  Object.keys({ ...before.answers, ...after.answers }).some(
    (id) =>
      JSON.stringify(own(before.answers, id) ?? null) !== JSON.stringify(own(after.answers, id) ?? null),
  );

/**
 * Whether moderators have to see a change before others do. Not for other days or another time of
 * day, and not for fewer people or things: nothing in these can harm a reader who was shown what was approved.
 */
export const needsReview = (
  category: Category,
  kind: ListingKind,
  before: Pick<Substance, "answers" | "onBehalf">,
  after: Pick<Substance, "answers" | "onBehalf">,
): boolean =>
  before.onBehalf !== after.onBehalf ||
  changedFields(category, kind, before.answers, after.answers).some((change) => !isSmall(change));

function isSmall({ field, before, after }: FieldChange): boolean {
  if (field.kind === "number")
    return typeof before === "number" && (after === null || (typeof after === "number" && after < before));
  return isDated(field) || field.kind === "time";
}
