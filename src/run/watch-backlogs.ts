import type { Clock } from "../app/core/index.ts";
import type { UseCases } from "../app/use-cases.ts";
import type { InboxStore } from "../inbox/index.ts";
import type { Metrics } from "../observability/metrics.ts";
import type { OutboxStore } from "../outbox/index.ts";

export interface BacklogSources {
  readonly useCases: UseCases;
  readonly inboxStore: Pick<InboxStore, "countWaiting">;
  readonly outboxStore: Pick<OutboxStore, "countDue">;
  readonly time: Clock;
}

/** Has the metrics count what waits, and how evenly invitations fall, whenever they are read. */
export function watchBacklogs(metrics: Metrics, sources: BacklogSources): void {
  const { useCases, inboxStore, outboxStore, time } = sources;
  const cases = async () => useCases.insights.cases((await useCases.communities.all()).map(({ id }) => id));
  metrics.watchBacklog("inbox", () => inboxStore.countWaiting());
  metrics.watchBacklog("parked", () => useCases.deadLetters.countParked());
  metrics.watchBacklog("moderation", async () => (await useCases.listings.waitingInAll()).count);
  metrics.watchOldest("moderation", async () => (await useCases.listings.waitingInAll()).since);
  metrics.watchBacklog("cases", async () => (await cases()).open);
  metrics.watchOldest("cases", async () => (await cases()).oldestOpenSince);
  metrics.watchEvenness(async () => {
    const all = await useCases.communities.all();
    const measured = await Promise.all(
      all.map(async ({ id }) => ({ community: id, fairness: await useCases.insights.fairness([id]) })),
    );
    return measured.flatMap(({ community, fairness }) => (fairness ? [{ community, ...fairness }] : []));
  });
  metrics.watchBacklog("outbox", () => outboxStore.countDue(time.now()));
}
