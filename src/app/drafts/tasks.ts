import { isReachable } from "../../domain/person/person.ts";
import { writesFor } from "../../domain/organisation/organisation.ts";
import { isBegun, type Draft } from "../../domain/listing/draft.ts";
import { zoneOf } from "../../domain/community/time-zone.ts";
import { isPlaceAnswer } from "../../domain/category/field.ts";
import { atDaytime } from "../../domain/shared/dates.ts";
import { draftId } from "../../domain/shared/ids.ts";
import type { Communities } from "../communities/ports.ts";
import { toPerson, type CoreDependencies, type Render, type RunTask, type Task } from "../core/index.ts";
import type { Organisations } from "../organisations/ports.ts";
import type { People } from "../people/ports.ts";
import { draftKey, type DraftNotice } from "./notices.ts";
import type { Drafts } from "./ports.ts";

/** Tasks of this module. */
export type DraftTaskKind = "draft-reminder";

/** How long a draft is left alone before its author is reminded. */
const SILENCE_MS = 24 * 3_600_000;

const dueAt = ({ updatedAt }: Pick<Draft, "updatedAt">): Date => new Date(updatedAt.getTime() + SILENCE_MS);

/** The task that watches a draft until its author was reminded or the draft is gone. */
export const draftReminderTask = (draft: Draft): Task<DraftTaskKind> => ({
  key: draftKey.watch(draft.id),
  kind: "draft-reminder",
  subject: draft.id,
  at: dueAt(draft),
});

export interface ReminderDependencies extends CoreDependencies {
  readonly communities: Communities;
  readonly drafts: Drafts;
  readonly organisations: Pick<Organisations, "find">;
  readonly people: People;
  readonly render: Render<DraftNotice>;
}

/** Reminds the author of a draft they have left alone for a day: once, and outside their quiet hours. */
export function createDraftReminder(deps: ReminderDependencies): RunTask {
  const { drafts, organisations, people, communities, outbox, clock, render } = deps;

  return async ({ subject }, tx) => {
    const draft = await drafts.find(draftId(subject), tx);
    if (!draft) return undefined;
    const now = clock.now();
    // Nothing was answered yet, or nothing can be: look again later.
    if (!isBegun(draft) || draft.waitsFor) return new Date(now.getTime() + SILENCE_MS);
    const author = await people.find(draft.authorId, tx);
    const earliest = new Date(Math.max(dueAt(draft).getTime(), now.getTime()));
    const due = atDaytime(earliest, await zoneOfDraft(draft), author?.quiet);
    if (due > now) return due;
    if (!author || !isReachable(author)) return undefined;
    const { organisationId: id } = draft;
    const organisation = id && (await organisations.find(id, tx));
    // Nothing can be sent for it now: look again later.
    if (id && !writesFor(organisation || undefined, author.id).ok)
      return new Date(now.getTime() + SILENCE_MS);
    const organisationName = organisation && organisation.answers.name;
    const notice = {
      kind: "draft-reminder",
      draft,
      ...(organisationName && { organisationName }),
    } as const;
    await outbox.add([toPerson(render, author, draftKey.reminder(draft.id), notice)], tx);
    return undefined;
  };

  async function zoneOfDraft({ answers: { place } }: Draft): Promise<string> {
    const all = await communities.all();
    const own = isPlaceAnswer(place) ? all.find(({ id }) => id === place.communityId) : undefined;
    return zoneOf(own ?? all[0]);
  }
}
