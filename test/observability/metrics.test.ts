import { expect, it } from "vitest";
import { createMetrics } from "../../src/observability/metrics.ts";

it("counts what happened, and asks for backlogs when they are read", async () => {
  const metrics = createMetrics();
  metrics.updateHandled("message", "ok", 0.02);
  metrics.outboxDone("bulk", "failed");
  metrics.httpAnswered("GET", "/listings/{id}", 200, 0.004);
  let waiting = 3;
  metrics.watchBacklog("inbox", async () => waiting);
  waiting = 5;

  const page = await metrics.render();
  for (const line of [
    'pomich_updates_total{kind="message",outcome="ok"} 1',
    'pomich_update_seconds_count{kind="message"} 1',
    'pomich_outbox_messages_total{priority="bulk",outcome="failed"} 1',
    'pomich_http_request_seconds_count{method="GET",route="/listings/{id}",status="200"} 1',
    'pomich_backlog{queue="inbox"} 5',
  ]) {
    expect(page).toContain(line);
  }
  expect(page).toContain("process_resident_memory_bytes");
});

it("says how long the oldest row has waited, and 0 while there is none", async () => {
  const metrics = createMetrics(() => new Date(60_000));
  let since: Date | undefined = new Date(15_000);
  metrics.watchOldest("moderation", async () => since);
  expect(await metrics.render()).toContain('pomich_oldest_seconds{queue="moderation"} 45');
  since = undefined;
  expect(await metrics.render()).toContain('pomich_oldest_seconds{queue="moderation"} 0');
});

it("keeps two installations in one process apart", async () => {
  const [one, other] = [createMetrics(), createMetrics()];
  one.updateHandled("message", "ok", 1);
  expect(await other.render()).not.toContain('kind="message"');
});

it("names metrics as Prometheus asks for: what counts up ends in _total, and nothing else does", async () => {
  const page = await createMetrics().render();
  const types = [...page.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = "", type]) => ({ name, type }));
  expect(types.length).toBeGreaterThan(20);
  const misnamed = types.filter(({ name, type }) => (type === "counter") !== name.endsWith("_total"));
  expect(misnamed).toEqual([]);
  const explained = new Set([...page.matchAll(/^# HELP (\S+) \S/gm)].map(([, name]) => name));
  expect(types.filter(({ name }) => !explained.has(name))).toEqual([]);
});
