import type { Case } from "../../domain/case/case.ts";
import type { CommunityId, ListingId, PersonId } from "../../domain/shared/ids.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import { fail, type Result } from "../../domain/shared/result.ts";
import type { Tx } from "../core/index.ts";
import type { OpenCase, OpenDependencies } from "./open.ts";

/** What people ask of the moderators themselves, other than by a report. */
export interface CaseAsking {
  /**
   * Objects to a ban, or to what was decided about a listing. One appeal of a person is open at a time; more of it is added.
   * @param input.listingId the person's own listing that was rejected or taken down; their ban when absent
   */
  appeal(input: {
    readonly person: PersonId;
    readonly listingId?: ListingId;
    readonly reason: string;
  }): Promise<Result<Case, "nothing-to-appeal">>;
  /** Asks the moderators to look for help for a request of one's own that is out. A repeat changes nothing. */
  askForHelp(listingId: ListingId, person: PersonId): Promise<Result<Case, "listing-not-found">>;
}

/** What an appeal is about. */
interface Matter {
  readonly communityId: CommunityId;
  readonly listingId?: ListingId;
  readonly decidedBy?: Actor;
}

export function createCaseAsking(deps: OpenDependencies, openWithin: OpenCase): CaseAsking {
  const { audit, communities, listings, people, transact } = deps;

  async function decisionOn(id: ListingId, person: PersonId, tx: Tx): Promise<Matter | undefined> {
    const listing = await listings.find(id, tx);
    const isRefused = listing?.status === "rejected" || listing?.status === "removed";
    if (!isRefused || listing.authorId !== person) return undefined;
    const { communityId, decision } = listing;
    return { communityId, listingId: id, ...(decision && { decidedBy: decision.by }) };
  }

  /** The person's ban; one of the whole installation is looked at where they wrote their newest listing. */
  async function banOf(person: PersonId, tx: Tx): Promise<Matter | undefined> {
    const ban = (await people.find(person, tx))?.ban;
    if (!ban) return undefined;
    const theirs = await listings.allOfAuthor(person, tx);
    const newest = theirs.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0];
    const communityId = ban.community ?? newest?.communityId ?? (await communities.all())[0]?.id;
    const decided = (await audit.of(`person:${String(person)}`)).findLast(({ action }) => action === "ban");
    return communityId === undefined ? undefined : { communityId, ...(decided && { decidedBy: decided.by }) };
  }

  return {
    appeal: ({ person, listingId, reason }) =>
      transact(async (tx) => {
        const matter = await (listingId === undefined
          ? banOf(person, tx)
          : decisionOn(listingId, person, tx));
        if (!matter) return fail("nothing-to-appeal");
        const opened = await openWithin(tx, { kind: "appeal", byPerson: person, reason, ...matter });
        return opened.ok ? opened : fail("nothing-to-appeal");
      }),
    askForHelp: (listingId, person) =>
      transact(async (tx) => {
        const listing = await listings.find(listingId, tx);
        const isOut = listing?.status === "published" && listing.kind === "request";
        if (!isOut || listing.authorId !== person) return fail("listing-not-found");
        const { communityId } = listing;
        const about = { kind: "unmet-need", communityId, listingId, reason: "no-taker" } as const;
        const opened = await openWithin(tx, { ...about, byPerson: person });
        return opened.ok ? opened : fail("listing-not-found");
      }),
  };
}
