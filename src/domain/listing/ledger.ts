import type { Category } from "../category/category.ts";
import type { Answers, NumberField } from "../category/field.ts";
import { fail, ok, type Result } from "../shared/result.ts";
import type { Listing } from "./listing.ts";

type Counted = Pick<Listing, "quantity" | "taken">;

/** The field that says how many are given or wanted; undefined where a category counts nothing. */
export const quantityField = (category: Category): NumberField | undefined =>
  category.fields.find((field): field is NumberField => field.kind === "number" && field.quantity === true);

/** How many are still to be had or to be found, 0 when all are taken. */
export const leftOf = ({ quantity, taken = 0 }: Counted): number => Math.max(0, quantity - taken);

/** Whether a part of it can be taken while the rest goes on. */
export const isDivisible = ({ quantity }: Counted): boolean => quantity > 1;

/**
 * The count after its author said that so many are taken in all. Saying it again changes nothing; a lower number than
 * before puts a mistake right.
 * @returns `not-a-count` for what is no number of pieces of this listing
 */
export const countTaken = ({ quantity }: Counted, taken: number): Result<number, "not-a-count"> =>
  Number.isInteger(taken) && taken >= 0 && taken <= quantity ? ok(taken) : fail("not-a-count");

/** The answers with what is left in place of the whole quantity: what matching may count on. */
export function answersLeft(category: Category, listing: Counted & Pick<Listing, "answers">): Answers {
  const field = quantityField(category);
  return field && listing.taken && typeof listing.answers[field.id] === "number"
    ? { ...listing.answers, [field.id]: leftOf(listing) }
    : listing.answers;
}
