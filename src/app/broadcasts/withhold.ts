import { LIVE_STATUSES } from "../../domain/listing/transition.ts";
import type { ListingId, PersonId } from "../../domain/shared/ids.ts";
import type { CoreDependencies, Tx } from "../core/index.ts";
import type { Listings } from "../listings/ports.ts";
import { BROADCAST_PREFIX, broadcastKey } from "./notices.ts";

/**
 * Stops messages of broadcasts that have not been sent, since they wait for the end of quiet hours or for their turn. Part of
 * the transaction that says why.
 */
export interface Withhold {
  /** Two people are to hear of each other no more. */
  between(one: PersonId, other: PersonId, tx: Tx): Promise<void>;
  /** Nobody is to hear of a person any more, nor they of others. */
  about(person: PersonId, tx: Tx): Promise<void>;
}

export function createWithhold({
  listings,
  outbox,
}: Pick<CoreDependencies, "outbox"> & { readonly listings: Listings }): Withhold {
  const liveOf = async (author: PersonId, tx: Tx): Promise<readonly ListingId[]> =>
    (await listings.allOfAuthor(author, tx))
      .filter(({ status }) => LIVE_STATUSES.includes(status))
      .map(({ id }) => id);

  async function keepFrom(reader: PersonId, author: PersonId, tx: Tx): Promise<void> {
    const live = await liveOf(author, tx);
    await outbox.withdraw(
      live.map((id) => broadcastKey.message(id, reader)),
      tx,
    );
  }

  return {
    async between(one, other, tx) {
      await keepFrom(one, other, tx);
      await keepFrom(other, one, tx);
    },
    async about(person, tx) {
      for (const id of await liveOf(person, tx)) await outbox.cancel(broadcastKey.group(id), tx);
      const owed = (await outbox.owedTo(person)).map(({ key }) => key);
      await outbox.withdraw(
        owed.filter((key) => key.startsWith(BROADCAST_PREFIX)),
        tx,
      );
    },
  };
}
