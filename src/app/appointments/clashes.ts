import type { ListingKind } from "../../domain/category/category.ts";
import { sideOf, type Proposal } from "../../domain/proposal/proposal.ts";
import type { ListingId, PersonId, ProposalId } from "../../domain/shared/ids.ts";
import { instantAt, type WallTime } from "../../domain/shared/zone-time.ts";
import type { CoreDependencies, Tx } from "../core/index.ts";
import type { Listings } from "../listings/ports.ts";
import type { Sides } from "../proposals/messages.ts";
import type { Pairs } from "../proposals/pairs.ts";
import type { Clash, Meetings, Proposals } from "../proposals/ports.ts";
import type { MeetingClocks } from "./clocks.ts";

/** Names the appointment that somebody is asked about before they go on. */
export interface Clashes {
  /** Which other appointment of the person lies at a time: at what is suggested to them, if none is named. */
  clashAt(id: ProposalId, person: PersonId, at?: WallTime): Promise<Clash | undefined>;
  /** The same for the time at which a yes to a proposal would be fixed, or to a listing that was broadcast. */
  clashOfYes(
    about: { readonly proposalId: ProposalId } | { readonly listingId: ListingId },
    person: PersonId,
  ): Promise<Clash | undefined>;
}

export interface ClashDependencies extends Pick<CoreDependencies, "transact"> {
  readonly listings: Listings;
  readonly proposals: Proposals;
}

interface Found {
  readonly proposal: Proposal;
  readonly side: ListingKind;
  readonly sides: Sides;
}

export function createClashes(
  { listings, proposals, transact }: ClashDependencies,
  pairs: Pick<Pairs, "sidesOf">,
  clocks: MeetingClocks,
  meetings: Pick<Meetings, "clashAt" | "timeOf">,
): Clashes {
  async function find(id: ProposalId, person: PersonId, tx: Tx): Promise<Found | undefined> {
    const proposal = await proposals.find(id, tx);
    const side = proposal && sideOf(proposal, person);
    const sides = side && (await pairs.sidesOf(proposal, tx));
    return sides && { proposal, side, sides };
  }

  return {
    clashAt: (id, person, at) =>
      transact(async (tx) => {
        const found = await find(id, person, tx);
        if (!found) return undefined;
        const { mine } = found.sides[found.side];
        const start = at
          ? instantAt(at, await clocks.zone(found.sides[found.side]))
          : found.proposal.appointment?.suggested?.start;
        return start && meetings.clashAt({ start }, person, { pair: id, own: mine }, tx);
      }),
    clashOfYes: (about, person) =>
      transact(async (tx) => {
        if ("listingId" in about) {
          const listing = await listings.find(about.listingId, tx);
          // Whatever the person's own listing says, it cannot name another time and fit.
          const open = listing && { ...listing, answers: {}, period: {} };
          if (!open) return undefined;
          const span = await meetings.timeOf({ offer: open, request: open, [listing.kind]: listing });
          return span && meetings.clashAt(span, person, {}, tx);
        }
        const found = await find(about.proposalId, person, tx);
        if (!found) return undefined;
        const { offer, request } = found.sides;
        const span = await meetings.timeOf({ offer: offer.mine, request: request.mine });
        const occasion = { pair: about.proposalId, own: found.sides[found.side].mine };
        return span && meetings.clashAt(span, person, occasion, tx);
      }),
  };
}
