import { mask } from "../../support/mask.ts";
import { serve } from "@hono/node-server";
import { Api } from "grammy";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { loadCatalogue } from "../../../src/adapters/catalogue/load-catalogue.ts";
import { createSealer } from "../../../src/adapters/crypto/index.ts";
import type { UseCases } from "../../../src/app/use-cases.ts";
import { createI18n } from "../../../src/bot/i18n.ts";
import { parseConfig } from "../../../src/run/config.ts";
import type { ListingKind } from "../../../src/domain/category/category.ts";
import type { Answers } from "../../../src/domain/category/field.ts";
import type { Community } from "../../../src/domain/community/community.ts";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { personId, type ListingId } from "../../../src/domain/shared/ids.ts";
import { startEngine, type Engine } from "../../../src/run/engine.ts";
import { systemTime } from "../../../src/work/index.ts";
import { createTroubles } from "../../../src/observability/troubles.ts";
import { createMetrics } from "../../../src/observability/metrics.ts";
import { UNPACED } from "../../../src/outbox/index.ts";
import {
  createStandIn,
  type CallbackAnswer,
  type MessageView,
  type NewMessage,
  type StandIn,
  type WorldSeed,
} from "../../../src/playground/index.ts";
import type { Store } from "../../../src/adapters/mongo/connect.ts";
import { useStore } from "../../support/store.ts";
import { places } from "../../support/places.ts";
import { createTestLog, TOKEN } from "../../support/telegram.ts";
import { DE } from "../../support/languages.ts";
import { vocabulary } from "../../support/vocabulary.ts";

export const OLENA = 11;
export const JONAS = 12;
export const AMIRA = 13;
export const KATRIN = 21;
export const SERHII = 22;
/** A member of no group. */
export const VERA = 31;
/** An operator. */
export const OTTO = 41;
/** Has no username, only a phone number. */
export const NOOR = 14;
export const GROUP = -100_001;
export const ELSEWHERE = -100_002;

const SEED: WorldSeed = {
  people: [
    { id: OLENA, firstName: "Olena", username: "olena_k", language: "uk" },
    { id: JONAS, firstName: "Jonas", username: "jonas_w", language: "de" },
    { id: AMIRA, firstName: "Amira", username: "amira_s", language: "en" },
    { id: NOOR, firstName: "Noor", language: "en" },
    { id: KATRIN, firstName: "Katrin", language: "de" },
    { id: SERHII, firstName: "Serhii <3", language: "uk" },
    { id: VERA, firstName: "Vera", language: "en" },
    { id: OTTO, firstName: "Otto", language: "en" },
  ],
  groups: [
    {
      id: GROUP,
      title: "Leipzig",
      type: "supergroup",
      members: [KATRIN, SERHII, OTTO],
      admins: [KATRIN],
      bot: "administrator",
    },
    {
      id: ELSEWHERE,
      title: "Halle",
      type: "group",
      members: [SERHII, OTTO, VERA],
      admins: [OTTO],
      bot: "member",
    },
  ],
};

/** A town with people and two moderation groups, and the product running over HTTP on a real store. */
export interface House {
  readonly useCases: UseCases;
  readonly standIn: StandIn;
  readonly connection: Store["connection"];
  readonly community: Community;
  /** Submits a listing; its card is in the group. */
  submit(author: number, kind: ListingKind, category: string, answers: Answers): Promise<Listing>;
  /** Submits a listing and publishes it. */
  publish(author: number, kind: ListingKind, category: string, answers: Answers): Promise<Listing>;
  listing(id: ListingId): Promise<Listing>;
  /** The newest card of the listing in the group. */
  card(id: ListingId): MessageView;
  press(person: number, message: MessageView, caption: string): Promise<CallbackAnswer>;
  send(person: number, message: NewMessage): Promise<void>;
  /** The bot's messages in a chat, newest last. */
  said(chat: number): readonly MessageView[];
  last(chat: number): MessageView;
  /** @returns the new topic's thread */
  addTopic(chatId: number, name: string): Promise<number>;
  settle(): Promise<void>;
}

/** Refusals that are normal: a question about somebody who never was in the chat, an edit that changes nothing. */
const EXPECTED = /PARTICIPANT_ID_INVALID|CHAT_ADMIN_REQUIRED|message is not modified/;

/**
 * Opens the house for a test file. After each test it checks that nothing was logged as an error and that Telegram
 * refused nothing unexpected.
 * @returns a box whose `house` is there once the hooks have run
 */
export function useHouse(): { readonly house: House } {
  const box = useStore();
  let opened: Awaited<ReturnType<typeof open>> | undefined;
  beforeAll(async () => {
    opened = await open(box);
  });
  afterEach(() => {
    expect(opened?.log.lines.filter(({ level }) => level === "error")).toEqual([]);
    const refused = opened?.house.standIn.calls.refused ?? [];
    expect(refused.filter(({ description }) => !EXPECTED.test(description))).toEqual([]);
  });
  afterAll(async () => {
    await opened?.close();
  });
  return {
    get house() {
      if (!opened) throw new Error("the house is only open during tests");
      return opened.house;
    },
  };
}

