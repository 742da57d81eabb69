import type { Connection } from "mongoose";
import type { Update } from "grammy/types";
import { inboxOf } from "../../src/adapters/mongo/inbox-store.ts";
import { sealJson } from "../../src/adapters/mongo/sealed.ts";
import { BY_TEST } from "./commands/shapes.ts";
import { sealer } from "./sealer.ts";

/**
 * Stores an update that five tries could not handle, as a fault in a handler would leave it, when the operators have
 * been told of it. It is stored as such at once: a running product would handle one that waits.
 */
export async function addDeadLetter(
  connection: Connection,
  update: Update,
  { lane, error = "E" }: { readonly lane: number; readonly error?: string },
): Promise<void> {
  const [receivedAt, parkedAt] = [new Date(), new Date()];
  await inboxOf(connection).insertOne(
    {
      _id: update.update_id,
      lane,
      content: sealJson(sealer, update),
      state: "parked",
      fence: 1,
      attempts: 5,
      receivedAt,
      parkedAt,
      toldAt: parkedAt,
      error,
    },
    BY_TEST,
  );
}
