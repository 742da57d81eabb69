import { LISTING_KINDS, type ListingKind } from "../../domain/category/category.ts";
import { consentTo, type Dispatch } from "../../domain/dispatch/dispatch.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { matchPair, type Match } from "../../domain/matching/match.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import type { ListingId } from "../../domain/shared/ids.ts";
import type { Communities } from "../communities/ports.ts";
import type { CoreDependencies, Tx } from "../core/index.ts";
import type { Dispatches } from "../dispatch/ports.ts";
import type { Listings } from "../listings/ports.ts";
import { counterpartOf, type FindMatches } from "../matching/find-matches.ts";
import { proposalKey } from "../proposals/notices.ts";
import type { Proposals } from "../proposals/ports.ts";
import type { Suggestion } from "./notices.ts";

/** How many fitting counterparts a card shows beside those already proposed. */
export const SUGGESTIONS = 3;

/**
 * What fits a listing now, and before it all introductions that were made and pairs that are being asked. Where the author of
 * a request wants nobody from elsewhere, such offers are no suggestions.
 * @param own the search for helpers for the listing
 * @param matches what fits it, where the same transaction has read that already
 */
export type SuggestionsFor = (
  listing: Listing,
  own: Dispatch | undefined,
  matches: readonly Match[] | undefined,
  tx?: Tx,
) => Promise<readonly Suggestion[]>;

export interface SuggestionDependencies extends Pick<CoreDependencies, "catalogue" | "clock" | "outbox"> {
  readonly communities: Communities;
  readonly dispatches: Pick<Dispatches, "ofRequest">;
  readonly listings: Listings;
  readonly proposals: Proposals;
}

export function createSuggestionsFor(deps: SuggestionDependencies, findMatches: FindMatches): SuggestionsFor {
  const { catalogue, clock, communities, listings, proposals } = deps;

  /** Where the other listing of a match is, if that is in another community. */
  async function elsewhere(
    listing: Listing,
    { offer, request }: Match,
    own: Dispatch | undefined,
    tx?: Tx,
  ): Promise<Suggestion["elsewhere"]> {
    if (offer.communityId === request.communityId) return undefined;
    const other = listing.kind === "offer" ? request : offer;
    const community = await communities.find(other.communityId);
    const search = listing.kind === "offer" ? await deps.dispatches.ofRequest(request.id, tx) : own;
    return community && { community, consent: consentTo(search, offer.communityId) };
  }

  /** Adds when the questions of open pairs reach those who are in their quiet hours. */
  async function withWaits(suggestions: readonly Suggestion[], tx?: Tx): Promise<readonly Suggestion[]> {
    const asked = suggestions.flatMap(({ proposal }) => (proposal?.status === "open" ? [proposal] : []));
    if (asked.length === 0) return suggestions;
    const keyOf = ({ id, asked: rounds }: Proposal, side: ListingKind): string =>
      proposalKey.question(id, side, rounds[side]);
    const keys = asked.flatMap((proposal) => LISTING_KINDS.map((side) => keyOf(proposal, side)));
    const places = await deps.outbox.places(keys, tx);
    return suggestions.map((suggestion) => {
      const { proposal } = suggestion;
      if (proposal?.status !== "open") return suggestion;
      const waits = LISTING_KINDS.flatMap((side) => {
        const place = places.get(keyOf(proposal, side));
        return place && !place.sent && place.notBefore > clock.now()
          ? [[side, place.notBefore] as const]
          : [];
      });
      return waits.length > 0 ? { ...suggestion, waits: Object.fromEntries(waits) } : suggestion;
    });
  }

  /** How two listings fit if nothing of them were promised: a pair that is being asked has reserved what it needs. */
  function unpromised(listing: Listing, counterpart: Listing): Match | undefined {
    const category = catalogue.find(listing.category);
    const { reserved: _own, ...one } = listing;
    const { reserved: _theirs, ...other } = counterpart;
    const [offer, request] = listing.kind === "offer" ? [one, other] : [other, one];
    return category && matchPair(category, offer, request, clock.now());
  }

  return async (listing, own, matches, tx) => {
    const proposed = await proposals.ofListing(listing.id, tx);
    const otherOf = ({ offerId, requestId }: { offerId: ListingId; requestId: ListingId }): ListingId =>
      listing.kind === "offer" ? requestId : offerId;
    let fresh = 0;
    const fitting: Suggestion[] = [];
    for (const match of matches ?? (await findMatches(listing, tx))) {
      const counterpart = counterpartOf(match, listing);
      const proposal = proposed.find((made) => otherOf(made) === counterpart.id);
      if (!proposal && fresh >= SUGGESTIONS) continue;
      const there = proposal ? undefined : await elsewhere(listing, match, own, tx);
      if (there?.consent === "refused") continue;
      if (!proposal) fresh += 1;
      fitting.push({
        match,
        counterpart,
        ...(proposal && { proposal }),
        ...(there && { elsewhere: there }),
      });
    }
    const kept: Suggestion[] = [];
    for (const proposal of proposed) {
      const id = otherOf(proposal);
      const isKept = proposal.status === "introduced" || proposal.status === "open";
      if (!isKept || fitting.some(({ counterpart }) => counterpart.id === id)) continue;
      const counterpart = await listings.find(id, tx);
      if (!counterpart) continue;
      const match = proposal.status === "open" ? unpromised(listing, counterpart) : undefined;
      kept.push({ counterpart, proposal, ...(match ? { match } : {}) });
    }
    return withWaits([...kept, ...fitting], tx);
  };
}
