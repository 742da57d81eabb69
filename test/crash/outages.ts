import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startEmbeddedStore } from "../../src/embedded-mongo/index.ts";
import { LEIPZIG_SEED } from "../../src/playground/index.ts";
import { createGate, type Gate } from "../inbox/gate.ts";
import { buildProduct } from "../process/support/build.ts";
import { startProduct } from "../process/support/product.ts";
import { readRecords } from "../process/support/records.ts";
import { writerOf } from "../process/support/writer.ts";
import { withDatabase } from "../support/own-database.ts";
import { PLAN } from "./product.ts";
import { round, type Report } from "./report.ts";
import { openTelegram, TOKEN, type Send, type Trouble } from "./telegram.ts";
import { createWatch } from "./watch.ts";

const PATIENCE_MS = 300_000;
const KEY = Buffer.alloc(32, 7).toString("base64");
/** The product's promise, on a machine that does nothing else. */
const ANSWERED_WITHIN_S = 10;
const TROUBLES_END_WITHIN_S = 10;

/** What is away, and for how long. */
interface Outage {
  readonly seconds: number;
  /** What happens to the nth call to Telegram meanwhile. */
  readonly calls?: (nth: number) => Trouble;
  /** @returns how to end it */
  readonly store?: (gate: Gate) => Promise<() => Promise<void>>;
}

const OUTAGES = {
  "telegram-away": {
    seconds: 60,
    calls: (nth) => [{ page: 502 }, { breaks: "before" as const }, { status: 503 }][nth % 3] ?? { page: 502 },
  },
  "store-hangs": {
    seconds: 15,
    async store(gate) {
      gate.hang();
      return async () => gate.goOn();
    },
  },
  "store-away": {
    seconds: 60,
    async store(gate) {
      await gate.close();
      return () => gate.open();
    },
  },
} as const satisfies Readonly<Record<string, Outage>>;

export type OutageName = keyof typeof OUTAGES;

export const OUTAGE_NAMES = Object.keys(OUTAGES) as readonly OutageName[];

/** How long each of the chats had to wait for the bot from a moment on, in seconds. */
const waitsFrom = (moment: number, chats: readonly number[], sends: readonly Send[]): readonly number[] =>
  chats.map((chat) => {
    const answer = sends.find((send) => send.took && send.chatId === chat && send.at >= moment);
    return ((answer?.at ?? Infinity) - moment) / 1_000;
  });

/** Lines of a log by their level and whether they are about a lasting trouble. */
function linesOf(printed: string) {
  const lines = printed.split("\n").flatMap((line) => {
    // The last line may not have been printed in full.
    if (!line.startsWith("{") || !line.endsWith("}")) return [];
    return [JSON.parse(line) as { readonly level: string; readonly trouble?: string }];
  });
  return {
    errors: lines.filter(({ level }) => level === "error" || level === "fatal").length,
    began: lines.filter(({ level, trouble }) => trouble !== undefined && level === "warn").length,
    ended: lines.filter(({ level, trouble }) => trouble !== undefined && level === "info").length,
  };
}

/** Everybody is in the middle of a wizard when Telegram or the store goes away, and comes back. */
export async function playOutage(name: OutageName, scale: number): Promise<Report> {
  const outage: Outage = OUTAGES[name];
  const people = Math.max(4, Math.round(30 * scale));
  const folder = await mkdtemp(join(tmpdir(), "pomich-crash-"));
  const dataDir = join(folder, "store");
  const watch = createWatch();
  let isAway = false;
  const telegram = await openTelegram({
    watch,
    seed: LEIPZIG_SEED,
    trouble: ({ nth }) => (isAway ? outage.calls?.(nth) : undefined),
  });
  const { standIn, sends } = telegram;
  const build = await buildProduct();
  const store = await startEmbeddedStore({ dataDir });
  const gate = await createGate(withDatabase(store.uri, "pomich"));
  const until = (what: string, condition: () => boolean) => watch.until(what, condition, PATIENCE_MS);
  const desk = { ...telegram, apiRoot: "", until, onCall: () => () => undefined };
  const product = startProduct(build.main, folder, {
    LOG_LEVEL: "info",
    DATA_DIR: join(folder, "data"),
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: telegram.rootFor("product"),
    MONGODB_URI: gate.uri,
    ENCRYPTION_KEY: KEY,
    MODERATION_CHAT_ID: String(LEIPZIG_SEED.groups[0].id),
    COMMUNITY_NAME: "Leipzig",
    COMMUNITY_PLACE: "51.34,12.37",
    DEFAULT_LANGUAGE: "en",
  });
  let isStoreOpen = true;

  try {
    await product.open();
    const writers = Array.from({ length: people }, (_, index) => {
      const { id } = standIn.addPerson({ firstName: `Person ${String(index)}`, language: "en" });
      return writerOf(desk, id);
    });
    const finished = new Set<number>();
    const written = Promise.all(
      writers.map(async (writer) => {
        const draft = await writer.write(PLAN);
        finished.add(writer.phone.id);
        return draft;
      }),
    );
    const asked = () => writers.filter((writer) => writer.asked().size > 0).length;
    await until("everybody has a question to answer", () => asked() === people);

    isAway = true;
    const back = await outage.store?.(gate);
    await pause(outage.seconds * 1_000 * Math.min(1, scale));
    isAway = false;
    await back?.();
    const moment = performance.now();
    const amid = writers.map(({ phone }) => phone.id).filter((id) => !finished.has(id));

    const drafts = await written;
    await Promise.all(writers.map(({ phone }) => phone.settled()));
    // The product looks once a second whether what was away is back.
    const isOver = () => {
      const { began, ended } = linesOf(product.printed());
      return began === ended;
    };
    for (let looks = 0; looks < TROUBLES_END_WITHIN_S && !isOver(); looks += 1) await pause(1_000);
    await product.stop();
    const waits = waitsFrom(moment, amid, sends);
    const { errors, began, ended } = linesOf(product.printed());
    await gate.close();
    await store.close();
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
      ],
      figures: [
        { name: "away for, s", value: round(outage.seconds * Math.min(1, scale)) },
        { name: "people in the middle of it", value: amid.length, atLeast: 1 },
        { name: "dead letters", value: inbox["parked"] ?? 0, atMost: 0 },
        {
          name: "told that something went wrong",
          value: sends.filter(({ text }) => text.includes("went wrong")).length,
          atMost: 0,
        },
        { name: "first answer after it, s", value: round(Math.min(...waits)) },
        {
          name: "longest wait after it, s",
          value: round(Math.max(0, ...waits)),
          atMost: ANSWERED_WITHIN_S,
        },
        { name: "errors logged", value: errors, atMost: 0 },
        { name: "troubles begun less ended", value: began - ended, atMost: 0 },
      ],
    };
  } finally {
    await product.kill();
    await telegram.close();
    if (isStoreOpen) {
      await gate.close();
      await store.close();
    }
    await build.remove();
    await rm(folder, { recursive: true, force: true });
  }
}
