import { describe, expect, it } from "vitest";
import { addDays, dayAt } from "../../src/domain/shared/dates.ts";
import { amount } from "../support/amount.ts";
import { useHouse, type House } from "./support/house.ts";
import { remotePhone } from "./support/remote-phone.ts";
import { killAt, type Moment } from "./support/moment.ts";
import { GROUP, KATRIN } from "./support/telegram.ts";
import { writerOf, type Plan, type Writer } from "./support/writer.ts";

const box = useHouse();

function addWriters({ telegram }: House, count: number): readonly Writer[] {
  return Array.from({ length: count }, (_, index) => {
    const { id } = telegram.standIn.addPerson({ firstName: `Person ${String(index)}`, language: "en" });
    return writerOf(telegram, id);
  });
}

const TODAY = dayAt(new Date(), "Europe/Berlin");
const STAY = { from: addDays(TODAY, 7), until: addDays(TODAY, 21) };

const words = (index: number): string => `What person number ${String(index)}. wrote`;

const planOf = (index: number): Plan =>
  index % 2 === 0
    ? {
        _category: { press: "housing" },
        guests: { press: String(2 + (index % 3)) },
        children: { type: String(1 + (index % 3)) },
        bringing: { press: "cat" },
        musts: { press: "_skip" },
        period: { type: `${STAY.from} – ${STAY.until}` },
        details: { type: words(index) },
        _preview: { press: "_submit" },
      }
    : {
        _category: { press: "other" },
        date: { press: "_skip" },
        details: { type: words(index) },
        _preview: { press: "_submit" },
      };

const expectedAnswers = (index: number): Record<string, unknown> =>
  index % 2 === 0
    ? {
        guests: 2 + (index % 3),
        children: 1 + (index % 3),
        bringing: "cat",
        period: STAY,
        details: words(index),
      }
    : { details: words(index) };

const WHILE_WRITING: readonly Moment[] = [
  { method: "sendMessage", chat: "private", nth: 7 },
  { method: "getUpdates", nth: 3 },
  { method: "answerCallbackQuery", nth: 7 },
  { method: "editMessageText", nth: 4 },
];
const WHILE_CARDS_GO_OUT: readonly Moment[] = [{ method: "sendMessage", chat: "group", nth: 2 }];

/** The suite has the moments one by one, and a small crash of many chats. */
describe.runIf(amount(false, true))("kill -9", () => {
  it("amid people who write: nothing they entered is lost or changed", async () => {
    const { house } = box;
    const { telegram } = house;
    const env = { ...house.live, DEFAULT_LANGUAGE: "en" };
    const writers = addWriters(house, 5);
    const began = performance.now();
    const moderators = remotePhone(telegram, KATRIN, GROUP);
    const written = Promise.all(writers.map((writer, index) => writer.write(planOf(index))));
    const carded = telegram.until("every card", () =>
      writers.every((_, index) => moderators.countOf(words(index)) > 0),
    );

    let kills = 0;
    const killAll = async (moments: readonly Moment[], over: Promise<unknown>): Promise<void> => {
      for (const moment of moments) {
        const product = house.start(env);
        await Promise.race([killAt(telegram, product, moment), over.then(() => product.kill())]);
        kills += 1;
      }
    };
    await killAll(WHILE_WRITING, written);
    await killAll(WHILE_CARDS_GO_OUT, carded);
    const last = house.start(env);
    const drafts = await written;
    await carded;
    await Promise.all(writers.map(({ phone }) => phone.settled()));
    expect((await last.stop()).exitCode).toBe(0);

    const updates = telegram.standIn.world.state.next.update - 1;
    const { inbox, outbox, drafts: draftsLeft, listings } = await house.records();
    const asked = writers.flatMap((writer) => [...writer.asked().values()]);
    const cards = drafts.map((_, index) => moderators.countOf(words(index)));
    const lost = updates - (inbox["done"] ?? 0);
    const ms = performance.now() - began;
    console.table({
      kills,
      seconds: Number((ms / 1000).toFixed(1)),
      "updates sent": updates,
      "updates lost": lost,
      "listings lost": drafts.length - listings.length,
      "cards lost": cards.filter((count) => count === 0).length,
      "cards posted twice": cards.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
      "questions asked": asked.length,
      "questions asked twice": asked.reduce((sum, count) => sum + count - 1, 0),
    });

    expect(inbox).toEqual({ done: updates });
    expect(Object.keys(outbox)).toEqual(["sent"]);
    expect(draftsLeft).toBe(0);
    for (const [index, id] of drafts.entries()) {
      expect(listings.find((listing) => listing.id === id)).toMatchObject({
        status: "pending",
        answers: expectedAnswers(index),
      });
    }
    expect(listings).toHaveLength(drafts.length);
    // One message a chat is under way at a time: a kill leaves at most one card in doubt.
    expect(cards.reduce((sum, count) => sum + count - 1, 0)).toBeLessThanOrEqual(kills);
  });
});
