import type { Actor } from "../../domain/shared/actor.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { otherKind } from "../../domain/category/category.ts";
import { stateOf } from "../../domain/introduction/introduction.ts";
import { contactToReveal, isReachable } from "../../domain/person/person.ts";
import { otherPerson, sideOf, type Proposal } from "../../domain/proposal/proposal.ts";
import type { ListingId, PersonId, ProposalId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import { toPerson, type CoreDependencies, type Render, type Tx } from "../core/index.ts";
import { createMayManage } from "../listings/may-manage.ts";
import { storeListing, type ChangeDependencies } from "../listings/change-listing.ts";
import type { AskUsername, Blocks, People } from "../people/ports.ts";
import type { Proposals } from "../proposals/ports.ts";
import {
  createCourse,
  type Course,
  type CourseDependencies,
  type CourseMeetings,
  type CoursePairs,
} from "./course.ts";
import type { Introduction } from "../proposals/introduction.ts";
import type { RelayNotice } from "../relay/notices.ts";
import { introductionKey, type IntroductionNotice } from "./notices.ts";
import type { CloseTopics } from "../relay/index.ts";
import type { Separate } from "./separate.ts";

/** Somebody the author of a listing was introduced to. */
export interface Introduced {
  readonly proposalId: ProposalId;
  readonly firstName: string;
}

export interface IntroductionCases extends Course {
  /**
   * Whom a person was introduced to, by their own listing, newest first; only people who can be reached, and with whom it
   * has not ended.
   */
  ofPerson(person: PersonId): Promise<ReadonlyMap<ListingId, readonly Introduced[]>>;
  /**
   * What a person learnt at an introduction, with the contact as it is now.
   * Rejects while Telegram cannot be asked for the username.
   * @returns `not-introduced` to anybody else, when the other side is gone, and once it has ended
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

export interface IntroductionDependencies extends CoreDependencies, ChangeDependencies, CourseDependencies {
  readonly askUsername: AskUsername;
  readonly blocks: Blocks;
  readonly people: People;
  readonly proposals: Proposals;
  readonly render: Render<IntroductionNotice | RelayNotice>;
}

export function createIntroductionCases(
  deps: IntroductionDependencies,
  pairs: CoursePairs,
  separate: Separate,
  meetings: CourseMeetings,
  closeTopics: CloseTopics,
): IntroductionCases {
  const { askUsername, blocks, listings, people, proposals, outbox, transact, render } = deps;
  const mayManage = createMayManage(deps);

  async function introductions(listing: Listing, tx?: Tx): Promise<readonly Proposal[]> {
    if (listing.kind !== "request" || listing.status !== "fulfilled") return [];
    return (await proposals.ofListing(listing.id, tx)).filter(({ status }) => status === "introduced");
  }

  return {
    ...createCourse(deps, pairs, separate, meetings, closeTopics),
    async ofPerson(person) {
      const made = (await proposals.ofPerson(person))
        .filter(goesOn)
        .sort((a, b) => b.askedAt.getTime() - a.askedAt.getTime());
      const ids = made.map((proposal) => otherPerson(proposal, person));
      if (ids.length === 0) return new Map();
      const [others, blocked] = await Promise.all([people.findMany(ids), blocks.among(person, ids)]);
      const byListing = new Map<ListingId, Introduced[]>();
      for (const proposal of made) {
        const other = others.get(otherPerson(proposal, person));
        if (!other || !isReachable(other) || blocked.has(other.id)) continue;
        const mine = proposal.helperId === person ? proposal.offerId : proposal.requestId;
        const known = byListing.get(mine) ?? [];
        byListing.set(mine, [...known, { proposalId: proposal.id, firstName: other.firstName }]);
      }
      return byListing;
    },
    async show(id, person) {
      const proposal = await proposals.find(id);
      const side = proposal && sideOf(proposal, person);
      if (!side || !goesOn(proposal)) return fail("not-introduced");
      const both = { offer: proposal.offerId, request: proposal.requestId };
      const [mine, theirs, other, me] = await Promise.all([
        listings.find(both[side]),
        listings.find(both[otherKind(side)]),
        people.find(otherPerson(proposal, person)),
        people.find(person),
      ]);
      if (!mine || !theirs || !other || !me || !isReachable(other)) return fail("not-introduced");
      const { id: personId, firstName } = other;
      const isOpen = stateOf(proposal) === "open";
      const isShared = isOpen && proposal.shares[otherKind(side)];
      const contact = isShared ? contactToReveal(other, await askUsername(personId)) : {};
      const shares = proposal.shares[side];
      const own = { person: me, mine };
      const others = { person: other, mine: theirs };
      const sides = side === "offer" ? { offer: own, request: others } : { offer: others, request: own };
      const meeting = (await meetings.seen(proposal, sides))?.[side];
      const known = { proposalId: id, mine, theirs, firstName, personId, contact, shares, isOpen };
      return ok({ ...known, ...(meeting && { meeting }) });
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
        if (!listing || !(await mayManage(listing, by.id, tx))) return fail("not-yours");
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

/** Whether two were introduced and neither they nor moderators have ended it. */
const goesOn = (proposal: Proposal): boolean => {
  const state = stateOf(proposal);
  return state !== undefined && state !== "ended";
};
