/** Further apart than this, in ms, two processes do not agree any more on whose lease has run out. */
export const CLOCK_LIMIT_MS = 2_000;
