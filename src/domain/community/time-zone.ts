import type { Community } from "./community.ts";

/** The time zone where no community says another. */
export const FALLBACK_TIME_ZONE = "Europe/Berlin";

/** The community's time zone (IANA name), or the fallback while there is no community. */
export const zoneOf = (community: Pick<Community, "timeZone"> | undefined): string =>
  community?.timeZone ?? FALLBACK_TIME_ZONE;
