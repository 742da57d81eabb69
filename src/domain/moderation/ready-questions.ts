/**
 * What moderators ask most. Stored by its id in place of words of their own, so that the author reads it in the author's
 * language; each has its words in `locales/` as `ready-question-<id>`.
 */
export const READY_QUESTIONS = [
  "more-details",
  "which-dates",
  "which-place",
  "how-many",
  "one-thing-each",
  "a-photo",
] as const;

export type ReadyQuestion = (typeof READY_QUESTIONS)[number];

export const isReadyQuestion = (value: unknown): value is ReadyQuestion =>
  typeof value === "string" && (READY_QUESTIONS as readonly string[]).includes(value);
