/** How long a piece of long work may keep the thread before others get their turn, in milliseconds. */
export const SLICE_MS = 2;

/** Longer for work whose every slice ends with a commit, since that waits for the disk while others are served. */
export const COMMIT_SLICE_MS = 5;

const waiting: Array<() => void> = [];

/**
 * Resolves when all that has arrived meanwhile has been served. However many pieces of long work there are, one of
 * them runs between two looks at the connections.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(serveNext);
  });
}

function serveNext(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(serveNext);
}

/** Measures one piece of long work. */
export interface Slices {
  /** True when the slice at hand is over: wait for {@link nextTurn}, then {@link begin}. */
  over(): boolean;
  begin(): void;
}

export function createSlices(length = SLICE_MS): Slices {
  let since = performance.now();
  return {
    over: () => performance.now() - since > length,
    begin: () => void (since = performance.now()),
  };
}
