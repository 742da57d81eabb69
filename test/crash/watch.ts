/** Waiting for something to come true, looked at whenever something happens. */
export interface Watch {
  /** Something has happened. */
  readonly notice: () => void;
  /** Nothing will come true any more: whoever waits is told, and whoever will. */
  readonly fail: (error: Error) => void;
  /** Resolves once the condition holds; rejects after `ms`. */
  readonly until: (what: string, condition: () => boolean, ms?: number) => Promise<void>;
}

/** For a machine that has much else to do. */
const PATIENCE_MS = 180_000;

export function createWatch(): Watch {
  const waiting = new Set<() => void>();
  let failed: Error | undefined;
  return {
    notice() {
      for (const look of waiting) look();
    },
    fail(error) {
      failed = error;
      for (const look of waiting) look();
    },
    until: (what, condition, ms = PATIENCE_MS) =>
      new Promise((resolve, reject) => {
        const end = (error?: Error): void => {
          clearTimeout(timer);
          waiting.delete(look);
          if (error) reject(error);
          else resolve();
        };
        const look = (): void => {
          if (failed || condition()) end(failed);
        };
        const timer = setTimeout(() => end(new Error(`waited ${ms} ms in vain: ${what}`)), ms);
        waiting.add(look);
        look();
      }),
  };
}
