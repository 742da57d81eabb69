/** Yielded now and then by long work, so that whoever consumes it may pause or stop it. */
export const TICK = Symbol("tick");
export type Tick = typeof TICK;

/** Documents, with ticks between them. */
export type Stream<T> = Iterable<T | Tick>;

/** Applies a function to every item; ticks pass through. */
export function* mapStream<A, B>(stream: Stream<A>, change: (item: A) => B): Generator<B | Tick> {
  for (const item of stream) yield item === TICK ? TICK : change(item);
}

/** Skips and limits a stream; 0 means no limit, and ticks pass through. */
export function* slice<T>(stream: Stream<T>, skip: number, limit: number): Generator<T | Tick> {
  let seen = 0;
  for (const item of stream) {
    if (item === TICK) {
      yield item;
    } else if (seen++ >= skip) {
      yield item;
      if (limit > 0 && seen - skip >= limit) return;
    }
  }
}

/** The items of a stream, for use where nothing may pause (inside a write). `check` may throw to stop it. */
export function drain<T>(stream: Stream<T>, check: () => void = () => undefined): T[] {
  const items: T[] = [];
  for (const item of stream) {
    if (item === TICK) check();
    else items.push(item);
  }
  return items;
}
