import { editionOfAppointment, type Span, type When } from "../../domain/appointment/appointment.ts";
import { hasAppointments, namedTimes } from "../../domain/appointment/named-times.ts";
import { otherKind, type ListingKind } from "../../domain/category/category.ts";
import { MAX_DAYS_AHEAD } from "../../domain/category/field.ts";
import { closedBy } from "../../domain/introduction/introduction.ts";
import {
  acceptTime,
  callOff,
  declineTime,
  meetingOf,
  suggestTime,
  type MeetingError,
} from "../../domain/introduction/meeting.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { isReachable } from "../../domain/person/person.ts";
import { sideOf, type Proposal } from "../../domain/proposal/proposal.ts";
import { personActor } from "../../domain/shared/actor.ts";
import { addDays, dayAt, type Day, type TimeOfDay } from "../../domain/shared/dates.ts";
import type { PersonId, ProposalId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import { instantAt, type WallTime } from "../../domain/shared/zone-time.ts";
import type { CoreDependencies, Render, Tx } from "../core/index.ts";
import type { Sides } from "../proposals/messages.ts";
import type { Pairs } from "../proposals/pairs.ts";
import type { Meetings } from "../proposals/ports.ts";
import { createClashes, type ClashDependencies, type Clashes } from "./clashes.ts";
import type { MeetingClocks } from "./clocks.ts";
import { cancellation, refusal, replacements, suggestion } from "./messages.ts";
import type { AppointmentNotice } from "./notices.ts";

export type AppointmentError =
  | MeetingError
  | "appointment-clash"
  | "day-too-far"
  | "no-appointments"
  | "person-unreachable"
  /** The helper had called off, and somebody else comes in their place. */
  | "place-taken";

/** When the two sides of an introduction meet, as one of them sees it. */
export interface AppointmentPage {
  readonly proposalId: ProposalId;
  readonly mine: Listing;
  /** Of the other side. */
  readonly firstName: string;
  /** IANA name of the reader's. */
  readonly timeZone: string;
  readonly today: Day;
  readonly agreed?: When;
  /** True if calling it off makes the helper's place free. */
  readonly frees?: true;
  /** Which version of which appointment is agreed on. */
  readonly edition: string;
  readonly suggested?: { readonly when: When; readonly isMine: boolean; readonly number: number };
  /** What the two listings name. */
  readonly named: { readonly days: readonly Day[]; readonly times: readonly TimeOfDay[] };
}

interface Says {
  readonly proposalId: ProposalId;
  readonly person: PersonId;
  /** True if they have read that another appointment of theirs lies at that time. */
  readonly despiteClash?: boolean;
}

export interface AppointmentCases extends Clashes {
  show(id: ProposalId, person: PersonId): Promise<Result<AppointmentPage, AppointmentError>>;
  /**
   * Suggests a time to the other side, by the person's own clocks. What was agreed on holds until they say yes. Whoever
   * picks the very time that the other side has suggested says yes to it; a repeat changes nothing.
   */
  suggest(input: Says & { readonly at: WallTime }): Promise<Result<AppointmentPage, AppointmentError>>;
  /** Says yes to a suggestion: both are told, with an entry for their calendars. */
  accept(input: Says & { readonly number: number }): Promise<Result<AppointmentPage, AppointmentError>>;
  /** Says no to a suggestion, and tells whoever made it. What is agreed on holds. */
  decline(
    input: Omit<Says, "despiteClash"> & { readonly number: number },
  ): Promise<Result<AppointmentPage, AppointmentError>>;
  /**
   * Calls off what is agreed on, and tells both at once. The introduction goes on: they may find another time. The helper's
   * place is free for others, unless the two had agreed on a time of their own.
   */
  callOff(
    id: ProposalId,
    person: PersonId,
    edition: string,
  ): Promise<Result<AppointmentPage, AppointmentError>>;
}

export interface AppointmentDependencies
  extends ClashDependencies, Pick<CoreDependencies, "catalogue" | "clock" | "outbox"> {
  readonly render: Render<AppointmentNotice>;
}

export type MeetingPairs = Pick<Pairs, "confirm" | "release" | "reserve" | "sidesOf" | "store">;

/** Gives a helper who had called off their place again where others were looked for. False when somebody else has it. */
export type TakePlace = (proposal: Proposal, tx: Tx) => Promise<boolean>;

interface Found {
  readonly before: Proposal;
  readonly side: ListingKind;
  readonly sides: Sides;
}

export function createAppointmentCases(
  deps: AppointmentDependencies,
  pairs: MeetingPairs,
  clocks: MeetingClocks,
  meetings: Meetings,
  takePlace: TakePlace,
): AppointmentCases {
  const { catalogue, clock, outbox, proposals, render, transact } = deps;

  async function find(id: ProposalId, person: PersonId, tx: Tx): Promise<Result<Found, AppointmentError>> {
    const before = await proposals.find(id, tx);
    const side = before && sideOf(before, person);
    const sides = side && (await pairs.sidesOf(before, tx));
    if (!sides) return fail("not-introduced");
    const closed = closedBy(before);
    if (closed !== undefined) return fail(closed);
    if (!hasAppointments(catalogue.find(sides.request.mine.category))) return fail("no-appointments");
    return ok({ before, side, sides });
  }

  async function pageOf(proposal: Proposal, side: ListingKind, sides: Sides): Promise<AppointmentPage> {
    const now = clock.now();
    const timeZone = await clocks.zone(sides[side]);
    const { agreed, suggested } = proposal.appointment ?? {};
    const seen = async (span: Span): Promise<When> => (await clocks.whens(sides, span))[side];
    const category = catalogue.find(sides.request.mine.category);
    return {
      proposalId: proposal.id,
      mine: sides[side].mine,
      firstName: sides[otherKind(side)].person.firstName,
      timeZone,
      today: dayAt(now, timeZone),
      edition: proposal.appointment ? editionOfAppointment(proposal.appointment) : "",
      ...(agreed && agreed.start > now && { agreed: await seen(agreed) }),
      ...(agreed && (await meetings.freesPlace(agreed, sides)) && { frees: true }),
      ...(suggested &&
        suggested.start > now && {
          suggested: {
            when: await seen(suggested),
            isMine: suggested.by === side,
            number: suggested.number,
          },
        }),
      named: category
        ? namedTimes(category, { offer: sides.offer.mine, request: sides.request.mine })
        : { days: [], times: [] },
    };
  }

  /** Does `work` with an open introduction of the person, in one transaction. */
  const within = (
    id: ProposalId,
    person: PersonId,
    work: (found: Found, tx: Tx) => Promise<Result<Proposal, AppointmentError>>,
  ): Promise<Result<AppointmentPage, AppointmentError>> =>
    transact(async (tx) => {
      const found = await find(id, person, tx);
      if (!found.ok) return found;
      const { side, sides } = found.value;
      const done = await work(found.value, tx);
      return done.ok ? ok(await pageOf(done.value, side, sides)) : done;
    });

  async function store(
    { before, side, sides }: Found,
    after: Proposal,
    action: string,
    tx: Tx,
  ): Promise<void> {
    const { person } = sides[side];
    if (!(await pairs.store(before, after, action, personActor(person.id, person), tx)))
      throw new Error(`proposal ${before.id} changed inside a transaction`);
  }

  async function hasClash(span: Span, { before, side, sides }: Found, tx: Tx): Promise<boolean> {
    const { person, mine } = sides[side];
    const occasion = { pair: before.id, own: mine };
    return (await meetings.clashAt(span, person.id, occasion, tx)) !== undefined;
  }

  async function takeAgain({ before, sides }: Found, tx: Tx): Promise<boolean> {
    if (!(await takePlace(before, tx)) || !(await pairs.reserve(before, sides, tx))) return false;
    await pairs.confirm(before, tx);
    return true;
  }

  async function agree(found: Found, number: number, tx: Tx): Promise<Result<Proposal, AppointmentError>> {
    const { before, side, sides } = found;
    const after = acceptTime(before, side, number, clock.now());
    if (!after.ok) return after;
    if (before.appointment?.freed && !(await takeAgain(found, tx))) return fail("place-taken");
    await store(found, after.value, "agree-time", tx);
    await outbox.add(await meetings.announce(after.value, sides, side, tx, before), tx);
    return after;
  }

  return {
    show: (id, person) => within(id, person, ({ before }) => Promise.resolve(ok(before))),
    suggest: ({ proposalId, person, at, despiteClash = false }) =>
      within(proposalId, person, async (found, tx) => {
        const { before, side, sides } = found;
        const now = clock.now();
        const timeZone = await clocks.zone(sides[side]);
        if (at.day > addDays(dayAt(now, timeZone), MAX_DAYS_AHEAD)) return fail("day-too-far");
        const start = instantAt(at, timeZone);
        const after = suggestTime(before, side, start, now);
        if (!after.ok) return after;
        const isAt = (other: Date | undefined): boolean => other?.getTime() === start.getTime();
        const { agreed, suggested } = before.appointment ?? {};
        const isSuggested = isAt(suggested?.start);
        if (isAt(agreed?.start) || (isSuggested && suggested?.by === side)) return ok(before);
        if (!despiteClash && (await hasClash({ start }, found, tx))) return fail("appointment-clash");
        if (isSuggested && suggested) return agree(found, suggested.number, tx);
        const to = otherKind(side);
        if (!isReachable(sides[to].person)) return fail("person-unreachable");
        await store(found, after.value, "suggest-time", tx);
        const meeting = meetingOf(before, now);
        const message = suggestion(
          render,
          after.value,
          sides,
          {
            when: await clocks.whens(sides, { start }),
            number: after.value.appointment?.suggestions ?? 1,
            holds: meeting && (await clocks.whens(sides, meeting)),
            now,
          },
          to,
        );
        await outbox.add([message], tx);
        return after;
      }),
    accept: ({ proposalId, person, number, despiteClash = false }) =>
      within(proposalId, person, async (found, tx) => {
        const after = acceptTime(found.before, found.side, number, clock.now());
        if (!after.ok) return after;
        const { agreed } = after.value.appointment ?? {};
        if (agreed && !despiteClash && (await hasClash(agreed, found, tx))) return fail("appointment-clash");
        return agree(found, number, tx);
      }),
    decline: ({ proposalId, person, number }) =>
      within(proposalId, person, async (found, tx) => {
        const { before, side, sides } = found;
        const after = declineTime(before, side, number);
        const { suggested } = before.appointment ?? {};
        if (!after.ok || !suggested) return after;
        await store(found, after.value, "decline-time", tx);
        const to = otherKind(side);
        if (!isReachable(sides[to].person)) return after;
        const now = clock.now();
        const meeting = meetingOf(before, now);
        const when = await clocks.whens(sides, suggested);
        const holds = meeting && (await clocks.whens(sides, meeting));
        await outbox.add([refusal(render, after.value, sides, { when, number, holds, now }, to)], tx);
        return after;
      }),
    callOff: (id, person, edition) =>
      within(id, person, async (found, tx) => {
        const { before, side, sides } = found;
        const now = clock.now();
        const { agreed } = before.appointment ?? {};
        const frees = agreed !== undefined && (await meetings.freesPlace(agreed, sides));
        const after = callOff(before, edition, { frees, now });
        if (!after.ok || !agreed) return after;
        await store(found, after.value, "call-off", tx);
        if (frees) await pairs.release(after.value, tx);
        const when = await clocks.whens(sides, agreed);
        const told = ([side, otherKind(side)] as const)
          .filter((to) => isReachable(sides[to].person))
          .map((to) =>
            cancellation(render, after.value, to, sides, {
              when: when[to],
              by: to === side ? "reader" : "other",
              frees,
              now,
            }),
          );
        await outbox.add([...replacements(render, before, sides, when, "called-off"), ...told], tx);
        return after;
      }),
    ...createClashes(deps, pairs, clocks, meetings),
  };
}
