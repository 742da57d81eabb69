import type { CommunityId } from "../shared/ids.ts";

/** Why somebody is banned, as moderators choose it; each has its words in `locales/` as `ban-reason-<id>`. */
export const BAN_REASONS = ["fraud", "commercial", "abuse", "other"] as const;

export type BanReason = (typeof BAN_REASONS)[number];

export const isBanReason = (value: unknown): value is BanReason =>
  typeof value === "string" && (BAN_REASONS as readonly string[]).includes(value);

/** What the decision about a listing says that was taken down because its author was banned. */
export const BANNED = "banned";

/** Moderators have decided that somebody cannot take part any more. */
export interface Ban {
  readonly at: Date;
  /** One of BAN_REASONS, or free text from the API. */
  readonly reason: string;
  /** The community whose moderators decided it; absent for a ban by the API. Only they and operators lift it. */
  readonly community?: CommunityId;
}
