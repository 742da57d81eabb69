import { type Stream, TICK, type Tick } from "./tick.ts";

/** Items sorted or yielded at a time: few enough for one slice of work. */
const RUN = 512;

/**
 * Sorts a stream, stably, in runs which are then merged; yields ticks throughout.
 * @param keep how many of the first are wanted; when they are few, little more than they are held
 */
export function* sortStream<T>(
  stream: Stream<T>,
  order: (a: T, b: T) => number,
  keep = Infinity,
): Generator<T | Tick> {
  const runs: T[][] = [];
  let run: T[] = [];
  for (const item of stream) {
    if (item === TICK) {
      yield TICK;
      continue;
    }
    run.push(item);
    if (run.length < 2 * RUN) continue;
    run.sort(order);
    if (keep <= RUN) {
      run.length = keep;
    } else {
      runs.push(run);
      run = [];
    }
  }
  runs.push(run.sort(order));
  let given = 0;
  for (const item of mergeAll(runs, order)) {
    if (given === keep) return;
    yield item;
    if (++given % RUN === 0) yield TICK;
  }
}

/** Merges each half, then both: a tree of generators that gives one item after another. */
function mergeAll<T>(runs: readonly T[][], order: (a: T, b: T) => number): Iterable<T> {
  const [first = [], second] = runs;
  if (!second) return first;
  const middle = runs.length >> 1;
  return mergeTwo(mergeAll(runs.slice(0, middle), order), mergeAll(runs.slice(middle), order), order);
}

function* mergeTwo<T>(a: Iterable<T>, b: Iterable<T>, order: (a: T, b: T) => number): Generator<T> {
  const [left, right] = [a[Symbol.iterator](), b[Symbol.iterator]()];
  let x = left.next();
  let y = right.next();
  while (x.done !== true || y.done !== true) {
    if (y.done === true || (x.done !== true && order(x.value, y.value) <= 0)) {
      yield x.value as T;
      x = left.next();
    } else {
      yield y.value;
      y = right.next();
    }
  }
}
