import { mask } from "../support/mask.ts";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCatalogue } from "../../src/adapters/catalogue/load-catalogue.ts";
import { createSealer } from "../../src/adapters/crypto/index.ts";
import { createI18n, type I18n } from "../../src/bot/i18n.ts";
import { parseConfig } from "../../src/run/config.ts";
import { startEngine, type Engine } from "../../src/run/engine.ts";
import { systemTime, type Time } from "../../src/work/index.ts";
import { createTroubles } from "../../src/observability/troubles.ts";
import { createMetrics } from "../../src/observability/metrics.ts";
import { openStore, type OpenStore } from "../../src/run/open-store.ts";
import { createLimits, UNPACED } from "../../src/outbox/index.ts";
import { ownDatabase } from "../support/own-database.ts";
import { places } from "../support/places.ts";
import { TOKEN as PROPER_TOKEN } from "../process/support/telegram.ts";
import { createTestLog, startTelegram, TOKEN, type Telegram } from "../support/telegram.ts";
import { AUTOMATIC, COMMUNITIES, OPERATOR, SEED } from "./cast.ts";
import { vocabulary } from "../support/vocabulary.ts";

/** The product on a store and a Telegram of its own, and the one clock of all three. */
export interface House {
  readonly engine: Engine;
  readonly store: OpenStore;
  readonly telegram: Telegram;
  readonly i18n: I18n;
  readonly log: ReturnType<typeof createTestLog>;
  /** Texts that could not be put into words. */
  readonly unsayable: readonly Error[];
  now(): Date;
  /** Moves the clock on; what is due by then happens at the next `settle`. */
  pass(ms: number): void;
  /** Resolves when everything that people did is handled, and what the product owes anybody for it is sent. */
  rest(): Promise<void>;
  /** The same for all that is due by the clock. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Handling an update takes a fraction of it. */
const PATIENCE_MS = 200;
const FIRST_UPDATE = 1;

/** @param start the moment at which the clock stands first */
export async function openHouse(start: Date): Promise<House> {
  const dataDir = await mkdtemp(join(tmpdir(), "pomich-walk-"));
  let at = start.getTime();
  const time: Time = { ...systemTime, now: () => new Date(at) };
  const log = createTestLog();
  const unsayable: Error[] = [];
  const limits = createLimits(UNPACED, time);
  const telegram = await startTelegram({ time, limits, seed: SEED, rateLimits: false });
  const database = ownDatabase();
  const config = parseConfig({
    ...database.env,
    // The product takes a server for a bot only, whose token must look like one; the engine below has another.
    ...(database.uri !== undefined && { BOT_TOKEN: PROPER_TOKEN }),
    OPERATOR_IDS: String(OPERATOR),
    DATA_DIR: dataDir,
  });
  if (!config.ok) throw new Error(config.problems.join("\n"));
  const store = await openStore(config.config);
  const i18n = createI18n({
    directory: new URL("../../locales/", import.meta.url),
    defaultLanguage: config.config.defaultLanguage,
    onError: (error) => void unsayable.push(error),
  });
  const metrics = createMetrics();
  let handled = 0;
  /** Updates that were passed over, and those of an update that was tried again: the difference to all there were. */
  let unhandled = 0;
  /** The number of the next update when they were last compared. */
  let numbered = FIRST_UPDATE;
  let onHandled = (): void => {};
  /** Transactions: only they leave work behind an update. */
  let committed = 0;
  store.onCommit(() => void (committed += 1));
  const engine = await startEngine({
    config: config.config,
    store,
    bot: { token: TOKEN, apiRoot: telegram.apiRoot },
    catalogue: await loadCatalogue(),
    places,
    mask,
    vocabulary,
    i18n,
    sealer: createSealer(Buffer.alloc(32, 7)),
    pace: UNPACED,
    time,
    log: { ...log, debug: () => {}, fatal: log.error },
    troubles: createTroubles({ log, time }),
    metrics: {
      ...metrics,
      updateHandled(kind, outcome, seconds) {
        metrics.updateHandled(kind, outcome, seconds);
        // One that failed is tried again, and would be counted twice.
        if (outcome !== "ok") return;
        handled += 1;
        onHandled();
      },
    },
  });
  const { communities } = engine.useCases;
  for (const community of COMMUNITIES) await communities.setUp(community);
  for (const { id } of await communities.all())
    await communities.change(id, { automatic: AUTOMATIC }, { kind: "system" });

  const { standIn } = telegram;

  /** Settling takes many times what an update takes; most of them leave nothing to settle. */
  async function rest(): Promise<void> {
    const before = committed;
    await standIn.idle();
    // After a week without updates Telegram numbers them anew, maybe from a lower number, which says nothing of how many there are.
    if (standIn.world.state.next.update < numbered) return settle();
    const isHandled = (): boolean => handled + unhandled >= standIn.world.state.next.update - FIRST_UPDATE;
    if (!isHandled()) {
      await new Promise<void>((resolve) => {
        // Some are passed over, and so never handled: settling tells.
        const timer = setTimeout(resolve, PATIENCE_MS);
        onHandled = () => {
          if (!isHandled()) return;
          clearTimeout(timer);
          resolve();
        };
      });
    }
    if (!isHandled() || committed !== before) await settle();
  }

  async function settle(): Promise<void> {
    // What comes while it settles is handled later, and would be counted twice.
    for (let known = 0; known !== standIn.world.state.next.update;) {
      known = standIn.world.state.next.update;
      await standIn.idle();
      await engine.settle();
    }
    numbered = standIn.world.state.next.update;
    unhandled = numbered - FIRST_UPDATE - handled;
  }

  return {
    engine,
    store,
    telegram,
    i18n,
    log,
    unsayable,
    now: () => new Date(at),
    pass: (ms) => void (at += ms),
    rest,
    settle,
    async close() {
      await engine.stop();
      await telegram.close();
      await store.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
