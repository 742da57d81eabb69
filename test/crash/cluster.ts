import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startEmbeddedStore } from "../../src/embedded-mongo/index.ts";
import { LEIPZIG_SEED } from "../../src/playground/index.ts";
import { buildProduct } from "../process/support/build.ts";
import { startProduct } from "../process/support/product.ts";
import { readRecords } from "../process/support/records.ts";
import { freePort } from "../process/support/telegram.ts";
import { writerOf } from "../process/support/writer.ts";
import { openBalancer, type Arrival } from "./balancer.ts";
import { PLAN } from "./product.ts";
import { round, type Report } from "./report.ts";
import { openTelegram, TOKEN, type Send } from "./telegram.ts";
import { createWatch } from "./watch.ts";

const PATIENCE_MS = 300_000;
/**
 * How long people read and think before each move: without it forty people are more than two processes and their store can
 * answer on two cores, and what is measured is the queue.
 */
const THINK_MS = { from: 2_000, to: 6_000 } as const;
const KEY = Buffer.alloc(32, 7).toString("base64");
/** What was answered so shortly before a kill may not have been marked as done. */
const JUST_NOW_MS = 1_000;
/** The product's promise for the chats of a process that was killed, on a machine that does nothing else. */
const ANSWERED_WITHIN_S = 3;

/** The longest time between somebody's message or press and the next thing the bot says in that chat, in ms. */
function longestWait(arrivals: readonly Arrival[], sends: readonly Send[]): number {
  const waits = arrivals.flatMap(({ chatId, at }) => {
    const answer = sends.find((send) => send.took && send.chatId === chatId && send.at >= at);
    return answer ? [answer.at - at] : [];
  });
  return Math.max(0, ...waits);
}

/** Chats that a process may have been busy with at a moment: written to and not answered, or answered just then. */
function inFlight(moment: number, arrivals: readonly Arrival[], sends: readonly Send[]): number {
  const last = new Map(arrivals.filter(({ at }) => at <= moment).map(({ chatId, at }) => [chatId, at]));
  return [...last].filter(([chat, at]) => {
    const answers = sends.filter((send) => send.chatId === chat && send.at >= at && send.at <= moment);
    const newest = answers.at(-1);
    return newest === undefined || newest.at > moment - JUST_NOW_MS;
  }).length;
}

/** The longest time from a kill to the answer of a chat that had written before and not been answered, in ms. */
function longestAfter(
  kills: readonly number[],
  arrivals: readonly Arrival[],
  sends: readonly Send[],
): number {
  const waits = kills.flatMap((kill) =>
    arrivals.flatMap(({ chatId, at }) => {
      const answer = sends.find((send) => send.took && send.chatId === chatId && send.at >= at);
      return at <= kill && answer && answer.at > kill ? [answer.at - kill] : [];
    }),
  );
  return Math.max(0, ...waits);
}

/** Rejects with what was waited for, where that takes too long. */
async function inTime<Value>(what: string, work: Promise<Value>): Promise<Value> {
  const limit = new AbortController();
  const tooLate = async (): Promise<never> => {
    await pause(PATIENCE_MS, undefined, { signal: limit.signal });
    throw new Error(`waited ${String(PATIENCE_MS)} ms in vain: ${what}`);
  };
  const late = tooLate();
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    limit.abort();
  }
}

/** Messages that a chat shows more often than once. */
function saidTwice(sends: readonly Send[]): number {
  const sent = sends.filter(({ took, method }) => took && method === "sendMessage");
  return sent.length - new Set(sent.map(({ chatId, text }) => `${String(chatId)} ${text}`)).size;
}

/**
 * A town writes to two processes behind one webhook and on one store, up to a listing each, at the pace of people. Meanwhile the two are killed and
 * stopped in turns, each time one, which is started again.
 */
