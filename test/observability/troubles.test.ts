import { expect, test } from "vitest";
import { canWork, createTroubles, lineOf, TROUBLE_KINDS } from "../../src/observability/troubles.ts";
import { createMetrics } from "../../src/observability/metrics.ts";
import { createTestLog } from "../support/telegram.ts";
import { createTestTime } from "../support/time.ts";

function open() {
  const time = createTestTime(0);
  const log = createTestLog();
  return { time, log, troubles: createTroubles({ log, time }) };
}

test("a trouble has one line when it begins, and one with its duration when it ends", async () => {
  const { time, log, troubles } = open();
  troubles.report("token-refused", { cause: 401 });
  await time.advance(30_000);
  troubles.report("token-refused", { cause: 401 });
  await time.advance(60_000);
  troubles.clear("token-refused");
  troubles.clear("token-refused");
  expect(log.lines).toEqual([
    {
      level: "warn",
      fields: { trouble: "token-refused", cause: 401 },
      message: lineOf("token-refused"),
    },
    { level: "info", fields: { trouble: "token-refused", seconds: 90 }, message: "a trouble is over" },
  ]);
});

test("what passes within the time of its kind is no trouble", async () => {
  const { time, log, troubles } = open();
  for (let flap = 0; flap < 5; flap += 1) {
    troubles.report("telegram-away");
    await time.advance(TROUBLE_KINDS["telegram-away"].afterMs - 1);
    troubles.report("telegram-away");
    troubles.clear("telegram-away");
  }
  expect([log.lines, troubles.current()]).toEqual([[], []]);
  troubles.report("telegram-away");
  await time.advance(TROUBLE_KINDS["telegram-away"].afterMs);
  troubles.report("telegram-away");
  expect(troubles.current()).toMatchObject([{ kind: "telegram-away" }]);
});

test("several of a kind are told apart by what they are about", () => {
  const { troubles } = open();
  troubles.report("chat-refuses", {}, "-1");
  troubles.report("chat-refuses", {}, "-2");
  troubles.clear("chat-refuses", "-1");
  expect(troubles.current()).toMatchObject([{ kind: "chat-refuses", subject: "-2" }]);
});

test("only some troubles keep the process from its work", () => {
  const { troubles } = open();
  troubles.report("chat-refuses", {}, "-1");
  expect(canWork(troubles.current())).toBe(true);
  troubles.report("updates-taken");
  expect(canWork(troubles.current())).toBe(false);
});

test("the metrics have every kind, at 0 when all is well", async () => {
  const { troubles } = open();
  const metrics = createMetrics();
  metrics.watchTroubles(() => troubles.current());
  expect(await metrics.render()).toContain('pomich_trouble{kind="token-refused"} 0');
  troubles.report("token-refused");
  const page = await metrics.render();
  expect(page).toContain('pomich_trouble{kind="token-refused"} 1');
  for (const kind of Object.keys(TROUBLE_KINDS)) expect(page).toContain(`pomich_trouble{kind="${kind}"}`);
});

test("listeners hear of troubles that count, also of those that began before, until they stop", async () => {
  const { time, troubles } = open();
  const heard: unknown[] = [];
  troubles.report("updates-taken");
  troubles.report("telegram-away");
  const stop = troubles.listen({
    began: ({ kind }) => heard.push(["began", kind]),
    ended: ({ kind }, seconds) => heard.push(["ended", kind, seconds]),
  });
  await time.advance(12_000);
  troubles.report("telegram-away");
  troubles.clear("updates-taken");
  stop();
  troubles.clear("telegram-away");
  expect(heard).toEqual([
    ["began", "updates-taken"],
    ["began", "telegram-away"],
    ["ended", "updates-taken", 12],
  ]);
});
