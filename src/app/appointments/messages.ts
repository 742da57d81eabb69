import { editionOfAppointment, type When } from "../../domain/appointment/appointment.ts";
import { cannotWait } from "../../domain/appointment/reminders.ts";
import { LISTING_KINDS, otherKind, type ListingKind } from "../../domain/category/category.ts";
import { isReachable, type Person } from "../../domain/person/person.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import { captioned, editForPerson, toPerson, type OutboxMessage, type Render } from "../core/index.ts";
import type { Sides } from "../proposals/messages.ts";
import { appointmentKey, type AboutMeeting, type AppointmentNotice, type EntryVersion } from "./notices.ts";

/** A time as the clocks of each side show it. */
export type Whens = Readonly<Record<ListingKind, When>>;

type Texts = Render<AppointmentNotice>;

/** Marks a message whose reader has just asked for it, or cannot wait for the morning. */
const atOnce = (isAtOnce: boolean): Pick<OutboxMessage, "asked"> => (isAtOnce ? { asked: true } : {});

/** Whether one of these times is too near for its reader to hear of it only after their quiet hours. */
const isUrgent = (whens: readonly (When | undefined)[], { quiet }: Person, now: Date): boolean =>
  whens.some((when) => when !== undefined && cannotWait(when.start, { ...when, quiet }, now));

const about = ({ id }: Proposal, to: ListingKind, sides: Sides): AboutMeeting => ({
  proposalId: id,
  mine: sides[to].mine,
  firstName: sides[otherKind(to)].person.firstName,
});

const versionOf = ({ id, appointment }: Proposal, stamp: Date): EntryVersion => ({
  uid: `${id}-${String(appointment?.count ?? 1)}@pomich`,
  sequence: appointment?.sequence ?? 0,
  stamp,
});

const editionIn = ({ appointment }: Proposal): string =>
  appointment ? editionOfAppointment(appointment) : "";

const readers = (sides: Sides): readonly ListingKind[] =>
  LISTING_KINDS.filter((side) => isReachable(sides[side].person));

interface Suggested {
  readonly when: Whens;
  readonly number: number;
  /** What is agreed on, and holds until another time is. */
  readonly holds: Whens | undefined;
  readonly now: Date;
}

/** Asks the other side whether a time suits. */
export function suggestion(
  render: Texts,
  proposal: Proposal,
  sides: Sides,
  { when, number, holds, now }: Suggested,
  to: ListingKind,
): OutboxMessage {
  const key = appointmentKey.suggested(proposal.id, number);
  const message = toPerson(render, sides[to].person, key, {
    kind: "appointment-suggested",
    ...about(proposal, to, sides),
    when: when[to],
    number,
    ...(holds && { holds: holds[to] }),
  });
  return { ...message, ...atOnce(isUrgent([when[to], holds?.[to]], sides[to].person, now)) };
}

/** Tells whoever suggested a time that it does not suit the other side. */
export function refusal(
  render: Texts,
  proposal: Proposal,
  sides: Sides,
  { when, number, holds, now }: Suggested,
  to: ListingKind,
): OutboxMessage {
  const message = toPerson(render, sides[to].person, appointmentKey.declined(proposal.id, number), {
    kind: "appointment-declined",
    ...about(proposal, to, sides),
    when: when[to],
    ...(holds && { holds: holds[to] }),
  });
  return { ...message, ...atOnce(isUrgent([when[to]], sides[to].person, now)) };
}

/**
 * Tells both when they meet.
 * @param before what it was before it was moved
 * @param said who has agreed to it last
 */
export const agreement = (
  render: Texts,
  proposal: Proposal,
  sides: Sides,
  { when, before, now }: { readonly when: Whens; readonly before: Whens | undefined; readonly now: Date },
  said: ListingKind,
): OutboxMessage[] =>
  readers(sides).map((to) => ({
    ...toPerson(render, sides[to].person, appointmentKey.agreed(proposal.id, editionIn(proposal), to), {
      kind: "appointment-agreed",
      ...about(proposal, to, sides),
      when: when[to],
      ...(before && { before: before[to] }),
      version: versionOf(proposal, now),
    }),
    ...atOnce(to === said || isUrgent([when[to], before?.[to]], sides[to].person, now)),
  }));

/**
 * Tells one side that it does not take place.
 * @param after the pair without its appointment
 */
export function cancellation(
  render: Texts,
  after: Proposal,
  to: ListingKind,
  sides: Sides,
  {
    when,
    by,
    frees = false,
    now,
  }: {
    readonly when: When;
    readonly by: Extract<AppointmentNotice, { kind: "appointment-called-off" }>["by"];
    /** Whether the helper's place is free with it. */
    readonly frees?: boolean;
    readonly now: Date;
  },
): OutboxMessage {
  const key = appointmentKey.calledOff(after.id, editionIn(after), to);
  const message = toPerson(render, sides[to].person, key, {
    kind: "appointment-called-off",
    ...about(after, to, sides),
    when,
    by,
    ...(frees && { freed: to }),
    version: versionOf(after, now),
  });
  return { ...message, ...atOnce(by === "reader" || isUrgent([when], sides[to].person, now)) };
}

/** Says in the messages about an earlier time that it holds no more. */
export const replacements = (
  render: Texts,
  before: Proposal,
  sides: Sides,
  when: Whens,
  how: "moved" | "called-off",
): OutboxMessage[] =>
  readers(sides).map((to) => {
    const edition = editionIn(before);
    const edit = editForPerson(
      render,
      sides[to].person,
      appointmentKey.replaced(before.id, edition, to),
      appointmentKey.agreed(before.id, edition, to),
      { kind: "appointment-replaced", ...about(before, to, sides), when: when[to], how },
    );
    return { ...edit, method: "editMessageCaption", payload: captioned(edit.payload) };
  });
