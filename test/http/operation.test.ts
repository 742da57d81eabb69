import { describe, expect, test } from "vitest";
import { createMetrics } from "../../src/observability/metrics.ts";
import { useHouse } from "./house.ts";

const box = useHouse();

describe("health", () => {
  test("the process lives, whatever the store does", async () => {
    const http = box.house.http({ ready: () => Promise.resolve(false) });
    const response = await http.request("/healthz");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: "alive" });
  });

  test("it is ready when the store answers", async () => {
    const response = await box.house.http().request("/readyz");
    expect([response.status, await response.json()]).toEqual([200, { status: "ready", troubles: [] }]);
  });

  test.each([
    ["says no", () => Promise.resolve(false)],
    ["fails to say", () => Promise.reject(new Error("no store"))],
    ["hangs", () => new Promise<boolean>(() => undefined)],
  ])("it is not ready when the store %s", async (_what, ready) => {
    const response = await box.house.http({ ready }).request("/readyz");
    expect([response.status, await response.json()]).toEqual([503, { status: "unavailable", troubles: [] }]);
  });
});

test("it is not ready, and says why, while Telegram refuses the token, though it lives", async () => {
  const since = new Date(0);
  const http = box.house.http({ troubles: () => [{ kind: "token-refused", since }] });
  const response = await http.request("/readyz");
  expect([response.status, await response.json()]).toEqual([
    503,
    { status: "unavailable", troubles: [{ kind: "token-refused", since: since.toISOString() }] },
  ]);
  expect((await http.request("/healthz")).status).toBe(200);
});

test("a trouble that leaves it its work is shown, and it is ready", async () => {
  const http = box.house.http({ troubles: () => [{ kind: "telegram-away", since: new Date(0) }] });
  const response = await http.request("/readyz");
  expect([response.status, await response.json()]).toMatchObject([200, { status: "ready", troubles: [{}] }]);
});

test("metrics come in Prometheus' format", async () => {
  const http = box.house.http({ metrics: createMetrics() });
  await http.request("/healthz");
  const response = await http.request("/metrics", { headers: { authorization: `Bearer ${box.house.key}` } });
  expect(response.headers.get("content-type")).toMatch(/^text\/plain/);
  expect(await response.text()).toContain(
    'pomich_http_request_seconds_count{method="GET",route="/healthz",status="200"} 1',
  );
});

describe("the webhook", () => {
  const SECRET = "between-us-and-telegram";

  const deliver = (
    body: string,
    secret?: string,
    accept = (update: unknown) => box.house.inbox.accept(update),
  ) =>
    box.house.http({ acceptUpdate: accept, webhookSecret: SECRET }).request("/telegram/webhook", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(secret === undefined ? {} : { "x-telegram-bot-api-secret-token": secret }),
      },
      body,
    });

  const update = JSON.stringify({
    update_id: 7,
    message: {
      message_id: 1,
      date: 0,
      chat: { id: 5, type: "private", first_name: "Olena" },
      text: "/start",
    },
  });

  test("stores an update, and stores it once", async () => {
    for (const attempt of [1, 2]) {
      const response = await deliver(update, SECRET);
      expect([attempt, response.status, await response.text()]).toEqual([attempt, 200, ""]);
    }
  });

  test.each([undefined, "", "wrong", `${SECRET}x`])("refuses the secret %s", async (secret) => {
    const response = await deliver(update, secret);
    expect([response.status, await response.json()]).toMatchObject([401, { code: "unauthorized" }]);
  });

  test.each([
    ["{", 400, "malformed-json"],
    ["", 400, "malformed-json"],
    ["null", 400, "malformed-update"],
    ["[]", 400, "malformed-update"],
    ['{"update_id":"1"}', 400, "malformed-update"],
    [`"${"x".repeat(1_100_000)}"`, 413, "body-too-large"],
  ])("refuses %.12s", async (body, status, code) => {
    const response = await deliver(body, SECRET);
    expect([response.status, await response.json()]).toMatchObject([status, { code }]);
  });

  test("asks Telegram to try again while the store is away", async () => {
    const response = await deliver(update, SECRET, () => Promise.reject(new Error("no store")));
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
  });

  test("is not there unless it is configured", async () => {
    expect((await box.house.http().request("/telegram/webhook", { method: "POST" })).status).toBe(404);
  });
});
