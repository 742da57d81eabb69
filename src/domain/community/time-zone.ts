import type { Community } from "./community.ts";

/** The time zone of people and listings that no community is known of. */
const NO_TIME_ZONE = "Etc/UTC";

/** The community's time zone (IANA name); UTC where there is no community. */
export const zoneOf = (community: Pick<Community, "timeZone"> | undefined): string =>
  community?.timeZone ?? NO_TIME_ZONE;
