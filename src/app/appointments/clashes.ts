import type { Span, When } from "../../domain/appointment/appointment.ts";
import { otherKind, type ListingKind } from "../../domain/category/category.ts";
import { clashWith, meetingOf, type Occasion } from "../../domain/introduction/meeting.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { sideOf, type Proposal } from "../../domain/proposal/proposal.ts";
import type { ListingId, PersonId, ProposalId } from "../../domain/shared/ids.ts";
import { instantAt, type WallTime } from "../../domain/shared/zone-time.ts";
import type { CoreDependencies, Tx } from "../core/index.ts";
import type { Listings } from "../listings/ports.ts";
import type { Sides } from "../proposals/messages.ts";
import type { Pairs } from "../proposals/pairs.ts";
import type { Meetings, Proposals } from "../proposals/ports.ts";
import type { MeetingClocks } from "./clocks.ts";

/** Another appointment of somebody's, which lies at the same time. */
export interface Clash {
  readonly when: When;
  readonly mine: Listing;
  readonly firstName: string;
}

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

export interface ClashDependencies extends Pick<CoreDependencies, "clock" | "transact"> {
  readonly listings: Listings;
  readonly proposals: Proposals;
}

interface Found {
  readonly proposal: Proposal;
  readonly side: ListingKind;
  readonly sides: Sides;
}

export function createClashes(
  { clock, listings, proposals, transact }: ClashDependencies,
  pairs: Pick<Pairs, "sidesOf">,
  clocks: MeetingClocks,
  meetings: Pick<Meetings, "timeOf">,
): Clashes {
  async function find(id: ProposalId, person: PersonId, tx: Tx): Promise<Found | undefined> {
    const proposal = await proposals.find(id, tx);
    const side = proposal && sideOf(proposal, person);
    const sides = side && (await pairs.sidesOf(proposal, tx));
    return sides && { proposal, side, sides };
  }

  async function clashOf(
    span: Span | undefined,
    person: PersonId,
    occasion: Occasion,
    tx: Tx,
  ): Promise<Clash | undefined> {
    const now = clock.now();
    const pair = span && clashWith(span, await proposals.ofPerson(person, tx), now, occasion);
    const side = pair && sideOf(pair, person);
    const sides = side && (await pairs.sidesOf(pair, tx));
    const meeting = pair && meetingOf(pair, now);
    if (!sides || !meeting) return undefined;
    return {
      when: { ...(await clocks.whens(sides, meeting))[side], isZoneNamed: false },
      mine: sides[side].mine,
      firstName: sides[otherKind(side)].person.firstName,
    };
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
        return clashOf(start && { start }, person, { pair: id, own: mine }, tx);
      }),
    clashOfYes: (about, person) =>
      transact(async (tx) => {
        if ("listingId" in about) {
          const listing = await listings.find(about.listingId, tx);
          // Whatever the person's own listing says, it cannot name another time and fit.
          const open = listing && { ...listing, answers: {}, period: {} };
          if (!open) return undefined;
          const span = await meetings.timeOf({ offer: open, request: open, [listing.kind]: listing });
          return clashOf(span, person, {}, tx);
        }
        const found = await find(about.proposalId, person, tx);
        if (!found) return undefined;
        const { offer, request } = found.sides;
        const span = await meetings.timeOf({ offer: offer.mine, request: request.mine });
        return clashOf(span, person, { pair: about.proposalId, own: found.sides[found.side].mine }, tx);
      }),
  };
}
