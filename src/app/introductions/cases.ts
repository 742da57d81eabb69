import type { Actor } from "../../domain/shared/actor.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { otherKind } from "../../domain/category/category.ts";
import { contactToReveal, isReachable, type Contact } from "../../domain/person/person.ts";
import { sideOf, type Proposal } from "../../domain/proposal/proposal.ts";
import type { ListingId, PersonId, ProposalId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import { toPerson, type CoreDependencies, type Render, type Tx } from "../core/index.ts";
import { storeListing, type ChangeDependencies } from "../listings/change-listing.ts";
import type { AskUsername, People } from "../people/ports.ts";
import type { Proposals } from "../proposals/ports.ts";
import { introductionKey, type IntroductionNotice } from "./notices.ts";

/** Somebody the author of a listing was introduced to. */
export interface Introduced {
  readonly proposalId: ProposalId;
  readonly firstName: string;
}

/** An introduction as one of its sides sees it. */
export interface Introduction {
  readonly proposalId: ProposalId;
  readonly mine: Listing;
  readonly theirs: Listing;
  readonly firstName: string;
  readonly personId: PersonId;
  /** Empty while the other side has no contact that could be shown. */
  readonly contact: Contact;
}

export interface IntroductionCases {
  /** Whom a person was introduced to, by their own listing, newest first; only people who can be reached. */
  ofPerson(person: PersonId): Promise<ReadonlyMap<ListingId, readonly Introduced[]>>;
  /**
   * What a person learnt at an introduction, with the contact as it is now.
   * Rejects while Telegram cannot be asked for the username.
   * @returns `not-introduced` to anybody else, and when the other side is gone
   */
  show(id: ProposalId, person: PersonId): Promise<Result<Introduction, "not-introduced">>;
  /** The people that the author of a fulfilled request was introduced to, last first; empty once they said who helped. */
  candidates(listing: Listing): Promise<readonly Introduced[]>;
  /**
   * The author tells which of them it was. Kept with the listing, and the helper is thanked, once for ever.
   * @returns `already-told` on a repeat; `not-introduced` for a pair that is not one of this listing's
   */
  tell(input: {
    readonly listingId: ListingId;
    readonly by: Extract<Actor, { kind: "person" }>;
    readonly proposalId: ProposalId;
  }): Promise<Result<Listing, "not-yours" | "already-told" | "not-introduced">>;
}

/** People do not read more buttons than this. */
const MAX_CANDIDATES = 8;

export interface IntroductionDependencies extends CoreDependencies, ChangeDependencies {
  readonly askUsername: AskUsername;
  readonly people: People;
  readonly proposals: Proposals;
  readonly render: Render<IntroductionNotice>;
}

export function createIntroductionCases(deps: IntroductionDependencies): IntroductionCases {
  const { askUsername, listings, people, proposals, outbox, transact, render } = deps;

  async function introductions(listing: Listing, tx?: Tx): Promise<readonly Proposal[]> {
    if (listing.kind !== "request" || listing.status !== "fulfilled") return [];
    return (await proposals.ofListing(listing.id, tx)).filter(({ status }) => status === "introduced");
  }

  return {
    async ofPerson(person) {
      const made = (await proposals.ofPerson(person))
        .filter(({ status }) => status === "introduced")
        .sort((a, b) => b.askedAt.getTime() - a.askedAt.getTime());
      const others = await people.findMany(made.map((proposal) => otherPerson(proposal, person)));
      const byListing = new Map<ListingId, Introduced[]>();
      for (const proposal of made) {
        const other = others.get(otherPerson(proposal, person));
        if (!other || !isReachable(other)) continue;
        const mine = proposal.helperId === person ? proposal.offerId : proposal.requestId;
        const known = byListing.get(mine) ?? [];
        byListing.set(mine, [...known, { proposalId: proposal.id, firstName: other.firstName }]);
      }
      return byListing;
    },
    async show(id, person) {
      const proposal = await proposals.find(id);
      const side = proposal && sideOf(proposal, person);
      if (!side || proposal.status !== "introduced") return fail("not-introduced");
      const both = { offer: proposal.offerId, request: proposal.requestId };
      const [mine, theirs, other] = await Promise.all([
        listings.find(both[side]),
        listings.find(both[otherKind(side)]),
        people.find(otherPerson(proposal, person)),
      ]);
      if (!mine || !theirs || !other || !isReachable(other)) return fail("not-introduced");
      const { id: personId, firstName } = other;
      const contact = contactToReveal(other, await askUsername(personId));
      return ok({ proposalId: id, mine, theirs, firstName, personId, contact });
    },
    async candidates(listing) {
      if (listing.helpedBy !== undefined) return [];
      const made = [...(await introductions(listing))]
        .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
        .slice(0, MAX_CANDIDATES);
      const helpers = await people.findMany(made.map(({ helperId }) => helperId));
      return made.map(({ id, helperId }) => ({
        proposalId: id,
        firstName: helpers.get(helperId)?.firstName ?? "",
      }));
    },
    tell: ({ listingId, by, proposalId }) =>
      transact(async (tx) => {
        const listing = await listings.find(listingId, tx);
        if (listing?.authorId !== by.id) return fail("not-yours");
        if (listing.helpedBy !== undefined) return fail("already-told");
        const made = (await introductions(listing, tx)).find(({ id }) => id === proposalId);
        const helper = made && (await people.find(made.helperId, tx));
        if (!helper) return fail("not-introduced");
        const after = { ...listing, helpedBy: helper.id };
        const entry = { action: "helped-by", by, to: `proposal:${proposalId}` };
        const stored = await storeListing(deps, tx, listing, after, entry);
        if (!stored.ok) return fail("already-told");
        const thanks = { kind: "thanks", listing: stored.value, firstName: by.name } as const;
        await outbox.add([toPerson(render, helper, introductionKey.thanks(listing.id), thanks)], tx);
        return stored;
      }),
  };
}

const otherPerson = ({ helperId, seekerId }: Proposal, person: PersonId): PersonId =>
  helperId === person ? seekerId : helperId;
