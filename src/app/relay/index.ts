import type { Module } from "../core/index.ts";
import { introductionKey } from "../introductions/notices.ts";
import type { Pairs } from "../proposals/pairs.ts";
import { createRelayCases, type RelayCases, type RelayDependencies } from "./cases.ts";

export type { Partner, Passed, RelayCases, RelayError, Written } from "./cases.ts";
export type { RelayContent } from "./ports.ts";

export const createRelayModule = (
  deps: RelayDependencies,
  pairs: Pick<Pairs, "sidesOf">,
): Module<RelayCases> => ({
  cases: createRelayCases(deps, pairs),
  tasks: {},
  async exportOf(person) {
    const written = await deps.relayed.writtenBy(person);
    return written.length === 0
      ? {}
      : { messagesToOthers: written.map(({ at, content }) => ({ at, ...content })) };
  },
  async forget({ id }, tx) {
    for (const proposal of await deps.proposals.ofPerson(id, tx))
      await deps.outbox.cancel(introductionKey.relayed(proposal.id), tx);
    await deps.relayed.forget(id, tx);
    return [];
  },
});
