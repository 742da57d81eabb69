import { expect, it } from "vitest";
import { useHouse, type House } from "./support/house.ts";
import { remotePhone } from "./support/remote-phone.ts";
import { freePort, JONAS, OLENA } from "./support/telegram.ts";

const box = useHouse();

async function webhooked({ live }: House): Promise<Readonly<Record<string, string>>> {
  const port = String(await freePort());
  return { ...live, HTTP_PORT: port, WEBHOOK_URL: `http://127.0.0.1:${port}` };
}

it("takes updates at the webhook that Telegram takes in the end, from nobody else, and only sound ones", async () => {
  const { house } = box;
  const { standIn } = house.telegram;
  const olena = remotePhone(house.telegram, OLENA);
  standIn.faults.failNext("setWebhook", { dropConnection: "before", times: 2 });
  await house.start(await webhooked(house)).open();
  const { url = "", secret = "" } = standIn.world.state.webhook ?? {};
  olena.say("/start");
  await olena.hears("Вітаємо");
  expect(standIn.calls.byMethod).toMatchObject({ setWebhook: 3 });
  expect(standIn.calls.byMethod).not.toHaveProperty("getUpdates");

  const post = async (body: string, token?: string): Promise<number> => {
    const headers = token === undefined ? {} : { "x-telegram-bot-api-secret-token": token };
    const response = await fetch(url, {
      method: "POST",
      body,
      headers: { "content-type": "application/json", ...headers },
    });
    return response.status;
  };
  const update = JSON.stringify({ update_id: 900_000 });
  expect(await post(update)).toBe(401);
  expect(await post(update, `${secret}x`)).toBe(401);
  expect(await post("{", secret)).toBe(400);
  expect(await post("[]", secret)).toBe(400);
  expect(await post('{"update_id":"one"}', secret)).toBe(400);
  expect(await post(update, secret)).toBe(200);
});

it("loses nothing over a kill: Telegram tries again until the next start", async () => {
  const { house } = box;
  const env = await webhooked(house);
  const [olena, jonas] = [remotePhone(house.telegram, OLENA), remotePhone(house.telegram, JONAS)];
  const first = house.start(env);
  await first.open();
  await first.kill();
  olena.say("/start");
  jonas.say("/start");
  const second = house.start(env);
  await second.open();
  await Promise.all([olena.hears("Вітаємо"), jonas.hears("Hallo")]);
  await house.telegram.standIn.idle();
  expect((await second.stop()).exitCode).toBe(0);
  expect([olena.heard().length, jonas.heard().length]).toEqual([1, 1]);
});

it("says in one line when Telegram refuses the address: 78", async () => {
  const { house } = box;
  const description = "Bad Request: bad webhook: failed to resolve host";
  house.telegram.standIn.faults.failNext("setWebhook", { status: 400, description });
  const { exitCode, err } = await house.start(await webhooked(house)).ended;
  expect(JSON.parse(err)).toMatchObject({
    level: "fatal",
    msg: `Telegram refuses WEBHOOK_URL: ${description}.`,
  });
  expect(exitCode).toBe(78);
});
