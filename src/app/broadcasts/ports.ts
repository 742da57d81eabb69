import type { Broadcast } from "../../domain/broadcast/broadcast.ts";
import type { ListingId, PersonId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";

export interface Broadcasts {
  find(listing: ListingId, tx?: Tx): Promise<Broadcast | undefined>;
  insert(broadcast: Broadcast, tx: Tx): Promise<void>;
  /** Takes the person out of the recipients and starters of broadcasts. */
  forget(person: PersonId, tx: Tx): Promise<void>;
  /** Compare-and-set on `enqueued` and `status` running: false when another process moved it on. */
  advance(broadcast: Broadcast, expectedEnqueued: number, tx: Tx): Promise<boolean>;
}
