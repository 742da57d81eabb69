import { progressOf } from "../../domain/dispatch/dispatch.ts";
import { isReachable } from "../../domain/person/person.ts";
import { dispatchId } from "../../domain/shared/ids.ts";
import type { RunTask } from "../core/index.ts";
import type { Cards } from "../listings/ports.ts";
import type { ChangeDependencies, DispatchChanges } from "./changes.ts";
import { searchProgress } from "./messages.ts";
import { dispatchKey } from "./notices.ts";

/** Brings the seeker's message and the moderators' card up to date. */
export const createShow =
  (
    { outbox, people, render }: Pick<ChangeDependencies, "outbox" | "people" | "render">,
    changes: DispatchChanges,
    cards: Pick<Cards, "refresh">,
  ): RunTask =>
  async ({ key, subject }, tx) => {
    const found = await changes.find(dispatchId(subject), tx);
    // A newer change is shown by a task of its own.
    if (!found || key !== dispatchKey.show(found.dispatch.id, found.dispatch.version)) return undefined;
    const { dispatch, request, missing } = found;
    const seeker = await people.find(request.authorId, tx);
    if (seeker && isReachable(seeker))
      await outbox.add(
        [searchProgress(render, dispatch, seeker, request, progressOf(dispatch, missing))],
        tx,
      );
    await outbox.add(await cards.refresh([request.id], tx), tx);
    return undefined;
  };
