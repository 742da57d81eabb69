import { numberOption } from "../bson/numbers.ts";
import { type Doc, type Value, isDoc, own } from "../bson/values.ts";

/** What a command of several statements has done: its reply so far, and which statements that is. */
export interface Progress {
  readonly counts: Record<string, number>;
  readonly upserted: Doc[];
  /** All statements below this number are done, but for those that failed. */
  upTo: number;
  readonly failed: number[];
}

export function copyProgress({ counts, upserted, upTo, failed }: Progress): Progress {
  return { counts: { ...counts }, upserted: [...upserted], upTo, failed: [...failed] };
}

export const isDone = ({ upTo, failed }: Progress, index: number): boolean =>
  index < upTo && !failed.includes(index);

/** Adds a statement that was not done before; those between it and the last one have failed. */
export function addOutcome(
  progress: Progress,
  index: number,
  outcome: { readonly n: number; readonly nModified?: number; readonly upserted?: Value },
): void {
  const { counts, upserted, failed } = progress;
  counts["n"] = (counts["n"] ?? 0) + outcome.n;
  if ("nModified" in counts) counts["nModified"] = (counts["nModified"] ?? 0) + (outcome.nModified ?? 0);
  if ("upserted" in outcome) upserted.push({ index, _id: outcome.upserted });
  if (index < progress.upTo) failed.splice(failed.indexOf(index), 1);
  for (; progress.upTo < index; progress.upTo++) failed.push(progress.upTo);
  progress.upTo = Math.max(progress.upTo, index + 1);
}

/** The numbers of all statements done. */
export const statementsIn = (progress: Progress): number[] =>
  Array.from({ length: progress.upTo }, (_, index) => index).filter((index) => isDone(progress, index));

/** The stored form: the reply, and what tells the statements done. */
export function recordOf({ counts, upserted, upTo, failed }: Progress): Doc {
  return { ...counts, ...(upserted.length > 0 ? { upserted } : {}), ok: 1, upTo, failed };
}

/** Reads what {@link recordOf} wrote. */
export function progressOf(record: Doc): Progress {
  const list = (name: string): readonly Value[] => (own(record, name) ?? []) as readonly Value[];
  const counts: Record<string, number> = {};
  for (const name of ["n", "nModified"])
    if (name in record) counts[name] = numberOption(own(record, name), name);
  return {
    counts,
    upserted: list("upserted").filter(isDoc),
    upTo: numberOption(own(record, "upTo"), "upTo"),
    failed: list("failed").map((index) => numberOption(index, "failed")),
  };
}
