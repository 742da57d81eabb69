import type { Appointment } from "../appointment/appointment.ts";
import { LISTING_KINDS, type ListingKind } from "../category/category.ts";
import { editionOf, type Listing } from "../listing/listing.ts";
import type { ListingId, PersonId, PledgeId, ProposalId } from "../shared/ids.ts";
import { fail, ok, type Result } from "../shared/result.ts";

/** Each side's word about a proposed pair. */
export type Reply = "open" | "accepted" | "declined";

/**
 * `open` until both have said yes (`introduced`), one has said no (`declined`), or it ended without an answer from both
 * (`lapsed`). A lapsed pair may be proposed again; the other two ends are final.
 */
export type ProposalStatus = "open" | "introduced" | "declined" | "lapsed";

/**
 * `open` while the two can write to each other, `frozen` while moderators look at a report, `ended` by one of the two or by
 * moderators. From `ended` there is no way back.
 */
export type IntroductionState = "open" | "frozen" | "ended";

/** What became of an introduction, as one of its sides says. */
export const OUTCOMES = ["happened", "not-happened"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What is noted while whoever asked for help says who came; whether this helper did is in the outcomes. */
export interface Attendance {
  /** True if the helper is marked as not having been there. */
  readonly missed: boolean;
  /** True once it has been said who came. */
  readonly isTold?: true;
  /** Why the helper did not come, as they say themselves. */
  readonly why?: "came-up" | "misunderstood";
}

type BySide<T> = Readonly<Record<ListingKind, T>>;

/** An offer and a request put to both of their authors. A pair has one proposal, however often it is put to them. */
export interface Proposal {
  readonly id: ProposalId;
  readonly offerId: ListingId;
  readonly requestId: ListingId;
  readonly helperId: PersonId;
  readonly seekerId: PersonId;
  /** The pledge that it came of, which counts in the request by itself. */
  readonly pledgeId?: PledgeId;
  readonly replies: BySide<Reply>;
  /** Which sides let the other one have their contact, with their yes or later. */
  readonly shares: BySide<boolean>;
  readonly status: ProposalStatus;
  /** How an introduction goes on; absent before. */
  readonly introduction?: IntroductionState;
  /** What each side has said became of it. */
  readonly outcomes?: Partial<BySide<Outcome>>;
  /** When the two meet; absent until one of them or a listing names a time. */
  readonly appointment?: Appointment;
  /** Absent where nobody was asked who came. */
  readonly attendance?: Attendance;
  /** How much of each listing was counted as taken because of it; absent unless something is. */
  readonly took?: Partial<BySide<number>>;
  /** The topic of the introduction in each one's private chat, by its number; absent until there is one. */
  readonly topics?: Partial<BySide<number>>;
  /** Which question is out, from 1: one more each time the pair is put again. Buttons carry it. */
  readonly round: number;
  /** The round in which each side was sent the message that holds its question now. */
  readonly asked: BySide<number>;
  /** The edition of each listing that the question of this round shows. */
  readonly shown: BySide<number>;
  /** Grows by one with each change; the compare-and-set key. */
  readonly version: number;
  readonly createdAt: Date;
  /** When this round began. */
  readonly askedAt: Date;
  /** When the helper first said yes. */
  readonly answeredAt?: Date;
}

type Paired = Pick<Listing, "id" | "authorId" | "edition">;

/** A pair as it is put to both sides for the first time. */
export const newProposal = (id: ProposalId, offer: Paired, request: Paired, now: Date): Proposal => ({
  id,
  offerId: offer.id,
  requestId: request.id,
  helperId: offer.authorId,
  seekerId: request.authorId,
  replies: { offer: "open", request: "open" },
  shares: { offer: false, request: false },
  status: "open",
  round: 1,
  asked: { offer: 1, request: 1 },
  shown: { offer: editionOf(offer), request: editionOf(request) },
  version: 1,
  createdAt: now,
  askedAt: now,
});

/** A pair that is not asked, because both have agreed already: they are introduced at once, and neither shares a contact. */
export const newIntroduction = (...pair: Parameters<typeof newProposal>): Proposal => ({
  ...newProposal(...pair),
  replies: { offer: "accepted", request: "accepted" },
  status: "introduced",
  introduction: "open",
});

/** Which side of the pair a person is on. */
export function sideOf(
  proposal: Pick<Proposal, "helperId" | "seekerId">,
  person: PersonId,
): ListingKind | undefined {
  if (proposal.helperId === person) return "offer";
  return proposal.seekerId === person ? "request" : undefined;
}

/** The person on the other side of the pair. */
export const otherPerson = (
  { helperId, seekerId }: Pick<Proposal, "helperId" | "seekerId">,
  person: PersonId,
): PersonId => (helperId === person ? seekerId : helperId);

/** Whether at least one side has said yes to the question that is out. */
export const hasYes = ({ replies }: Proposal): boolean =>
  LISTING_KINDS.some((side) => replies[side] === "accepted");

export interface Answer {
  readonly answer: "accepted" | "declined";
  /** Whether a yes lets the other side have the contact at once. */
  readonly shares?: boolean;
  /** Which question was answered; the newest when absent. */
  readonly round?: number;
}

/**
 * The proposal after one side's answer.
 * @returns `already-answered` when this side has spoken, `proposal-closed` when nothing is open any more,
 *   `question-changed` when a newer question is out
 */
export function reply(
  proposal: Proposal,
  side: ListingKind,
  { answer, shares = false, round = proposal.round }: Answer,
): Result<Proposal, "already-answered" | "proposal-closed" | "question-changed"> {
  if (proposal.replies[side] !== "open") return fail("already-answered");
  if (proposal.status !== "open") return fail("proposal-closed");
  if (round !== proposal.round) return fail("question-changed");
  const replies = { ...proposal.replies, [side]: answer };
  const both = replies.offer === "accepted" && replies.request === "accepted";
  const status = answer === "declined" ? "declined" : both ? "introduced" : "open";
  return ok({
    ...proposal,
    replies,
    shares: { ...proposal.shares, [side]: answer === "accepted" && shares },
    status,
    ...(status === "introduced" && { introduction: "open" }),
    version: proposal.version + 1,
  });
}

/** The proposal after it ended without an answer from both. */
export const lapse = (proposal: Proposal): Proposal => ({
  ...proposal,
  status: "lapsed",
  version: proposal.version + 1,
});

/**
 * The next round: sides whose answer no longer counts are open again and get a new message. A side that had not answered
 * keeps its message, whose text is replaced.
 * @param again whose answers no longer count
 */
export function askAgain(
  proposal: Proposal,
  again: readonly ListingKind[],
  { shown, now }: { readonly shown: BySide<number>; readonly now: Date },
): Proposal {
  const round = proposal.round + 1;
  const replies = { ...proposal.replies };
  const asked = { ...proposal.asked };
  for (const side of again) {
    if (proposal.status !== "open" || replies[side] !== "open") asked[side] = round;
    replies[side] = "open";
  }
  return {
    ...proposal,
    status: "open",
    replies,
    asked,
    round,
    shown,
    askedAt: now,
    version: proposal.version + 1,
  };
}
