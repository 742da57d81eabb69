import { CONFIRM_DAYS, STOP_HOURS, type HelperProfile } from "../../domain/helper/profile.ts";
import { isReachable } from "../../domain/person/person.ts";
import { daysAfter, hoursAfter } from "../../domain/shared/dates.ts";
import { helperProfileId } from "../../domain/shared/ids.ts";
import type { Communities } from "../communities/ports.ts";
import { toPerson, type CoreDependencies, type Render, type RunTask, type Task } from "../core/index.ts";
import type { People } from "../people/ports.ts";
import { helperKey, type HelperNotice } from "./notices.ts";
import type { Helpers } from "./ports.ts";

export type HelperTaskKind = "helper-reminder" | "helper-stopped";

/** Owed whenever somebody confirms or changes their profile; the reminders of before then find nothing to do. */
export const reminderTask = ({ id, confirmedAt }: HelperProfile): Task<HelperTaskKind> => ({
  key: helperKey.reminder(id, confirmedAt),
  kind: "helper-reminder",
  subject: id,
  at: daysAfter(confirmedAt, CONFIRM_DAYS),
});

/** Deletes the profile of somebody who has wanted at `at` to be asked no more, unless they have taken it back. */
export const stopTask = ({ id }: HelperProfile, at: Date): Task<HelperTaskKind> => ({
  key: helperKey.stop(id, at),
  kind: "helper-stopped",
  subject: id,
  at: hoursAfter(at, STOP_HOURS),
});

export const createDropStopped =
  ({ clock, helpers }: Pick<HelperReminderDependencies, "clock" | "helpers">): RunTask =>
  async ({ subject }, tx) => {
    const helper = await helpers.withProfile(helperProfileId(subject), tx);
    if (!helper?.putAside) return undefined;
    // It may have been taken back, and said again since.
    const end = hoursAfter(helper.putAside.since, STOP_HOURS);
    if (end > clock.now()) return end;
    await helpers.removeProfile(helper.personId, tx);
    return undefined;
  };

export interface HelperReminderDependencies extends Pick<CoreDependencies, "clock" | "outbox"> {
  readonly communities: Pick<Communities, "find">;
  readonly helpers: Helpers;
  readonly people: People;
  readonly render: Render<HelperNotice>;
}

/** Asks whether a profile still holds; one that is paused, once it is so no longer. */
export function createHelperReminder(deps: HelperReminderDependencies): RunTask {
  const { clock, communities, helpers, outbox, people, render } = deps;
  return async ({ key, subject }, tx) => {
    const profile = (await helpers.withProfile(helperProfileId(subject), tx))?.profile;
    if (!profile?.agreedAt || reminderTask(profile).key !== key) return undefined;
    const now = clock.now();
    const due = [daysAfter(profile.confirmedAt, CONFIRM_DAYS), profile.pausedUntil ?? now].find(
      (at) => at > now,
    );
    if (due) return due;
    const person = await people.find(profile.personId, tx);
    const community = await communities.find(profile.place.communityId);
    const notice = { kind: "helper-reminder", profile, communityName: community ?? { name: "" } } as const;
    if (person && isReachable(person)) await outbox.add([toPerson(render, person, key, notice)], tx);
    return undefined;
  };
}
