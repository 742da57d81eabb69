import type { Broadcast } from "../../domain/broadcast/broadcast.ts";
import type { ListingId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";

export interface Broadcasts {
  find(listing: ListingId, tx?: Tx): Promise<Broadcast | undefined>;
  insert(broadcast: Broadcast, tx: Tx): Promise<void>;
  /** Compare-and-set on `enqueued` and `status` running: false when another process moved it on. */
  advance(broadcast: Broadcast, expectedEnqueued: number, tx: Tx): Promise<boolean>;
}
