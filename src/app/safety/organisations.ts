import { isForOrganisations, isOfOrganisation } from "../../domain/category/category.ts";
import type { OpenCase } from "../cases/index.ts";
import { toPerson, type CoreDependencies, type Render } from "../core/index.ts";
import { listingKey } from "../listings/notices.ts";
import type { Listings } from "../listings/ports.ts";
import type { People } from "../people/ports.ts";
import type { ProposalNotice } from "../proposals/notices.ts";
import type { ProposalCases } from "../proposals/index.ts";
import type { RoutingParts } from "../routing/index.ts";

export interface OrganisationsDependencies extends Pick<CoreDependencies, "catalogue" | "outbox"> {
  readonly listings: Pick<Listings, "find">;
  readonly people: People;
  readonly render: Render<ProposalNotice>;
}

/** Why the case is opened. */
const REASON = "needs-organisation";

/**
 * What happens with a listing that was just published: it goes to the organisation that is responsible. A private
 * person's that no two private people are introduced for becomes a case where none is, and its author is told so, unless it
 * answers a listing of an organisation.
 * @param route asks that organisation; false where there is none
 * @param introduce what happens with every other
 */
export const createRouteToOrganisations =
  (
    { catalogue, listings, outbox, people, render }: OrganisationsDependencies,
    openCase: OpenCase,
    route: RoutingParts["publish"],
    introduce: ProposalCases["introduceAnswer"],
  ): ProposalCases["introduceAnswer"] =>
  async (listing, tx) => {
    const isRouted = await route(listing, tx);
    const answered = listing.answersTo && (await listings.find(listing.answersTo, tx));
    const isWithOne = isOfOrganisation(listing) || (answered && isOfOrganisation(answered));
    if (isWithOne || !isForOrganisations(catalogue.find(listing.category))) return introduce(listing, tx);
    const { id: listingId, authorId: byPerson, communityId } = listing;
    if (!isRouted)
      await openCase(tx, { kind: "unmet-need", communityId, byPerson, listingId, reason: REASON });
    const author = await people.find(byPerson, tx);
    const notice = { kind: "through-organisations", mine: listing } as const;
    if (author)
      await outbox.add([toPerson(render, author, listingKey(listing, "organisations"), notice)], tx);
  };