/** The captions of a message's buttons. */
export const captions = (message: MessageView): readonly string[] =>
  (message.inlineKeyboard ?? []).flat().map(({ text }) => text);

async function open(box: ReturnType<typeof useStore>) {
  const standIn = createStandIn({ token: TOKEN, seed: SEED, rateLimits: false });
  // Everybody has used the bot before.
  for (const { id } of SEED.people) standIn.send(id, { chatId: id, text: "/start" });
  standIn.world.confirm(() => true);
  const server = serve({ fetch: standIn.app.fetch, port: 0, hostname: "127.0.0.1" });
  if (!server.listening) await new Promise((resolve) => server.once("listening", resolve));
  const log = createTestLog();
  const apiRoot = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const engine = await startEngine(await groundOf(box, apiRoot, log));
  const founded = await engine.useCases.communities.setUp({
    name: "Leipzig",
    center: { lat: 51.34, lon: 12.37 },
    language: DE,
    chatId: GROUP,
  });
  if (!founded.ok) throw new Error(founded.code);
  for (const { id, firstName, username, language } of SEED.people) {
    const seen = { id: personId(id), firstName, languageTag: language, ...(username && { username }) };
    await engine.useCases.people.meet(seen);
    await engine.useCases.people.consent(personId(id));
  }
  return {
    log,
    house: houseOf(engine, standIn, box.store.connection, founded.value, new Api(TOKEN, { apiRoot })),
    async close() {
      await engine.stop();
      await standIn.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function groundOf(
  { store }: ReturnType<typeof useStore>,
  apiRoot: string,
  log: ReturnType<typeof createTestLog>,
): Promise<Parameters<typeof startEngine>[0]> {
  const config = parseConfig({ OPERATOR_IDS: String(OTTO) });
  if (!config.ok) throw new Error(config.problems.join("\n"));
  return {
    config: config.config,
    store: { ...store, shared: false },
    bot: { token: TOKEN, apiRoot },
    catalogue: await loadCatalogue(),
    places,
    mask,
    vocabulary,
    i18n: createI18n({ directory: new URL("../../../locales/", import.meta.url), defaultLanguage: "en" }),
    sealer: createSealer(Buffer.alloc(32, 7)),
    pace: UNPACED,
    time: systemTime,
    log: { ...log, debug: () => {}, fatal: log.error },
    metrics: createMetrics(),
    troubles: createTroubles({ log, time: systemTime }),
  };
}

function houseOf(
  engine: Engine,
  standIn: StandIn,
  connection: Store["connection"],
  community: Community,
  api: Api,
): House {
  const { useCases } = engine;
  const settle = async (): Promise<void> => {
    await standIn.idle();
    await engine.settle();
  };
  const said = (chat: number): readonly MessageView[] =>
    standIn.messages(chat).filter(({ from, deleted }) => from === "bot" && !deleted);
  const house: House = {
    useCases,
    standIn,
    connection,
    community,
    settle,
    addTopic: async (chatId, name) => (await api.createForumTopic(chatId, name)).message_thread_id,
    said,
    last(chat) {
      const last = said(chat).at(-1);
      if (!last) throw new Error("the bot has said nothing here");
      return last;
    },
    async submit(author, kind, category, answers) {
      const draft = await useCases.drafts.open(personId(author), kind);
      await useCases.drafts.save({
        ...draft,
        category,
        answers: { place: { communityId: community.id }, ...answers },
      });
      const submitted = await useCases.drafts.submit(draft.id, personId(author));
      if (!submitted.ok) throw new Error(submitted.code);
      await settle();
      return submitted.value;
    },
    async publish(author, kind, category, answers) {
      const { id } = await house.submit(author, kind, category, answers);
      const by = { kind: "person", id: personId(KATRIN), name: "Katrin" } as const;
      const approved = await useCases.moderation.decide({
        listingId: id,
        by,
        verdict: { action: "approve" },
      });
      if (!approved.ok) throw new Error(approved.code);
      await settle();
      return approved.value;
    },
    async listing(id) {
      const found = await useCases.listings.find(id);
      if (!found) throw new Error(`no listing ${id}`);
      return found;
    },
    card(id) {
      const card = said(GROUP).findLast(({ text }) => text?.endsWith(` ${id}`));
      if (!card) throw new Error(`no card of ${id}`);
      return card;
    },
    async press(person, message, caption) {
      const button = (message.inlineKeyboard ?? []).flat().find(({ text }) => text === caption);
      if (button?.kind !== "callback")
        throw new Error(`no button ${caption} among ${captions(message).join(" | ")}`);
      const { chatId, messageId } = message;
      const answer = await standIn.press(person, { chatId, messageId, data: button.data });
      await settle();
      return answer;
    },
    async send(person, message) {
      standIn.send(person, message);
      await settle();
    },
  };
  return house;
}
