import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { connectStore } from "../../src/adapters/mongo/connect.ts";
import { compose, type App } from "../../src/run/compose.ts";
import { parseConfig } from "../../src/run/config.ts";
import { openStore, type OpenStore } from "../../src/run/open-store.ts";
import { systemTime } from "../../src/work/index.ts";
import { UNPACED } from "../../src/outbox/index.ts";
import {
  LEIPZIG_SEED,
  type CallbackAnswer,
  type MessageView,
  type NewMessage,
  type NewPerson,
  type StandIn,
} from "../../src/playground/index.ts";
import { recordCommand } from "./commands/record.ts";
import { nextStop } from "./next-stop.ts";
import { places } from "./places.ts";
import { createTestLog } from "./telegram.ts";

type Sent = Omit<NewMessage, "chatId">;

interface ShownButton {
  readonly messageId: number;
  readonly data: string;
}

/** One person's phone: what they do, and what they see. */
export interface Phone {
  readonly id: number;
  /** Sends something to the chat; resolves when the bot has done everything that follows. */
  send(message: Sent): Promise<void>;
  say(text: string): Promise<void>;
  /** Presses the newest button with this caption, or one whose caption starts with it, on the newest message that has it. */
  press(caption: string): Promise<CallbackAnswer>;
  /** Presses a button by its data on the message that has or once had it. */
  pressData(messageId: number, data: string): Promise<CallbackAnswer>;
  /** A button that was on some message at some time, pressed or not. */
  everShown(caption: string): ShownButton;
  /** What the bot said since the person last did something, oldest first. */
  readonly seen: readonly string[];
  /** The newest message of the bot. */
  readonly last: MessageView;
  /** Every caption on the newest message with buttons. */
  readonly buttons: readonly string[];
  readonly all: readonly MessageView[];
}

/** The product in its playground: a town with its people, a phone each, and the moderators' group. */
export interface Town {
  readonly app: App;
  readonly standIn: StandIn;
  readonly url: string;
  readonly connection: App["connection"];
  readonly adminKey: string | undefined;
  /** Where the embedded store has its file. */
  readonly dataDir: string;
  readonly log: ReturnType<typeof createTestLog>;
  readonly group: number;
  /** A person's phone. It goes on working after a restart. */
  phone(personId: number, chatId?: number): Phone;
  /** Adds a person to the town. @returns their phone */
  newcomer(person: NewPerson): Phone;
  /** Calls that Telegram refused, except edits that change nothing. */
  refused(): readonly unknown[];
  settle(): Promise<void>;
  now(): Date;
  /** Lets hours pass and does everything that falls due in them, each thing at its time. */
  passHours(hours: number): Promise<void>;
  /** Stops the product and starts it again on the same data, as a deploy does. */
  restart(): Promise<void>;
  /** Empties the town as the playground's "start over" does, and turns the clock back. */
  startOver(): Promise<void>;
  stop(): Promise<void>;
}

export const [OLENA, JONAS, KATRIN] = LEIPZIG_SEED.people.map((person) => person.id) as [
  number,
  number,
  number,
];
export const GROUP = LEIPZIG_SEED.groups[0].id;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Morning in Leipzig, in summer and in winter. */
const OPENS_AT_MS = 9 * HOUR_MS;

export interface TownOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Whether warnings and refused calls are expected; errors in the log never are. */
  readonly tolerant?: boolean;
}

/**
 * Opens a town for a test file. After each test it checks that nothing went wrong unnoticed. Tests that need an empty
 * town call `startOver` first.
 */
export function useTown({ env, tolerant = false }: TownOptions = {}): Town {
  let town: Town | undefined;
  beforeAll(async () => {
    town = await openTown(env);
  });
  afterEach(() => {
    if (!tolerant) expect(town?.refused()).toEqual([]);
    expect(
      town?.log.lines.filter(({ level }) => level === "error" || (level === "warn" && !tolerant)),
    ).toEqual([]);
  });
  afterAll(() => town?.stop());
  return new Proxy({} as Town, {
    get: (_, name) => {
      if (!town) throw new Error("the town is there in hooks and tests only");
      return town[name as keyof Town];
    },
  });
}

/**
 * Opens the product at nine in the morning, on a database of its own in the test run's store.
 * @param ownStore opens the embedded store in the town's folder instead, for tests that look at its file
 */
