import { AsyncLocalStorage } from "node:async_hooks";
import type { Lease } from "./ports.ts";

interface Turn {
  readonly lease: Pick<Lease, "isHeld">;
  over: boolean;
}

const turns = new AsyncLocalStorage<Turn>();

/** Ends a handler whose chat another process may have taken over: it must say nothing more there. */
export class TurnLost extends Error {
  override readonly name = "TurnLost";
  constructor() {
    super("the lease ran out while an update was being handled");
  }
}

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
 * Called before whatever a handler does that its chat sees.
 * @throws TurnLost when the lease of the update that is being handled is no longer held
 */
export function checkTurn(): void {
  const turn = turns.getStore();
  if (turn && !turn.over && !turn.lease.isHeld()) throw new TurnLost();
}
