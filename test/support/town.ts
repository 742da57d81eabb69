import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { connectStore } from "../../src/adapters/mongo/connect.ts";
import { compose, type App } from "../../src/run/compose.ts";
import { parseConfig } from "../../src/run/config.ts";
import { openStore, type OpenStore } from "../../src/run/open-store.ts";
import { NIGHT } from "../../src/domain/shared/dates.ts";
import { systemTime } from "../../src/work/index.ts";
import { UNPACED } from "../../src/outbox/index.ts";
import type { UseCases } from "../../src/app/use-cases.ts";
import { LEIPZIG_SEED, type NewPerson, type RefusedCall, type StandIn } from "../../src/playground/index.ts";
import { recordCommands } from "./commands/record.ts";
import { lazy } from "./lazy.ts";
import { nextStop } from "./next-stop.ts";
import { createPhones, type Phone } from "./phone.ts";
import { places } from "./places.ts";
import { readers } from "./readers.ts";
import { createTestLog } from "./telegram.ts";

/** The product in its playground: a town with its people, a phone each, and the moderators' group. */
export interface Town {
  readonly app: App;
  readonly useCases: UseCases;
  readonly standIn: StandIn;
  readonly url: string;
  readonly connection: App["connection"];
  readonly adminKey: string | undefined;
  /** Where the embedded store has its file. */
  readonly dataDir: string;
  readonly log: ReturnType<typeof createTestLog>;
  /** A person's phone, in their chat with the bot when no group is named. It goes on working after a restart. */
  phone(personId: number, chatId?: number): Phone;
  /** Adds a person to the town. @returns their phone */
  newcomer(person: NewPerson): Phone;
  /** Calls that Telegram refused, except edits that change nothing. */
  refused(): readonly RefusedCall[];
  settle(): Promise<void>;
  now(): Date;
  /** Lets hours pass and does everything that falls due in them, each thing at its time. */
  passHours(hours: number): Promise<void>;
  /** Stops the product and starts it again on the same data, as a deploy does. */
  restart(): Promise<void>;
  /** Empties the town as the playground's "start over" does, and turns the clock back. */
  startOver(): Promise<void>;
  stop(): Promise<void>;
}

export const [OLENA, JONAS, KATRIN] = LEIPZIG_SEED.people.map((person) => person.id) as [
  number,
  number,
  number,
];
export const GROUP = LEIPZIG_SEED.groups[0].id;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Morning in Leipzig, in summer and in winter. */
const OPENS_AT_MS = 9 * HOUR_MS;

export interface TownOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Whether warnings and refused calls are expected; errors in the log never are. */
  readonly tolerant?: boolean;
  /** Descriptions of refused calls that are expected. */
  readonly refusals?: RegExp;
}

/**
 * Opens a town for a test file. After each test it checks that nothing went wrong unnoticed. Tests that need an empty
 * town call `startOver` first.
 */
export function useTown({ env, tolerant = false, refusals = /^$/ }: TownOptions = {}): Town {
  let town: Town | undefined;
  beforeAll(async () => {
    town = await openTown(env);
  });
  afterEach(() => {
    const refused = town?.refused().filter(({ description }) => !refusals.test(description));
    if (!tolerant) expect(refused).toEqual([]);
    expect(
      town?.log.lines.filter(({ level }) => level === "error" || (level === "warn" && !tolerant)),
    ).toEqual([]);
  });
  afterAll(() => town?.stop());
  return lazy(() => town, {
    phone(personId, chatId) {
      let phone: Phone | undefined;
      return lazy(() => (phone ??= town?.phone(personId, chatId)));
    },
  });
}

/**
 * Opens the product at nine in the morning, on a database of its own in the test run's store.
 * @param ownStore opens the embedded store in the town's folder instead, for tests that look at its file
 */
export async function openTown(
  env: Readonly<Record<string, string>> = {},
  { ownStore = false } = {},
): Promise<Town> {
  const dataDir = await mkdtemp(join(tmpdir(), "pomich-town-"));
  const dbName = `town_${randomUUID().slice(0, 8)}`;
  const config = parseConfig({ DATA_DIR: dataDir, HTTP_PORT: "0", LOG_LEVEL: "error", ...env });
  if (!config.ok) throw new Error(config.problems.join("\n"));
  await mkdir(config.config.dataDir, { recursive: true });
  const log = createTestLog();
  const untilNine = (DAY_MS + OPENS_AT_MS - (Date.now() % DAY_MS)) % DAY_MS;
  let ahead = untilNine;
  const time = { ...systemTime, now: () => new Date(Date.now() + ahead) };

  // As with the embedded store, nobody else uses this database.
  const inRunsStore = async (): Promise<OpenStore> => ({
    ...(await connectStore(inject("storeUri"), { dbName })),
    shared: false,
  });
  /** Transactions so far, and those that have been settled: only they leave messages and tasks behind. */
  let committed = 0;
  let settled = 0;
  const counting = async (opening: Promise<OpenStore>): Promise<OpenStore> => {
    const store = recordCommands(await opening);
    store.onCommit(() => void (committed += 1));
    return store;
  };
  /** Resolves when everything is done that follows from what people did. Most of it leaves nothing to settle. */
  const rest = async (): Promise<void> => {
    await opened.app.handled();
    if (committed !== settled) await settle();
  };
  const settle = async (): Promise<void> => {
    await opened.app.settle();
    settled = committed;
  };
  const standIn = (): StandIn => {
    if (!opened.app.playground) throw new Error("there is no playground");
    return opened.app.playground;
  };
  const phones = createPhones(standIn, rest);
  const open = async () => {
    const app = await compose(
      config.config,
      { ...log, debug: () => {}, fatal: log.error },
      {
        time,
        pace: UNPACED,
        places,
        readers,
        rateLimits: false,
        night: NIGHT,
        store: counting(ownStore ? openStore(config.config) : inRunsStore()),
      },
    );
    if (app.playground) phones.watch(app.playground);
    return { app, ...(await app.start()) };
  };
  let opened = await open();
  const adminKey = opened.newAdminKey;

  const town: Town = {
    get app() {
      return opened.app;
    },
    get useCases() {
      if (!opened.app.useCases) throw new Error("the product has not started");
      return opened.app.useCases;
    },
    get standIn() {
      return standIn();
    },
    get url() {
      return opened.url;
    },
    get connection() {
      return opened.app.connection;
    },
    adminKey,
    dataDir: config.config.dataDir,
    log,
    phone: phones.phone,
    newcomer: (person) => town.phone(standIn().addPerson(person).id),
    refused: () =>
      standIn().calls.refused.filter(({ description }) => !description.includes("message is not modified")),
    settle,
    now: time.now,
    async passHours(hours) {
      const end = time.now().getTime() + hours * HOUR_MS;
      await settle();
      for (;;) {
        const next = await nextStop(opened.app.connection, time.now(), end);
        ahead += Math.max(0, next - time.now().getTime());
        await settle();
        if (next === end) return;
      }
    },
    async restart() {
      await opened.app.stop();
      opened = await open();
    },
    async startOver() {
      ahead = untilNine;
      await standIn().startOver();
      phones.clear();
    },
    async stop() {
      await opened.app.connection.dropDatabase();
      await opened.app.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return town;
}
