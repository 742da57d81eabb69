/** Things of which the best are wanted first, in order only as far as somebody takes them. */
export interface BestFirst<T> {
  first(): T | undefined;
  /** Takes the first one out. */
  take(): void;
  add(item: T): void;
}

/** A binary heap: in the list, none comes before the one at half its place. */
export function createBestFirst<T>(isBefore: (a: T, b: T) => boolean, items: readonly T[]): BestFirst<T> {
  const heap = [...items];

  /** Puts an item where it belongs, from a place on whose children are in order. */
  function sink(item: T, from: number): void {
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      let best = heap[child];
      const other = heap[child + 1];
      if (best !== undefined && other !== undefined && isBefore(other, best)) {
        best = other;
        child += 1;
      }
      if (best === undefined || !isBefore(best, item)) break;
      heap[at] = best;
      at = child;
    }
    heap[at] = item;
  }

  for (let at = (heap.length >> 1) - 1; at >= 0; at -= 1) {
    const item = heap[at];
    if (item !== undefined) sink(item, at);
  }

  return {
    first: () => heap[0],
    take() {
      const last = heap.pop();
      if (last !== undefined && heap.length > 0) sink(last, 0);
    },
    add(item) {
      let at = heap.length;
      for (let parent = (at - 1) >> 1; at > 0; at = parent, parent = (at - 1) >> 1) {
        const above = heap[parent];
        if (above === undefined || !isBefore(item, above)) break;
        heap[at] = above;
      }
      heap[at] = item;
    },
  };
}
