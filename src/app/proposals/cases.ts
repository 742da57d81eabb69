import { LISTING_KINDS, otherKind, type ListingKind } from "../../domain/category/category.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { matchPair, type Match } from "../../domain/matching/match.ts";
import { hasContact, type Person } from "../../domain/person/person.ts";
import { reply, sideOf, type Proposal } from "../../domain/proposal/proposal.ts";
import { proposalId, type ListingId, type PersonId, type ProposalId } from "../../domain/shared/ids.ts";
import { personActor } from "../../domain/shared/actor.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { Communities } from "../communities/ports.ts";
import { toPerson, type CoreDependencies, type OutboxMessage, type Render, type Tx } from "../core/index.ts";
import { listingKey } from "../listings/notices.ts";
import type { Cards, LapseProposals, Listings } from "../listings/ports.ts";
import { counterpartOf, type FindMatches } from "../matching/find-matches.ts";
import type { PeopleCases } from "../people/cases.ts";
import type { People } from "../people/ports.ts";
import { answered, ended, question, type Sides } from "./messages.ts";
import type { ProposalNotice } from "./notices.ts";
import type { Proposals } from "./ports.ts";

export type ProposeError =
  "listing-not-found" | "not-published" | "no-fit" | "already-proposed" | "person-unreachable";

export type AnswerError =
  "proposal-not-found" | "not-yours" | "already-answered" | "proposal-closed" | "contact-needed";

interface Answering {
  readonly proposalId: ProposalId;
  readonly person: PersonId;
  readonly answer: "accepted" | "declined";
}

export interface ProposalCases {
  find(id: ProposalId): Promise<Proposal | undefined>;
  /** Asks both authors whether they want to be introduced. A pair is asked only once, whatever they answered. */
  propose(pair: {
    readonly offerId: ListingId;
    readonly requestId: ListingId;
    readonly by: Actor;
  }): Promise<Result<Proposal, ProposeError>>;
  /**
   * One side's yes or no. The second yes introduces both; a no closes the pair for good.
   * `contact-needed`: a yes from somebody with neither username nor phone number; it is remembered and counts once they share it.
   */
  answer(input: Answering): Promise<Result<Proposal, AnswerError>>;
  /** Answers a broadcast: proposes the person's best fitting listing, and counts as their yes. */
  volunteer(listing: ListingId, person: PersonId): Promise<Result<Proposal, AnswerError | ProposeError>>;
  /**
   * Proposes a new listing to the listing it was written in answer to. Its author's yes is implied; the other side is asked.
   * If the other listing is gone or does not fit, the author is told. Part of the transaction that publishes the listing.
   */
  introduceAnswer(listing: Listing, tx: Tx): Promise<void>;
  /** Closes the open proposals about a listing and tells those who wait. Part of the transaction that closes the listing. */
  readonly lapse: LapseProposals;
  /** Closes every open proposal of a person. Part of the transaction that says why. */
  lapseOfPerson(person: PersonId, tx: Tx): Promise<readonly OutboxMessage[]>;
}

export interface ProposalDependencies extends CoreDependencies {
  readonly communities: Communities;
  readonly listings: Listings;
  readonly people: People;
  readonly proposals: Proposals;
  readonly render: Render<ProposalNotice>;
}

