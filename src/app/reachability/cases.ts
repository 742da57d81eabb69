import type { CoreDependencies } from "../core/index.ts";
import type { PeopleCases } from "../people/cases.ts";
import type { People } from "../people/ports.ts";
import type { ProposalCases } from "../proposals/cases.ts";
import type { PersonId } from "../../domain/shared/ids.ts";

/** What follows when Telegram lets the bot write to a person no longer, or again. */
export interface ReachabilityCases {
  /** Marks the person and closes their open proposals, telling the other sides. A repeat changes nothing. */
  becameUnreachable(id: PersonId): Promise<void>;
  cameBack(id: PersonId): Promise<void>;
}

export interface ReachabilityDependencies extends Pick<CoreDependencies, "outbox" | "transact"> {
  readonly people: People;
}

export function createReachability(
  { people, outbox, transact }: ReachabilityDependencies,
  peopleCases: Pick<PeopleCases, "forget">,
  proposals: Pick<ProposalCases, "lapseOfPerson">,
): ReachabilityCases {
  return {
    async becameUnreachable(id) {
      await transact(async (tx) => {
        await people.update(id, { reachable: false }, tx);
        await outbox.add(await proposals.lapseOfPerson(id, tx), tx);
      });
      peopleCases.forget(id);
    },
    async cameBack(id) {
      await people.update(id, { reachable: true });
      peopleCases.forget(id);
    },
  };
}
