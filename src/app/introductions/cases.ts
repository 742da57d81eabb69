import type { Actor } from "../../domain/shared/actor.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import type { ListingId, ProposalId } from "../../domain/shared/ids.ts";
import { fail, type Result } from "../../domain/shared/result.ts";
import { toPerson, type CoreDependencies, type Render, type Tx } from "../core/index.ts";
import { storeListing, type ChangeDependencies } from "../listings/change-listing.ts";
import type { People } from "../people/ports.ts";
import type { Proposals } from "../proposals/ports.ts";
import { introductionKey, type IntroductionNotice } from "./notices.ts";

/** Somebody the author of a request was introduced to. */
export interface Introduced {
  readonly proposalId: ProposalId;
  readonly firstName: string;
}

export interface WhoHelpedCases {
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
  readonly people: People;
  readonly proposals: Proposals;
  readonly render: Render<IntroductionNotice>;
}

export function createWhoHelped(deps: IntroductionDependencies): WhoHelpedCases {
  const { listings, people, proposals, outbox, transact, render } = deps;

  async function introductions(listing: Listing, tx?: Tx): Promise<readonly Proposal[]> {
    if (listing.kind !== "request" || listing.status !== "fulfilled") return [];
    return (await proposals.ofListing(listing.id, tx)).filter(({ status }) => status === "introduced");
  }

  return {
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
