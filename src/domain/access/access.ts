import type { CommunityId, OrganisationId } from "../shared/ids.ts";

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
  /** The one organisation that they act for: they see what is its own, and nothing of any community. */
  readonly organisation?: OrganisationId;
}

/** Whether a role includes another. */
export const includes = (role: Role, other: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(other);

/** Whether a community is in sight. */
export const reaches = ({ communities, organisation }: Access, community: CommunityId): boolean =>
  organisation === undefined && (communities?.includes(community) ?? true);

/** Whether an organisation is in sight: one's own, or one of a community in sight. */
export const reachesOrganisation = (
  access: Access,
  { id, community }: { readonly id: OrganisationId; readonly community?: CommunityId | undefined },
): boolean =>
  access.organisation === undefined
    ? community !== undefined && reaches(access, community)
    : access.organisation === id;

/** Whether the whole installation is in sight, and with it what belongs to no community. */
export const reachesAll = ({ communities, organisation }: Access): boolean =>
  communities === undefined && organisation === undefined;
