/**
 * What somebody who reports another person chooses from; each has its words in `locales/` as `report-reason-<id>`. Anything else
 * is what they wrote themselves.
 */
export const REPORT_REASONS = ["pressure", "intimate", "money", "untrue"] as const;

export type ReportReason = (typeof REPORT_REASONS)[number];

export const isReportReason = (value: unknown): value is ReportReason =>
  typeof value === "string" && (REPORT_REASONS as readonly string[]).includes(value);

/**
 * Why other modules open a case: a check-in went badly, only an organisation may help, the author of a request asks for help,
 * or the clock found a request without a taker, or for which everybody who fits was asked in vain; no organisation
 * that is responsible has taken it.
 */
export const OTHER_REASONS = [
  "something-wrong",
  "needs-organisation",
  "no-taker",
  "unmet",
  "nobody-left",
  "no-organisation",
] as const;

export type OtherReason = (typeof OTHER_REASONS)[number];

/** Whether a reason is a code; anything else is what somebody wrote. */
export const isReasonCode = (value: string): value is ReportReason | OtherReason =>
  ([...REPORT_REASONS, ...OTHER_REASONS] as readonly string[]).includes(value);

/** Code points of what somebody writes about a case in their own words. */
export const MAX_STATEMENT = 1_000;
