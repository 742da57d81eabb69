import { expect, it } from "vitest";
import { remotePhone } from "../process/support/remote-phone.ts";
import { freePort, GROUP, OLENA } from "../process/support/telegram.ts";
import { BY_TEST } from "../support/commands/shapes.ts";
import { createGate } from "./gate.ts";
import { useProducts, type Product } from "./product.ts";

const house = useProducts();
let nextUpdate = 900_000;

/** Brings a command of Olena's to one process, as a load balancer would. */
async function bring({ url }: Product, text: string): Promise<void> {
  const { secret = "" } = house.telegram.standIn.world.state.webhook ?? {};
  const id = (nextUpdate += 1);
  const chat = { id: OLENA, type: "private", first_name: "Olena" };
  const entities = [{ type: "bot_command", offset: 0, length: text.length }];
  const from = { id: OLENA, is_bot: false, first_name: "Olena", language_code: "uk" };
  const response = await fetch(`${url}/telegram/webhook`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret },
    body: JSON.stringify({
      update_id: id,
      message: { message_id: id, date: Math.floor(Date.now() / 1_000), chat, from, text, entities },
    }),
  });
  expect(response.status).toBe(200);
}

it("two first starts at the same moment are both ready, and found one town", async () => {
  const TOWN = {
    MODERATION_CHAT_ID: String(GROUP),
    COMMUNITY_NAME: "Leipzig",
    COMMUNITY_PLACE: "51.34,12.37",
    // Not the one of the test's environment: each makes one, and one of them counts.
    ADMIN_API_KEY: undefined,
  };
  const both = await Promise.all([house.start(TOWN), house.start(TOWN)]);
  const [first] = both;
  const ready = await Promise.all(both.map(({ url }) => fetch(`${url}/readyz`)));
  expect(ready.map(({ status }) => status)).toEqual([200, 200]);
  expect(both.flatMap(({ log }) => log.lines.filter(({ level }) => level === "error"))).toEqual([]);
  const count = (name: string) => first?.app.connection.collection(name).countDocuments({}, BY_TEST);
  expect([await count("communities"), await count("apiKeys")]).toEqual([1, 1]);
});

it("what a person agreed to on one process holds at once on the other", async () => {
  const port = String(await freePort());
  const WEBHOOK_URL = `http://127.0.0.1:${port}`;
  await house.start({ WEBHOOK_URL, HTTP_PORT: port });
  const second = await house.start({ WEBHOOK_URL });
  const olena = remotePhone(house.telegram, OLENA);
  // What she does herself Telegram brings to the first.
  olena.say("/start");
  await olena.hears("Вітаємо");
  await bring(second, "/menu");
  await house.telegram.until("the second asks", () => olena.countOf("Вітаємо") === 2);
  await olena.press("✅");
  await olena.hears("Чим можемо допомогти?");
  const asked = olena.countOf("Вітаємо");
  await bring(second, "/help");
  await olena.hears("Як це працює");
  expect(olena.countOf("Вітаємо")).toBe(asked);
});

it("a chat of a process that died amid a transaction is answered by the other, long before the store ends that", async () => {
  const gate = await createGate(house.storeUri);
  const HTTP_PORT = String(await freePort());
  const WEBHOOK_URL = `http://127.0.0.1:${HTTP_PORT}`;
  const first = await house.start({ WEBHOOK_URL, HTTP_PORT, MONGODB_URI: gate.uri });
  await house.start({ WEBHOOK_URL });
  const olena = remotePhone(house.telegram, OLENA);
  olena.say("/start");
  await olena.press("✅");
  await olena.hears("Чим можемо допомогти?");
  olena.say("/deleteme");
  // From here on the first renews no lease either: for the store and the second it is dead.
  const isAmid = gate.hangBefore("commitTransaction");
  void olena.press("Так, видалити все");
  try {
    await isAmid;
    await house.telegram.until("the second answers", () => olena.countOf("Усе видалено") > 0, 20_000);
    expect(olena.countOf("Усе видалено")).toBe(1);
  } finally {
    gate.goOn();
    // Before the way to its store is closed.
    await first.app.stop();
    await gate.close();
  }
});
