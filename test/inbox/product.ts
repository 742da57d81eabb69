import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, inject, onTestFailed } from "vitest";
import { connectStore } from "../../src/adapters/mongo/connect.ts";
import { compose, type App, type Conditions } from "../../src/run/compose.ts";
import { parseConfig } from "../../src/run/config.ts";
import { openStore } from "../../src/run/open-store.ts";
import { systemTime, type Time } from "../../src/work/index.ts";
import { UNPACED } from "../../src/outbox/index.ts";
import { openTelegram, TOKEN, type Telegram } from "../process/support/telegram.ts";
import { recordCommands } from "../support/commands/record.ts";
import { withDatabase } from "../support/own-database.ts";
import { places } from "../support/places.ts";
import { readers } from "../support/readers.ts";
import { TEST_KEY } from "../support/sealer.ts";
import { createTestLog } from "../support/telegram.ts";

/** The whole product on real HTTP: it, Telegram and its store can be stopped and started apart. */
export interface Product {
  readonly app: App;
  readonly url: string;
  /** Of its admin API. */
  readonly adminKey: string;
  readonly log: ReturnType<typeof createTestLog>;
}

export interface House {
  readonly telegram: Telegram;
  /** A database that goes away with the test, on the store of the run. */
  readonly storeUri: string;
  /** Starts a product; a test need not stop it. */
  start(
    env?: Readonly<Record<string, string | undefined>>,
    conditions?: Pick<Conditions, "time">,
  ): Promise<Product>;
}

/** A clock that runs `factor` times as fast as the real one. */
export function quickTime(factor: number): Time {
  const start = Date.now();
  const began = performance.now();
  const elapsed = () => (performance.now() - began) * factor;
  return {
    now: () => new Date(start + elapsed()),
    elapsed,
    sleep: (ms, signal) => systemTime.sleep(ms / factor, signal),
  };
}

/** A Telegram and products for each test of a file. */
export function useProducts(): House {
  let telegram: Telegram | undefined;
  let folder = "";
  let storeUri = "";
  let adminKey = "";
  const apps: App[] = [];

  beforeEach(async () => {
    telegram = await openTelegram();
    folder = await mkdtemp(join(tmpdir(), "pomich-inbox-"));
    adminKey = `pomich_${randomUUID()}`;
    storeUri = withDatabase(inject("storeUri"), `pomich-${randomUUID().slice(0, 8)}`);
  });
  afterEach(async () => {
    await Promise.all(apps.map((app) => app.stop()));
    apps.length = 0;
    // Once nobody works on it any more.
    const store = await connectStore(storeUri, {
      dbName: new URL(storeUri).pathname.slice(1),
    });
    await store.connection.dropDatabase();
    await store.close();
    await telegram?.close();
    await rm(folder, { recursive: true, force: true });
  });

  return {
    get telegram() {
      if (!telegram) throw new Error("Telegram is there in tests only");
      return telegram;
    },
    get storeUri() {
      return storeUri;
    },
    async start(env = {}, { time } = {}) {
      const config = parseConfig({
        DATA_DIR: folder,
        HTTP_PORT: "0",
        LOG_LEVEL: "error",
        BOT_TOKEN: TOKEN,
        TELEGRAM_API_ROOT: telegram?.apiRoot,
        MONGODB_URI: storeUri,
        ADMIN_API_KEY: adminKey,
        ENCRYPTION_KEY: TEST_KEY.toString("base64"),
        ...env,
      });
      if (!config.ok) throw new Error(config.problems.join("\n"));
      const log = createTestLog();
      onTestFailed(() => console.error(log.lines));
      const app = await compose(
        config.config,
        { ...log, debug: () => {}, fatal: log.error },
        {
          pace: UNPACED,
          places,
          readers,
          store: openStore(config.config).then(recordCommands),
          ...(time && { time }),
        },
      );
      apps.push(app);
      const { url } = await app.start();
      return { app, url, adminKey, log };
    },
  };
}
