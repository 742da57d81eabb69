/** Milliseconds that long work may run before other requests are served. */
export const SLICE_MS = 2;

/** Longer when each slice ends with a commit: others are served while that waits for the disk. */
export const COMMIT_SLICE_MS = 5;

const waiting: Array<() => void> = [];

/**
 * Resolves when the requests that arrived meanwhile have been served. Only one piece of long work runs between two polls
 * of the connections, however many there are.
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
