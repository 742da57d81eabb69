import { isToCome, withoutAgreed } from "../../domain/appointment/appointment.ts";
import { fixedTime } from "../../domain/appointment/named-times.ts";
import { LISTING_KINDS, otherKind } from "../../domain/category/category.ts";
import { zoneOf } from "../../domain/community/time-zone.ts";
import { stateOf } from "../../domain/introduction/introduction.ts";
import { clashWith, fixTime, meetingOf, type Plan } from "../../domain/introduction/meeting.ts";
import { hasPlaces } from "../../domain/listing/ledger.ts";
import { isReachable } from "../../domain/person/person.ts";
import { otherPerson, sideOf, type Proposal } from "../../domain/proposal/proposal.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import { instantAt } from "../../domain/shared/zone-time.ts";
import type { Communities } from "../communities/ports.ts";
import type { CoreDependencies, Render, Tx } from "../core/index.ts";
import type { Listings } from "../listings/ports.ts";
import type { People } from "../people/ports.ts";
import { metTasks } from "../proposals/tasks.ts";
import type { Meetings, PairChanged, Proposals } from "../proposals/ports.ts";
import type { MeetingClocks } from "./clocks.ts";
import { agreement, cancellation, replacements } from "./messages.ts";
import type { AppointmentNotice } from "./notices.ts";
import { reminderTasks } from "./tasks.ts";

export interface MeetingDependencies extends Pick<CoreDependencies, "catalogue" | "clock" | "tasks"> {
  readonly communities: Pick<Communities, "find">;
  readonly listings: Pick<Listings, "find">;
  readonly people: Pick<People, "findMany">;
  readonly proposals: Proposals;
  readonly render: Render<AppointmentNotice>;
}

export function createMeetings(
  deps: MeetingDependencies,
  clocks: MeetingClocks,
  changed: PairChanged,
): Meetings {
  const { catalogue, clock, communities, listings, people, proposals, render, tasks } = deps;

  const timeOf: Meetings["timeOf"] = async (listings) => {
    const category = catalogue.find(listings.request.category);
    const fixed = category && fixedTime(category, listings);
    if (!fixed) return undefined;
    const timeZone = zoneOf(await communities.find(listings[fixed.of].communityId));
    const at = (time: string): Date => instantAt({ day: fixed.day, time }, timeZone);
    return { start: at(fixed.start), ...(fixed.end !== undefined && { end: at(fixed.end) }) };
  };

  /** When a pair meets: what it has agreed on, or where this person's yes waits for the other one, what the listings fix. */
  async function spanOf(pair: Proposal, person: PersonId, tx?: Tx): Promise<Plan["span"] | undefined> {
    const side = sideOf(pair, person);
    if (pair.status !== "open" || !side || pair.replies[side] !== "accepted")
      return meetingOf(pair, clock.now());
    const offer = await listings.find(pair.offerId, tx);
    const request = await listings.find(pair.requestId, tx);
    const span = offer && request && (await timeOf({ offer, request }));
    return isToCome(span, clock.now()) ? span : undefined;
  }

  const clashAt: Meetings["clashAt"] = async (span, person, occasion, tx) => {
    const plans: Plan[] = [];
    for (const pair of await proposals.ofPerson(person, tx)) {
      // Of several who might help with one request, a yes to one does not stand against another.
      if (pair.status === "open" && pair.requestId === occasion.own?.id) continue;
      const planned = await spanOf(pair, person, tx);
      if (planned) plans.push({ pair, span: planned });
    }
    const plan = clashWith(span, plans, occasion);
    if (!plan) return undefined;
    const { pair } = plan;
    const mine = await listings.find(pair.helperId === person ? pair.offerId : pair.requestId, tx);
    const both = await people.findMany([person, otherPerson(pair, person)], tx);
    const reader = both.get(person);
    const other = both.get(otherPerson(pair, person));
    if (!mine || !reader || !other) return undefined;
    const timeZone = await clocks.zone({ person: reader, mine });
    return {
      when: { ...plan.span, timeZone, isZoneNamed: false },
      mine,
      ...(pair.status === "introduced" && { firstName: other.firstName }),
    };
  };

  return {
    timeOf,
    clashAt,
    async fix(introduced, { offer, request }) {
      const span = await timeOf({ offer: offer.mine, request: request.mine });
      return isToCome(span, clock.now()) ? fixTime(introduced, span, clock.now()) : introduced;
    },
    async announce(proposal, sides, said, tx, before) {
      const now = clock.now();
      const { agreed } = proposal.appointment ?? {};
      if (!agreed) return [];
      // Of a request with places its author is asked about all who come at once.
      const { mine } = sides.request;
      const asks = !hasPlaces(catalogue.find(mine.category), mine);
      await tasks.add([...reminderTasks(proposal, now), ...(asks ? metTasks(proposal) : [])], tx);
      await changed(proposal, tx);
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
    async clash(both, person, tx, except) {
      const span = await timeOf(both);
      const own = LISTING_KINDS.map((kind) => both[kind]).find(({ authorId }) => authorId === person);
      const request = both.request.authorId === person ? undefined : both.request.id;
      return span && clashAt(span, person, { pair: except, request, own }, tx);
    },
    async freesPlace({ start }, { offer, request }) {
      const category = catalogue.find(request.mine.category);
      // The places of a shift are for those who come. Others may have agreed on a time that is not the one of their listings.
      if (hasPlaces(category, request.mine)) return true;
      const fixed = await timeOf({ offer: offer.mine, request: request.mine });
      return fixed?.start.getTime() === start.getTime();
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
