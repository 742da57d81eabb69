import { HttpError } from "grammy";
import type { Lease } from "./ports.ts";
import { TransportError } from "./telegram-errors.ts";

/**
 * The leases of the updates that are being handled. Not an AsyncLocalStorage: with one in use Node follows every promise of
 * the process, which takes a tenth of the time of an answer.
 */
const turns = new WeakMap<object, Pick<Lease, "isHeld">>();

/** Runs the handler of an update for as long as its lease is held: see {@link checkTurn}. */
export async function inTurn(
  update: object,
  lease: Pick<Lease, "isHeld">,
  handler: () => Promise<void>,
): Promise<void> {
  turns.set(update, lease);
  try {
    await handler();
  } finally {
    // What a handler has left to itself belongs to nobody's turn.
    turns.delete(update);
  }
}

/**
 * Called before whatever the handler of an update does that its chat sees: another process may have taken the chat over, and
 * goes on there.
 * @throws HttpError as for an outage, when the lease of the update is no longer held; it is nobody's fault, and the update is
 *   handled anew
 */
export function checkTurn(update: object): void {
  const lease = turns.get(update);
  if (lease && !lease.isHeld())
    throw new HttpError("the chat was taken over", new TransportError("LEASE_LOST", false));
}
