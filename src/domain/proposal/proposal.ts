import type { ListingKind } from "../category/category.ts";
import type { ListingId, PersonId, ProposalId } from "../shared/ids.ts";
import { fail, ok, type Result } from "../shared/result.ts";

/** Each side's word about a proposed pair. */
export type Reply = "open" | "accepted" | "declined";

/** `open` until both have said yes (`introduced`), one has said no (`declined`), or a listing closed (`lapsed`). */
export type ProposalStatus = "open" | "introduced" | "declined" | "lapsed";

/** An offer and a request put to both of their authors. A pair is proposed once; a no is final for the pair. */
export interface Proposal {
  readonly id: ProposalId;
  readonly offerId: ListingId;
  readonly requestId: ListingId;
  readonly helperId: PersonId;
  readonly seekerId: PersonId;
  readonly replies: Readonly<Record<ListingKind, Reply>>;
  readonly status: ProposalStatus;
  /** Grows by one with each reply; the compare-and-set key. */
  readonly version: number;
  readonly createdAt: Date;
}

/** Which side of the pair a person is on. */
export function sideOf(proposal: Proposal, person: PersonId): ListingKind | undefined {
  if (proposal.helperId === person) return "offer";
  return proposal.seekerId === person ? "request" : undefined;
}

/**
 * The proposal after one side's answer.
 * @returns `already-answered` when this side has spoken, `proposal-closed` when nothing is open any more
 */
export function reply(
  proposal: Proposal,
  side: ListingKind,
  answer: "accepted" | "declined",
): Result<Proposal, "already-answered" | "proposal-closed"> {
  if (proposal.replies[side] !== "open") return fail("already-answered");
  if (proposal.status !== "open") return fail("proposal-closed");
  const replies = { ...proposal.replies, [side]: answer };
  const both = replies.offer === "accepted" && replies.request === "accepted";
  const status = answer === "declined" ? "declined" : both ? "introduced" : "open";
  return ok({ ...proposal, replies, status, version: proposal.version + 1 });
}
