import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createMetrics, type Queue } from "../../src/observability/metrics.ts";
import { TROUBLE_KINDS } from "../../src/observability/troubles.ts";

const FOLDER = new URL("../../scripts/grafana/", import.meta.url);

const read = (name: string): string => readFileSync(new URL(name, FOLDER), "utf8");

/** Every expression of the board and of the alerts. */
function expressions(): readonly string[] {
  const board = JSON.parse(read("board.json")) as {
    readonly panels: readonly { readonly targets: readonly { readonly expr: string }[] }[];
  };
  const alerts = [...read("alerts.yaml").matchAll(/^ +expr: (.+)$/gm)].map(([, expr = ""]) => expr);
  return [...board.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)), ...alerts];
}

/** The values that expressions compare a label with. */
const valuesOf = (label: string): readonly string[] =>
  expressions().flatMap((expr) =>
    [...expr.matchAll(new RegExp(`\\b${label}=~?"([^"]+)"`, "g"))].flatMap(([, values = ""]) =>
      values.split("|"),
    ),
  );

it("the board and the alerts name only metrics, queues and troubles that there are", async () => {
  const metrics = createMetrics();
  metrics.updateHandled("message", "ok", 0.1);
  metrics.outboxDone("bulk", "sent");
  metrics.httpAnswered("GET", "/healthz", 200, 0.1);
  const page = await metrics.render();
  const names = new Set([...page.matchAll(/^# TYPE (\S+)/gm)].map(([, name = ""]) => name));
  const series = new Set(
    [...names].flatMap((name) => [name, `${name}_bucket`, `${name}_count`, `${name}_sum`]),
  );
  const used = expressions().flatMap((expr) => expr.match(/\b(?:pomich|process|nodejs)_\w+/g) ?? []);
  expect(used.length).toBeGreaterThan(15);
  expect(used.filter((name) => !series.has(name))).toEqual([]);

  const queues = ["inbox", "outbox", "parked", "moderation", "cases"] satisfies readonly Queue[];
  expect(valuesOf("queue").filter((queue) => !(queues as readonly string[]).includes(queue))).toEqual([]);
  // Every trouble has an alert, save the one that others are the cause of.
  expect([...new Set(valuesOf("kind"))].toSorted()).toEqual(
    Object.keys(TROUBLE_KINDS)
      .filter((kind) => kind !== "updates-wait")
      .toSorted(),
  );
});
