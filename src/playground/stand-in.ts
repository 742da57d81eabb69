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
import { createControls, type Controls } from "./control/controls.ts";
import { thisComputerOnly } from "./control/guard.ts";
import { createInlineQueries } from "./control/inline.ts";
import { createPresses } from "./control/presses.ts";
import { createControlRoutes } from "./control/routes.ts";
import { loadState, persist } from "./persist.ts";
import type { ChatView, MessageView, PlaygroundEvent, ReplyKeyboardView } from "./protocol.ts";
import { LEIPZIG_SEED, type WorldSeed } from "./seed.ts";
import { createPolling } from "./updates/polling.ts";
import { createWebhook } from "./updates/webhook.ts";
import { emptyState, newBot } from "./world/new-state.ts";
import { chatView, messageView } from "./world/views.ts";
import { World } from "./world/world.ts";

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
  /**
   * Behaves like a Bot API server run with `--local`: a webhook may be plain HTTP, on any port of any address. Off when
   * absent.
   */
  readonly local?: boolean;
  /** `backoffMs` is how long a second of a pause between two attempts lasts. */
  readonly webhook?: { readonly backoffMs?: number; readonly timeoutMs?: number };
  /** Lets other machines in: whoever reaches the stand-in then acts as anybody. Off when absent. */
  readonly openToNetwork?: boolean;
  /** How long a pressed button waits for its answer; 10,000 ms when absent. */
  readonly pressPatienceMs?: number;
}

export interface StandIn extends Controls {
  /** The Bot API, the routes of the page and the page. */
  readonly app: Hono;
  readonly world: World;
  readonly faults: Faults;
  readonly calls: Calls;
  /** Adds everybody of a seed to the world there is. */
  seed(seed: WorldSeed): void;
  /** All messages of a chat, deleted ones included, oldest first. */
  messages(chatId: number): readonly MessageView[];
  chat(chatId: number): ChatView | undefined;
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
    local: options.local ?? false,
    rateLimits: options.rateLimits ?? true,
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

  const controls = createControls(world, presses, inline);
  const app = new Hono();
  app.use(thisComputerOnly(options.openToNetwork ?? false));
  app.route("/", createBotApiRoutes({ world, api, token }));
  app.route("/", createAssetRoutes());
  app.route("/", createControlRoutes({ world, controls, startOver, closing: closing.signal }));

  return {
    app,
    world,
    faults: api.faults,
    calls: api.calls,
    seed: populate,
    ...controls,
    messages: (chatId) => world.messages(chatId).map(messageView),
    chat: (chatId) => {
      const chat = world.chat(chatId);
      return chat && chatView(chat);
    },
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
