/**
 * What somebody who reports another person chooses from; each has its words in `locales/` as `report-reason-<id>`. Anything else
 * is what they wrote themselves.
 */
export const REPORT_REASONS = ["pressure", "intimate", "money", "untrue"] as const;

export type ReportReason = (typeof REPORT_REASONS)[number];

export const isReportReason = (value: unknown): value is ReportReason =>
  typeof value === "string" && (REPORT_REASONS as readonly string[]).includes(value);

/** Code points of what somebody writes about a case in their own words. */
export const MAX_STATEMENT = 1_000;
