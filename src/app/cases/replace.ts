import type { Case } from "../../domain/case/case.ts";
import type { Tx } from "../core/index.ts";
import type { Cases } from "./ports.ts";

/** Stores a case that this transaction has read. */
export async function replaceCase(
  { cases }: { readonly cases: Cases },
  before: Case,
  after: Case,
  tx: Tx,
): Promise<void> {
  if (!(await cases.replace(after, before.version, tx)))
    throw new Error(`case ${before.id} changed inside a transaction`);
}
