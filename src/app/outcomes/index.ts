import type { OpenCase } from "../cases/index.ts";
import { HOLDS_NOTHING, type Module } from "../core/index.ts";
import type { Cards } from "../listings/ports.ts";
import type { Pairs } from "../proposals/pairs.ts";
import type { CheckInTaskKind } from "../proposals/tasks.ts";
import { createOutcomes, type OutcomeCases, type OutcomeDependencies } from "./cases.ts";
import type { RecordOutcome } from "./record.ts";
import { createCheckIn } from "./tasks.ts";

export { createRecordOutcome, type RecordOutcome } from "./record.ts";
export type { OutcomeCases, OutcomeTold } from "./cases.ts";

/** What becomes of introductions: both sides are asked, and their listings count it. What they said stays with the pair. */
export const createOutcomesModule = (
  deps: OutcomeDependencies,
  pairs: Pick<Pairs, "sidesOf">,
  cards: Pick<Cards, "changed">,
  openCase: OpenCase,
  record: RecordOutcome,
): Module<OutcomeCases, CheckInTaskKind> => ({
  cases: createOutcomes(deps, pairs, cards, openCase, record),
  tasks: { "check-in": createCheckIn(deps, pairs) },
  ...HOLDS_NOTHING,
});