export async function openTown(
  env: Readonly<Record<string, string>> = {},
  { ownStore = false } = {},
): Promise<Town> {
  const dataDir = await mkdtemp(join(tmpdir(), "pomich-town-"));
  const dbName = `town_${randomUUID().slice(0, 8)}`;
  const config = parseConfig({ DATA_DIR: dataDir, HTTP_PORT: "0", LOG_LEVEL: "error", ...env });
  if (!config.ok) throw new Error(config.problems.join("\n"));
  await mkdir(config.config.dataDir, { recursive: true });
  const log = createTestLog();
  const shown = new Map<number, Map<string, ShownButton>>();
  const untilNine = (DAY_MS + OPENS_AT_MS - (Date.now() % DAY_MS)) % DAY_MS;
  let ahead = untilNine;
  const time = { ...systemTime, now: () => new Date(Date.now() + ahead) };

  // As with the embedded store, nobody else uses this database.
  const inRunsStore = async (): Promise<OpenStore> => ({
    ...(await connectStore(inject("storeUri"), { dbName, onCommand: recordCommand })),
    shared: false,
  });
  /** Transactions so far: only they leave messages and tasks behind. */
  let committed = 0;
  let settled = 0;
  const counting = async (opening: Promise<OpenStore>): Promise<OpenStore> => {
    const store = await opening;
    store.onCommit(() => void (committed += 1));
    return store;
  };
  /** Resolves when everything is done that follows from what people did. Most of it leaves nothing to settle. */
  const rest = async (): Promise<void> => {
    await opened.app.handled();
    if (committed !== settled) await opened.app.settle();
    settled = committed;
  };
  const open = async () => {
    const app = await compose(
      config.config,
      { ...log, debug: () => {}, fatal: log.error },
      {
        time,
        pace: UNPACED,
        places,
        rateLimits: false,
        store: counting(ownStore ? openStore(config.config, recordCommand) : inRunsStore()),
      },
    );
    app.playground?.onChange((event) => {
      if (event.type === "message") remember(event.message);
    });
    return { app, ...(await app.start()) };
  };
  const remember = ({ chatId, messageId, inlineKeyboard = [] }: MessageView): void => {
    const buttons = shown.get(chatId) ?? new Map<string, ShownButton>();
    shown.set(chatId, buttons);
    for (const button of inlineKeyboard.flat()) {
      if (button.kind !== "callback") continue;
      // The newest is last.
      buttons.delete(button.text);
      buttons.set(button.text, { messageId, data: button.data });
    }
  };
  let opened = await open();
  const adminKey = opened.newAdminKey;

  const standIn = (): StandIn => {
    if (!opened.app.playground) throw new Error("there is no playground");
    return opened.app.playground;
  };

  const town: Town = {
    get app() {
      return opened.app;
    },
    get standIn() {
      return standIn();
    },
    get url() {
      return opened.url;
    },
    get connection() {
      return opened.app.connection;
    },
    adminKey,
    dataDir: config.config.dataDir,
    log,
    group: GROUP,
    phone: (personId, chatId = personId) =>
      createPhone({
        id: personId,
        chatId,
        standIn,
        shown: () => shown.get(chatId) ?? new Map(),
        rest,
      }),
    newcomer: (person) => town.phone(standIn().addPerson(person).id),
    refused: () =>
      standIn().calls.refused.filter(({ description }) => !description.includes("message is not modified")),
    settle: () => opened.app.settle(),
    now: time.now,
    async passHours(hours) {
      const end = time.now().getTime() + hours * HOUR_MS;
      await opened.app.settle();
      for (;;) {
        const next = await nextStop(opened.app.connection, time.now(), end);
        ahead += Math.max(0, next - time.now().getTime());
        await opened.app.settle();
        if (next === end) return;
      }
    },
    async restart() {
      await opened.app.stop();
      opened = await open();
    },
    async startOver() {
      ahead = untilNine;
      await standIn().startOver();
      shown.clear();
    },
    async stop() {
      await opened.app.connection.dropDatabase();
      await opened.app.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return town;
}

interface PhoneOptions {
  readonly id: number;
  readonly chatId: number;
  readonly standIn: () => StandIn;
  /** Every button there ever was in the chat, by its caption. */
  readonly shown: () => ReadonlyMap<string, ShownButton>;
  /** Resolves when everything is done that follows from what the person did. */
  readonly rest: () => Promise<void>;
}

function createPhone({ id, chatId, standIn, shown, rest }: PhoneOptions): Phone {
  /** What the bot's messages said before the person last did something. */
  let before: ReadonlyMap<number, string | undefined> = new Map();
  const messages = (): readonly MessageView[] =>
    standIn()
      .messages(chatId)
      .filter((m) => !m.deleted);
  const fromBot = (): MessageView[] => messages().filter((message) => message.from === "bot");
  const act = async <T>(action: () => T | Promise<T>): Promise<T> => {
    before = new Map(fromBot().map(({ messageId, text }) => [messageId, text]));
    const result = await action();
    await rest();
    return result;
  };
  const self: Phone = {
    id,
    send: (message) => act(() => void standIn().send(id, { chatId, ...message })),
    say: (text) => self.send({ text }),
    async press(caption) {
      for (const message of fromBot().reverse()) {
        const buttons = (message.inlineKeyboard ?? []).flat();
        const found =
          buttons.find(({ text }) => text === caption) ??
          buttons.find(({ text }) => text.startsWith(caption));
        if (found?.kind === "callback") return self.pressData(message.messageId, found.data);
      }
      throw new Error(
        `no button "${caption}" among: ${self.buttons.join(" | ")}\nlast: ${self.last.text ?? ""}`,
      );
    },
    pressData: (messageId, data) => act(() => standIn().press(id, { chatId, messageId, data })),
    everShown(caption) {
      const found = [...shown()].findLast(([text]) => text.startsWith(caption))?.[1];
      if (!found) throw new Error(`there never was a button "${caption}"`);
      return found;
    },
    get seen() {
      return fromBot()
        .filter(({ messageId, text }) => !before.has(messageId) || before.get(messageId) !== text)
        .map((message) => message.text ?? "");
    },
    get last() {
      const last = fromBot().at(-1);
      if (!last) throw new Error("the bot has said nothing yet");
      return last;
    },
    get buttons() {
      const rows =
        fromBot().findLast((message) => (message.inlineKeyboard ?? []).length > 0)?.inlineKeyboard ?? [];
      return rows.flat().map(({ text }) => text);
    },
    get all() {
      return messages();
    },
  };
  return self;
}
