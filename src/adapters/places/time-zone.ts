import lookUp from "@photostructure/tz-lookup";
import type { Point } from "../../domain/shared/geo.ts";

/**
 * The time zone at a point on Earth (IANA name), from the outlines of the time zones that the package keeps.
 * UTC for a zone that this version of Node does not know yet.
 */
export function timeZoneAt({ lat, lon }: Point): string {
  const zone = lookUp(lat, lon);
  return isKnown(zone) ? zone : "Etc/UTC";
}

function isKnown(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
