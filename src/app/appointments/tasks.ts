import { editionOfAppointment } from "../../domain/appointment/appointment.ts";
import { REMIND_HOURS, remindAt, reminderStep } from "../../domain/appointment/reminders.ts";
import { LISTING_KINDS, otherKind, type ListingKind } from "../../domain/category/category.ts";
import { meetingOf } from "../../domain/introduction/meeting.ts";
import { isReachable } from "../../domain/person/person.ts";
import type { Proposal } from "../../domain/proposal/proposal.ts";
import { proposalId } from "../../domain/shared/ids.ts";
import { toPerson, type CoreDependencies, type Render, type RunTask, type Task } from "../core/index.ts";
import type { Pairs } from "../proposals/pairs.ts";
import type { GroupReminder, Proposals } from "../proposals/ports.ts";
import { appointmentKey, type AppointmentNotice } from "./notices.ts";
import type { MeetingClocks } from "./clocks.ts";

export type AppointmentTaskKind = "appointment-reminder";

/** The reminders of what is agreed on that are still to come. Moving it makes others; those of before find nothing to do. */
export function reminderTasks(
  { id, appointment }: Proposal,
  now: Date,
): readonly Task<AppointmentTaskKind>[] {
  if (!appointment?.agreed) return [];
  const { start } = appointment.agreed;
  const edition = editionOfAppointment(appointment);
  return REMIND_HOURS.flatMap((hours) =>
    LISTING_KINDS.map((side) => ({
      key: appointmentKey.reminder(id, edition, side, hours),
      kind: "appointment-reminder" as const,
      subject: id,
      at: remindAt(start, hours),
    })),
  ).filter(({ at }) => at > now);
}

export interface ReminderDependencies extends Pick<CoreDependencies, "clock" | "outbox"> {
  readonly proposals: Proposals;
  readonly render: Render<AppointmentNotice>;
}

/** Reminds one side of an appointment, if it holds as it did when the task was made. */
export function createReminder(
  { clock, outbox, proposals, render }: ReminderDependencies,
  pairs: Pick<Pairs, "sidesOf">,
  clocks: MeetingClocks,
  ofGroup: GroupReminder,
): RunTask {
  return async ({ key, subject }, tx) => {
    const proposal = await proposals.find(proposalId(subject), tx);
    const meeting = proposal && meetingOf(proposal, clock.now());
    if (!meeting || !proposal.appointment) return undefined;
    const edition = editionOfAppointment(proposal.appointment);
    const due = LISTING_KINDS.flatMap((side: ListingKind) =>
      REMIND_HOURS.map((hours) => ({ side, hours })),
    ).find(({ side, hours }) => appointmentKey.reminder(proposal.id, edition, side, hours) === key);
    const sides = due && (await pairs.sidesOf(proposal, tx));
    if (!sides) return undefined;
    const { person, mine } = sides[due.side];
    const other = sides[otherKind(due.side)].person;
    if (!isReachable(person) || other.ban !== undefined) return undefined;
    const when = await clocks.whens(sides, meeting);
    const { timeZone } = when[due.side];
    const step = reminderStep(meeting.start, due.hours, { timeZone, quiet: person.quiet }, clock.now());
    if (step === "drop") return undefined;
    if (step !== "send") return step;
    const group =
      due.side === "request" ? await ofGroup(sides.request.mine, meeting, due.hours, tx) : undefined;
    const message =
      group ??
      toPerson(render, person, key, {
        kind: "appointment-reminder",
        proposalId: proposal.id,
        mine,
        firstName: other.firstName,
        when: when[due.side],
      });
    // Whether it has to wait is decided by now.
    await outbox.add([{ ...message, asked: true }], tx);
    return undefined;
  };
}