export async function playCluster(scale: number): Promise<Report> {
  const people = Math.max(4, Math.round(40 * scale));
  const turns = Math.max(2, Math.round(8 * scale));
  const folder = await mkdtemp(join(tmpdir(), "pomich-crash-"));
  const dataDir = join(folder, "store");
  const watch = createWatch();
  const telegram = await openTelegram({ watch, seed: LEIPZIG_SEED });
  const build = await buildProduct();
  const store = await startEmbeddedStore({ dataDir });
  const ports = [await freePort(), await freePort()] as const;
  const balancer = await openBalancer(ports);
  const { standIn, sends } = telegram;
  const { arrivals } = balancer;
  const start = (index: 0 | 1) =>
    startProduct(build.main, folder, {
      DATA_DIR: join(folder, `data${String(index)}`),
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: telegram.rootFor(`process ${String(index)}`),
      MONGODB_URI: store.uri,
      ENCRYPTION_KEY: KEY,
      HTTP_PORT: String(ports[index]),
      WEBHOOK_URL: balancer.url,
      MODERATION_CHAT_ID: String(LEIPZIG_SEED.groups[0].id),
      COMMUNITY_NAME: "Leipzig",
      COMMUNITY_PLACE: "51.34,12.37",
      DEFAULT_LANGUAGE: "en",
    });
  const until = (what: string, condition: () => boolean) => watch.until(what, condition, PATIENCE_MS);
  const desk = { ...telegram, apiRoot: "", until, onCall: () => () => undefined };
  const running = [start(0), start(1)];
  let isStoreOpen = true;

  try {
    await Promise.all(running.map((product) => product.open()));
    const writers = Array.from({ length: people }, (_, index) => {
      const { id } = standIn.addPerson({ firstName: `Person ${String(index)}`, language: "en" });
      return writerOf(desk, id);
    });
    const think = () => pause(THINK_MS.from + Math.random() * (THINK_MS.to - THINK_MS.from));
    const written = Promise.all(writers.map((writer) => writer.write(PLAN, {}, think)));
    const over = written.then(() => undefined);
    const kills: number[] = [];
    let flying = 0;
    for (let turn = 0; turn < turns; turn += 1) {
      const from = sends.length;
      await Promise.race([until(`turn ${String(turn)}`, () => sends.length >= from + people), over]);
      const index = turn % 4 < 2 ? 0 : 1;
      if (turn % 2 === 0) {
        await Promise.race([telegram.nextSend(), over]);
        const at = performance.now();
        flying += inFlight(at, arrivals, sends);
        kills.push(at);
        await running[index]?.kill();
      } else await inTime("a stop of a process", Promise.resolve(running[index]?.stop()));
      running[index] = start(index);
      await inTime("a start of a process", running[index].open());
    }
    const drafts = await written;
    await Promise.all(writers.map(({ phone }) => phone.settled()));
    await inTime("the stop of both", Promise.all(running.map((product) => product.stop())));
    await inTime("the end of the store", store.close());
    isStoreOpen = false;

    const { inbox, listings } = await readRecords(dataDir);
    const updates = standIn.world.state.next.update - 1;
    const ids = new Set(listings.map(({ id }) => id));
    const none = { duplicated: 0, ambiguous: 0, ambiguousAtMost: 0 };
    return {
      counts: [
        { ...none, of: "messages and presses", all: updates, lost: updates - (inbox["done"] ?? 0) },
        {
          ...none,
          of: "listings",
          all: people,
          lost: drafts.filter((id) => !ids.has(id)).length,
          duplicated: listings.length - new Set(drafts).size,
        },
        {
          ...none,
          of: "answers (twice)",
          all: sends.length,
          lost: 0,
          ambiguous: saidTwice(sends),
          ambiguousAtMost: flying,
        },
      ],
      figures: [
        { name: "kills", value: kills.length },
        { name: "rolling restarts", value: turns - kills.length },
        { name: "in flight at the kills", value: flying },
        { name: "longest wait for an answer, s", value: round(longestWait(arrivals, sends) / 1_000) },
        {
          name: "longest wait after a kill, s",
          value: round(longestAfter(kills, arrivals, sends) / 1_000),
          atMost: ANSWERED_WITHIN_S,
        },
      ],
    };
  } finally {
    await Promise.all(running.map((product) => product.kill()));
    await balancer.close();
    await telegram.close();
    if (isStoreOpen) await store.close();
    await build.remove();
    await rm(folder, { recursive: true, force: true });
  }
}
