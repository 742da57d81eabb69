import type { CommunityId } from "../shared/ids.ts";

/** What a key of the admin API may do, each role including those before it. */
export const ROLES = ["metrics", "read", "moderate", "operate"] as const;

/**
 * - `metrics`: the figures for Prometheus, and nothing about anybody.
 * - `read`: listings, proposals, communities and numbers, without personal data.
 * - `moderate`: decides about listings and proposes pairs.
 * - `operate`: communities, dead letters, personal data, keys.
 */
export type Role = (typeof ROLES)[number];

/** What somebody may do, and where. */
export interface Access {
  readonly role: Role;
  /** The communities that they see; all of them when absent. */
  readonly communities?: readonly CommunityId[];
}

/** Whether a role includes another. */
export const includes = (role: Role, other: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(other);

/** Whether a community is in sight. */
export const reaches = ({ communities }: Access, community: CommunityId): boolean =>
  communities?.includes(community) ?? true;

/** Whether the whole installation is in sight, and with it what belongs to no community. */
export const reachesAll = ({ communities }: Access): boolean => communities === undefined;
