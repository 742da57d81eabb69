import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { TROUBLE_KINDS, type Trouble } from "./troubles.ts";

export type UpdateOutcome = "ok" | "failed";
export type Queue = "inbox" | "outbox" | "parked" | "moderation" | "cases";
export type Priority = "transactional" | "bulk";

/** Gini coefficients of a community's searches for helpers: 0 when all who were invited have the same share. */
export interface Evenness {
  readonly community: string;
  readonly invitations: number;
  readonly acceptances: number;
}

export interface Metrics {
  /** One update went through the bot. */
  updateHandled(kind: string, outcome: UpdateOutcome, seconds: number): void;
  /** One message left the outbox, or was given up. */
  outboxDone(priority: Priority, outcome: "sent" | "failed"): void;
  /** One HTTP request was answered. `route` is the pattern, never the path, which may hold an id. */
  httpAnswered(method: string, route: string, status: number, seconds: number): void;
  /** `count` is asked for the rows waiting whenever the metrics are read. */
  watchBacklog(queue: Queue, count: () => Promise<number>): void;
  /** `since` is asked how long the oldest row has been due whenever the metrics are read; undefined while the queue is empty. */
  watchOldest(queue: Queue, since: () => Promise<Date | undefined>): void;
  /** `of` is asked how evenly invitations fell in each community whenever the metrics are read. */
  watchEvenness(of: () => Promise<readonly Evenness[]>): void;
  /** `current` is asked for the lasting troubles whenever the metrics are read. */
  watchTroubles(current: () => readonly Trouble[]): void;
  /** The text format that Prometheus reads. */
  render(): Promise<string>;
  readonly contentType: string;
}

/** Gauges of prom-client's that are named as counters are; each is the sum of the gauge without `_total`. */
const MISNAMED = [
  "nodejs_active_handles_total",
  "nodejs_active_requests_total",
  "nodejs_active_resources_total",
];

/** From an answered button to a getUpdates that waits. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics(now: () => Date = () => new Date()): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  for (const name of MISNAMED) registry.removeSingleMetric(name);

  const updates = new Counter({
    name: "pomich_updates_total",
    help: "Updates from Telegram that were handled",
    labelNames: ["kind", "outcome"],
    registers,
  });
  const handling = new Histogram({
    name: "pomich_update_seconds",
    help: "Time to handle an update",
    labelNames: ["kind"],
    buckets: SECONDS,
    registers,
  });
  const outbox = new Counter({
    name: "pomich_outbox_messages_total",
    help: "Messages that left the outbox",
    labelNames: ["priority", "outcome"],
    registers,
  });
  const requests = new Histogram({
    name: "pomich_http_request_seconds",
    help: "Time to answer an HTTP request",
    labelNames: ["method", "route", "status"],
    buckets: SECONDS,
    registers,
  });
  const counts = new Map<Queue, () => Promise<number>>();
  registry.registerMetric(
    new Gauge({
      name: "pomich_backlog",
      help: "Rows that wait in a queue",
      labelNames: ["queue"],
      registers: [],
      async collect() {
        for (const [queue, count] of counts) this.set({ queue }, await count());
      },
    }),
  );

  const oldest = new Map<Queue, () => Promise<Date | undefined>>();
  registry.registerMetric(
    new Gauge({
      name: "pomich_oldest_seconds",
      help: "How long the oldest row of a queue has waited; 0 while the queue is empty",
      labelNames: ["queue"],
      registers: [],
      async collect() {
        for (const [queue, since] of oldest) {
          const at = await since();
          this.set({ queue }, at ? Math.max(0, (now().getTime() - at.getTime()) / 1_000) : 0);
        }
      },
    }),
  );

  let evenness: () => Promise<readonly Evenness[]> = () => Promise.resolve([]);
  registry.registerMetric(
    new Gauge({
      name: "pomich_invitations_gini",
      help: "How unevenly invitations and acceptances fell on helpers in the last 30 days: 0 is evenly, 1 unevenly",
      labelNames: ["community", "of"],
      registers: [],
      async collect() {
        this.reset();
        for (const { community, invitations, acceptances } of await evenness()) {
          this.set({ community, of: "invitations" }, invitations);
          this.set({ community, of: "acceptances" }, acceptances);
        }
      },
    }),
  );

  let troubles: () => readonly Trouble[] = () => [];
  registry.registerMetric(
    new Gauge({
      name: "pomich_trouble",
      help: "Lasting troubles of each kind; 0 when all is well",
      labelNames: ["kind"],
      registers: [],
      collect() {
        for (const kind of Object.keys(TROUBLE_KINDS)) {
          this.set({ kind }, troubles().filter((trouble) => trouble.kind === kind).length);
        }
      },
    }),
  );

  return {
    updateHandled: (kind, outcome, seconds) => {
      updates.inc({ kind, outcome });
      handling.observe({ kind }, seconds);
    },
    outboxDone: (priority, outcome) => outbox.inc({ priority, outcome }),
    httpAnswered: (method, route, status, seconds) => requests.observe({ method, route, status }, seconds),
    watchBacklog: (queue, count) => void counts.set(queue, count),
    watchOldest: (queue, since) => void oldest.set(queue, since),
    watchEvenness: (of) => {
      evenness = of;
    },
    watchTroubles: (current) => {
      troubles = current;
    },
    render: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
