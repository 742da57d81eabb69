import { beforeEach, expect, it } from "vitest";
import { useHouse } from "./support/house.ts";
import { inWords, killAt, type Moment } from "./support/moment.ts";
import { phoneOf, type Phone } from "./support/phone.ts";
import type { Product } from "./support/product.ts";
import { GROUP, KATRIN } from "./support/telegram.ts";
import { writerOf, type Plan, type Writer } from "./support/writer.ts";

const box = useHouse();
let product: Product;
let moderator: Phone;

const start = (): Product => box.house.start({ ...box.house.live, DEFAULT_LANGUAGE: "en" });

beforeEach(async () => {
  product = start();
  await product.open();
  moderator = phoneOf(box.house.telegram, KATRIN, GROUP);
});

/** Somebody new, who writes a listing. */
function newWriter(): Writer {
  const { standIn } = box.house.telegram;
  return writerOf(box.house.telegram, standIn.addPerson({ firstName: "Oksana", language: "en" }).id);
}

/** Does something that the process is killed amid, and starts the next process. */
async function over(moment: Moment, action: () => void): Promise<void> {
  const killed = killAt(box.house.telegram, product, moment);
  action();
  await killed;
  product = start();
}

const planOf = (details: string): Plan => ({
  _category: { press: "other" },
  date: { press: "_skip" },
  details: { type: details },
  _preview: { press: "_submit" },
});

/**
 * How often a message may arrive that was owed when the process died: Telegram may have taken it and the process not
 * have heard so, and then it is sent again rather than lost. Before the update has come nothing is owed.
 */
const mostOf = ({ method }: Moment): number => (method === "getUpdates" ? 1 : 2);

it("killed while a typed number is taken, it answers its own question and no other", async () => {
  const moments: readonly Moment[] = [
    { method: "getUpdates" },
    { method: "sendMessage", chat: "private" },
    { method: "deleteMessage", chat: "private" },
  ];
  const plan: Plan = {
    ...planOf("Two rooms"),
    _category: { press: "housing" },
    musts: { press: "_skip" },
    guests: { type: "3" },
    children: { type: "1" },
  };
  const drafts: string[] = [];
  for (const moment of moments) {
    const writer = newWriter();
    drafts.push(await writer.write(plan, { guests: (type) => over(moment, type) }));
    await writer.phone.settled();
  }
  await product.stop();
  const { listings } = await box.house.records();
  for (const [index, moment] of moments.entries()) {
    const listing = listings.find(({ id }) => id === drafts[index]);
    expect(listing?.answers, inWords(moment)).toMatchObject({ guests: 3, children: 1 });
  }
});

it("killed while a listing is sent in, there is one listing and its card, and its author is thanked", async () => {
  const moments: readonly Moment[] = [
    { method: "getUpdates" },
    { method: "answerCallbackQuery" },
    { method: "editMessageText", chat: "private" },
  ];
  for (const [index, moment] of moments.entries()) {
    const writer = newWriter();
    const { phone } = writer;
    const words = `Somebody to talk to, no. ${String(index)}`;
    await writer.write(planOf(words), { _preview: (submit) => over(moment, submit) });
    await phone.settled();
    await moderator.hears(words);
    expect(moderator.countOf(words), inWords(moment)).toBeLessThanOrEqual(mostOf(moment));
    const thanks = phone.countOf("Sent");
    expect(thanks, inWords(moment)).toBeGreaterThan(0);
    expect(thanks, inWords(moment)).toBeLessThanOrEqual(moment.method === "getUpdates" ? 1 : Infinity);
    expect(phone.countOf("This draft is not there any more"), inWords(moment)).toBe(0);
  }
  await product.stop();
  const { listings, drafts, inbox } = await box.house.records();
  expect(listings.map(({ status }) => status)).toEqual(moments.map(() => "pending"));
  expect({ drafts, inbox: Object.keys(inbox) }).toEqual({ drafts: 0, inbox: ["done"] });
});

it("killed while a moderator approves, it is published once, told once, and the card says so", async () => {
  const { telegram } = box.house;
  const moments: readonly Moment[] = [
    { method: "getUpdates" },
    { method: "answerCallbackQuery" },
    { method: "sendMessage", chat: "private" },
    { method: "editMessageText", chat: "group" },
  ];
  for (const [index, moment] of moments.entries()) {
    const writer = newWriter();
    const { phone } = writer;
    const words = `Somebody to talk to, no. ${String(index)}`;
    await writer.write(planOf(words));
    await phone.hears("Sent");
    await moderator.hears(words);
    // A clean stop, so that nothing but the decision is under way when the process is killed.
    await product.stop();
    product = start();
    await product.open();
    const approve = moderator.button("Approve");
    if (!approve) throw new Error("the card cannot be approved");
    await over(moment, () => void telegram.standIn.press(KATRIN, approve));

    await phone.hears("Your request is published");
    await telegram.until("the card says so", () => moderator.countOf("Approved by Katrin") === index + 1);
    const again = await telegram.standIn.press(KATRIN, approve);
    expect(again.text, inWords(moment)).toContain("Katrin");
    expect(phone.countOf("Your request is published"), inWords(moment)).toBeLessThanOrEqual(mostOf(moment));
    expect(moderator.countOf(words), inWords(moment)).toBe(1);
  }
  await product.stop();
  const { listings, outbox, inbox } = await box.house.records();
  expect(listings.map(({ status }) => status)).toEqual(moments.map(() => "published"));
  expect([Object.keys(inbox), Object.keys(outbox)]).toEqual([["done"], ["sent"]]);
});
