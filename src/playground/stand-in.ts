import { Hono } from "hono";
import { createBotApi } from "./api/bot-api.ts";
import type { Calls } from "./api/calls.ts";
import type { Faults } from "./api/faults.ts";
import { createBotApiRoutes } from "./api/http.ts";
import { answerMethods } from "./api/methods/answers.ts";
import { chatMethods } from "./api/methods/chats.ts";
import { editMethods } from "./api/methods/edit.ts";
import { inlineMethods } from "./api/methods/inline.ts";
import { forumMethods } from "./api/methods/forum.ts";
import { profileMethods } from "./api/methods/profile.ts";
import { sendMethods } from "./api/methods/send.ts";
import { createAssetRoutes } from "./control/assets.ts";
import {
  deactivate,
  migrate,
  personOf,
  setBlocked,
  setBotMembership,
  setMembership,
} from "./control/people.ts";
import { thisComputerOnly } from "./control/guard.ts";
import { createInlineQueries } from "./control/inline.ts";
import { createPresses } from "./control/presses.ts";
import { createControlRoutes } from "./control/routes.ts";
import { rewrite, write } from "./control/writing.ts";
import { loadState, persist } from "./persist.ts";
import type {
  CallbackAnswer,
  ChatView,
  EditMessage,
  InlineAnswer,
  InlineChoice,
  MessageView,
  NewMessage,
  NewPerson,
  Person,
  PlaygroundEvent,
  Press,
  ReplyKeyboardView,
} from "./protocol.ts";
import { LEIPZIG_SEED, type WorldSeed } from "./seed.ts";
import { createPolling } from "./updates/polling.ts";
import { createWebhook } from "./updates/webhook.ts";
import { emptyState, newBot } from "./world/new-state.ts";
import { chatView, messageView, personView } from "./world/views.ts";
import { World, type GroupDraft } from "./world/world.ts";

export interface StandInOptions {
  /** The bot's token; the number in front of the colon is its id. */
  readonly token: string;
  /** Milliseconds; the machine's clock when absent. Long polls and pauses run on real time all the same. */
  readonly clock?: () => number;
  /** Telegram's sending limits; on when absent. */
  readonly rateLimits?: boolean;
  /** Who lives in a new world; {@link LEIPZIG_SEED} when absent. */
  readonly seed?: WorldSeed;
  /** A JSON file that keeps the world over restarts; it wins over the seed. */
  readonly persistPath?: string;
  /** Run after "start over" emptied the world and before it is seeded again: the place to forget on the other side. */
  readonly onStartOver?: () => Promise<void>;
  readonly webhook?: { readonly backoffMs?: number; readonly timeoutMs?: number };
  /** Lets other machines in: whoever reaches the stand-in then acts as anybody. Off when absent. */
  readonly openToNetwork?: boolean;
  /** How long a pressed button waits for its answer; 10,000 ms when absent. */
  readonly pressPatienceMs?: number;
}

export interface StandIn {
  /** The Bot API, the routes of the page and the page. */
  readonly app: Hono;
  readonly world: World;
  readonly faults: Faults;
  readonly calls: Calls;
  addPerson(person: NewPerson & { readonly id?: number; readonly phone?: string }): Person;
  addGroup(group: GroupDraft): ChatView;
  /** Adds everybody of a seed to the world there is. */
  seed(seed: WorldSeed): void;
  /** @returns the id of the supergroup the basic group became. */
  migrateToSupergroup(chatId: number): number;
  /** Sends as a person. @throws Refusal */
  send(personId: number, message: NewMessage): MessageView;
  /** Edits a person's own message. @throws Refusal */
  edit(personId: number, edit: EditMessage): MessageView;
  /** Presses an inline button; resolves with the bot's answer. */
  press(personId: number, press: Press): Promise<CallbackAnswer>;
  /** Types "@bot words" in some chat; resolves with the bot's answer. @throws Refusal */
  inlineQuery(personId: number, query: string): Promise<InlineAnswer>;
  /** Sends a result of the person's last inline query into a chat. @throws Refusal */
  chooseInline(personId: number, choice: InlineChoice): MessageView;
  block(personId: number, blocked: boolean): Person;
  /** Deletes a person's account: the bot gets "user is deactivated" from now on. */
  deactivate(personId: number): void;
  setMembership(
    personId: number,
    wish: { readonly chatId: number; readonly member: boolean; readonly admin?: boolean },
  ): ChatView;
  /** Adds the bot to a group, promotes it or puts it out, by the hand of a member. */
  setBotMembership(personId: number, chatId: number, to: "administrator" | "member" | "kicked"): ChatView;
  /** All messages of a chat, deleted ones included, oldest first. */
  messages(chatId: number): readonly MessageView[];
  replyKeyboard(chatId: number): ReplyKeyboardView | undefined;
  onChange(listener: (event: PlaygroundEvent) => void): () => void;
  /** Resolves when every update queued so far has been confirmed by the bot. */
  idle(): Promise<void>;
  /** Empties the world, calls `onStartOver`, seeds again. */
  startOver(): Promise<void>;
  /** Ends polls, presses, deliveries and event streams, and saves. */
  close(): Promise<void>;
}

