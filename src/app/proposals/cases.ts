import {
  isForOrganisations,
  isOfOrganisation,
  LISTING_KINDS,
  mayPost,
  otherKind,
} from "../../domain/category/category.ts";
import { editionOf, type Listing } from "../../domain/listing/listing.ts";
import type { AwaitingContact } from "../../domain/person/person.ts";
import { sideOf, type Proposal } from "../../domain/proposal/proposal.ts";
import { hasConfirmedSafety, safetyKindOf } from "../../domain/safety/safety.ts";
import { personActor } from "../../domain/shared/actor.ts";
import type { ListingId, PersonId, ProposalId } from "../../domain/shared/ids.ts";
import { fail, type Result } from "../../domain/shared/result.ts";
import type { Communities } from "../communities/ports.ts";
import { toPerson, type CoreDependencies, type OutboxMessage, type Render, type Tx } from "../core/index.ts";
import { listingKey } from "../listings/notices.ts";
import type { Cards, Listings, ReviewPairs } from "../listings/ports.ts";
import type { FindMatches } from "../matching/find-matches.ts";
import type { PeopleCases } from "../people/cases.ts";
import type { AskUsername, Blocks, People, Tallies } from "../people/ports.ts";
import { createAnswers, type AnswerError, type Answering } from "./answer.ts";
import { createIntroduceInvited, type IntroduceInvited } from "./invited.ts";
import type { ProposalNotice } from "./notices.ts";
import type { Organisations } from "../organisations/ports.ts";
import type { Pairs } from "./pairs.ts";
import type { Meetings, Needs, ProposalQuery, Proposals } from "./ports.ts";
import type { PairToPropose, Propose, ProposeError } from "./propose.ts";
import type { Review } from "./review.ts";

export type { AnswerError } from "./answer.ts";
export type { ProposeError } from "./propose.ts";

/** A yes that waited for a way to contact its author, and what became of it. */
export interface RepeatedYes {
  readonly about: AwaitingContact;
  readonly result: Result<Proposal, AnswerError | ProposeError>;
}

export interface ProposalCases {
  find(id: ProposalId): Promise<Proposal | undefined>;
  /** In the order of their ids. */
  page(query: ProposalQuery): Promise<readonly Proposal[]>;
  /**
   * Asks both authors whether they want to be introduced.
   * @returns `already-proposed` while the pair is open, when it was introduced, and for ever after a no
   */
  propose(pair: PairToPropose): Promise<Result<Proposal, ProposeError>>;
  /**
   * One side's yes or no to the question of a round. The second yes introduces both; a no is final for the pair.
   * - `question-changed`: a newer question is out, since a listing changed.
   * - `promised-meanwhile`: others said yes first to what is left; the question stays open.
   * - `through-organisations`: what no two private people are introduced for.
   * - `appointment-clash`: the yes would fix a time at which the person has another appointment.
   * - `safety-needed`: a yes of somebody who has not confirmed the safety notes of the category.
   * - `contact-needed`: a yes that shares the contact of somebody with neither username nor phone number; it is remembered
   *   until they have one.
   * Rejects, with nothing stored, while Telegram cannot be asked for the usernames that an introduction needs.
   */
  answer(input: Answering): Promise<Result<Proposal, AnswerError>>;
  /**
   * Answers a broadcast: proposes the person's best fitting listing, and counts as their yes, which shares no contact.
   * @param edition the edition of the listing that they read; the newest when absent
   * @returns `question-changed` when it has changed since: they are asked with what it says now
   */
  volunteer(
    listing: ListingId,
    person: PersonId,
    edition?: number,
    options?: Pick<Answering, "despiteClash">,
  ): Promise<Result<Proposal, AnswerError | ProposeError>>;
  /** Repeats every yes of a person that waits for a contact, each about what it was said to. */
  repeatYeses(person: PersonId): Promise<readonly RepeatedYes[]>;
  /**
   * Proposes a new listing to the listing it was written in answer to. Its author's yes is implied if the other listing says
   * what it said then; the other side is asked. If the other listing is gone or does not fit, the author is told. Part of the
   * transaction that publishes the listing.
   */
  introduceAnswer(listing: Listing, tx: Tx): Promise<void>;
  readonly introduceInvited: IntroduceInvited;
  /** What a changed listing means for its pairs. Part of the transaction that changes it. */
  readonly reviewPairs: ReviewPairs;
  /** Closes every open proposal of a person. Part of the transaction that says why. */
  lapseOfPerson(person: PersonId, tx: Tx): Promise<readonly OutboxMessage[]>;
  /** All proposals that a person is or was a side of. */
  ofPerson(person: PersonId, tx: Tx): Promise<readonly Proposal[]>;
}

export interface ProposalDependencies extends CoreDependencies {
  readonly organisations: Organisations;
  readonly askUsername: AskUsername;
  readonly blocks: Blocks;
  readonly helpers: Tallies;
  readonly communities: Communities;
  readonly listings: Listings;
  readonly people: People;
  readonly proposals: Proposals;
  readonly render: Render<ProposalNotice>;
}

