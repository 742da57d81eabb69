import type { Category } from "../category/category.ts";
import { isMoney } from "../category/field.ts";
import { freeOf, quantityField } from "../listing/ledger.ts";
import type { Listing, Reservation } from "../listing/listing.ts";
import { own } from "../shared/own.ts";
import { proposalId, type ProposalId } from "../shared/ids.ts";
import { DELIVERIES, type Delivery, type Pledge } from "./pledge.ts";

type Counted = Pick<Listing, "quantity" | "taken" | "reserved">;

/** Whether people can promise something for it; that its organisation is verified is asked where that is known. */
export const isNeed = ({ kind, organisationId }: Pick<Listing, "kind" | "organisationId">): boolean =>
  kind === "request" && organisationId !== undefined;

/** The currency of what is needed, ISO 4217; undefined unless it is money. */
export function currencyOf(
  category: Category | undefined,
  need: Pick<Listing, "answers">,
): string | undefined {
  const field = category && quantityField(category);
  const answer = field && need.answers[field.id];
  return isMoney(answer) ? answer.currency : undefined;
}

/** Whether an amount of it means the same before and after: in one currency, or of one unit. */
export function countsAlike(
  category: Category | undefined,
  before: Pick<Listing, "answers">,
  after: Pick<Listing, "answers">,
): boolean {
  const field = category && quantityField(category);
  const unit = field?.kind === "number" ? field.unit : undefined;
  const isOfOneUnit = unit === undefined || own(before.answers, unit) === own(after.answers, unit);
  return isOfOneUnit && currencyOf(category, before) === currencyOf(category, after);
}

/** The field that says how goods change hands; categories without it are about services or money. */
const HANDOVER = "handover";

const WAYS: ReadonlyMap<string, readonly Delivery[]> = new Map<string, readonly Delivery[]>([
  ["pick-up", ["pick-up"]],
  ["delivery", ["bring", "post"]],
]);

/** How what is promised can get there, by what the need says; none where nothing is handed over. */
export function deliveriesFor(
  category: Category | undefined,
  need: Pick<Listing, "answers">,
): readonly Delivery[] {
  if (!category?.fields.some(({ id }) => id === HANDOVER)) return [];
  const answer = own(need.answers, HANDOVER);
  const ways = Array.isArray(answer) ? answer.flatMap((way: string) => WAYS.get(way) ?? []) : [];
  return ways.length > 0 ? DELIVERIES.filter((one) => ways.includes(one)) : DELIVERIES;
}

/** Under this id a need holds what a pledge reserves; an introduction that comes of the pledge reserves nothing itself. */
export const holderOf = ({ id }: Pick<Pledge, "id">): ProposalId => proposalId(id);

/** How much of a need is still held for a pledge; the organisation may have counted some of it by hand. */
export const heldFor = ({ reserved = [] }: Counted, pledge: Pick<Pledge, "id">): number =>
  reserved.find(({ proposalId: id }) => id === holderOf(pledge))?.amount ?? 0;

/** How much can be promised now. */
export const leftToPledge = (need: Counted): number => freeOf(need);

const others = ({ reserved = [] }: Counted, pledge: Pick<Pledge, "id">): readonly Reservation[] =>
  reserved.filter(({ proposalId: id }) => id !== holderOf(pledge));

/** The reservations of a need with the pledge's, which is firm once the organisation has agreed. */
export const withPledge = (
  need: Counted,
  pledge: Pick<Pledge, "id" | "amount">,
  firm: boolean,
): readonly Reservation[] => [
  ...others(need, pledge),
  { proposalId: holderOf(pledge), amount: pledge.amount, firm },
];

/** The same without it. */
export const withoutPledge = (need: Counted, pledge: Pick<Pledge, "id">): readonly Reservation[] =>
  others(need, pledge);
