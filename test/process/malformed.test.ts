import { expect, it } from "vitest";
import { useHouse } from "./support/house.ts";
import { remotePhone } from "./support/remote-phone.ts";
import { OLENA } from "./support/telegram.ts";

const box = useHouse();

const from = { id: OLENA, is_bot: false, first_name: "Olena", language_code: "uk" };
const chat = { id: OLENA, type: "private", first_name: "Olena" };
const HELLO = "Вітаємо";
const date = 1_700_000_000;

/** What no Telegram of today sends, and one of tomorrow or a broken server might. */
const ODD: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ["an unknown kind", { a_kind_of_tomorrow: { chat, from, what: 1 } }],
  ["nothing but its number", {}],
  ["a kind that is null", { message: null }],
  ["a kind that is a text", { message: "hello" }],
  ["a message without chat and sender", { message: { message_id: 90_001, date, text: "/start" } }],
  ["a message without a sender", { message: { message_id: 90_002, date, chat, text: "/start" } }],
  ["a message of an unknown content", { message: { message_id: 90_003, date, chat, from, hologram: {} } }],
  ["a press without a message", { callback_query: { id: "90004", from, chat_instance: "1", data: "x" } }],
  ["a press without data", { callback_query: { id: "90005", from, chat_instance: "1" } }],
];

it("odd updates are passed over, and the next one of the chat is answered", async () => {
  const { house } = box;
  const { standIn, until } = house.telegram;
  const olena = remotePhone(house.telegram, OLENA);
  const product = house.start();
  await product.open();
  for (const [index, [what, odd]] of ODD.entries()) {
    standIn.world.queue("message", OLENA, odd);
    olena.say("/start");
    await until(`an answer after an update with ${what}`, () => olena.countOf(HELLO) === index + 1);
    await standIn.idle();
  }
  expect((await product.stop()).exitCode).toBe(0);
  // One that its handler had choked on would have been set aside before the next was answered.
  expect((await house.records()).inbox).not.toHaveProperty("parked");
});

it("an update that its handler chokes on is set aside after a few tries; meanwhile others are served", async () => {
  const { house } = box;
  const { standIn } = house.telegram;
  const olena = remotePhone(house.telegram, OLENA);
  const neighbour = remotePhone(house.telegram, standIn.addPerson({ firstName: "Ivan", language: "uk" }).id);
  const product = house.start();
  await product.open();
  const entities = [{ type: "bot_command", offset: 0, length: 6 }];
  const message = { message_id: 90_006, date, chat, from, text: 5, entities };
  standIn.world.queue("message", OLENA, { message });
  olena.say("/start");
  neighbour.say("/start");
  await neighbour.hears(HELLO);
  expect(olena.countOf(HELLO)).toBe(0);
  await olena.hears(HELLO);
  expect((await product.stop()).exitCode).toBe(0);
  const { inbox } = await house.records();
  expect(inbox).toEqual({ parked: 1, done: 2 });
});
