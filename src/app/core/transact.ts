/** A store transaction, opaque to use cases: they only pass it on to repositories. */
export interface Tx {
  readonly tx: "tx";
}

/**
 * Runs `work` in one store transaction: all of its writes or none. Write conflicts are retried, so `work` must have no
 * effect but its writes through `tx`. When it has committed, the outbox sender is woken.
 */
export type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
