import { numberOption } from "../bson/numbers.ts";
import { type Doc, type Value, isDoc, own } from "../bson/values.ts";

/** What a command of several statements has done: its reply so far, and which statements that is. */
export interface Progress {
  readonly counts: Record<string, number>;
  readonly upserted: Doc[];
  /** Statements done, as the bounds of runs: from (inclusive), to (exclusive), from, to, … in order. */
  readonly done: number[];
}

export function copyProgress({ counts, upserted, done }: Progress): Progress {
  return { counts: { ...counts }, upserted: [...upserted], done: [...done] };
}

/** Whether a statement is among those done. */
export function isDone(done: readonly number[], index: number): boolean {
  const at = runAfter(done, index);
  return at > 0 && index < (done[at - 1] ?? 0);
}

/** The position of the first run after `index`; searched from the end, where it nearly always is. */
function runAfter(done: readonly number[], index: number): number {
  let at = done.length;
  while (at > 0 && (done[at - 2] ?? 0) > index) at -= 2;
  return at;
}

/** Adds a statement that was not done before. */
export function addOutcome(
  { counts, upserted, done }: Progress,
  index: number,
  outcome: { readonly n: number; readonly nModified?: number; readonly upserted?: Value },
): void {
  counts["n"] = (counts["n"] ?? 0) + outcome.n;
  if ("nModified" in counts) counts["nModified"] = (counts["nModified"] ?? 0) + (outcome.nModified ?? 0);
  if ("upserted" in outcome) upserted.push({ index, _id: outcome.upserted });
  const at = runAfter(done, index);
  const before = at > 0 && done[at - 1] === index;
  const after = done[at] === index + 1;
  if (before && after) done.splice(at - 1, 2);
  else if (before) done[at - 1] = index + 1;
  else if (after) done[at] = index;
  else done.splice(at, 0, index, index + 1);
}

/** The numbers of all statements done. */
export function statementsIn(done: readonly number[]): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < done.length; at += 2)
    for (let index = done[at] ?? 0; index < (done[at + 1] ?? 0); index++) numbers.push(index);
  return numbers;
}

/** The stored form: the reply, and the statements done unless all are. */
export function recordOf({ counts, upserted, done }: Progress, statements: number): Doc {
  const complete = done.length === 2 && done[0] === 0 && done[1] === statements;
  const record: Doc = { ...counts };
  if (upserted.length > 0) record["upserted"] = upserted;
  record["ok"] = 1;
  if (!complete) record["done"] = done;
  return record;
}

/** Reads what {@link recordOf} wrote for a command of so many statements. */
export function progressOf(record: Doc, statements: number): Progress {
  const counts: Record<string, number> = {};
  for (const name of ["n", "nModified"])
    if (name in record) counts[name] = numberOption(own(record, name), name);
  const upserted = own(record, "upserted");
  const done = own(record, "done");
  return {
    counts,
    upserted: Array.isArray(upserted) ? upserted.filter(isDoc) : [],
    done: Array.isArray(done) ? done.map((bound) => numberOption(bound, "done")) : [0, statements],
  };
}
