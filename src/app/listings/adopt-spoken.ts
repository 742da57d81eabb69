import { LIVE_STATUSES } from "../../domain/listing/transition.ts";
import { languagesOf } from "../../domain/person/person.ts";
import { personActor } from "../../domain/shared/actor.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import { storeListing } from "./change-listing.ts";
import type { ListingDependencies } from "./manage-listing.ts";
import type { People } from "../people/ports.ts";
import type { Cards } from "./ports.ts";

/**
 * Gives somebody's live requests the languages they have said they speak, and shows on the cards who fits now. A repeat
 * changes nothing. What was published stays so: the author has only said more about themselves.
 */
export type AdoptSpoken = (author: PersonId) => Promise<void>;

export interface AdoptSpokenDependencies extends ListingDependencies {
  readonly people: Pick<People, "find">;
}

export function createAdoptSpoken(deps: AdoptSpokenDependencies, cards: Pick<Cards, "changed">): AdoptSpoken {
  const { listings, outbox, people, transact } = deps;

  return (authorId) =>
    transact(async (tx) => {
      const author = await people.find(authorId, tx);
      if (!author?.spoken) return;
      const languages = languagesOf(author);
      const by = personActor(authorId, author);
      for (const listing of await listings.allOfAuthor(authorId, tx)) {
        const isSame = languages.join() === listing.languages.join();
        // An organisation has said for itself what can be spoken with it.
        if (listing.organisationId !== undefined) continue;
        if (listing.kind !== "request" || !LIVE_STATUSES.includes(listing.status) || isSame) continue;
        const stored = await storeListing(
          deps,
          tx,
          listing,
          { ...listing, languages },
          { action: "speak", by },
        );
        if (stored.ok) await outbox.add(await cards.changed(stored.value, tx), tx);
      }
    });
}
