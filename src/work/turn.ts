import { AsyncLocalStorage } from "node:async_hooks";
import type { Lease } from "./ports.ts";
import { TransportError } from "./telegram-errors.ts";

interface Turn {
  readonly lease: Pick<Lease, "isHeld">;
  over: boolean;
}

const turns = new AsyncLocalStorage<Turn>();

/** Runs a handler for as long as its lease is held: see {@link checkTurn}. */
export async function inTurn(lease: Pick<Lease, "isHeld">, handler: () => Promise<void>): Promise<void> {
  const turn = { lease, over: false };
  try {
    await turns.run(turn, handler);
  } finally {
    // What a handler has left to itself belongs to nobody's turn.
    turn.over = true;
  }
}

/**
 * Called before whatever a handler does that its chat sees: another process may have taken the chat over, and goes on there.
 * @throws TransportError when the lease of the update that is being handled is no longer held; it is nobody's fault, and the
 *   update is handled anew
 */
export function checkTurn(): void {
  const turn = turns.getStore();
  if (turn && !turn.over && !turn.lease.isHeld()) throw new TransportError("LEASE_LOST", false);
}
