import { CONFIRM_DAYS, type HelperProfile } from "../../domain/helper/profile.ts";
import { isReachable } from "../../domain/person/person.ts";
import { daysAfter } from "../../domain/shared/dates.ts";
import { helperProfileId } from "../../domain/shared/ids.ts";
import type { Communities } from "../communities/ports.ts";
import { toPerson, type CoreDependencies, type Render, type RunTask, type Task } from "../core/index.ts";
import type { People } from "../people/ports.ts";
import { helperKey, type HelperNotice } from "./notices.ts";
import type { Helpers } from "./ports.ts";

export type HelperTaskKind = "helper-reminder";

/** Owed whenever somebody confirms or changes their profile; the reminders of before then find nothing to do. */
export const reminderTask = ({ id, confirmedAt }: HelperProfile): Task<HelperTaskKind> => ({
  key: helperKey.reminder(id, confirmedAt),
  kind: "helper-reminder",
  subject: id,
  at: daysAfter(confirmedAt, CONFIRM_DAYS),
});

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
