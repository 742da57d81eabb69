import { invitationOf, withInvitation } from "../../domain/dispatch/dispatch.ts";
import type { DispatchId, PersonId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";
import type { DispatchChanges } from "./changes.ts";
import { dispatchKey } from "./notices.ts";
import type { RoundDependencies } from "./rounds.ts";
import { wakeTask } from "./tasks.ts";

/**
 * Takes back invitations to other searches that still wait to be sent to somebody, who wants none any more. What has reached
 * them can still be answered.
 */
export type DropUnsent = (person: PersonId, except: DispatchId, tx: Tx) => Promise<void>;

export const createDropUnsent =
  ({ clock, dispatches, outbox, tasks }: RoundDependencies, changes: DispatchChanges): DropUnsent =>
  async (person, except, tx) => {
    for (const dispatch of await dispatches.ofPerson(person, tx)) {
      const one = invitationOf(dispatch, person);
      if (dispatch.id === except || one?.state !== "open") continue;
      const key = dispatchKey.invitation(dispatch.id, person, one.asks);
      if ((await outbox.places([key], tx)).get(key)?.sent !== false) continue;
      await outbox.withdraw([key], tx);
      const declined = { state: "declined", answeredAt: clock.now() } as const;
      const stored = await changes.save(dispatch, withInvitation(dispatch, person, declined), tx);
      await tasks.add([wakeTask(stored, clock.now())], tx);
    }
  };
