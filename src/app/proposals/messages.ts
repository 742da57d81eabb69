import { otherKind, type ListingKind } from "../../domain/category/category.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Reason } from "../../domain/matching/match.ts";
import { contactToReveal, type Person } from "../../domain/person/person.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import { editForPerson, toPerson, type OutboxMessage, type Render } from "../core/index.ts";
import { proposalKey, type ProposalNotice } from "./notices.ts";

/** Who is on each side of a proposal, and with which listing. */
export type Sides = Readonly<Record<ListingKind, { readonly person: Person; readonly mine: Listing }>>;

/** The message that asks one side whether they want to be introduced. */
export const question = (
  render: Render<ProposalNotice>,
  proposal: Proposal,
  side: ListingKind,
  sides: Sides,
  about: { readonly communityName: string; readonly reasons: readonly Reason[] },
): OutboxMessage =>
  toPerson(render, sides[side].person, proposalKey.question(proposal.id, side), {
    kind: "proposal",
    proposalId: proposal.id,
    mine: sides[side].mine,
    theirs: sides[otherKind(side)].mine,
    ...about,
  });

/** What both are told after `side` has answered; `proposal` holds the answer already. */
export function answered(
  render: Render<ProposalNotice>,
  proposal: Proposal,
  side: ListingKind,
  sides: Sides,
): OutboxMessage[] {
  const other = otherKind(side);
  const own = editForPerson(
    render,
    sides[side].person,
    proposalKey.answered(proposal.id, side),
    proposalKey.question(proposal.id, side),
    {
      kind: "proposal-answered",
      answer: proposal.replies[side] === "declined" ? "declined" : "accepted",
      introduced: proposal.status === "introduced",
      theirs: sides[other].mine,
    },
  );
  switch (proposal.status) {
    case "introduced":
      return [
        own,
        introduction(render, proposal, "offer", sides),
        introduction(render, proposal, "request", sides),
      ];
    case "declined":
      return [own, ...ended(render, proposal, other, sides[other].person, sides[other].mine)];
    case "open":
    case "lapsed":
      return [own];
  }
}

function introduction(
  render: Render<ProposalNotice>,
  proposal: Proposal,
  to: ListingKind,
  sides: Sides,
): OutboxMessage {
  const them = sides[otherKind(to)];
  return toPerson(render, sides[to].person, proposalKey.end(proposal.id, to), {
    kind: "introduction",
    mine: sides[to].mine,
    theirs: them.mine,
    firstName: them.person.firstName,
    personId: them.person.id,
    contact: contactToReveal(them.person),
  });
}

/** Tells one side that the pair came to nothing: whoever said yes gets a message, others see their question closed. */
export function ended(
  render: Render<ProposalNotice>,
  proposal: Proposal,
  side: ListingKind,
  person: Person,
  mine: Listing,
): OutboxMessage[] {
  const key = proposalKey.end(proposal.id, side);
  if (proposal.replies[side] === "accepted") {
    return [toPerson(render, person, key, { kind: "proposal-came-to-nothing", mine })];
  }
  const lapsed: ProposalNotice = { kind: "proposal-lapsed", mine };
  return proposal.replies[side] === "open"
    ? [editForPerson(render, person, key, proposalKey.question(proposal.id, side), lapsed)]
    : [];
}
