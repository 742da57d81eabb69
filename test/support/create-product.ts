import { mask } from "./mask.ts";
import { loadCatalogue } from "../../src/adapters/catalogue/load-catalogue.ts";
import { payloadOf, sealer } from "./sealer.ts";
import { ensureIndexes, type Store } from "../../src/adapters/mongo/connect.ts";
import { createAuditLog } from "../../src/adapters/mongo/audit-repository.ts";
import type { AuditLog, Transact } from "../../src/app/core/index.ts";
import type { UseCases } from "../../src/app/use-cases.ts";
import type { AskUsername } from "../../src/app/people/ports.ts";
import type { I18n } from "../../src/bot/i18n.ts";
import type { Catalogue } from "../../src/domain/category/catalogue.ts";
import { i18n } from "./i18n.ts";
import { DE } from "./languages.ts";
import type { ListingKind } from "../../src/domain/category/category.ts";
import type { Answers } from "../../src/domain/category/field.ts";
import type { Community } from "../../src/domain/community/community.ts";
import type { Listing } from "../../src/domain/listing/listing.ts";
import { SAFETY_KINDS } from "../../src/domain/safety/safety.ts";
import type { Actor } from "../../src/domain/shared/actor.ts";
import { personId, type PersonId } from "../../src/domain/shared/ids.ts";
import type { Verdict } from "../../src/app/moderation/verdict.ts";
import type { QuietHours } from "../../src/domain/shared/dates.ts";
import { wireUseCases } from "../../src/run/wiring.ts";
import { createSchedule } from "../../src/work/index.ts";
import { BY_TEST } from "./commands/shapes.ts";
import { nextStop } from "./next-stop.ts";
import { places } from "./places.ts";
import { spaced } from "./spaces.ts";
import { createTroubles } from "../../src/observability/troubles.ts";
import { outageOf } from "../../src/run/failures.ts";
import { createTestLog } from "./telegram.ts";
import { createTestTime, type TestTime } from "./time.ts";

const HOUR_MS = 3_600_000;

/** A message in the outbox. */
export interface Owed {
  readonly key: string;
  readonly chatId: number;
  readonly method: string;
  /** Its text, or the caption of its file. */
  readonly text: string;
  /** What the file holds that it brings, if it brings one. */
  readonly file: string | undefined;
  /** The captions of its buttons. */
  readonly buttons: readonly string[];
  readonly state: string;
  /** When it may be sent: later than it was owed, if it waits for the end of quiet hours. */
  readonly notBefore: Date;
}

/** What becomes of listings, by the use cases that people's taps call. */
export interface ListingSteps {
  /** Sends a listing of the category `other`, or of another with its answers, to the moderators. */
  submit(author: PersonId, kind: ListingKind, more?: Partial<Submission>): Promise<Listing>;
  /** The same, approved by Katrin. */
  publish(author: PersonId, kind: ListingKind, more?: Partial<Submission>): Promise<Listing>;
  /** The author answers fields of a listing anew and saves. */
  change(listing: Listing, answers: Answers): Promise<Listing>;
  /** Katrin decides; she approves when nothing else is said. */
  decide(listing: Listing, verdict?: Verdict): Promise<Listing>;
  find(listing: Pick<Listing, "id">): Promise<Listing>;
}

/** The use cases on a store, without a chat: what people do is called, what they are told is read from the outbox. */
export interface Product extends ListingSteps {
  readonly store: Store;
  readonly useCases: UseCases;
  readonly time: TestTime;
  readonly audit: AuditLog;
  readonly leipzig: Community;
  /** Somebody who has met the bot, agreed to the privacy notice, confirmed the safety notes and has a username. */
  person(firstName: string, language?: string, id?: PersonId): Promise<PersonId>;
  /** Everything owed to a chat, oldest first; to a group also what its cards say a second later. */
  owedTo(chat: number): Promise<readonly Owed[]>;
  /** What Telegram says people are called; `person` adds to it. */
  readonly usernames: Map<PersonId, string>;
  /** Whether Telegram answers when it is asked for a username. */
  setTelegramAway(away: boolean): void;
  /** Lets hours pass and runs each task that falls due in them at its time. */
  passHours(hours: number): Promise<void>;
  stop(): Promise<void>;
}

export interface Submission {
  readonly category: string;
  readonly answers: Answers;
}

/** Housing for two with a cat. */
export const SEEKS_ROOM: Submission = {
  category: "housing",
  answers: {
    guests: 2,
    children: 0,
    bringing: "cat",
    musts: null,
    period: { from: "2026-05-05", until: "2026-07-05" },
    urgency: "any",
    details: null,
  },
};

/** A flat for three where pets are welcome; it fits {@link SEEKS_ROOM}. */
export const HAS_ROOM: Submission = {
  category: "housing",
  answers: {
    guests: 3,
    space: "flat",
    beds: 3,
    features: ["pets"],
    period: { from: "2026-05-05", until: "2026-08-05" },
    free: true,
    details: null,
  },
};

export const GROUP = -100_500;
export const KATRIN: Extract<Actor, { kind: "person" }> = {
  kind: "person",
  id: personId(4_900_001),
  name: "Katrin",
};
export const OPERATOR = personId(4_900_009);

