import { afterEach, expect, it } from "vitest";
import { lineOf } from "../../src/observability/troubles.ts";
import { remotePhone } from "../process/support/remote-phone.ts";
import { GROUP, KATRIN, OLENA } from "../process/support/telegram.ts";
import { writerOf, type Plan } from "../process/support/writer.ts";
import { quickTime, useProducts, type Product } from "./product.ts";

const TOWN = {
  MODERATION_CHAT_ID: String(GROUP),
  COMMUNITY_NAME: "Leipzig",
  COMMUNITY_PLACE: "51.34,12.37",
  DEFAULT_LANGUAGE: "en",
};
const PEOPLE = 6;
/** Ten times as fast as the real clock: a minute passes in six seconds. */
const QUICK = 10;
const MINUTE_MS = 60_000 / QUICK;

const PLAN: Plan = {
  _category: { press: "other" },
  date: { press: "_skip" },
  details: { type: "Somebody to talk to" },
  _preview: { press: "_submit" },
};

const house = useProducts();
const timers: NodeJS.Timeout[] = [];
afterEach(() => timers.splice(0).forEach(clearTimeout));

const lastFor = (ms: number): Promise<void> => new Promise((resolve) => timers.push(setTimeout(resolve, ms)));

const deadLetters = ({ app }: Product): Promise<number> =>
  app.connection.collection("inbox").countDocuments({ state: "parked" });

it.each([["a gateway's 502", { raw: { status: 502, body: "<html>Bad Gateway</html>" } }]] as const)(
  "Telegram away for a minute (%s) in the middle of many people's wizards costs nobody anything",
  async (_what, fault) => {
    const product = await house.start(TOWN, { time: quickTime(QUICK) });
    const { standIn, until } = house.telegram;
    const writers = Array.from({ length: PEOPLE }, (_, index) =>
      writerOf(
        house.telegram,
        standIn.addPerson({ firstName: `Person ${String(index)}`, language: "en" }).id,
      ),
    );
    const written = Promise.all(writers.map((writer) => writer.write(PLAN)));
    const asked = () => writers.reduce((sum, writer) => sum + writer.asked().size, 0);
    await until("everybody is in the middle of it", () => asked() >= PEOPLE);

    standIn.faults.failNext("*", { ...fault, times: Infinity });
    await lastFor(MINUTE_MS);
    expect(product.log.lines.filter(({ level }) => level === "error")).toEqual([]);
    standIn.faults.clear();

    const drafts = await written;
    await standIn.idle();
    await product.app.settle();
    expect(await deadLetters(product)).toBe(0);
    const listings = await product.app.connection.collection("listings").find({}).toArray();
    expect(new Set(listings.map(({ _id }) => String(_id)))).toEqual(new Set(drafts));
    // Nobody was told that something went wrong, for nothing did.
    for (const { phone } of writers) expect(phone.countOf("went wrong")).toBe(0);
    expect(product.log.lines.filter(({ level }) => level === "error")).toEqual([]);
    const said = product.log.lines.map(({ message }) => message);
    expect(said.filter((message) => message === lineOf("telegram-away"))).toHaveLength(1);
  },
);

it("a group that does not let the bot write makes no dead letter of what is written there", async () => {
  const product = await house.start(TOWN, { time: quickTime(QUICK) });
  const { standIn } = house.telegram;
  standIn.faults.failNext("sendMessage", {
    status: 400,
    description: "Bad Request: not enough rights to send text messages to the chat",
    times: Infinity,
  });
  standIn.send(KATRIN, { chatId: GROUP, text: "/help@pomich_bot" });
  await standIn.idle();
  await lastFor(MINUTE_MS);
  expect(await deadLetters(product)).toBe(0);
  standIn.faults.clear();
  const olena = remotePhone(house.telegram, OLENA);
  olena.say("/start");
  await olena.hears("Вітаємо");
});
