import { isOfOrganisation, type Category, type ListingKind } from "../category/category.ts";
import { HELPERS } from "../category/common-fields.ts";
import { isMoney, type Answers, type Field, type MoneyField, type NumberField } from "../category/field.ts";
import { fail, ok, type Result } from "../shared/result.ts";
import type { ProposalId } from "../shared/ids.ts";
import type { Listing, Reservation } from "./listing.ts";

type Counted = Pick<Listing, "quantity" | "taken" | "organisationId">;
type Ledger = Counted & Pick<Listing, "reserved">;

type CountingField = NumberField | MoneyField;

/** How a category counts; found once for each, as matching asks for every pair. */
interface Counting {
  readonly field?: CountingField;
  /** An offer that has less than the request needs does not fit it. */
  readonly whole: boolean;
}

const countings = new WeakMap<Category, Counting>();

function countingOf(category: Category): Counting {
  const known = countings.get(category);
  if (known) return known;
  const field = category.fields.find(isCounting) ?? (category.helpers ? HELPERS : undefined);
  const whole = category.matching.some(({ kind, field: id }) => kind === "capacity" && id === field?.id);
  const counting = { ...(field && { field }), whole };
  countings.set(category, counting);
  return counting;
}

/** Whether a field says how many are given or wanted. */
const isCounting = (field: Field): field is CountingField =>
  (field.kind === "number" || field.kind === "money") && field.quantity === true;

/** The field that says how many are given or wanted; undefined where a category counts nothing. */
export const quantityField = (category: Category): CountingField | undefined => countingOf(category).field;

/** The same for one listing: undefined also where only organisations are asked that and the listing is of none. */
export function countingField(
  category: Category,
  listing: Pick<Listing, "organisationId">,
): CountingField | undefined {
  const field = quantityField(category);
  return field?.organisations && !isOfOrganisation(listing) ? undefined : field;
}

/** Whether a request has places, of which each helper takes one. */
export const hasPlaces = (
  category: Category | undefined,
  request: Pick<Listing, "organisationId">,
): boolean => category !== undefined && countingField(category, request)?.side === "request";

/** How many are still to be had or to be found, 0 when all are taken. */
export const leftOf = ({ quantity, taken = 0 }: Counted): number => Math.max(0, quantity - taken);

const sumOf = (reserved: readonly Reservation[]): number =>
  reserved.reduce((sum, { amount }) => sum + amount, 0);

/** How many are neither taken nor promised to a pair. */
export const freeOf = (listing: Ledger): number =>
  listing.reserved ? Math.max(0, leftOf(listing) - sumOf(listing.reserved)) : leftOf(listing);

/** Whether more is promised than what is left: its author may have counted what came from elsewhere. */
export const isOverpromised = (listing: Ledger): boolean => sumOf(listing.reserved ?? []) > leftOf(listing);

/** Whether a part of it can be taken while the rest goes on. */
export const isDivisible = ({ quantity }: Counted): boolean => quantity > 1;

/**
 * The count after its author said that so many are taken in all. Saying it again changes nothing; a lower number than
 * before puts a mistake right.
 * @returns `not-a-count` for what is no number of pieces of this listing
 */
export const countTaken = ({ quantity }: Counted, taken: number): Result<number, "not-a-count"> =>
  Number.isInteger(taken) && taken >= 0 && taken <= quantity ? ok(taken) : fail("not-a-count");

/** The answers with what is free in place of the whole quantity: what matching may count on. */
export function answersLeft(category: Category, listing: Ledger & Pick<Listing, "answers">): Answers {
  const field = quantityField(category);
  const free = freeOf(listing);
  const answer = field && listing.answers[field.id];
  if (!field || free >= listing.quantity) return listing.answers;
  if (isMoney(answer)) return { ...listing.answers, [field.id]: { ...answer, amount: free } };
  return typeof answer === "number" ? { ...listing.answers, [field.id]: free } : listing.answers;
}

