import { randomBytes } from "node:crypto";
import { createAdaptorServer, type ServerType } from "@hono/node-server";
import type { Connection } from "mongoose";
import type { AddressInfo } from "node:net";
import { Hono, type Context } from "hono";
import { loadCatalogue } from "../adapters/catalogue/load-catalogue.ts";
import { createSealer } from "../adapters/crypto/index.ts";
import { createPlaces } from "../adapters/places/index.ts";
import type { Places } from "../app/places/ports.ts";
import { BadTokenError } from "../adapters/telegram/index.ts";
import { createReaders, type Readers } from "../adapters/words/index.ts";
import { createI18n } from "../bot/i18n.ts";
import { LOCALES } from "../bot/locales.ts";
import type { UseCases } from "../app/use-cases.ts";
import { createFounder } from "./first-community.ts";
import type { Config } from "./config.ts";
import { encryptionKeyFor } from "./encryption-key.ts";
import { createIdempotencyStore } from "../adapters/mongo/idempotency-store.ts";
import { API_KEYS_COLLECTION } from "../adapters/mongo/api-keys-repository.ts";
import { dropAllBut } from "../adapters/mongo/connect.ts";
import { INSTALLATION_COLLECTION } from "../adapters/mongo/installation-repository.ts";
import { TRANSACTION_SESSIONS_COLLECTION } from "../adapters/mongo/transaction-sessions.ts";
import { startEngine, type Engine } from "./engine.ts";
import type { QuietHours } from "../domain/shared/dates.ts";
import { systemTime, type Time } from "../work/index.ts";
import type { Log } from "../observability/log.ts";
import { createMetrics } from "../observability/metrics.ts";
import { createTroubles, type Trouble } from "../observability/troubles.ts";
import { explainRefusal, openStore, type OpenStore } from "./open-store.ts";
import { telegramPace, type Pace } from "../outbox/index.ts";
import type { StandIn } from "../playground/index.ts";
import { EXIT, inWords, StartError, systemCode } from "./start-error.ts";
import { openPlayground } from "./playground.ts";
import { watchStore } from "../work/index.ts";
import { readVersion } from "./version.ts";

export { probeStore } from "./open-store.ts";

/** The whole product, ready to start. */
export interface App {
  /** Listens and starts everything. When it rejects (also soon after `signal` aborts), everything has been stopped. */
  start(signal?: AbortSignal): Promise<Running>;
  /** Finishes what is in flight, at most 5 s. */
  stop(): Promise<void>;
  /** Resolves when every update of the playground is handled; what it led to may be still owed. */
  handled(): Promise<void>;
  /** Resolves when nothing is left to do now. */
  settle(): Promise<void>;
  /** While no bot token is set. */
  readonly playground: StandIn | undefined;
  /** The store behind it all. */
  readonly connection: Connection;
  /** Once it has started. */
  readonly useCases: UseCases | undefined;
}

export interface Running {
  /** Where the HTTP server listens. */
  readonly url: string;
  /** Absent in the playground. */
  readonly botUsername: string | undefined;
  /** The first admin key, on the first start only: nobody can show it again. */
  readonly newAdminKey?: string;
}

/** What tests set differently, and a store that is being opened already. */
export interface Conditions {
  /** The store being opened; else compose opens it. */
  readonly store?: Promise<OpenStore>;
  readonly time?: Time;
  readonly pace?: Pace;
  /** Loaded once for many products. */
  readonly places?: Places;
  /** Loaded once for many products. */
  readonly readers?: Readers;
  /** Whether the playground's Telegram keeps to Telegram's limits. */
  readonly rateLimits?: boolean;
  /** The quiet hours of those who have not chosen any. */
  readonly night?: QuietHours;
}

/** In the playground nobody sleeps: whoever tries it at midnight sees everything at once. */
const NO_NIGHT: QuietHours = { from: 0, until: 0 };

/** When everything is loaded that a start leaves out: the first people have their first answers by then. */
const WARM_UP_AFTER_MS = 1_000;

const PLAYGROUND_BOT_ID = "7000000001";

