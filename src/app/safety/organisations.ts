import { isForOrganisations } from "../../domain/category/category.ts";
import type { OpenCase } from "../cases/index.ts";
import { toPerson, type CoreDependencies, type Render } from "../core/index.ts";
import { listingKey } from "../listings/notices.ts";
import type { People } from "../people/ports.ts";
import type { ProposalNotice } from "../proposals/notices.ts";
import type { ProposalCases } from "../proposals/index.ts";

export interface OrganisationsDependencies extends Pick<CoreDependencies, "catalogue" | "outbox"> {
  readonly people: People;
  readonly render: Render<ProposalNotice>;
}

/** Why the case is opened. */
const REASON = "needs-organisation";

/**
 * What happens with a listing that was just published: one that no two private people are introduced for becomes a case,
 * and its author is told so.
 * @param introduce what happens with every other
 */
export const createRouteToOrganisations =
  (
    { catalogue, outbox, people, render }: OrganisationsDependencies,
    openCase: OpenCase,
    introduce: ProposalCases["introduceAnswer"],
  ): ProposalCases["introduceAnswer"] =>
  async (listing, tx) => {
    if (!isForOrganisations(catalogue.find(listing.category))) return introduce(listing, tx);
    const { id: listingId, authorId: byPerson, communityId } = listing;
    await openCase(tx, { kind: "unmet-need", communityId, byPerson, listingId, reason: REASON });
    const author = await people.find(byPerson, tx);
    const notice = { kind: "through-organisations", mine: listing } as const;
    if (author)
      await outbox.add([toPerson(render, author, listingKey(listing, "organisations"), notice)], tx);
  };
