import type { Update } from "grammy/types";
import { afterAll, beforeAll } from "vitest";
import { loadCatalogue } from "../../src/adapters/catalogue/load-catalogue.ts";
import { createConversationStorage } from "../../src/adapters/mongo/conversation-storage.ts";
import { createAskUsername } from "../../src/adapters/telegram/index.ts";
import { createI18n } from "../../src/bot/i18n.ts";
import { createBot, type BotDependencies, type ConversationStore } from "../../src/bot/index.ts";
import { createLimits, UNPACED } from "../../src/outbox/index.ts";
import type { NewPerson, StandIn } from "../../src/playground/index.ts";
import { i18n as ours } from "./i18n.ts";
import { lazy } from "./lazy.ts";
import { createPhones, type Phone } from "./phone.ts";
import { places } from "./places.ts";
import { createProduct, MORNING_MS, type Product } from "./product.ts";
import { sealer } from "./sealer.ts";
import { useStore } from "./store.ts";
import { createTelegram, createTestLog, TOKEN, type Telegram } from "./telegram.ts";
import { createTestTime } from "./time.ts";
import { vocabulary } from "./vocabulary.ts";

/**
 * The bot on the use cases and their store, without the queues around it: it handles an update at once, and what the
 * outbox owes is not sent. Cheaper than a town, for tests of what the bot answers.
 */
export interface TestBot extends Omit<Product, "person" | "usernames" | "setTelegramAway"> {
  readonly telegram: Telegram;
  readonly standIn: StandIn;
  readonly log: ReturnType<typeof createTestLog>;
  /** Adds a person to Telegram: Olena, who reads Ukrainian, where nothing else is said. @returns their phone */
  newcomer(person?: Partial<NewPerson>): Phone;
  /** Has the bot handle what Telegram has for it. Rejects with the first error of a handler. */
  settle(): Promise<void>;
  handle(update: Update): Promise<void>;
  /** Hands the newest update over once more, as the inbox does after a crash. */
  again(): Promise<void>;
  /** Starts the bot anew with nothing but the store left of it, as a deploy does. */
  restart(different?: Partial<BotDependencies>): Promise<void>;
  /** Loses every open conversation, as an error in one does. */
  forgetConversations(): Promise<void>;
  /** Characters of JSON that a person's open conversation takes. */
  conversationSize(person: number): Promise<number>;
}

/** Where a bot reads its categories and their words; our own where absent. */
export interface Taxonomy {
  readonly categories?: URL;
  readonly locales?: URL;
}

/** A bot of its own for the test file that calls it, with one community, Leipzig. */
export function useBot(taxonomy: Taxonomy = {}): TestBot {
  const box = useStore();
  let bot: TestBot | undefined;
  beforeAll(async () => {
    bot = await createTestBot(box, taxonomy);
  });
  afterAll(() => bot?.stop());
  return lazy(() => bot);
}

async function createTestBot(
  { store }: ReturnType<typeof useStore>,
  { categories, locales }: Taxonomy,
): Promise<TestBot> {
  const time = createTestTime(MORNING_MS);
  const log = createTestLog();
  const telegram = createTelegram({ time, limits: createLimits(UNPACED, time) });
  const { standIn, client } = telegram;
  const i18n = locales ? createI18n({ directory: locales, defaultLanguage: "uk" }) : ours;
  // Before the product, which makes the indexes of every collection.
  const conversationStorage: ConversationStore = createConversationStorage(store.connection, sealer);
  const product = await createProduct(store, {
    time,
    catalogue: await loadCatalogue(categories),
    i18n,
    askUsername: createAskUsername(client.call),
  });
  const usual: BotDependencies = {
    useCases: product.useCases,
    i18n,
    log,
    clock: time,
    places,
    vocabulary,
    operatorIds: [],
    conversationStorage,
    token: TOKEN,
    client: client.grammyOptions,
  };
  let bot = createBot(usual);
  await bot.init();
  let newest: Update | undefined;
  const people = new Set<number>();

  async function settle(): Promise<void> {
    const thrown: unknown[] = [];
    for (let next = standIn.world.state.updates[0]; next; next = standIn.world.state.updates[0]) {
      const { updateId, payload } = next;
      standIn.world.confirm((update) => update.updateId === updateId);
      newest = structuredClone({ update_id: updateId, ...payload });
      await bot.handleUpdate(newest).catch((error: unknown) => void thrown.push(error));
    }
    if (thrown.length > 0) throw thrown[0];
  }

  const phones = createPhones(() => standIn, settle);
  phones.watch(standIn);
  return {
    ...product,
    telegram,
    standIn,
    log,
    newcomer(person) {
      const { id } = standIn.addPerson({ firstName: "Olena", language: "uk", ...person });
      people.add(id);
      return phones.phone(id);
    },
    settle,
    handle: (update) => bot.handleUpdate(update),
    async again() {
      if (newest) await bot.handleUpdate(newest);
    },
    async restart(different = {}) {
      bot = createBot({ ...usual, ...different });
      await bot.init();
    },
    async forgetConversations() {
      for (const id of people) await conversationStorage.delete(String(id));
    },
    conversationSize: async (id) =>
      JSON.stringify((await conversationStorage.read(String(id))) ?? null).length,
    async stop() {
      await product.stop();
      await telegram.close();
    },
  };
}
