import type { When } from "../../domain/appointment/appointment.ts";
import { LISTING_KINDS, otherKind, type ListingKind } from "../../domain/category/category.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { neededOn } from "../../domain/listing/needed-on.ts";
import type { Reason } from "../../domain/matching/match.ts";
import type { Contact, Person } from "../../domain/person/person.ts";
import { LAPSE_DAYS, REMIND_DAYS } from "../../domain/proposal/clock.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import type { PlaceNames } from "../../domain/shared/place.ts";
import { editForPerson, toPerson, type OutboxMessage, type Render } from "../core/index.ts";
import type { Clash } from "./ports.ts";
import { proposalKey, type Again, type EndReason, type ProposalNotice } from "./notices.ts";

/** Who is on each side of a proposal, and with which listing. */
export type Sides = Readonly<Record<ListingKind, { readonly person: Person; readonly mine: Listing }>>;

/** What a question says beside the two listings. */
export interface About {
  /** Where the listing of each side is. */
  readonly communityNames: Readonly<Record<ListingKind, PlaceNames>>;
  readonly reasons: readonly Reason[];
  /** What else each side has said yes to at the time that the listings fix. */
  readonly clashes: Partial<Readonly<Record<ListingKind, Clash>>>;
}

type Texts = Render<ProposalNotice>;

/** When help is needed, for the helper's message. */
function needed(request: Listing): Pick<OutboxMessage, "neededOn"> {
  const day = neededOn(request);
  return day === undefined ? {} : { neededOn: day };
}

const questionNotice = (
  proposal: Proposal,
  side: ListingKind,
  sides: Sides,
  { communityNames, reasons, clashes: { [side]: clash } }: About,
  again?: Again,
): ProposalNotice => ({
  kind: "proposal",
  proposalId: proposal.id,
  round: proposal.round,
  mine: sides[side].mine,
  theirs: sides[otherKind(side)].mine,
  communityName: communityNames[otherKind(side)],
  reasons,
  ...(clash && { clash }),
  ...(again ? { again } : {}),
});

/** The message that asks one side whether they want to be introduced. */
export const question = (
  render: Texts,
  proposal: Proposal,
  side: ListingKind,
  sides: Sides,
  about: About,
  again?: Again,
): OutboxMessage => ({
  ...toPerson(
    render,
    sides[side].person,
    proposalKey.question(proposal.id, side, proposal.asked[side]),
    questionNotice(proposal, side, sides, about, again),
  ),
  ...(side === "offer" && needed(sides.request.mine)),
  group: proposalKey.group(proposal.id, side),
});

/** Reminds one side of its question, with the same buttons. Once a round, by its key. */
export const reminder = (
  render: Texts,
  proposal: Proposal,
  side: ListingKind,
  sides: Sides,
  about: About,
): OutboxMessage => ({
  ...toPerson(
    render,
    sides[side].person,
    proposalKey.reminder(proposal.id, side, proposal.round),
    questionNotice(proposal, side, sides, about, { why: "reminder" }),
  ),
  group: proposalKey.group(proposal.id, side),
});

/** Tells the side that said yes that the other one was reminded. Once a round, by its key. */
export const otherSilent = (
  render: Texts,
  proposal: Proposal,
  side: ListingKind,
  sides: Sides,
): OutboxMessage =>
  toPerson(render, sides[side].person, proposalKey.otherSilent(proposal.id, side, proposal.round), {
    kind: "proposal-other-silent",
    theirs: sides[otherKind(side)].mine,
    days: LAPSE_DAYS - REMIND_DAYS,
  });

/** Replaces the question that one side has before it, and the reminder of it where there was one. */
const inPlaceOfQuestion = (
  render: Texts,
  proposal: Proposal,
  side: ListingKind,
  person: Person,
  key: string,
  notice: ProposalNotice,
): OutboxMessage[] => [
  editForPerson(render, person, key, proposalKey.question(proposal.id, side, proposal.asked[side]), notice),
  editForPerson(
    render,
    person,
    `${key}:reminder`,
    proposalKey.reminder(proposal.id, side, proposal.round),
    notice,
  ),
];