export interface ProductOptions {
  /** Changes how transactions run, for tests of what happens at the same time. */
  readonly wrap?: (transact: Transact) => Transact;
  readonly time?: TestTime;
  readonly catalogue?: Catalogue;
  readonly i18n?: I18n;
  /** Asks Telegram what somebody is called; the product's `usernames` tell when absent. */
  readonly askUsername?: AskUsername;
  /** The quiet hours of those who have not chosen any; the usual ones when absent. */
  readonly night?: QuietHours;
}

/** The morning of a Monday in May. */
export const MORNING_MS = Date.parse("2026-05-04T10:00:00Z");

export async function createProduct(store: Store, options: ProductOptions = {}): Promise<Product> {
  const { wrap = (transact) => transact, time = createTestTime(MORNING_MS) } = options;
  const { connection } = store;
  const transact = wrap(store.transact);
  const usernames = new Map<PersonId, string>();
  let away = false;
  const askUsername: AskUsername = async (id) => {
    if (away) throw new Error("Telegram does not answer");
    return usernames.get(id);
  };
  const { useCases, taskStore } = wireUseCases({
    i18n,
    askUsername,
    ...options,
    connection,
    transact,
    catalogue: options.catalogue ?? (await loadCatalogue()),
    sealer,
    mask,
    clock: time,
    operators: [OPERATOR],
    places,
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

  /** What changes on moderators' cards within a second. */
  async function showCards(): Promise<void> {
    const owed = { kind: "show-card", state: "owed" };
    const tasks = connection.collection<{ _id: string }>("tasks").find(owed, BY_TEST);
    for (const { _id: key } of await tasks.toArray())
      await transact(async (tx) => {
        const task = await taskStore.take(key, time.now(), tx);
        if (task) await useCases.taskHandlers[task.kind]?.(task, tx);
      });
  }

  const product: Product = {
    store,
    useCases,
    time,
    audit: createAuditLog(connection, sealer),
    leipzig,
    usernames,
    setTelegramAway(gone) {
      away = gone;
    },
    ...createListingSteps(useCases, leipzig),
    async person(firstName, language = "uk", id = personId((people += 1))) {
      const username = `${firstName.toLowerCase()}_${String(id)}`;
      usernames.set(id, username);
      await useCases.people.meet({ id, firstName, username, languageTag: language });
      await useCases.people.consent(id);
      for (const kind of SAFETY_KINDS) await useCases.people.confirmSafety(id, kind);
      return id;
    },
    async owedTo(chatId) {
      if (chatId < 0) await showCards();
      const rows = await connection
        .collection<{
          _id: string;
          chatId: number;
          method: string;
          state: string;
          notBefore: Date;
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
        notBefore: row.notBefore,
        text: spaced(payloadOf(row).text ?? payloadOf(row).caption ?? ""),
        file: payloadOf(row).document?.content,
        buttons: (payloadOf(row).reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => spaced(text)),
      }));
    },
    async passHours(hours) {
      const end = time.now().getTime() + hours * HOUR_MS;
      while ((await schedule.runDue()) > 0);
      for (;;) {
        const next = await nextStop(connection, time.now(), end);
        time.setClock(next - time.now().getTime());
        while ((await schedule.runDue()) > 0);
        if (next === end) return;
      }
    },
    stop: () => schedule.stop(),
  };
  return product;
}

/** What is answered of the category `other` where a test says nothing else. */
export const ordinaryAnswers = (kind: ListingKind, community: Community): Answers => ({
  date: null,
  place: { communityId: community.id },
  ...(kind === "request" ? { until: null, urgency: "week" } : { languages: ["uk", "de"] }),
  details: "Ein Kinderfahrrad",
  photos: null,
});

export function createListingSteps(useCases: UseCases, community: Community): ListingSteps {
  async function submit(
    author: PersonId,
    kind: ListingKind,
    { category = "other", answers = {} }: Partial<Submission> = {},
  ): Promise<Listing> {
    const draft = await useCases.drafts.open(author, kind);
    await useCases.drafts.save({
      ...draft,
      category,
      answers: { ...ordinaryAnswers(kind, community), ...answers },
    });
    const submitted = await useCases.drafts.submit(draft.id, author);
    if (!submitted.ok) throw new Error(submitted.code);
    return submitted.value;
  }

  const steps: ListingSteps = {
    submit,
    async publish(author, kind, more) {
      return steps.decide(await submit(author, kind, more));
    },
    async find({ id }) {
      const found = await useCases.listings.find(id);
      if (!found) throw new Error("the listing is gone");
      return found;
    },
    async change(listing, answers) {
      const { drafts } = useCases;
      const [field = ""] = Object.keys(answers);
      const begun = await drafts.edit(listing.id, listing.authorId, field);
      if (!begun.ok) throw new Error(begun.code);
      const { changing: _changing, ...draft } = begun.value;
      await drafts.save({ ...draft, answers: { ...draft.answers, ...answers } });
      const submitted = await drafts.submit(draft.id, listing.authorId);
      if (!submitted.ok) throw new Error(submitted.code);
      return submitted.value;
    },
    async decide({ id: listingId }, verdict = { action: "approve" }) {
      const decided = await useCases.moderation.decide({ listingId, by: KATRIN, verdict });
      if (!decided.ok) throw new Error(decided.code);
      return decided.value;
    },
  };
  return steps;
}
