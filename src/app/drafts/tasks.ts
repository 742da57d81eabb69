import { isBegun, type Draft } from "../../domain/listing/draft.ts";
import { isPlaceAnswer } from "../../domain/category/field.ts";
import { atDaytime } from "../../domain/shared/dates.ts";
import { draftId } from "../../domain/shared/ids.ts";
import type { Dependencies } from "../dependencies.ts";
import { toPerson } from "../messages.ts";
import { effectKey } from "../notices.ts";
import type { RunTask, Task } from "../ports.ts";

/** How long somebody leaves a draft alone before they are reminded of it. */
const SILENCE_MS = 24 * 3_600_000;

const dueAt = ({ updatedAt }: Pick<Draft, "updatedAt">): Date => new Date(updatedAt.getTime() + SILENCE_MS);

/** Looks after a draft from its beginning until its author was reminded of it or it is gone. */
export const draftReminderTask = (draft: Draft): Task => ({
  key: effectKey.draftWatch(draft.id),
  kind: "draft-reminder",
  subject: draft.id,
  at: dueAt(draft),
});

/** Reminds the author of a draft they have left alone for a day: once, and outside their quiet hours. */
export function createDraftReminder(deps: Dependencies): RunTask {
  const { drafts, people, communities, outbox, clock, render } = deps;

  return async ({ subject }, tx) => {
    const draft = await drafts.find(draftId(subject), tx);
    if (!draft) return undefined;
    const now = clock.now();
    // Nothing is in it yet: it may still be begun.
    if (!isBegun(draft)) return new Date(now.getTime() + SILENCE_MS);
    const author = await people.find(draft.authorId, tx);
    const earliest = new Date(Math.max(dueAt(draft).getTime(), now.getTime()));
    const due = atDaytime(earliest, await zoneOf(draft), author?.quiet);
    if (due > now) return due;
    if (author?.reachable)
      await outbox.add(
        [toPerson(render, author, effectKey.draftReminder(draft.id), { kind: "draft-reminder", draft })],
        tx,
      );
    return undefined;
  };

  async function zoneOf({ answers: { place } }: Draft): Promise<string> {
    const all = await communities.all();
    const own = isPlaceAnswer(place) ? all.find(({ id }) => id === place.communityId) : undefined;
    return (own ?? all[0])?.timeZone ?? "UTC";
  }
}
