import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ownDatabase } from "../support/own-database.ts";
import { buildPrograms } from "./build.ts";
import { openBooks, type Books, type StorePlace } from "./books.ts";
import { startProcess, type Line, type Victim } from "./process.ts";
import { openTelegram, TOKEN, type Telegram, type TelegramOptions } from "./telegram.ts";
import { createWatch, type Watch } from "./watch.ts";
import type { Job } from "./worker.ts";

/** A worker's report, and when it came in milliseconds of `performance.now()`. */
export interface Said {
  readonly by: string;
  readonly line: Line;
  readonly at: number;
}

/** A Telegram, a folder for the data, and processes on them. */
export interface Stage {
  readonly watch: Watch;
  readonly telegram: Telegram;
  readonly dataDir: string;
  /** What the workers have reported, in order. */
  readonly said: readonly Said[];
  /** @returns a function that returns what they have reported since it was called last, at first since now */
  readonly follow: () => () => readonly Said[];
  /** Starts a worker; on the stage's own store unless its job names another. */
  readonly work: (
    name: string,
    job: Omit<Job, "apiRoot" | "token" | "store"> & { readonly store?: StorePlace },
  ) => Victim;
  /** Resolves when a worker has nothing to send. */
  readonly settled: (name: string, ms?: number) => Promise<void>;
  /** Starts a store for several workers. @returns its address */
  readonly serveStore: () => Promise<string>;
  /** Reads or writes the store, which no worker may have at the time unless it is a shared one. */
  readonly inBooks: <T>(work: (books: Books) => Promise<T>, place?: StorePlace) => Promise<T>;
}

/** Sets a stage, plays on it, and clears it. */
export async function onStage<T>(
  options: Omit<TelegramOptions, "watch">,
  play: (stage: Stage) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "pomich-crash-"));
  const dataDir = join(folder, "data");
  const database = ownDatabase();
  const home: StorePlace = database.uri === undefined ? { dataDir } : { uri: database.uri };
  const programs = await buildPrograms(folder);
  const watch = createWatch();
  const telegram = await openTelegram({ ...options, watch });
  const said: Said[] = [];
  const started: Victim[] = [];
  const listen = (by: string) => (line: Line) => {
    said.push({ by, line, at: performance.now() });
    watch.notice();
  };

  try {
    return await play({
      watch,
      telegram,
      dataDir,
      said,
      follow() {
        let from = said.length;
        return () => {
          const news = said.slice(from);
          from = said.length;
          return news;
        };
      },
      work(name, job) {
        const whole: Job = { store: home, ...job, token: TOKEN, apiRoot: telegram.rootFor(name) };
        const worker = startProcess(name, join(programs, "worker.js"), whole, listen(name), watch.fail);
        started.push(worker);
        return worker;
      },
      settled: (name, ms) =>
        watch.until(
          `everything sent by ${name}`,
          () => said.some(({ by, line }) => by === name && line[0] === "settled"),
          ms,
        ),
      async serveStore() {
        if (database.uri !== undefined) return database.uri;
        let uri = "";
        const store = startProcess(
          "store",
          join(programs, "store-process.js"),
          { dataDir },
          (line) => {
            if (line[0] === "uri") uri = line[1];
            watch.notice();
          },
          watch.fail,
        );
        started.push(store);
        await watch.until("the store's address", () => uri !== "");
        return uri;
      },
      async inBooks(work, place = home) {
        const books = await openBooks(place);
        try {
          return await work(books);
        } finally {
          await books.close();
        }
      },
    });
  } finally {
    await Promise.all(started.map((victim) => victim.kill()));
    await telegram.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  }
}
