/** How long a loop waits until it looks again. */
export interface Pause {
  /** Milliseconds until the next look: the longer, the more looks in a row have found nothing. */
  readonly next: (found: boolean) => number;
}

/**
 * Waits double from `first` to `cap` milliseconds while looks find nothing, and begin anew once one does. For loops that
 * find what other processes left in the store: what this process itself does wakes them.
 */
export function createPause(first: number, cap: number): Pause {
  let ms = first;
  return {
    next(found) {
      ms = found ? first : Math.min(cap, ms * 2);
      return ms;
    },
  };
}
