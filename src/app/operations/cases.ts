import { toOperators, type CoreDependencies, type Render } from "../core/index.ts";
import type { People } from "../people/ports.ts";
import { operationsKey, type OperationsNotice, type OperatorTrouble } from "./notices.ts";

const MINUTE_MS = 60_000;

export interface OperationsCases {
  /** Tells operators that something is wrong; at most once an hour for each trouble. */
  troubleBegan(trouble: OperatorTrouble, since: Date): Promise<void>;
  /** Tells operators that it is over, and how long it lasted; at most once an hour for each trouble. */
  troubleEnded(trouble: OperatorTrouble, since: Date): Promise<void>;
}

export interface OperationsDependencies extends Pick<
  CoreDependencies,
  "clock" | "operators" | "outbox" | "transact"
> {
  readonly people: People;
  readonly render: Render<OperationsNotice>;
}

export function createOperationsCases(deps: OperationsDependencies): OperationsCases {
  const { clock, outbox, transact } = deps;
  const tell = async (key: string, notice: OperationsNotice): Promise<void> => {
    const messages = await toOperators(deps, key, notice);
    if (messages.length > 0) await transact((tx) => outbox.add(messages, tx));
  };
  return {
    troubleBegan: (trouble, since) =>
      tell(operationsKey.began(trouble, since), { kind: "trouble-began", trouble }),
    troubleEnded(trouble, since) {
      const minutes = Math.max(1, Math.round((clock.now().getTime() - since.getTime()) / MINUTE_MS));
      return tell(operationsKey.ended(trouble, since), { kind: "trouble-ended", trouble, minutes });
    },
  };
}
