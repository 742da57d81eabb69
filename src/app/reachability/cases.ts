import type { PersonId } from "../../domain/shared/ids.ts";
import { toPerson, type CoreDependencies, type Render } from "../core/index.ts";
import { changeEach } from "../listings/change-each.ts";
import type { ChangeDependencies } from "../listings/change-listing.ts";
import { listingKey, type ListingNotice } from "../listings/notices.ts";
import { pausedForAbsence } from "../listings/pause-for-absence.ts";
import type { Cards } from "../listings/ports.ts";
import { createSettleListingsOf } from "../organisations/listings-task.ts";
import type { Organisations } from "../organisations/ports.ts";
import type { PeopleCases } from "../people/cases.ts";
import type { People } from "../people/ports.ts";
import type { ProposalCases } from "../proposals/cases.ts";

/** What follows when Telegram lets the bot write to a person no longer, or again. */
export interface ReachabilityCases {
  /**
   * Marks the person, pauses their published listings and closes their open proposals, telling the other sides. What they look
   * after for an organisation goes to one of its leads. A repeat changes nothing.
   */
  becameUnreachable(id: PersonId): Promise<void>;
  /** The person can be written to again: asks them whether the listings that were paused meanwhile still hold. */
  cameBack(id: PersonId): Promise<void>;
}

export interface ReachabilityDependencies extends CoreDependencies, ChangeDependencies {
  readonly organisations: Organisations;
  readonly people: People;
  readonly render: Render<ListingNotice>;
}

export function createReachability(
  deps: ReachabilityDependencies,
  cards: Pick<Cards, "changed">,
  peopleCases: Pick<PeopleCases, "forget">,
  proposals: Pick<ProposalCases, "lapseOfPerson">,
): ReachabilityCases {
  const { listings, people, outbox, transact, render } = deps;
  const settleListingsOf = createSettleListingsOf(deps);

  return {
    async becameUnreachable(id) {
      await transact(async (tx) => {
        const person = await people.find(id, tx);
        if (!person?.reachable) return;
        await people.update(id, { reachable: false }, tx);
        await outbox.add(await proposals.lapseOfPerson(id, tx), tx);
        const published = (await listings.allOfAuthor(id, tx)).filter(
          ({ status, organisationId }) => status === "published" && organisationId === undefined,
        );
        await changeEach(deps, cards, tx, published, pausedForAbsence);
        await settleListingsOf(id, tx);
      });
      peopleCases.forget(id);
    },
    async cameBack(id) {
      await transact(async (tx) => {
        const person = await people.find(id, tx);
        if (!person || person.reachable) return;
        await people.update(id, { reachable: true }, tx);
        const asked = (await listings.allOfAuthor(id, tx)).filter(
          ({ status, pausedForAbsence: absent }) => status === "paused" && absent,
        );
        await outbox.add(
          asked.map((listing) =>
            toPerson(render, person, listingKey(listing, "back"), { kind: "still-valid-again", listing }),
          ),
          tx,
        );
      });
      peopleCases.forget(id);
    },
  };
}