/** Puts the product together; nothing else constructs across layers. Rejects with StartError. */
export async function compose(config: Config, log: Log, conditions: Conditions = {}): Promise<App> {
  const { time = systemTime, pace = telegramPace(config.broadcastRate) } = conditions;
  const { readers = createReaders(LOCALES) } = conditions;
  const i18n = createI18n({
    directory: LOCALES,
    defaultLanguage: config.defaultLanguage,
    onError: (error) => log.error({ error }, "a text could not be put into words"),
  });
  const [store, catalogue] = await Promise.all([conditions.store ?? openStore(config), loadCatalogue()]);
  const key = await encryptionKeyFor(config, store, log).catch(async (error: unknown) => {
    await store.close();
    throw await explainRefusal(error, config);
  });
  const { places = createPlaces() } = conditions;
  const metrics = createMetrics(() => time.now());
  const troubles = createTroubles({ log, time });
  metrics.watchTroubles(() => troubles.current());
  const playgroundToken = `${PLAYGROUND_BOT_ID}:${randomBytes(24).toString("base64url")}`;
  let running: { readonly engine: Engine; readonly http: () => Promise<Hono> } | undefined;
  let newAdminKey: string | undefined;
  let warmingUp: NodeJS.Timeout | undefined;
  if (config.bot && config.responsible === undefined)
    log.warn(
      {},
      "RESPONSIBLE is not set: the privacy notice does not say who is responsible for people's data",
    );

  const foundCommunity = createFounder({ config, places, languages: i18n.languages, log });
  const playground = config.bot
    ? undefined
    : await openPlayground({
        config,
        token: playgroundToken,
        rateLimits: conditions.rateLimits ?? true,
        onStartOver: startOver,
      });

  const storeWatch = watchStore({
    ping: () => store.ping(),
    canWrite: () => store.canWrite(),
    troubles,
    time,
  });
  const root = new Hono();
  if (playground) root.route("/", playground.standIn.app);
  root.all("*", async (c) =>
    running ? (await running.http()).fetch(c.req.raw, c.env) : whileStarting(c, troubles.current()),
  );
  // Probes of HTTP/1.0 send no Host header; without a name for them they would get a 400.
  const server = createAdaptorServer({ fetch: root.fetch, hostname: "localhost" });

  async function run(url: string, signal?: AbortSignal): Promise<void> {
    const operatorIds = playground ? [...config.operatorIds, playground.operatorId] : config.operatorIds;
    const ground = {
      config: { ...config, operatorIds },
      store,
      bot: config.bot ?? { token: playgroundToken, apiRoot: url },
      catalogue,
      places,
      vocabulary: readers.vocabulary,
      i18n,
      mask: readers.mask,
      sealer: createSealer(key),
      pace,
      ...(playground && { night: conditions.night ?? NO_NIGHT }),
      time,
      leaseClock: storeWatch,
      log,
      metrics,
      troubles,
      prepare: (useCases: UseCases) => foundCommunity(useCases, playground?.town),
    };
    // Before the engine starts, which makes every collection and its indexes.
    const idempotency = createIdempotencyStore(store.connection, ground.sealer);
    const engine = await startEngine(ground, signal);
    const { webhook } = config;
    const createApi = async (): Promise<Hono> => {
      const { createHttp } = await import("../http/index.ts");
      return createHttp({
        useCases: engine.useCases,
        idempotency,
        ready: storeWatch.look,
        troubles: () => troubles.current(),
        clock: time,
        metrics,
        ...(webhook && {
          acceptUpdate: (update) => engine.inbox.accept(update),
          webhookSecret: webhook.secret,
        }),
        log,
        version: await readVersion(),
      });
    };
    let api: Promise<Hono> | undefined;
    running = { engine, http: () => (api ??= createApi()) };
    newAdminKey = (await engine.useCases.access.ensureAdmin(config.adminApiKey)) ?? newAdminKey;
  }

  /** Restarts the playground empty: its people, and everything the product stored about them. */
  async function startOver(): Promise<void> {
    const url = urlOf(server, config);
    await running?.engine.stop();
    running = undefined;
    // The admin key was printed once and must go on opening the API; the encryption key stays the same.
    await dropAllBut(store.connection, [
      API_KEYS_COLLECTION,
      INSTALLATION_COLLECTION,
      TRANSACTION_SESSIONS_COLLECTION,
    ]);
    await run(url);
  }

  async function stop(): Promise<void> {
    clearTimeout(warmingUp);
    await running?.engine.stop();
    await storeWatch.stop();
    await playground?.standIn.close();
    await new Promise((resolve) => {
      server.close(resolve);
      if ("closeAllConnections" in server) server.closeAllConnections();
    });
    await store.close();
  }

  return {
    playground: playground?.standIn,
    connection: store.connection,
    get useCases() {
      return running?.engine.useCases;
    },
    stop,
    async start(signal) {
      try {
        await listen(server, config);
        await run(urlOf(server, config), signal);
      } catch (error) {
        await stop();
        throw error instanceof BadTokenError
          ? new StartError(EXIT.configuration, error.message, { cause: error })
          : await explainRefusal(error, config);
      }
      warmingUp = setTimeout(() => {
        readers.warmUp();
        void running?.http();
      }, WARM_UP_AFTER_MS).unref();
      return {
        url: urlOf(server, config),
        botUsername: config.bot && running?.engine.botUsername,
        ...(newAdminKey !== undefined && { newAdminKey }),
      };
    },
    async handled() {
      await playground?.standIn.idle();
      await running?.engine.handled();
    },
    async settle() {
      await playground?.standIn.idle();
      await running?.engine.settle();
    },
  };
}

/** While it waits for Telegram the product is alive but not ready, so that nobody restarts it. */
function whileStarting(c: Context, troubles: readonly Trouble[]): Response {
  if (c.req.path === "/healthz") return c.json({ status: "alive" }, 200);
  return c.json({ status: "starting", troubles: troubles.map(({ kind, since }) => ({ kind, since })) }, 503);
}

function listen(server: ServerType, { http: { host, port } }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const why = `Port ${String(port)} on ${host} cannot be used: ${inWords(error)}`;
      reject(new StartError(EXIT.unavailable, `${why}. ${adviceOnListening(error)}.`, { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}

function adviceOnListening(error: unknown): string {
  const code = systemCode(error) ?? "";
  if (["EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN"].includes(code))
    return "Set HTTP_HOST to an address of this computer, such as 127.0.0.1, or to 0.0.0.0 for all of them";
  return code === "EACCES"
    ? "Set HTTP_PORT to one above 1023, and let a proxy take the lower one"
    : "Set HTTP_PORT to another one";
}

/** Where this machine reaches the server. */
function urlOf(server: ServerType, { http: { host } }: Config): string {
  const { port } = server.address() as AddressInfo;
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${String(port)}`;
}
