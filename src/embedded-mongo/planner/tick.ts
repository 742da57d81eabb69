/** Yielded now and then by long work, so that whoever consumes it may pause or stop it. */
export const TICK = Symbol("tick");
export type Tick = typeof TICK;

/** Documents, with ticks between them. */
export type Stream<T> = Iterable<T | Tick>;
