import { placeOf } from "../../domain/community/community.ts";
import { isReachable } from "../../domain/person/person.ts";
import { communityId, draftId } from "../../domain/shared/ids.ts";
import { toPerson, type RunTask } from "../core/index.ts";
import { draftKey } from "./notices.ts";
import type { ReminderDependencies } from "./tasks.ts";

/** Drafts looked at in one transaction. */
const CHUNK = 100;

/**
 * Tells everybody on the waiting list whose town a community looks after from now on. Its subject is the community, and the
 * last draft looked at.
 */
export function createWaitingList(deps: ReminderDependencies): RunTask {
  const { communities, drafts, people, outbox, tasks, render } = deps;

  return async ({ key, kind, subject, at }, tx) => {
    const [id = "", after] = subject.split(".");
    const community = await communities.find(communityId(id));
    if (!community) return undefined;
    const waiting = await drafts.waiting(after === undefined ? undefined : draftId(after), CHUNK, tx);
    const authors = await people.findMany(
      waiting.map(({ authorId }) => authorId),
      tx,
    );
    const served = waiting.flatMap((draft) => {
      const { waitsFor: town, authorId } = draft;
      const author = authors.get(authorId);
      if (!author || !isReachable(author) || !town?.point || !placeOf(town.point, [community])) return [];
      const notice = { kind: "draft-served", draft, town, communityName: community } as const;
      return [toPerson(render, author, draftKey.served(draft.id, community.id), notice)];
    });
    await outbox.add(served, tx);
    const last = waiting.length === CHUNK ? waiting.at(-1) : undefined;
    if (last) await tasks.add([{ key: `${key}:${last.id}`, kind, subject: `${id}.${last.id}`, at }], tx);
    return undefined;
  };
}
