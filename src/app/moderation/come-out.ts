import { waitingTasks } from "../listings/status-tasks.ts";
import type { ComesOut } from "../listings/ports.ts";
import { freshnessTask } from "../listings/tasks.ts";
import type { CoreDependencies } from "../core/index.ts";
import type { ProposalCases } from "../proposals/cases.ts";
import { matchTask } from "../searches/cases.ts";

/** @param introduce brings it before those whom it answers or concerns */
export const createComesOut =
  (
    { clock, tasks }: Pick<CoreDependencies, "clock" | "tasks">,
    introduce: ProposalCases["introduceAnswer"],
  ): ComesOut =>
  async (listing, tx) => {
    await tasks.add([freshnessTask(listing), matchTask(listing), ...waitingTasks(listing, clock.now())], tx);
    await introduce(listing, tx);
  };
