import { setTimeout as sleep } from "node:timers/promises";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { broadcastButton, broadcastConfirmButton } from "../../../src/bot/buttons/broadcasts.ts";
import { approveButton } from "../../../src/bot/buttons/moderation.ts";
import type { ListingKind } from "../../../src/domain/category/category.ts";
import { buildProduct } from "../../process/support/build.ts";
import { startProduct, type Product } from "../../process/support/product.ts";
import { GROUP, KATRIN, openTelegram, TOKEN } from "../../process/support/telegram.ts";
import { ownDatabase } from "../../support/own-database.ts";
import { quantile, say } from "../support/figures.ts";
import { openWizard, pressWhere } from "../support/wizard.ts";
import { copyHelper } from "./copy-helper.ts";

// Prints how fast a broadcast goes out, and how long somebody who writes meanwhile waits for an answer.

const LIMIT = 30;
const LATENCY_MS = 50;
const RECIPIENTS = Number(process.argv[2] ?? 1_800);
/** People who write in turns during the broadcast, and how often one of them does. */
const CHATTING = 40;
const EVERY_MS = 700;
const WORDS = "Ми з мамою шукаємо дах над головою";

const telegram = await openTelegram();
const { standIn } = telegram;
const folder = await mkdtemp(join(tmpdir(), "pomich-bench-"));
const dataDir = join(folder, "data");
const build = await buildProduct();
const database = ownDatabase();
const env = {
  ...database.env,
  DATA_DIR: dataDir,
  BOT_TOKEN: TOKEN,
  TELEGRAM_API_ROOT: telegram.apiRoot,
  MODERATION_CHAT_ID: String(GROUP),
  COMMUNITY_NAME: "Leipzig",
  COMMUNITY_PLACE: "51.34,12.37",
  BROADCAST_RATE: String(LIMIT),
};

/** Somebody writes a listing of the plainest category and a moderator approves it. @returns the author */
async function publish(kind: ListingKind): Promise<number> {
  const writer = await openWizard(telegram, kind);
  while (writer.question().field === "_category") await writer.press("other");
  await writer.say(WORDS);
  for (;;) {
    const values = [...writer.question().presses.keys()];
    if (values.includes("_submit")) break;
    const choice = values.find((value) => !value.startsWith("_"));
    await writer.press(["_skip", "done"].find((value) => values.includes(value)) ?? choice ?? "_back");
  }
  await pressWhere(telegram, writer.id, "the preview", (data) => data.endsWith(":_submit"));
  await pressWhere(telegram, KATRIN, "a card", (data) => approveButton.pattern.test(data), GROUP);
  return writer.id;
}

const startAnew = async (): Promise<Product> => {
  const product = startProduct(build.main, folder, env);
  await product.open();
  return product;
};

let product = await startAnew();
try {
  const helper = await publish("offer");
  await product.stop();

  const newcomers = Array.from(
    { length: RECIPIENTS + CHATTING },
    (_, index) => standIn.addPerson({ firstName: `Helper ${String(index)}`, language: "de" }).id,
  );
  const [chatting, recipients] = [newcomers.slice(0, CHATTING), newcomers.slice(CHATTING)];
  await copyHelper(dataDir, database.uri, helper, { withOffer: recipients, without: chatting });
  // Telegram lets a bot write to nobody who has not written first; what they wrote is not the matter here.
  for (const id of newcomers) standIn.send(id, { chatId: id, text: "/start" });
  await fetch(`${telegram.apiRoot}/bot${TOKEN}/deleteWebhook?drop_pending_updates=true`);

  product = await startAnew();
  telegram.onCall(() => sleep(LATENCY_MS));
  await publish("request");
  const told = new Map<number, number>();
  const answered = new Map<number, (at: number) => void>();
  const isRecipient = new Set(recipients);
  standIn.onChange((event) => {
    if (event.type !== "message" || event.message.from !== "bot") return;
    const { chatId, text = "" } = event.message;
    if (isRecipient.has(chatId) && text.includes(WORDS) && !told.has(chatId))
      told.set(chatId, performance.now());
    answered.get(chatId)?.(performance.now());
    answered.delete(chatId);
  });
  const isStart = (data: string): boolean => broadcastButton.pattern.test(data);
  await pressWhere(telegram, KATRIN, "the card of the request", isStart, GROUP);
  const isConfirm = (data: string): boolean => broadcastConfirmButton.pattern.test(data);
  await pressWhere(telegram, KATRIN, "the number of people", isConfirm, GROUP);
  await telegram.until("the first message", () => told.size > 0);

  const waits: Promise<number>[] = [];
  while (told.size < recipients.length) {
    const id = chatting[waits.length % CHATTING] ?? 0;
    const began = performance.now();
    waits.push(new Promise((resolve) => answered.set(id, (at) => resolve(at - began))));
    standIn.send(id, { chatId: id, text: "Привіт! Чи є новини?" });
    await sleep(EVERY_MS);
  }
  const waited = await Promise.all(waits);
  const times = [...told.values()];
  const seconds = (Math.max(...times) - Math.min(...times)) / 1_000;
  const bulk = (told.size - 1) / seconds;
  const all = (told.size - 1 + waited.length) / seconds;
  say(
    `limit ${String(LIMIT)}/s, latency ${String(LATENCY_MS)} ms, ${String(told.size)} recipients, ${seconds.toFixed(0)} s`,
  );
  say(
    `broadcast ${bulk.toFixed(1)}/s · with the answers to ${String(waited.length)} messages ${all.toFixed(1)}/s (at least 29)`,
  );
  say(
    `answered within: p50 ${quantile(waited, 0.5).toFixed(0)} ms · p99 ${quantile(waited, 0.99).toFixed(0)} ms (at most 300)`,
  );
} finally {
  await product.kill();
  await telegram.close();
  await database.drop();
  await Promise.all([build.remove(), rm(folder, { recursive: true, force: true })]);
}
