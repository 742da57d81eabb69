import { beforeEach, expect, it, onTestFinished } from "vitest";
import { remotePhone } from "../process/support/remote-phone.ts";
import { freePort, JONAS, OLENA } from "../process/support/telegram.ts";
import { lineOf } from "../../src/observability/troubles.ts";
import { createGate, type Gate } from "./gate.ts";
import { quickTime, useProducts } from "./product.ts";

const house = useProducts();
let gate: Gate;

beforeEach(async () => {
  gate = await createGate(house.storeUri);
  // After the products have ended.
  onTestFinished(() => gate.close());
});

const status = async (url: string, path: string): Promise<number> => (await fetch(url + path)).status;

/** Updates that Telegram has not been told we have. */
const unconfirmed = (): number => house.telegram.standIn.world.state.updates.length;

it("while the store is away the webhook asks Telegram to come again, and afterwards nothing is missing", async () => {
  const port = String(await freePort());
  const address = `http://127.0.0.1:${port}`;
  const MONGODB_URI = gate.uri;
  const { url } = await house.start({ MONGODB_URI, HTTP_PORT: port, WEBHOOK_URL: address });
  const [olena, jonas] = [remotePhone(house.telegram, OLENA), remotePhone(house.telegram, JONAS)];
  await gate.close();

  olena.say("/start");
  jonas.say("/start");
  const { url: hook = "", secret = "" } = house.telegram.standIn.world.state.webhook ?? {};
  const answer = await fetch(hook, {
    method: "POST",
    headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret },
    body: JSON.stringify({ update_id: 900_000 }),
  });
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
  expect([await status(url, "/readyz"), await status(url, "/healthz")]).toEqual([503, 200]);
  expect(unconfirmed()).toBe(2);

  await gate.open();
  await Promise.all([olena.hears("Вітаємо"), jonas.hears("Hallo")]);
  await house.telegram.standIn.idle();
  expect([olena.heard().length, jonas.heard().length]).toEqual([1, 1]);
  expect(await status(url, "/readyz")).toBe(200);
});

it("while the store is away polling confirms nothing, and afterwards nothing is missing", async () => {
  const { url } = await house.start({ MONGODB_URI: gate.uri });
  const [olena, jonas] = [remotePhone(house.telegram, OLENA), remotePhone(house.telegram, JONAS)];
  await gate.close();
  olena.say("/start");
  jonas.say("/start");
  await expect.poll(() => status(url, "/readyz")).toBe(503);
  expect(unconfirmed()).toBe(2);

  await gate.open();
  await Promise.all([olena.hears("Вітаємо"), jonas.hears("Hallo")]);
  await house.telegram.standIn.idle();
  expect([olena.heard().length, jonas.heard().length]).toEqual([1, 1]);
});

it("while Telegram refuses the token /readyz says so; it is asked again, and goes on by itself", async () => {
  const env = { MONGODB_URI: gate.uri };
  const { url, log } = await house.start(env, { time: quickTime(4) });
  expect(await status(url, "/readyz")).toBe(200);
  const olena = remotePhone(house.telegram, OLENA);
  const { faults } = house.telegram.standIn;
  faults.failNext("getUpdates", { status: 401, description: "Unauthorized", times: Infinity });
  faults.failNext("getMe", { status: 401, description: "Unauthorized", times: 3 });
  // Ends the poll under way.
  olena.say("/start");
  const troubled = () =>
    log.lines.filter(({ fields }) => (fields as { trouble?: string }).trouble === "token-refused");
  await house.telegram.until("the log says so", () => troubled().length > 0);
  const answer = await fetch(`${url}/readyz`);
  expect([answer.status, await answer.json()]).toMatchObject([
    503,
    { troubles: [{ kind: "token-refused" }] },
  ]);
  expect(await status(url, "/healthz")).toBe(200);

  await house.telegram.until(
    "a second refusal",
    () => (house.telegram.standIn.calls.byMethod["getMe"] ?? 0) > 4,
  );
  faults.clear();
  await olena.hears("Вітаємо");
  await expect.poll(() => status(url, "/readyz")).toBe(200);
  expect(troubled().map(({ level, message }) => [level, message])).toEqual([
    ["warn", lineOf("token-refused")],
    ["info", "a trouble is over"],
  ]);
});
