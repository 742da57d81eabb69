import type { DispatchId, PersonId } from "../../domain/shared/ids.ts";
import { personActor } from "../../domain/shared/actor.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { CoreDependencies } from "../core/index.ts";
import type { DispatchChanges } from "./changes.ts";
import { neighboursAnswered } from "./messages.ts";
import type { RoundDependencies } from "./rounds.ts";
import type { ChangeDependencies } from "../listings/change-listing.ts";
import { createMayManage } from "../listings/may-manage.ts";
import { wakeTask } from "./tasks.ts";

/** What the seeker says about helpers of neighbouring communities. */
export interface NeighbourAnswers {
  /**
   * From now on helpers of the communities that the question named may be asked, or none of them. A no can become a yes, not
   * the other way round: those helpers have seen the request. A repeat changes nothing.
   */
  answerNeighbours(
    id: DispatchId,
    person: PersonId,
    answer: "yes" | "no",
  ): Promise<Result<void, "not-yours" | "search-over">>;
}

export function createNeighbourAnswers(
  deps: RoundDependencies & Pick<CoreDependencies, "transact"> & Pick<ChangeDependencies, "organisations">,
  changes: DispatchChanges,
): NeighbourAnswers {
  const { clock, communities, outbox, people, render, tasks, transact } = deps;
  const mayManage = createMayManage(deps);
  return {
    answerNeighbours: (id, personId, answer) =>
      transact(async (tx) => {
        const found = await changes.find(id, tx);
        const asked = found?.dispatch.neighbours;
        if (!found || !asked || !(await mayManage(found.request, personId, tx))) return fail("not-yours");
        const { dispatch, request } = found;
        const isOut = request.status === "published" || request.status === "paused";
        if (dispatch.status === "stopped" || !isOut) return fail("search-over");
        if (asked.answer === answer) return ok(undefined);
        if (asked.answer === "yes") return fail("search-over");
        const goesOn = dispatch.status === "exhausted" && answer === "yes";
        const stored = await changes.save(
          dispatch,
          {
            ...dispatch,
            neighbours: { ...asked, answer },
            status: goesOn ? "running" : dispatch.status,
          },
          tx,
        );
        const seeker = await people.find(personId, tx);
        await changes.note(stored, `neighbours-${answer}`, personActor(personId, seeker), tx);
        await tasks.add([wakeTask(stored, clock.now())], tx);
        if (!seeker) return ok(undefined);
        const known = await communities.all();
        const names = asked.communities.flatMap((one) => known.find((other) => other.id === one) ?? []);
        await outbox.add([neighboursAnswered(render, stored, seeker, request, names, answer)], tx);
        return ok(undefined);
      }),
  };
}
