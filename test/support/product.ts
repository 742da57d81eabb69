import { mask } from "./mask.ts";
import { afterAll, beforeAll } from "vitest";
import { loadCatalogue } from "../../src/adapters/catalogue/load-catalogue.ts";
import { payloadOf, sealer } from "./sealer.ts";
import { ensureIndexes, type Store } from "../../src/adapters/mongo/connect.ts";
import type { UseCases } from "../../src/app/use-cases.ts";
import { i18n } from "./i18n.ts";
import { DE } from "./languages.ts";
import type { ListingKind } from "../../src/domain/category/category.ts";
import type { Answers } from "../../src/domain/category/field.ts";
import type { Community } from "../../src/domain/community/community.ts";
import type { Listing } from "../../src/domain/listing/listing.ts";
import type { Actor } from "../../src/domain/shared/actor.ts";
import { personId, type PersonId } from "../../src/domain/shared/ids.ts";
import { wireUseCases } from "../../src/run/wiring.ts";
import { createSchedule } from "../../src/work/index.ts";
import { BY_TEST } from "./commands/shapes.ts";
import { useStore } from "./store.ts";
import { createTroubles } from "../../src/observability/troubles.ts";
import { outageOf } from "./outage.ts";
import { createTestLog } from "./telegram.ts";
import { createTestTime, type TestTime } from "./time.ts";

const HOUR_MS = 3_600_000;

/** A message in the outbox. */
export interface Owed {
  readonly key: string;
  readonly chatId: number;
  readonly method: string;
  readonly text: string;
  /** The captions of its buttons. */
  readonly buttons: readonly string[];
  readonly state: string;
}

/** The use cases on a store, without a chat: what people do is called, what they are told is read from the outbox. */
export interface Product {
  readonly store: Store;
  readonly useCases: UseCases;
  readonly time: TestTime;
  readonly leipzig: Community;
  /** Somebody who has met the bot, agreed to the privacy notice and has a username. */
  person(firstName: string, language?: string): Promise<PersonId>;
  /** Sends a listing of the category `other`, or of another with its answers, to the moderators. */
  submit(author: PersonId, kind: ListingKind, more?: Partial<Submission>): Promise<Listing>;
  /** The same, approved by Katrin. */
  publish(author: PersonId, kind: ListingKind, more?: Partial<Submission>): Promise<Listing>;
  find(listing: Listing): Promise<Listing>;
  /** Everything owed to a chat, oldest first. */
  owedTo(chat: number): Promise<readonly Owed[]>;
  /** Lets hours pass and does what is due in them. */
  passHours(hours: number): Promise<void>;
}

export interface Submission {
  readonly category: string;
  readonly answers: Answers;
}

export const GROUP = -100_500;
export const KATRIN: Extract<Actor, { kind: "person" }> = {
  kind: "person",
  id: personId(4_900_001),
  name: "Katrin",
};
export const OPERATOR = personId(4_900_009);

/** A product of its own for the test file that calls it. */
export function useProduct(): Product {
  const box = useStore();
  let product: Product | undefined;
  let stop = async (): Promise<void> => {};
  beforeAll(async () => {
    const built = await build(box);
    product = built.product;
    stop = built.stop;
  });
  afterAll(() => stop());
  return new Proxy({} as Product, {
    get: (_, name) => {
      if (!product) throw new Error("the product is there in hooks and tests only");
      return product[name as keyof Product];
    },
  });
}

async function build({ store }: ReturnType<typeof useStore>) {
  const { connection, transact } = store;
  const time = createTestTime(Date.parse("2026-05-04T10:00:00Z"));
  const { useCases, taskStore } = wireUseCases({
    connection,
    transact,
    catalogue: await loadCatalogue(),
    i18n,
    sealer,
    mask,
    clock: time,
    operators: [OPERATOR],
    shared: true,
  });
  await ensureIndexes(connection);
  const founded = await useCases.communities.setUp({
    name: "Leipzig",
    center: { lat: 51.34, lon: 12.37 },
    language: DE,
    chatId: GROUP,
  });
  if (!founded.ok) throw new Error(founded.code);
  const leipzig = founded.value;
  const log = createTestLog();
  const schedule = createSchedule({
    store: taskStore,
    transact,
    handlers: useCases.taskHandlers,
    time,
    log,
    outageOf,
    troubles: createTroubles({ log, time }),
  });
  let people = 4_100_000;

  async function submit(
    author: PersonId,
    kind: ListingKind,
    { category = "other", answers = {} }: Partial<Submission> = {},
  ): Promise<Listing> {
    const draft = await useCases.drafts.open(author, kind);
    await useCases.drafts.save({
      ...draft,
      category,
      answers: {
        date: null,
        place: { communityId: leipzig.id },
        ...(kind === "request" ? { urgency: "week" } : { languages: ["uk", "de"] }),
        details: "Ein Kinderfahrrad",
        photos: null,
        ...answers,
      },
    });
    const submitted = await useCases.drafts.submit(draft.id, author);
    if (!submitted.ok) throw new Error(submitted.code);
    return submitted.value;
  }

  const product: Product = {
    store,
    useCases,
    time,
    leipzig,
    submit,
    async person(firstName, language = "uk") {
      const id = personId((people += 1));
      const username = `${firstName.toLowerCase()}_${String(id)}`;
      await useCases.people.meet({ id, firstName, username, languageTag: language });
      await useCases.people.consent(id);
      return id;
    },
    async publish(author, kind, more) {
      const { id: listingId } = await submit(author, kind, more);
      const decided = await useCases.moderation.decide({
        listingId,
        by: KATRIN,
        verdict: { action: "approve" },
      });
      if (!decided.ok) throw new Error(decided.code);
      return decided.value;
    },
    async find({ id }) {
      const found = await useCases.listings.find(id);
      if (!found) throw new Error("the listing is gone");
      return found;
    },
    async owedTo(chatId) {
      const rows = await connection
        .collection<{
          _id: string;
          chatId: number;
          method: string;
          state: string;
          content?: string;
        }>("outbox")
        .find({ chatId }, BY_TEST)
        .sort({ order: 1 })
        .toArray();
      return rows.map((row) => ({
        key: row._id,
        chatId,
        method: row.method,
        state: row.state,
        text: payloadOf(row).text ?? "",
        buttons: (payloadOf(row).reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text),
      }));
    },
    async passHours(hours) {
      for (let hour = 0; hour < hours; hour += 1) {
        time.setClock(HOUR_MS);
        while ((await schedule.runDue()) > 0);
      }
    },
  };
  return { product, stop: () => schedule.stop() };
}
