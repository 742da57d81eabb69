import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "../../process/support/telegram.ts";
import { ownDatabase } from "../../support/own-database.ts";
import { AS_STARTED, startChild, type Child } from "../support/child.ts";

/** A bot that is measured. */
export interface Subject {
  readonly name: string;
  start(apiRoot: string): Promise<Started>;
}

export interface Started {
  readonly child: Child;
  remove(): Promise<void>;
}

const TOKEN = "700000471:AAF-a-token-that-the-bench-knows";

const bare = (name: string, file: string): Subject => ({
  name,
  start: (apiRoot) => {
    const program = fileURLToPath(new URL(`subjects/${file}.ts`, import.meta.url));
    const child = startChild(program, { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: apiRoot });
    return Promise.resolve({ child, remove: () => child.kill() });
  },
});

type Way = "webhook" | "polling";

/** The compiled product with a data folder of its own, or a database of its own on the server that TEST_MONGODB_URI names. */
const pomich = (main: string, way: Way, store: "embedded store" | "MongoDB" = "embedded store"): Subject => ({
  name: `Pomich, ${way}, ${store}`,
  async start(apiRoot) {
    const folder = await mkdtemp(join(tmpdir(), "pomich-bench-"));
    const port = String(await freePort());
    const database = ownDatabase(store === "embedded store");
    const env = {
      ...database.env,
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: apiRoot,
      DATA_DIR: join(folder, "data"),
      HTTP_PORT: port,
      LOG_LEVEL: "warn",
      ...(way === "webhook" && { WEBHOOK_URL: `http://127.0.0.1:${port}` }),
    };
    const child = startChild(main, env, { cwd: folder, nodeOptions: AS_STARTED });
    return {
      child,
      async remove() {
        await child.kill();
        await database.drop();
        await rm(folder, { recursive: true, force: true });
      },
    };
  },
});

/** What everything is compared with. */
export const REFERENCE = bare("grammY, webhook (Hono)", "grammy-webhook");

/** @param main the compiled product · @param onServer measures it on a server as well */
export const subjectsOf = (main: string, onServer: boolean): readonly Subject[] => [
  REFERENCE,
  bare("grammY, polling", "grammy-polling"),
  bare("Telegraf, webhook", "telegraf-webhook"),
  bare("Telegraf, polling", "telegraf-polling"),
  pomich(main, "webhook"),
  pomich(main, "polling"),
  ...(onServer ? [pomich(main, "webhook", "MongoDB"), pomich(main, "polling", "MongoDB")] : []),
];
