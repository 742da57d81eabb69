import { isToCome, withoutAgreed } from "../../domain/appointment/appointment.ts";
import { fixedTime } from "../../domain/appointment/named-times.ts";
import { LISTING_KINDS, otherKind } from "../../domain/category/category.ts";
import { zoneOf } from "../../domain/community/time-zone.ts";
import { stateOf } from "../../domain/introduction/introduction.ts";
import { clashWith, fixTime, meetingOf } from "../../domain/introduction/meeting.ts";
import { isReachable } from "../../domain/person/person.ts";
import { instantAt } from "../../domain/shared/zone-time.ts";
import type { Communities } from "../communities/ports.ts";
import type { CoreDependencies, Render } from "../core/index.ts";
import type { Meetings, Proposals } from "../proposals/ports.ts";
import type { MeetingClocks } from "./clocks.ts";
import { agreement, cancellation, replacements } from "./messages.ts";
import type { AppointmentNotice } from "./notices.ts";
import { reminderTasks } from "./tasks.ts";

export interface MeetingDependencies extends Pick<CoreDependencies, "catalogue" | "clock" | "tasks"> {
  readonly communities: Pick<Communities, "find">;
  readonly proposals: Proposals;
  readonly render: Render<AppointmentNotice>;
}

export function createMeetings(deps: MeetingDependencies, clocks: MeetingClocks): Meetings {
  const { catalogue, clock, communities, proposals, render, tasks } = deps;

  const timeOf: Meetings["timeOf"] = async (listings) => {
    const category = catalogue.find(listings.request.category);
    const fixed = category && fixedTime(category, listings);
    if (!fixed) return undefined;
    const timeZone = zoneOf(await communities.find(listings[fixed.of].communityId));
    const at = (time: string): Date => instantAt({ day: fixed.day, time }, timeZone);
    return { start: at(fixed.start), ...(fixed.end !== undefined && { end: at(fixed.end) }) };
  };

  return {
    timeOf,
    async fix(introduced, { offer, request }) {
      const span = await timeOf({ offer: offer.mine, request: request.mine });
      return isToCome(span, clock.now()) ? fixTime(introduced, span, clock.now()) : introduced;
    },
    async announce(proposal, sides, said, tx, before) {
      const now = clock.now();
      const { agreed } = proposal.appointment ?? {};
      if (!agreed) return [];
      await tasks.add(reminderTasks(proposal, now), tx);
      const moved = before && meetingOf(before, now);
      const was = moved && (await clocks.whens(sides, moved));
      const when = await clocks.whens(sides, agreed);
      return [
        ...(before && was ? replacements(render, before, sides, was, "moved") : []),
        ...agreement(render, proposal, sides, { when, before: was, now }, said),
      ];
    },
    async seen(proposal, sides) {
      const meeting = meetingOf(proposal, clock.now());
      return meeting && clocks.whens(sides, meeting);
    },
    async clash(listings, person, tx, except) {
      const span = await timeOf(listings);
      const own = LISTING_KINDS.map((kind) => listings[kind]).find(({ authorId }) => authorId === person);
      const occasion = { pair: except, own };
      return span && clashWith(span, await proposals.ofPerson(person, tx), clock.now(), occasion);
    },
    async part(before, sides, to) {
      const now = clock.now();
      const { appointment } = before;
      const meeting = appointment?.agreed;
      // Also of a pair that moderators look at.
      const isOver = stateOf(before) === undefined || stateOf(before) === "ended";
      if (isOver || !appointment || !isToCome(meeting, now) || !isReachable(sides[to].person)) return [];
      const whens = await clocks.whens(sides, meeting);
      const after = { ...before, appointment: withoutAgreed(appointment) };
      return [
        ...replacements(render, before, sides, whens, "called-off").filter(
          ({ chatId }) => chatId !== sides[otherKind(to)].person.id,
        ),
        cancellation(render, after, to, sides, { when: whens[to], by: "parted", now }),
      ];
    },
  };
}