/**
 * Puts a changed pair to both sides again. Whoever had answered gets a new message; whoever had not finds the new version
 * where the question was.
 * @param was the proposal before this round
 * @param changed the listing that changed, as it was before
 */
export const askedAgain = (
  render: Texts,
  was: Proposal,
  proposal: Proposal,
  sides: Sides,
  about: About,
  changed: Listing,
): OutboxMessage[] =>
  LISTING_KINDS.flatMap((side) => {
    const { person, mine } = sides[side];
    const answered = was.replies[side] !== "open";
    const again: Again = {
      why: "changed",
      whose: changed.kind === side ? "mine" : "theirs",
      before: changed,
      answered,
    };
    if (answered)
      return [
        ...inPlaceOfQuestion(render, was, side, person, proposalKey.superseded(was.id, side, was.round), {
          kind: "proposal-superseded",
          mine,
        }),
        question(render, proposal, side, sides, about, again),
      ];
    return [
      editForPerson(
        render,
        person,
        proposalKey.rewritten(proposal.id, side, proposal.round),
        proposalKey.question(proposal.id, side, proposal.asked[side]),
        questionNotice(proposal, side, sides, about, again),
      ),
    ];
  });

/** Replaces the question of the side that has answered; `proposal` holds the answer already. */
export const ownAnswer = (
  render: Texts,
  proposal: Proposal,
  side: ListingKind,
  sides: Sides,
): OutboxMessage[] =>
  inPlaceOfQuestion(
    render,
    proposal,
    side,
    sides[side].person,
    proposalKey.answered(proposal.id, side, proposal.round),
    {
      kind: "proposal-answered",
      answer: proposal.replies[side] === "declined" ? "declined" : "accepted",
      introduced: proposal.status === "introduced",
      theirs: sides[otherKind(side)].mine,
    },
  );

/**
 * Tells each side who the other is.
 * @param contacts how each side can be contacted
 * @param meeting when they meet, if their listings fix that
 * @param said the side whose yes it is that introduces them, and who does not wait for it
 */
export const introductions = (
  render: Texts,
  proposal: Proposal,
  sides: Sides,
  contacts: Readonly<Record<ListingKind, Contact>>,
  meeting: Readonly<Record<ListingKind, When>> | undefined,
  said: ListingKind,
): OutboxMessage[] =>
  LISTING_KINDS.map((to) => {
    const from = otherKind(to);
    const key = proposalKey.end(proposal.id, to, proposal.round);
    const message = toPerson(render, sides[to].person, key, {
      kind: "introduction",
      proposalId: proposal.id,
      mine: sides[to].mine,
      theirs: sides[from].mine,
      firstName: sides[from].person.firstName,
      personId: sides[from].person.id,
      contact: contacts[from],
      shares: proposal.shares[to],
      isOpen: true,
      ...(meeting && { meeting: meeting[to] }),
    });
    return to === said ? { ...message, asked: true } : message;
  });

/** Asks one side of an introduction to count, since the other side is done. Once for each side, by its key. */
export const countQuestion = (
  render: Texts,
  proposal: Proposal,
  side: ListingKind,
  sides: Sides,
): OutboxMessage => {
  const other = sides[otherKind(side)];
  return toPerson(render, sides[side].person, proposalKey.count(proposal.id, side), {
    kind: "count-asked",
    mine: sides[side].mine,
    theirs: other.mine,
    firstName: other.person.firstName,
  });
};

/** Tells one side that the pair came to nothing: whoever said yes gets a message, others see their question closed. */
export function ended(
  render: Texts,
  proposal: Proposal,
  side: ListingKind,
  { person, mine }: Sides[ListingKind],
  why: EndReason,
): OutboxMessage[] {
  const key = proposalKey.end(proposal.id, side, proposal.round);
  if (proposal.replies[side] === "accepted")
    return [toPerson(render, person, key, { kind: "proposal-came-to-nothing", mine, why })];
  if (proposal.replies[side] === "declined") return [];
  return inPlaceOfQuestion(render, proposal, side, person, key, { kind: "proposal-lapsed", mine, why });
}
