import { beforeEach, describe, expect, it } from "vitest";
import { useHouse } from "./support/house.ts";
import { inWords, killAt, type Moment } from "./support/moment.ts";
import { phoneOf, type Phone } from "./support/phone.ts";
import { readRecords, type Records } from "./support/records.ts";
import { GROUP, KATRIN } from "./support/telegram.ts";
import { writerOf, type Plan, type Writer } from "./support/writer.ts";

const box = useHouse();
let env: Readonly<Record<string, string>>;
let writer: Writer;
let author: Phone;
let moderator: Phone;

beforeEach(() => {
  const { house } = box;
  env = { ...house.live, DEFAULT_LANGUAGE: "en" };
  const { id } = house.telegram.standIn.addPerson({
    firstName: "Oksana",
    language: "en",
    username: "oksana_p",
  });
  writer = writerOf(house.telegram, id);
  author = writer.phone;
  moderator = phoneOf(house.telegram, KATRIN, GROUP);
});

const OTHER: Plan = {
  _category: { press: "other" },
  date: { press: "_skip" },
  details: { type: "Somebody to talk to" },
  _preview: { press: "_submit" },
};

const named = (moments: readonly Moment[]) => moments.map((moment) => [inWords(moment), moment] as const);

/**
 * How often a message may arrive that was owed when the process died: Telegram may have taken it and the process not
 * have heard so, and then it is sent again rather than lost. Before the update has come nothing is owed.
 */
const mostOf = ({ method }: Moment): number => (method === "getUpdates" ? 1 : 2);

describe("killed while a typed number is taken", () => {
  const typed = { guests: { type: "3" }, children: { type: "1" } };
  const understood = { guests: 3, children: 1 };

  /** @returns the answers of the listing that came of it */
  async function typeOver(moment: Moment): Promise<unknown> {
    const { telegram, start, dataDir } = box.house;
    let product = start(env);
    await product.open();
    await writer.write(
      { ...OTHER, _category: { press: "housing" }, musts: { press: "_skip" }, ...typed },
      {
        guests: async (type) => {
          const killed = killAt(telegram, product, moment);
          type();
          await killed;
          product = start(env);
        },
      },
    );
    await author.settled();
    await product.stop();
    const { listings } = await readRecords(dataDir);
    return listings[0]?.answers;
  }

  it("before it has come: it answers its own question and no other", async () => {
    expect(await typeOver({ method: "getUpdates" })).toMatchObject(understood);
  });

  it.each(
    named([
      { method: "editMessageText", chat: "private" },
      { method: "sendMessage", chat: "private" },
    ]),
  )("at %s: it answers its own question and no other", async (_name, moment) => {
    expect(await typeOver(moment)).toMatchObject(understood);
  });
});

describe("killed while a listing is sent in", () => {
  async function submitOver(moment: Moment): Promise<Records> {
    const { telegram, start, dataDir } = box.house;
    let product = start(env);
    await product.open();
    await writer.write(OTHER, {
      _preview: async (submit) => {
        const killed = killAt(telegram, product, moment);
        submit();
        await killed;
        product = start(env);
      },
    });
    await author.settled();
    await moderator.hears("Somebody to talk to");
    await product.stop();
    return readRecords(dataDir);
  }
  const early: Moment = { method: "getUpdates" };
  const late: readonly Moment[] = [
    { method: "answerCallbackQuery" },
    { method: "sendMessage", chat: "private" },
    { method: "sendMessage", chat: "private", nth: 2 },
  ];

  it.each(named([early, ...late]))(
    "at %s: one listing and its card, and its author is thanked",
    async (_name, moment) => {
      const { listings, drafts, inbox } = await submitOver(moment);
      expect(listings.map(({ status }) => status)).toEqual(["pending"]);
      expect({ drafts, inbox: Object.keys(inbox) }).toEqual({ drafts: 0, inbox: ["done"] });
      expect(moderator.countOf("Somebody to talk to")).toBeLessThanOrEqual(mostOf(moment));
      const thanks = author.countOf("Sent");
      expect(thanks).toBeGreaterThan(0);
      expect(thanks).toBeLessThanOrEqual(moment === early ? 1 : Infinity);
      expect(author.countOf("This draft is not there any more")).toBe(0);
    },
  );
});

describe("killed while a moderator approves", () => {
  it.each(
    named([
      { method: "getUpdates" },
      { method: "answerCallbackQuery" },
      { method: "sendMessage", chat: "private" },
      { method: "editMessageText", chat: "group" },
    ]),
  )("at %s: published once, told once, and the card says so", async (_name, moment) => {
    const { telegram, start, dataDir } = box.house;
    const first = start(env);
    await writer.write(OTHER);
    await moderator.hears("Somebody to talk to");
    await first.stop();
    const unlucky = start(env);
    await unlucky.open();
    const approve = moderator.button("Approve");
    if (!approve) throw new Error("the card cannot be approved");
    const killed = killAt(telegram, unlucky, moment);
    void telegram.standIn.press(KATRIN, approve);
    await killed;

    const second = start(env);
    await author.hears("Your request is published");
    await moderator.hears("Approved by Katrin");
    const again = await telegram.standIn.press(KATRIN, approve);
    expect(again.text).toContain("Katrin");
    await second.stop();
    const { listings, outbox, inbox } = await readRecords(dataDir);
    expect(listings.map(({ status }) => status)).toEqual(["published"]);
    expect([Object.keys(inbox), Object.keys(outbox)]).toEqual([["done"], ["sent"]]);
    expect(author.countOf("Your request is published")).toBeLessThanOrEqual(mostOf(moment));
    expect(moderator.countOf("Somebody to talk to")).toBe(1);
  });
});
