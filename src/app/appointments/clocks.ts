import type { Span, When } from "../../domain/appointment/appointment.ts";
import type { ListingKind } from "../../domain/category/category.ts";
import { zoneOf } from "../../domain/community/time-zone.ts";
import { wallTimeAt } from "../../domain/shared/zone-time.ts";
import type { Communities } from "../communities/ports.ts";
import type { Sides } from "../proposals/messages.ts";
import type { Whens } from "./messages.ts";

/** By whose clocks people read a time. */
export interface MeetingClocks {
  /** A side's own time zone if it is known, else that of the community of its listing. */
  zone(side: Sides[ListingKind]): Promise<string>;
  /** A time as each side's clocks show it; the zone is named if these differ. */
  whens(sides: Sides, span: Span): Promise<Whens>;
}

export function createMeetingClocks({
  communities,
}: {
  readonly communities: Pick<Communities, "find">;
}): MeetingClocks {
  const zone: MeetingClocks["zone"] = async ({ person, mine }) =>
    person.timeZone ?? zoneOf(await communities.find(mine.communityId));
  return {
    zone,
    async whens(sides, { start, end }) {
      const zones = { offer: await zone(sides.offer), request: await zone(sides.request) };
      const [his, hers] = [wallTimeAt(start, zones.offer), wallTimeAt(start, zones.request)];
      const isZoneNamed = his.day !== hers.day || his.time !== hers.time;
      const whenOf = (timeZone: string): When => ({ start, ...(end && { end }), timeZone, isZoneNamed });
      return { offer: whenOf(zones.offer), request: whenOf(zones.request) };
    },
  };
}
