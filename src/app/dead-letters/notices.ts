import type { DeadLetter } from "./ports.ts";

export type DeadLetterNotice =
  /** To operators: `newest` and maybe others could not be handled; `waiting` is how many there are in all. */
  | { readonly kind: "updates-parked"; readonly newest: DeadLetter; readonly waiting: number }
  /** To somebody whose message could not be handled. */
  | { readonly kind: "message-parked" };

/** Effect keys of this module. */
export const deadLetterKey = {
  alert: ({ id, replays }: DeadLetter): string => `parked:${String(id)}.${String(replays)}`,
  word: (id: number): string => `parked:${String(id)}:word`,
};
