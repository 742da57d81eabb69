import type { Invitation } from "../../domain/dispatch/dispatch.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Tx } from "../core/index.ts";
import type { Listings } from "../listings/ports.ts";
import type { Clash, Meetings } from "../proposals/ports.ts";

/** What else an invited helper has said yes to at the time of the request. */
export type Elsewhere = (
  invitation: Pick<Invitation, "offerId" | "personId">,
  request: Listing,
  tx: Tx,
) => Promise<Clash | undefined>;

export const createElsewhere =
  (
    { listings }: { readonly listings: Pick<Listings, "find"> },
    meetings: Pick<Meetings, "clash">,
  ): Elsewhere =>
  async ({ offerId, personId }, request, tx) => {
    const offer = offerId && (await listings.find(offerId, tx));
    // Without an offer, only the request can name a time.
    const both = { offer: offer ?? { ...request, answers: {}, period: {}, authorId: personId }, request };
    return meetings.clash(both, personId, tx);
  };
