import type { Module } from "../core/index.ts";
import type { Cards } from "../listings/ports.ts";
import type { FindMatches } from "../matching/index.ts";
import { createBroadcasts, type BroadcastCases, type BroadcastDependencies } from "./cases.ts";

export { createWithhold, type Withhold } from "./withhold.ts";
export type { BroadcastCases, BroadcastError } from "./cases.ts";
/** Tasks of this module. */
export type BroadcastTaskKind = "broadcast";

export function createBroadcastsModule(
  deps: BroadcastDependencies,
  cards: Cards,
  findMatches: FindMatches,
): Module<BroadcastCases, BroadcastTaskKind> {
  const { round, ...cases } = createBroadcasts(deps, cards, findMatches);
  return {
    cases,
    tasks: { broadcast: round },
    // What a person was sent is in their chat; here only their id is kept, so that nobody is told twice.
    exportOf: () => Promise.resolve({}),
    async forget({ id }, tx) {
      await deps.broadcasts.forget(id, tx);
      return [];
    },
  };
}