/** A Telegram of one's own: see the README beside this file for what it imitates and what it refuses. */
export function createStandIn(options: StandInOptions): StandIn {
  const seed = options.seed ?? LEIPZIG_SEED;
  const { token, persistPath } = options;
  const saved = persistPath === undefined ? undefined : loadState(persistPath);
  const bot = newBot(token, seed.bot);
  const world = new World(
    saved ? { ...saved, bot: { ...saved.bot, id: bot.id } } : emptyState(bot),
    options.clock ?? Date.now,
  );
  const populate = (from: WorldSeed): void => {
    for (const person of from.people) world.addPerson(person);
    for (const group of from.groups) world.addGroup(group);
  };
  if (!saved) populate(seed);
  const persistence = persistPath === undefined ? undefined : persist(world, persistPath);

  const closing = new AbortController();
  const presses = createPresses(world, options.pressPatienceMs ?? 10_000);
  const inline = createInlineQueries(world, options.pressPatienceMs ?? 10_000);
  const polling = createPolling(world);
  const webhook = createWebhook(world, {
    backoffMs: options.webhook?.backoffMs ?? 1000,
    timeoutMs: options.webhook?.timeoutMs ?? 60_000,
    interruptPolling: polling.interrupt,
    callBack: (method, params) => {
      const call = { method, params, uploads: new Map(), signal: undefined };
      // A refusal is counted; the webhook itself is not told, as in Telegram.
      return api.call(call).catch(() => undefined);
    },
  });
  const api = createBotApi({
    world,
    rateLimits: options.rateLimits ?? true,
    methods: {
      ...sendMethods,
      ...editMethods,
      ...chatMethods,
      ...forumMethods,
      ...profileMethods,
      ...answerMethods(presses.answered),
      ...inlineMethods(inline),
      ...polling.methods,
      ...webhook.methods,
    },
  });

  const startOver = async (): Promise<void> => {
    presses.close();
    world.reset();
    await options.onStartOver?.();
    populate(seed);
    world.emit({ type: "reset" });
  };

  const app = new Hono();
  app.use(thisComputerOnly(options.openToNetwork ?? false));
  app.route("/", createBotApiRoutes({ world, api, token }));
  app.route("/", createAssetRoutes());
  app.route("/", createControlRoutes({ world, presses, inline, startOver, closing: closing.signal }));

  return {
    app,
    world,
    faults: api.faults,
    calls: api.calls,
    addPerson: (person) => personView(world.addPerson(person)),
    addGroup: (group) => chatView(world.addGroup(group)),
    seed: populate,
    migrateToSupergroup: (chatId) => migrate(world, chatId),
    send: (personId, message) => messageView(write(world, personId, message)),
    edit: (personId, edit) => messageView(rewrite(world, personId, edit)),
    press: presses.press,
    inlineQuery: inline.ask,
    chooseInline: inline.choose,
    block: (personId, blocked) => {
      const person = personOf(world, personId);
      setBlocked(world, person, blocked);
      return personView(person);
    },
    deactivate: (personId) => deactivate(world, personOf(world, personId)),
    setMembership: (personId, wish) => chatView(setMembership(world, personOf(world, personId), wish)),
    setBotMembership: (personId, chatId, to) =>
      chatView(setBotMembership(world, personOf(world, personId), chatId, to)),
    messages: (chatId) => world.messages(chatId).map(messageView),
    replyKeyboard: (chatId) => world.state.replyKeyboards[chatId],
    onChange: (listener) => world.onChange(listener),
    idle: () => confirmedUpTo(world, world.state.next.update),
    startOver,
    close: async () => {
      closing.abort();
      presses.close();
      inline.close();
      polling.close();
      webhook.close();
      await persistence?.close();
    },
  };
}

/** Resolves when no update below `updateId` waits for the bot any more. */
function confirmedUpTo(world: World, updateId: number): Promise<void> {
  const confirmed = (): boolean => !world.state.updates.some((update) => update.updateId < updateId);
  return new Promise((resolve) => {
    if (confirmed()) return resolve();
    const stop = world.onQueue(() => {
      if (!confirmed()) return;
      stop();
      resolve();
    });
  });
}
