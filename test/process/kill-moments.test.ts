import { expect, it } from "vitest";
import { amount } from "../support/amount.ts";
import { useHouse } from "./support/house.ts";
import { inWords, killAt, type Moment } from "./support/moment.ts";
import { remotePhone, type RemotePhone } from "./support/remote-phone.ts";
import type { Product } from "./support/product.ts";
import type { Records } from "./support/records.ts";
import { GROUP, KATRIN } from "./support/telegram.ts";
import { writerOf, type Plan, type Writer } from "./support/writer.ts";

const box = useHouse();
let product: Product;
let moderator: RemotePhone;

/** In the suite each story meets the last of its moments. */
const momentsOf = (...moments: readonly Moment[]): readonly Moment[] => amount(moments.slice(-1), moments);

const start = (): Product => box.house.start({ ...box.house.live, DEFAULT_LANGUAGE: "en" });

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

/** Killed while a typed number is taken, the draft has it as the answer to its own question and no other. @returns a check of what is kept in the end */
async function typeNumbers(): Promise<(listings: Records["listings"]) => number> {
  const moments = momentsOf(
    { method: "getUpdates" },
    { method: "deleteMessage", chat: "private" },
    { method: "sendMessage", chat: "private" },
  );
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
  return (listings) => {
    for (const [index, moment] of moments.entries()) {
      const listing = listings.find(({ id }) => id === drafts[index]);
      expect(listing?.answers, inWords(moment)).toMatchObject({ guests: 3, children: 1 });
    }
    return moments.length;
  };
}

/** Killed while a listing is sent in, there is one listing and its card, and its author is thanked. @returns how many */
async function sendIn(): Promise<number> {
  const moments = momentsOf(
    { method: "getUpdates" },
    { method: "answerCallbackQuery" },
    { method: "editMessageText", chat: "private" },
  );
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
  return moments.length;
}

/** Killed while a moderator approves, a listing is published once, told once, and the card says so. @returns how many */
async function approve(): Promise<number> {
  const { telegram } = box.house;
  const moments = momentsOf(
    { method: "getUpdates" },
    { method: "answerCallbackQuery" },
    { method: "editMessageText", chat: "group" },
    { method: "sendMessage", chat: "private" },
  );
  for (const [index, moment] of moments.entries()) {
    const writer = newWriter();
    const { phone } = writer;
    const words = `Somebody to walk with, no. ${String(index)}`;
    await writer.write(planOf(words));
    await phone.hears("Sent");
    await moderator.hears(words);
    // A clean stop, so that nothing but the decision is under way when the process is killed.
    await product.stop();
    product = start();
    await product.open();
    const button = moderator.button("Approve");
    if (!button) throw new Error("the card cannot be approved");
    await over(moment, () => void telegram.standIn.press(KATRIN, button));

    await phone.hears("Your request is published");
    await telegram.until("the card says so", () => moderator.countOf("Approved by Katrin") === index + 1);
    const again = await telegram.standIn.press(KATRIN, button);
    expect(again.text, inWords(moment)).toContain("Katrin");
    expect(phone.countOf("Your request is published"), inWords(moment)).toBeLessThanOrEqual(mostOf(moment));
    expect(moderator.countOf(words), inWords(moment)).toBe(1);
  }
  return moments.length;
}

it("killed while a number is typed, a listing is sent in and one is approved: nothing is lost, done or told twice", async () => {
  product = start();
  await product.open();
  moderator = remotePhone(box.house.telegram, KATRIN, GROUP);
  const expectNumbers = await typeNumbers();
  const sent = await sendIn();
  const approved = await approve();
  await product.stop();
  const { listings, drafts, inbox, outbox } = await box.house.records();
  const typed = expectNumbers(listings);
  const statuses = listings.map(({ status }) => status).toSorted();
  expect(statuses).toEqual([
    ...Array.from({ length: typed + sent }, () => "pending"),
    ...Array.from({ length: approved }, () => "published"),
  ]);
  expect({ drafts, inbox: Object.keys(inbox), outbox: Object.keys(outbox) }).toEqual({
    drafts: 0,
    inbox: ["done"],
    outbox: ["sent"],
  });
});
