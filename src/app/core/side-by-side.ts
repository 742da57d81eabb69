import type { Tx } from "./transact.ts";

/** Reads at the same time; in a transaction one after the other, since its session takes one command at a time. */
export async function sideBySide<One, Other>(
  tx: Tx | undefined,
  one: () => Promise<One>,
  other: () => Promise<Other>,
): Promise<readonly [One, Other]> {
  return tx ? [await one(), await other()] : Promise.all([one(), other()]);
}
