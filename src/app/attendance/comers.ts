import type { Span, When } from "../../domain/appointment/appointment.ts";
import { endOf } from "../../domain/appointment/appointment.ts";
import { namedIn } from "../../domain/appointment/named-times.ts";
import { REMIND_HOURS } from "../../domain/appointment/reminders.ts";
import { zoneOf } from "../../domain/community/time-zone.ts";
import { isComing } from "../../domain/introduction/attendance.ts";
import { hasPlaces } from "../../domain/listing/ledger.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { isReachable, type Person } from "../../domain/person/person.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import { instantAt } from "../../domain/shared/zone-time.ts";
import type { MeetingClocks } from "../appointments/clocks.ts";
import {
  editForPerson,
  toPerson,
  type CoreDependencies,
  type Render,
  type Task,
  type Tx,
} from "../core/index.ts";
import type { Communities } from "../communities/ports.ts";
import type { Listings } from "../listings/ports.ts";
import type { Blocks, People } from "../people/ports.ts";
import type { GroupReminder, PairChanged, Proposals } from "../proposals/ports.ts";
import { attendanceKey, type AttendanceNotice } from "./notices.ts";

export type AttendanceTaskKind = "attendance-ask";

/** A helper who has said yes to a request, with their pair. */
export interface Coming {
  readonly pair: Proposal;
  readonly helper: Person;
}

export interface ComersDependencies extends Pick<CoreDependencies, "catalogue" | "outbox" | "tasks"> {
  readonly blocks: Blocks;
  readonly communities: Pick<Communities, "find">;
  readonly listings: Pick<Listings, "find">;
  readonly people: People;
  readonly proposals: Proposals;
  readonly render: Render<AttendanceNotice>;
}

export interface Comers {
  /** The pairs of a request, of one kind, whose helper can be reached; whoever said yes first first. */
  of(request: Listing, isMeant: (pair: Proposal) => boolean, tx?: Tx): Promise<readonly Coming[]>;
  /** Everybody who comes to a request that has places. */
  coming(request: Listing, tx?: Tx): Promise<readonly Coming[]>;
  /** A time by the clocks of whoever asked for help. */
  seen(request: Listing, seeker: Person, span: Span): Promise<When>;
  /** What reminds the author of a request for several, and says who comes. Undefined for other requests. */
  readonly reminder: GroupReminder;
  /** Brings the reminders that are out up to date, and sees to it that its author is asked who came. */
  readonly changed: PairChanged;
}

/** Who comes to a request that has places for several. */
export function createComers(deps: ComersDependencies, clocks: Pick<MeetingClocks, "zone">): Comers {
  const { blocks, catalogue, communities, listings, outbox, people, proposals, render, tasks } = deps;

  const of: Comers["of"] = async (request, isMeant, tx) => {
    const pairs = (await proposals.ofListing(request.id, tx)).filter(isMeant);
    const ids = pairs.map(({ helperId }) => helperId);
    if (ids.length === 0) return [];
    const helpers = await people.findMany(ids, tx);
    const blocked = await blocks.among(request.authorId, ids, tx);
    return pairs
      .toSorted((a, b) => (a.answeredAt ?? a.createdAt).getTime() - (b.answeredAt ?? b.createdAt).getTime())
      .flatMap((pair) => {
        const helper = helpers.get(pair.helperId);
        return helper && isReachable(helper) && !blocked.has(helper.id) ? [{ pair, helper }] : [];
      });
  };

  const seen: Comers["seen"] = async (request, seeker, span) => ({
    ...span,
    timeZone: await clocks.zone({ person: seeker, mine: request }),
    isZoneNamed: false,
  });

  /** The time that the request itself names. */
  async function ownSpan(request: Listing): Promise<Span | undefined> {
    const category = catalogue.find(request.category);
    const { day, exact, start, end } = category ? namedIn(category, request) : { exact: false };
    if (day === undefined || !exact || start === undefined) return undefined;
    const timeZone = zoneOf(await communities.find(request.communityId));
    const at = (time: string): Date => instantAt({ day, time }, timeZone);
    return { start: at(start), ...(end !== undefined && { end: at(end) }) };
  }

  /** What the reminder of a request with places says now; undefined where there are none, or their author is gone. */
  async function noticeOf(request: Listing, span: Span, tx: Tx) {
    // Of one person the usual reminder tells, with what can be done about the appointment.
    if (!hasPlaces(catalogue.find(request.category), request) || request.quantity === 1) return undefined;
    const seeker = await people.find(request.authorId, tx);
    if (!seeker || !isReachable(seeker)) return undefined;
    const comers = await of(request, isComing, tx);
    const names = comers.map(({ helper }) => helper.firstName);
    const when = await seen(request, seeker, span);
    return { seeker, notice: { kind: "comers-reminder", request, when, names } as const };
  }

  const askTask = (id: Listing["id"], span: Span): Task<AttendanceTaskKind> => ({
    key: attendanceKey.asked(id, span.start),
    kind: "attendance-ask",
    subject: id,
    at: new Date(endOf(span)),
  });

  return {
    of,
    coming: async (request, tx) =>
      hasPlaces(catalogue.find(request.category), request) ? of(request, isComing, tx) : [],
    seen,
    async reminder(request, span, hours, tx) {
      const found = await noticeOf(request, span, tx);
      const key = attendanceKey.reminder(request.id, span.start, hours);
      return found && toPerson(render, found.seeker, key, found.notice);
    },
    async changed({ id, requestId, version, appointment }, tx) {
      const request = await listings.find(requestId, tx);
      if (!request || !hasPlaces(catalogue.find(request.category), request)) return;
      const agreed = appointment?.agreed;
      if (agreed) await tasks.add([askTask(request.id, agreed)], tx);
      // What was called off is at the time of the request, or of others who come to it.
      const comers = await of(request, isComing, tx);
      const spans = [
        agreed,
        await ownSpan(request),
        ...comers.map(({ pair }) => pair.appointment?.agreed),
      ].flatMap((span) => span ?? []);
      const byStart = new Map(spans.map((span) => [span.start.getTime(), span]));
      for (const span of byStart.values()) {
        const keys = REMIND_HOURS.map((hours) => attendanceKey.reminder(request.id, span.start, hours));
        const out = await outbox.places(keys, tx);
        const found = out.size > 0 ? await noticeOf(request, span, tx) : undefined;
        if (!found) continue;
        const edits = [...out.keys()].map((target) => ({
          ...editForPerson(
            render,
            found.seeker,
            attendanceKey.edit(target, id, version),
            target,
            found.notice,
          ),
          slot: target,
        }));
        await outbox.add(edits, tx);
      }
    },
  };
}
