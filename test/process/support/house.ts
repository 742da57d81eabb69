import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, inject } from "vitest";
import { ownDatabase, type OwnDatabase } from "../../support/own-database.ts";
import { startProduct, type Environment, type Product } from "./product.ts";
import { readRecords, type Records } from "./records.ts";
import { GROUP, openTelegram, TOKEN, type Telegram } from "./telegram.ts";

/** The compiled product, a data folder and a Telegram of their own for each test. */
export interface House {
  readonly dataDir: string;
  readonly telegram: Telegram;
  /** The variables of a product that talks to this Telegram and has one community. */
  readonly live: Environment;
  /** Starts the product with these variables; a test need not end it. */
  readonly start: (env?: Environment, args?: readonly string[]) => Product;
  /** What a stopped product has left in its store. */
  readonly records: () => Promise<Records>;
}

/**
 * @param embedded keeps the products on the embedded store, also where TEST_MONGODB_URI names a server
 * @returns a box that is filled in tests
 */
export function useHouse({ embedded = false } = {}): { readonly house: House } {
  let house: House | undefined;
  let database: OwnDatabase | undefined;
  let folder = "";
  const started: Product[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "pomich-process-"));
    const telegram = await openTelegram();
    const dataDir = join(folder, "data");
    database = ownDatabase(embedded);
    const { uri } = database;
    const live = {
      ...database.env,
      DATA_DIR: dataDir,
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: telegram.apiRoot,
      MODERATION_CHAT_ID: String(GROUP),
      COMMUNITY_NAME: "Leipzig",
      COMMUNITY_PLACE: "51.34,12.37",
      RESPONSIBLE: "Neighbours e. V., Leipzig, privacy@example.org",
    };
    house = {
      dataDir,
      telegram,
      live,
      start(env = live, args = []) {
        const product = startProduct(inject("productMain"), folder, env, args);
        started.push(product);
        return product;
      },
      records: () => readRecords(dataDir, uri),
    };
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((product) => product.kill()));
    await house?.telegram.close();
    await database?.drop();
    await rm(folder, { recursive: true, force: true });
  });

  return {
    get house() {
      if (!house) throw new Error("the house is there in tests only");
      return house;
    },
  };
}
