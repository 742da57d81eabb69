/** A call the Bot API refused. */
export interface Refusal {
  readonly method: string;
  readonly code: number;
  readonly description: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What has been asked of the Bot API so far. */
export interface Calls {
  readonly total: number;
  /** Times called, by method, refused ones included. */
  readonly byMethod: Readonly<Record<string, number>>;
  /** Every refused call, the planned faults included; the newest last, at most 1,000. */
  readonly refused: readonly Refusal[];
  clear(): void;
}

const KEPT_REFUSALS = 1000;

/** A counter at zero. */
export function createCalls(): Calls & { count(method: string): void; refuse(refusal: Refusal): void } {
  let total = 0;
  // The name comes from outside: without a prototype, `constructor` is a name like any other.
  const byMethod = Object.create(null) as Record<string, number>;
  const refused: Refusal[] = [];
  return {
    get total() {
      return total;
    },
    byMethod,
    refused,
    count: (method) => {
      total++;
      byMethod[method] = (byMethod[method] ?? 0) + 1;
    },
    refuse: (refusal) => {
      refused.push(refusal);
      if (refused.length > KEPT_REFUSALS) refused.shift();
    },
    clear: () => {
      total = 0;
      for (const method of Object.keys(byMethod)) delete byMethod[method];
      refused.length = 0;
    },
  };
}