/**
 * What the first yes of a pair reserves, and in whose listing. An offer gives as many as the request still needs, or what
 * it has where it may be less; a request that alone counts (places of a shift) gives a place to each helper.
 * @returns undefined where nothing is counted
 */
export function promiseOf(
  category: Category,
  offer: Ledger,
  request: Ledger,
): { readonly side: ListingKind; readonly amount: number } | undefined {
  const { whole } = countingOf(category);
  const field = countingField(category, request);
  if (!field) return undefined;
  if (field.side === "request") return { side: "request", amount: 1 };
  const need = freeOf(request);
  return { side: "offer", amount: whole ? need : Math.max(1, Math.min(need, freeOf(offer))) };
}

/** Whether a pair can be promised what it needs. */
export function canPromise(category: Category, offer: Ledger, request: Ledger): boolean {
  const promise = promiseOf(category, offer, request);
  // All of it may be pledged.
  if (sumOf(request.reserved ?? []) > 0 && freeOf(request) === 0) return false;
  return !promise || promise.amount <= freeOf(promise.side === "offer" ? offer : request);
}

/**
 * How much of each listing a pair takes once its introduction has happened: what it had reserved, or what it needs now. A
 * request of a category that counts nothing is done with it; an offer of one goes on.
 */
export function takenBy(
  category: Category,
  offer: Ledger,
  request: Ledger,
  id: ProposalId,
): Partial<Record<ListingKind, number>> {
  const field = countingField(category, request);
  const most = (listing: Ledger, amount: number): number => Math.min(amount, leftOf(listing));
  if (!field) return { request: leftOf(request) };
  const reserved = [...(offer.reserved ?? []), ...(request.reserved ?? [])].find(
    ({ proposalId }) => proposalId === id,
  );
  if (field.side === "request") return { request: most(request, reserved?.amount ?? 1) };
  // Without a reservation, what is promised to others is not this pair's; the author may have counted it by hand.
  const amount = most(offer, reserved?.amount ?? Math.min(leftOf(request), freeOf(offer)));
  const needed = field.side === "offer" || amount === 0 ? leftOf(request) : amount;
  return { offer: amount, request: most(request, needed) };
}

export const holdsFor = ({ reserved = [] }: Ledger, id: ProposalId): boolean =>
  reserved.some(({ proposalId }) => proposalId === id);

/** The listing as a pair finds it: without the pair's own reservation. */
export const withoutReservation = <L extends Ledger>(listing: L, id: ProposalId): L => ({
  ...listing,
  reserved: (listing.reserved ?? []).filter(({ proposalId }) => proposalId !== id),
});

/**
 * The listing with those reservations only that go before a pair's: of people who were introduced, and, once the pair has
 * a reservation of its own, the older ones.
 */
export function withEarlierReservations<L extends Ledger>(listing: L, id: ProposalId): L {
  const all = listing.reserved ?? [];
  const own = all.findIndex(({ proposalId }) => proposalId === id);
  return {
    ...listing,
    reserved: all.filter(({ proposalId, firm }, at) => proposalId !== id && (firm || at < own)),
  };
}

/**
 * The reservations after the author counted, or changed how many there are: what was taken since is first of those who were
 * introduced, and these keep no more than is left.
 */
export function settleReservations(before: Ledger, after: Ledger): readonly Reservation[] {
  const all = after.reserved ?? [];
  const firmOf = (listing: Ledger): number =>
    sumOf((listing.reserved ?? []).filter((reservation) => reservation.firm));
  const firm = firmOf(after);
  // What a pair took of its own reservation is out of it already.
  const settled = Math.max(0, firmOf(before) - firm);
  const taken = Math.max(0, (after.taken ?? 0) - (before.taken ?? 0) - settled);
  let over = Math.max(taken, firm - leftOf(after));
  return all.flatMap((reservation) => {
    if (!reservation.firm || over <= 0) return [reservation];
    const amount = Math.max(0, reservation.amount - over);
    over -= reservation.amount - amount;
    return amount > 0 ? [{ ...reservation, amount }] : [];
  });
}
