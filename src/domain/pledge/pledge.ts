import type {
  CommunityId,
  ListingId,
  OrganisationId,
  PersonId,
  PledgeId,
  ProposalId,
} from "../shared/ids.ts";
import type { ShownCard } from "../organisation/shown-card.ts";
import { fail, ok, type Result } from "../shared/result.ts";

/**
 * `promised` until somebody of the organisation says yes (`agreed`) or no (`declined`); then `delivered` and `thanked`.
 * `withdrawn` by whoever promised it; `lapsed` for every other end.
 */
export type PledgeStatus =
  "promised" | "agreed" | "delivered" | "thanked" | "declined" | "withdrawn" | "lapsed";

export const OPEN_PLEDGES: readonly PledgeStatus[] = ["promised", "agreed"];

/** How goods get there. Money and services have none. */
export const DELIVERIES = ["bring", "pick-up", "post"] as const;
export type Delivery = (typeof DELIVERIES)[number];

/** Ready words of thanks; `pledge-thanks-<id>` in the texts. */
export const THANKS = ["plain", "warm", "used"] as const;
export type Thanks = (typeof THANKS)[number];

/**
 * Why a pledge lapsed: nobody answered, nothing came, the need reads otherwise now, enough was found, it is needed no longer,
 * the organisation may not take anything at present, or whoever promised it is gone.
 */
export type LapseReason =
  "unanswered" | "not-delivered" | "changed" | "enough" | "closed" | "suspended" | "gone";

/** What somebody promises to give for a need of an organisation. Money is recorded here, and never moved. */
export interface Pledge {
  readonly id: PledgeId;
  /** The organisation's request. */
  readonly needId: ListingId;
  /** What the need says when it was promised: a promise is to that. */
  readonly edition: number;
  readonly communityId: CommunityId;
  readonly organisationId: OrganisationId;
  readonly pledgerId: PersonId;
  /** The organisation in whose name it is promised. */
  readonly pledgerOrganisationId?: OrganisationId;
  /** Pieces of the need, or whole units of `currency`. */
  readonly amount: number;
  /** ISO 4217; absent unless it is money. */
  readonly currency?: string;
  readonly delivery?: Delivery;
  readonly status: PledgeStatus;
  readonly why?: LapseReason;
  /** How much has arrived; absent before. */
  readonly arrived?: number;
  /** Who answered for the organisation. */
  readonly decidedBy?: PersonId;
  /** The introduction that came of it. */
  readonly proposalId?: ProposalId;
  /** How often the organisation was asked since the last change. */
  readonly asked: number;
  /** The organisation's cards of it. */
  readonly shown: readonly ShownCard[];
  readonly createdAt: Date;
  /** When its status changed last. */
  readonly changedAt: Date;
  /** Grows by one with each change; the compare-and-set key. */
  readonly version: number;
}

export type PledgeAction =
  | { readonly kind: "agree"; readonly by: PersonId }
  | { readonly kind: "decline"; readonly by: PersonId }
  | { readonly kind: "withdraw"; readonly by: PersonId }
  | { readonly kind: "lapse"; readonly why: LapseReason }
  | { readonly kind: "arrive"; readonly amount: number; readonly by: PersonId }
  | { readonly kind: "thank"; readonly by: PersonId };

export type PledgeStepError =
  /** It has been answered, or is over. */
  | "pledge-over"
  /** Nobody answers for the organisation to what they promised themselves. */
  | "own-pledge"
  | "not-yours"
  | "not-an-amount";

const EDGES: Readonly<
  Record<PledgeAction["kind"], { readonly from: readonly PledgeStatus[]; readonly to: PledgeStatus }>
> = {
  agree: { from: ["promised"], to: "agreed" },
  decline: { from: ["promised"], to: "declined" },
  withdraw: { from: OPEN_PLEDGES, to: "withdrawn" },
  lapse: { from: OPEN_PLEDGES, to: "lapsed" },
  arrive: { from: ["agreed"], to: "delivered" },
  thank: { from: ["delivered"], to: "thanked" },
};

export const isOpenPledge = ({ status }: Pick<Pledge, "status">): boolean => OPEN_PLEDGES.includes(status);

/** The pledge after something was done with it. The only way its status changes. */
export function step(before: Pledge, action: PledgeAction, now: Date): Result<Pledge, PledgeStepError> {
  const { from, to } = EDGES[action.kind];
  if (!from.includes(before.status)) return fail("pledge-over");
  const isTheirs = "by" in action && action.by === before.pledgerId;
  if (action.kind === "withdraw" && !isTheirs) return fail("not-yours");
  if (action.kind !== "withdraw" && isTheirs) return fail("own-pledge");
  const after: Pledge = {
    ...before,
    status: to,
    asked: 0,
    changedAt: now,
    version: before.version + 1,
  };
  switch (action.kind) {
    case "agree":
    case "decline":
      return ok({ ...after, decidedBy: action.by });
    case "lapse":
      return ok({ ...after, why: action.why });
    case "arrive":
      return Number.isInteger(action.amount) && action.amount >= 1 && action.amount <= before.amount
        ? ok({ ...after, arrived: action.amount })
        : fail("not-an-amount");
    case "withdraw":
    case "thank":
      return ok(after);
  }
}

/** The organisation is asked again, without a change of status. */
export const asked = (before: Pledge): Pledge => ({
  ...before,
  asked: before.asked + 1,
  version: before.version + 1,
});

/** Less is needed than was promised. */
export const lowered = (before: Pledge, amount: number): Pledge => ({
  ...before,
  amount,
  version: before.version + 1,
});
