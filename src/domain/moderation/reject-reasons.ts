/** Why a listing is turned down; each has its words in `locales/` as `reason-<id>`. */
export const REJECT_REASONS = [
  "incomplete",
  "duplicate",
  "commercial",
  "not-here",
  "unsafe",
  "other",
] as const;

export type RejectReason = (typeof REJECT_REASONS)[number];

export const isRejectReason = (value: unknown): value is RejectReason =>
  typeof value === "string" && (REJECT_REASONS as readonly string[]).includes(value);
