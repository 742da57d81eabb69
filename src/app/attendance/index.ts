import { isToBeAsked } from "../../domain/introduction/attendance.ts";
import { isReachable } from "../../domain/person/person.ts";
import { daysAfter } from "../../domain/shared/dates.ts";
import { listingId } from "../../domain/shared/ids.ts";
import { toPerson, type Module, type RunTask } from "../core/index.ts";
import type { RecordOutcome } from "../outcomes/index.ts";
import type { Pairs } from "../proposals/pairs.ts";
import { createAttendanceCases, type AttendanceCases, type AttendanceDependencies } from "./cases.ts";
import type { AttendanceTaskKind, Comers } from "./comers.ts";

export type { AttendanceCases, AttendanceError, Comer, RollCall, WhoComes } from "./cases.ts";
export { createComers, type Comers } from "./comers.ts";

/** For so many days the author of a request who cannot be reached is tried again. */
const ASKED_DAYS = 14;

/** Asks the author of a request, once it is over, whether everybody came. */
const createAsk =
  ({ clock, listings, outbox, people, render }: AttendanceDependencies, comers: Comers): RunTask =>
  async ({ key, subject }, tx) => {
    const request = await listings.find(listingId(subject), tx);
    const seeker = request && (await people.find(request.authorId, tx));
    if (!seeker) return undefined;
    const asked = await comers.of(request, (pair) => isToBeAsked(pair, clock.now()), tx);
    const span = asked[0]?.pair.appointment?.agreed;
    if (!span) return undefined;
    // Whoever has blocked the bot may be back tomorrow.
    if (!isReachable(seeker)) {
      const tomorrow = daysAfter(clock.now(), 1);
      return tomorrow < daysAfter(span.start, ASKED_DAYS) ? tomorrow : undefined;
    }
    const when = await comers.seen(request, seeker, span);
    const names = asked.map(({ helper }) => helper.firstName);
    await outbox.add([toPerson(render, seeker, key, { kind: "attendance-asked", request, when, names })], tx);
    return undefined;
  };

/** Who comes to a request that has places for several, and who came. It is kept with the pairs, and goes with them. */
export const createAttendanceModule = (
  deps: AttendanceDependencies,
  pairs: Pick<Pairs, "sidesOf" | "store">,
  comers: Comers,
  record: RecordOutcome,
): Module<AttendanceCases, AttendanceTaskKind> => ({
  cases: createAttendanceCases(deps, pairs, comers, record),
  tasks: { "attendance-ask": createAsk(deps, comers) },
  async exportOf(person) {
    const told = (await deps.proposals.ofPerson(person)).flatMap(({ helperId, attendance, outcomes }) =>
      helperId === person && attendance?.isTold
        ? [{ youCame: outcomes?.request === "happened", ...(attendance.why && { youSaid: attendance.why }) }]
        : [],
    );
    return told.length === 0 ? {} : { attendance: told };
  },
  forget: () => Promise.resolve([]),
});
