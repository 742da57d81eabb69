import type { Module, OutboxMessage } from "../core/index.ts";
import type { Pairs } from "../proposals/pairs.ts";
import { createRelayCases, type ComersOf, type RelayCases, type RelayDependencies } from "./cases.ts";
import { relayKey } from "./notices.ts";
import { createRelayTopics, type RelayTopics } from "./topics.ts";
import { sentUnder, tellWriters } from "./undelivered.ts";

export type { Group, Partner, Passed, PassedToAll, RelayCases, RelayError, Written } from "./cases.ts";
export type { RelayContent } from "./ports.ts";
export { createCloseTopics, topicOf, type CloseTopics, type RelayTopics } from "./topics.ts";
export { createStopRelay, type StopRelay } from "./undelivered.ts";

export const createRelayModule = (
  deps: RelayDependencies,
  pairs: Pick<Pairs, "sidesOf">,
  comersOf: ComersOf,
): Module<RelayCases & RelayTopics> => ({
  cases: { ...createRelayCases(deps, pairs, comersOf), ...createRelayTopics(deps) },
  tasks: {},
  async exportOf(person) {
    const copies = await deps.relayed.writtenBy(person);
    const written = [...new Map(copies.map((one) => [one.messageId, one])).values()];
    return written.length === 0
      ? {}
      : { messagesToOthers: written.map(({ at, content }) => ({ at, ...content })) };
  },
  async forget({ id, owed }, tx) {
    const told: OutboxMessage[] = [];
    for (const proposal of await deps.proposals.ofPerson(id, tx)) {
      await deps.outbox.cancel(relayKey.group(proposal.id), tx);
      const lost = owed.filter((key) => sentUnder(key)?.proposalId === proposal.id);
      told.push(...(await tellWriters(deps, proposal, lost, "left", tx)));
    }
    await deps.relayed.forget(id, tx);
    return told;
  },
});
