import { withoutAgreed } from "../../domain/appointment/appointment.ts";
import { otherKind } from "../../domain/category/category.ts";
import { sideOf } from "../../domain/proposal/proposal.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import type { OutboxMessage, Tx } from "../core/index.ts";
import type { Pairs } from "../proposals/pairs.ts";
import type { Meetings, Proposals } from "../proposals/ports.ts";

/**
 * Calls off every appointment of somebody who leaves or may not take part any more. Part of a transaction.
 * @param name what the others read of them
 * @returns what the others are owed
 */
export type LeaveMeetings = (person: PersonId, name: string, tx: Tx) => Promise<readonly OutboxMessage[]>;

export const createLeaveMeetings =
  (
    { proposals }: { readonly proposals: Proposals },
    pairs: Pick<Pairs, "sidesOf">,
    meetings: Pick<Meetings, "part">,
  ): LeaveMeetings =>
  async (person, firstName, tx) => {
    const told: OutboxMessage[] = [];
    for (const proposal of await proposals.ofPerson(person, tx)) {
      const side = sideOf(proposal, person);
      const sides = side && (await pairs.sidesOf(proposal, tx));
      if (!sides) continue;
      const leaving = { ...sides[side], person: { ...sides[side].person, firstName } };
      const messages = await meetings.part(proposal, { ...sides, [side]: leaving }, otherKind(side));
      if (messages.length === 0 || !proposal.appointment) continue;
      told.push(...messages);
      const appointment = withoutAgreed(proposal.appointment);
      await proposals.replace(
        { ...proposal, appointment, version: proposal.version + 1 },
        proposal.version,
        tx,
      );
    }
    return told;
  };