export function createProposalCases(
  deps: ProposalDependencies,
  cards: Cards,
  findMatches: FindMatches,
  peopleCases: Pick<PeopleCases, "awaitContact">,
): ProposalCases {
  const {
    catalogue,
    communities,
    listings,
    people,
    proposals,
    outbox,
    audit,
    transact,
    clock,
    newId,
    render,
  } = deps;

  async function propose(
    pair: { readonly offerId: ListingId; readonly requestId: ListingId; readonly by: Actor },
    asked: readonly ListingKind[],
    tx: Tx,
  ): Promise<Result<Proposal, ProposeError>> {
    const match = await findPair(pair.offerId, pair.requestId, tx);
    if (!match.ok) return match;
    const { offer, request } = match.value;
    const known = await proposals.ofListing(offer.id, tx);
    if (known.some((p) => p.requestId === request.id)) return fail("already-proposed");
    const both = await people.findMany([offer.authorId, request.authorId], tx);
    const helper = both.get(offer.authorId);
    const seeker = both.get(request.authorId);
    if (!helper?.reachable || !seeker?.reachable) return fail("person-unreachable");
    const proposal: Proposal = {
      id: proposalId(newId()),
      offerId: offer.id,
      requestId: request.id,
      helperId: helper.id,
      seekerId: seeker.id,
      replies: { offer: "open", request: "open" },
      status: "open",
      version: 1,
      createdAt: clock.now(),
    };
    await proposals.insert(proposal, tx);
    await record(proposal, "propose", pair.by, tx);
    const names = new Map((await communities.all()).map(({ id, name }) => [id, name]));
    const sides: Sides = {
      offer: { person: helper, mine: offer },
      request: { person: seeker, mine: request },
    };
    const questions = asked.map((side) => {
      const communityName = names.get(sides[otherKind(side)].mine.communityId) ?? "";
      return question(render, proposal, side, sides, { communityName, reasons: match.value.reasons });
    });
    await outbox.add([...questions, ...(await cards.refresh([offer.id, request.id], tx))], tx);
    return ok(proposal);
  }

  async function findPair(
    offerId: ListingId,
    requestId: ListingId,
    tx: Tx,
  ): Promise<Result<Match, "listing-not-found" | "not-published" | "no-fit">> {
    const offer = await listings.find(offerId, tx);
    const request = await listings.find(requestId, tx);
    if (!offer || !request) return fail("listing-not-found");
    if (offer.status !== "published" || request.status !== "published") return fail("not-published");
    const category = catalogue.find(offer.category);
    const match = category && matchPair(category, offer, request, clock.now());
    return match ? ok(match) : fail("no-fit");
  }

  async function answer(input: Answering): Promise<Result<Proposal, AnswerError>> {
    const result = await transact((tx) => take(input, tx));
    if (!result.ok && result.code === "contact-needed") {
      await peopleCases.awaitContact(input.person, { kind: "proposal", id: input.proposalId });
    }
    return result;
  }

  async function take(input: Answering, tx: Tx): Promise<Result<Proposal, AnswerError>> {
    const proposal = await proposals.find(input.proposalId, tx);
    if (!proposal) return fail("proposal-not-found");
    const side = sideOf(proposal, input.person);
    if (!side) return fail("not-yours");
    const replied = reply(proposal, side, input.answer);
    if (!replied.ok) return replied;
    const both = await people.findMany([proposal.helperId, proposal.seekerId], tx);
    const person = both.get(input.person);
    if (input.answer === "accepted" && !(person && hasContact(person))) return fail("contact-needed");
    if (!(await proposals.replace(replied.value, proposal.version, tx))) return fail("already-answered");
    const action = input.answer === "accepted" ? "accept" : "decline";
    await record(replied.value, action, personActor(input.person, person), tx);
    const sides = await sidesOf(replied.value, both, tx);
    const told = sides ? answered(render, replied.value, side, sides) : [];
    await outbox.add([...told, ...(await refreshCards(replied.value, tx))], tx);
    return replied;
  }

  async function sidesOf(
    { offerId, requestId, helperId, seekerId }: Proposal,
    both: ReadonlyMap<PersonId, Person>,
    tx: Tx,
  ): Promise<Sides | undefined> {
    const offer = await listings.find(offerId, tx);
    const request = await listings.find(requestId, tx);
    const helper = both.get(helperId);
    const seeker = both.get(seekerId);
    if (!offer || !request || !helper || !seeker) return undefined;
    return { offer: { person: helper, mine: offer }, request: { person: seeker, mine: request } };
  }

  const refreshCards = ({ offerId, requestId }: Proposal, tx: Tx): Promise<readonly OutboxMessage[]> =>
    cards.refresh([offerId, requestId], tx);

  async function lapseOne(proposal: Proposal, tx: Tx): Promise<readonly OutboxMessage[]> {
    if (proposal.status !== "open") return [];
    const lapsed: Proposal = { ...proposal, status: "lapsed", version: proposal.version + 1 };
    if (!(await proposals.replace(lapsed, proposal.version, tx))) return [];
    await record(lapsed, "lapse", { kind: "system" }, tx);
    const both = await people.findMany([proposal.helperId, proposal.seekerId], tx);
    const messages: OutboxMessage[] = [];
    for (const side of ["offer", "request"] as const) {
      const person = both.get(side === "offer" ? proposal.helperId : proposal.seekerId);
      const mine = await listings.find(side === "offer" ? proposal.offerId : proposal.requestId, tx);
      if (person?.reachable && mine) messages.push(...ended(render, lapsed, side, person, mine));
    }
    return messages;
  }

  const record = (proposal: Proposal, action: string, by: Actor, tx: Tx): Promise<void> =>
    audit.add({ at: clock.now(), by, subject: `proposal:${proposal.id}`, action, to: proposal.status }, tx);

  return {
    find: (id) => proposals.find(id),
    propose: (pair) => transact((tx) => propose(pair, ["offer", "request"], tx)),
    answer,
    async volunteer(id, personId) {
      const listing = await listings.find(id);
      if (!listing) return fail("listing-not-found");
      if (listing.status !== "published") return fail("not-published");
      const person = await people.find(personId);
      const existing = (await proposals.ofListing(id)).find((p) => sideOf(p, personId) !== undefined);
      if (existing) return answer({ proposalId: existing.id, person: personId, answer: "accepted" });
      const match = (await findMatches(listing)).find((m) => counterpartOf(m, listing).authorId === personId);
      if (!match) return fail("no-fit");
      if (!person || !hasContact(person)) {
        await peopleCases.awaitContact(personId, { kind: "broadcast", listingId: id });
        return fail("contact-needed");
      }
      const pair = {
        offerId: match.offer.id,
        requestId: match.request.id,
        by: personActor(personId, person),
      };
      const proposed = await transact((tx) => propose(pair, [listing.kind], tx));
      if (!proposed.ok) return proposed;
      return answer({ proposalId: proposed.value.id, person: personId, answer: "accepted" });
    },
    async introduceAnswer(listing, tx) {
      const { id, kind, authorId, answersTo } = listing;
      if (answersTo === undefined) return;
      const author = await people.find(authorId, tx);
      const [offerId, requestId] = kind === "offer" ? [id, answersTo] : [answersTo, id];
      const pair = { offerId, requestId, by: personActor(authorId, author) };
      const proposed = await propose(pair, LISTING_KINDS, tx);
      // An author without a contact is left with the question: their yes asks for the contact.
      if (proposed.ok)
        await take({ proposalId: proposed.value.id, person: authorId, answer: "accepted" }, tx);
      else if (author && proposed.code !== "already-proposed") {
        const nothing = { kind: "answer-came-to-nothing", mine: listing } as const;
        await outbox.add([toPerson(render, author, listingKey(listing, "answer"), nothing)], tx);
      }
    },
    async lapse(listing, tx) {
      const messages: OutboxMessage[] = [];
      const touched: ListingId[] = [];
      for (const proposal of await proposals.ofListing(listing.id, tx)) {
        if (proposal.status === "open") touched.push(otherListing(proposal, listing.id));
        messages.push(...(await lapseOne(proposal, tx)));
      }
      return [...messages, ...(await cards.refresh(touched, tx))];
    },
    async lapseOfPerson(personId, tx) {
      const messages: OutboxMessage[] = [];
      for (const proposal of await proposals.openOfPerson(personId, tx))
        messages.push(...(await lapseOne(proposal, tx)), ...(await refreshCards(proposal, tx)));
      return messages;
    },
  };
}

const otherListing = (proposal: Proposal, id: ListingId): ListingId =>
  proposal.offerId === id ? proposal.requestId : proposal.offerId;
