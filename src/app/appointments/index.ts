import { sideOf } from "../../domain/proposal/proposal.ts";
import type { Module } from "../core/index.ts";
import type { GroupReminder, Meetings } from "../proposals/ports.ts";
import {
  createAppointmentCases,
  type AppointmentCases,
  type AppointmentDependencies,
  type MeetingPairs,
  type TakePlace,
} from "./cases.ts";
import type { MeetingClocks } from "./clocks.ts";
import type { LeaveMeetings } from "./leave.ts";
import { createReminder, type AppointmentTaskKind, type ReminderDependencies } from "./tasks.ts";

export type { AppointmentCases, AppointmentError, AppointmentPage } from "./cases.ts";
export type { Clash } from "../proposals/ports.ts";
export { createMeetingClocks, type MeetingClocks } from "./clocks.ts";
export { createLeaveMeetings, type LeaveMeetings } from "./leave.ts";
export { createMeetings, type MeetingDependencies } from "./meetings.ts";

/** When the two sides of an introduction meet. It is kept with the pair, and goes with it. */
export const createAppointmentsModule = (
  deps: AppointmentDependencies & ReminderDependencies,
  pairs: MeetingPairs,
  clocks: MeetingClocks,
  meetings: Meetings,
  leave: LeaveMeetings,
  takePlace: TakePlace,
  ofGroup: GroupReminder,
): Module<AppointmentCases, AppointmentTaskKind> => ({
  cases: createAppointmentCases(deps, pairs, clocks, meetings, takePlace),
  tasks: { "appointment-reminder": createReminder(deps, pairs, clocks, ofGroup) },
  async exportOf(person) {
    const all = await deps.proposals.ofPerson(person);
    const known = all.flatMap((proposal) => {
      const { agreed, suggested } = proposal.appointment ?? {};
      const side = sideOf(proposal, person) ?? "offer";
      if (!agreed && !suggested) return [];
      return [
        {
          about: `your ${side}`,
          from: agreed?.start,
          until: agreed?.end,
          suggested: suggested?.start,
          suggestedBy: suggested && (suggested.by === side ? "you" : "the other side"),
        },
      ];
    });
    return known.length === 0 ? {} : { appointments: known };
  },
  /** Whoever was to meet them is told. */
  forget: ({ id }, tx) => leave(id, "", tx),
});
