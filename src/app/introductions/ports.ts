import type { PersonId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";

/** Pairs of people who are never matched again. Kept without who they are, so that deleting their data does not lift it. */
export interface Blocks {
  /** A repeat changes nothing. */
  add(one: PersonId, other: PersonId, tx: Tx): Promise<void>;
  /** Those of `others` who must not meet the person, in whichever direction. */
  among(person: PersonId, others: readonly PersonId[], tx?: Tx): Promise<ReadonlySet<PersonId>>;
}