export function createProposalCases(
  deps: ProposalDependencies,
  pairs: Pairs,
  review: Review,
  propose: Propose,
  cards: Cards,
  findMatches: FindMatches,
  peopleCases: Pick<PeopleCases, "awaitContact" | "forgetAwaited">,
  meetings: Meetings,
  needs: Needs,
): ProposalCases {
  const { catalogue, listings, people, proposals, outbox, transact, render } = deps;
  const answers = createAnswers(deps, pairs, review, cards, meetings, needs);

  async function answer(input: Answering): Promise<Result<Proposal, AnswerError>> {
    const result = await answers.answer(input);
    if (!result.ok && result.code === "contact-needed") {
      const round = input.round ?? (await proposals.find(input.proposalId))?.round ?? 1;
      await peopleCases.awaitContact(input.person, { kind: "proposal", id: input.proposalId, round });
    }
    return result;
  }

  /** Whether only an organisation can answer a listing, and this person has not written for one that does. */
  async function needsOrganisation(listing: Listing, person: PersonId): Promise<boolean> {
    const category = catalogue.find(listing.category);
    if (!category || !isForOrganisations(category)) return false;
    if (isOfOrganisation(listing) && mayPost(category, otherKind(listing.kind), {})) return false;
    return (await findMatches(listing, undefined, { author: person, limit: 1 })).length === 0;
  }

  async function volunteer(
    id: ListingId,
    personId: PersonId,
    edition?: number,
    { despiteClash = false }: Pick<Answering, "despiteClash"> = {},
  ): Promise<Result<Proposal, AnswerError | ProposeError>> {
    const listing = await listings.find(id);
    if (!listing) return fail("listing-not-found");
    if (listing.status !== "published") return fail("not-published");
    if (await needsOrganisation(listing, personId)) return fail("through-organisations");
    const read = edition ?? editionOf(listing);
    const theirs = (await proposals.ofListing(id)).filter((p) => sideOf(p, personId) !== undefined);
    const open = theirs.find(({ status }) => status === "open");
    if (open) {
      if (read !== editionOf(listing)) return fail("question-changed");
      const { id: proposalId, round } = open;
      return answer({ proposalId, person: personId, answer: "accepted", round, despiteClash });
    }
    const isFinal = ({ status }: Proposal): boolean => status !== "lapsed";
    if (theirs.some(isFinal)) return fail("already-answered");
    const person = await people.find(personId);
    if (!person || !hasConfirmedSafety(person, safetyKindOf(catalogue.find(listing.category))))
      return fail("safety-needed");
    const [match] = await findMatches(listing, undefined, { author: personId, limit: 1 });
    if (!match) return fail("no-fit");
    if (!despiteClash && (await meetings.clash(match, personId))) return fail("appointment-clash");
    const by = personActor(personId, person);
    const pair = { offerId: match.offer.id, requestId: match.request.id, by };
    return transact(async (tx) => {
      const isRead = read === editionOf((await listings.find(id, tx)) ?? listing);
      const proposed = await propose(pair, isRead ? [listing.kind] : LISTING_KINDS, tx);
      if (!proposed.ok) return proposed;
      if (!isRead) return fail("question-changed");
      const { id: proposalId } = proposed.value;
      return answers.first({ proposalId, person: personId, answer: "accepted", despiteClash: true }, tx);
    });
  }

  return {
    find: (id) => proposals.find(id),
    page: (query) => proposals.page(query),
    propose: (pair) => transact((tx) => propose(pair, LISTING_KINDS, tx)),
    answer,
    volunteer,
    async repeatYeses(personId) {
      const person = await people.find(personId);
      const repeated: RepeatedYes[] = [];
      for (const about of person?.awaitingContact ?? [])
        repeated.push({
          about,
          result:
            about.kind === "broadcast"
              ? await volunteer(about.listingId, personId, about.edition)
              : await answer({
                  proposalId: about.id,
                  person: personId,
                  answer: "accepted",
                  shares: true,
                  ...(about.round === undefined ? {} : { round: about.round }),
                }),
        });
      if (repeated.every(({ result }) => result.ok || result.code !== "contact-needed"))
        await peopleCases.forgetAwaited(personId);
      return repeated;
    },
    async introduceAnswer(listing, tx) {
      const { id, kind, authorId, answersTo, answersToEdition } = listing;
      if (answersTo === undefined) return;
      const author = await people.find(authorId, tx);
      const [offerId, requestId] = kind === "offer" ? [id, answersTo] : [answersTo, id];
      const pair = { offerId, requestId, by: personActor(authorId, author) };
      const proposed = await propose(pair, LISTING_KINDS, tx);
      if (proposed.ok) {
        const shown = proposed.value.shown[kind === "offer" ? "request" : "offer"];
        // An author whose yes would be to an older version, or needs the safety notes first, is left with the question.
        if (answersToEdition === undefined || answersToEdition === shown)
          await answers.first(
            { proposalId: proposed.value.id, person: authorId, answer: "accepted", despiteClash: true },
            tx,
          );
      } else if (author && proposed.code !== "already-proposed") {
        const nothing = { kind: "answer-came-to-nothing", mine: listing } as const;
        await outbox.add([toPerson(render, author, listingKey(listing, "answer"), nothing)], tx);
      }
    },
    introduceInvited: createIntroduceInvited(deps, propose, answers),
    reviewPairs: review.ofListing,
    lapseOfPerson: (person, tx) => review.ofPerson(person, tx),
    ofPerson: (person, tx) => proposals.ofPerson(person, tx),
  };
}
