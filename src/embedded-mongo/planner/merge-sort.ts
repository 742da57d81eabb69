import { type Stream, TICK, type Tick } from "./tick.ts";

/** Items sorted at a time: few enough for one slice of a thread others wait for. */
const RUN = 512;

/**
 * Sorts a stream, stably, with ticks all along: in runs, which are then merged.
 * @param keep how many of the first are wanted; no more than about twice as many are held.
 */
export function* sortStream<T>(
  stream: Stream<T>,
  order: (a: T, b: T) => number,
  keep = Infinity,
): Generator<T | Tick> {
  let runs: T[][] = [];
  let held = 0;
  let run: T[] = [];
  for (const item of stream) {
    if (item === TICK) {
      yield TICK;
      continue;
    }
    run.push(item);
    if (run.length < RUN) continue;
    runs.push(run.sort(order));
    held += run.length;
    run = [];
    if (held < 2 * keep) continue;
    runs = [yield* mergeRuns(runs, order, keep)];
    held = runs[0]?.length ?? 0;
  }
  runs.push(run.sort(order));
  yield* yield* mergeRuns(runs, order, keep);
}

/** Merges neighbours, then neighbours of what that gives, and so on. */
function* mergeRuns<T>(
  given: readonly T[][],
  order: (a: T, b: T) => number,
  keep: number,
): Generator<Tick, T[]> {
  let runs = given;
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let i = 0; i < runs.length; i += 2) {
      merged.push(yield* mergeTwo(runs[i] ?? [], runs[i + 1] ?? [], order, keep));
    }
    runs = merged;
  }
  return (runs[0] ?? []).slice(0, keep);
}

function* mergeTwo<T>(
  a: readonly T[],
  b: readonly T[],
  order: (a: T, b: T) => number,
  keep: number,
): Generator<Tick, T[]> {
  const merged: T[] = [];
  let i = 0;
  let j = 0;
  while (merged.length < keep) {
    const left = a[i];
    const right = b[j];
    if (i < a.length && (j >= b.length || order(left as T, right as T) <= 0)) {
      merged.push(left as T);
      i++;
    } else if (j < b.length) {
      merged.push(right as T);
      j++;
    } else {
      break;
    }
    if (merged.length % RUN === 0) yield TICK;
  }
  return merged;
}
