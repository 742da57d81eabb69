import type { Model, UpdateQuery } from "mongoose";
import type { Tx } from "../../app/core/index.ts";
import { sessionOf } from "./connect.ts";

/** What a record remembers of the moderators' cards that show it. */
export interface Carded {
  /** Grows with each edit. */
  readonly cardRevision?: number;
  /** Effect keys of the messages that show it beside the first, the newest last. */
  readonly cardCopies?: readonly string[];
}

interface Noted {
  readonly copy?: string | undefined;
  /** Copies that are remembered. */
  readonly most: number;
  readonly set?: Readonly<Record<string, unknown>> | undefined;
}

/** Counts one more edit of a record's cards, or one more copy. @returns what is remembered now */
export async function noteCard<Record extends Carded>(
  model: Model<Record>,
  id: string,
  { copy, most, set }: Noted,
  tx: Tx,
): Promise<{ readonly revision: number; readonly copies: readonly string[] }> {
  const change = {
    $inc: { cardRevision: 1 },
    ...(set && { $set: set }),
    ...(copy !== undefined && { $push: { cardCopies: { $each: [copy], $slice: -most } } }),
  } as UpdateQuery<Record>;
  const record = await model
    .findByIdAndUpdate(id, change, { session: sessionOf(tx), returnDocument: "after" })
    .lean<Carded>();
  return { revision: record?.cardRevision ?? 0, copies: record?.cardCopies ?? [] };
}
