import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectStore } from "../../src/adapters/mongo/connect.ts";
import { startEmbeddedStore } from "../../src/embedded-mongo/index.ts";
import { LEIPZIG_SEED } from "../../src/playground/index.ts";
import { buildProduct } from "../process/support/build.ts";
import { startProduct } from "../process/support/product.ts";
import { withDatabase } from "../support/own-database.ts";
import type { Report } from "./report.ts";
import { openTelegram, TOKEN } from "./telegram.ts";
import { createWatch } from "./watch.ts";

const KEY = Buffer.alloc(32, 7).toString("base64");

/** Twenty times two processes start at the same moment on an empty store: both get ready, and one town is founded. */
export async function playStarts(scale: number): Promise<Report> {
  const rounds = Math.max(2, Math.round(20 * scale));
  const folder = await mkdtemp(join(tmpdir(), "pomich-crash-"));
  const telegram = await openTelegram({ watch: createWatch(), seed: LEIPZIG_SEED });
  const build = await buildProduct();
  const store = await startEmbeddedStore({ dataDir: join(folder, "store") });
  const figures = { ended: 0, "not ready": 0, complaints: 0, towns: 0, "admin keys": 0 };

  async function play(nth: number): Promise<void> {
    const uri = withDatabase(store.uri, `start${String(nth)}`);
    const both = [0, 1].map((index) =>
      startProduct(build.main, folder, {
        DATA_DIR: join(folder, `data${String(nth)}-${String(index)}`),
        BOT_TOKEN: TOKEN,
        TELEGRAM_API_ROOT: telegram.rootFor(`process ${String(index)}`),
        MONGODB_URI: uri,
        ENCRYPTION_KEY: KEY,
        MODERATION_CHAT_ID: String(LEIPZIG_SEED.groups[0].id),
        COMMUNITY_NAME: "Leipzig",
        COMMUNITY_PLACE: "51.34,12.37",
      }),
    );
    const urls = await Promise.all(both.map((product) => product.open().catch(() => undefined)));
    for (const url of urls) {
      if (url === undefined) figures.ended += 1;
      else if (!(await fetch(`${url}/readyz`)).ok) figures["not ready"] += 1;
    }
    const printed = both.map((product) => product.printed()).join("\n");
    figures.complaints += printed.match(/"level":"(error|fatal)"/g)?.length ?? 0;
    await Promise.all(both.map((product) => product.kill()));
    const left = await connectStore(uri, { dbName: `start${String(nth)}` });
    figures.towns += await left.connection.collection("communities").countDocuments();
    figures["admin keys"] += await left.connection.collection("apiKeys").countDocuments();
    await left.close();
  }

  try {
    for (let nth = 1; nth <= rounds; nth += 1) await play(nth);
    const exactly = (value: number) => ({ value, atMost: rounds, atLeast: rounds });
    return {
      counts: [],
      figures: [
        { name: "two first starts at once", value: rounds },
        { name: "processes that ended", value: figures.ended, atMost: 0 },
        { name: "processes not ready", value: figures["not ready"], atMost: 0 },
        { name: "errors logged", value: figures.complaints, atMost: 0 },
        { name: "towns founded", ...exactly(figures.towns) },
        { name: "admin keys", ...exactly(figures["admin keys"]) },
      ],
    };
  } finally {
    await telegram.close();
    await store.close();
    await build.remove();
    await rm(folder, { recursive: true, force: true });
  }
}
