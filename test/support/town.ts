import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compose, type App } from "../../src/run/compose.ts";
import { parseConfig } from "../../src/run/config.ts";
import { openStore } from "../../src/run/open-store.ts";
import { systemTime } from "../../src/work/index.ts";
import { UNPACED } from "../../src/outbox/index.ts";
import {
  LEIPZIG_SEED,
  type CallbackAnswer,
  type MessageView,
  type NewMessage,
  type StandIn,
} from "../../src/playground/index.ts";
import { recordCommand } from "./commands/record.ts";
import { createTestLog } from "./telegram.ts";

type Sent = Omit<NewMessage, "chatId">;

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
  everShown(caption: string): { readonly messageId: number; readonly data: string };
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
  readonly log: ReturnType<typeof createTestLog>;
  readonly group: number;
  phone(personId: number, chatId?: number): Phone;
  /** Calls that Telegram refused, but for changes that were none. */
  refused(): readonly unknown[];
  settle(): Promise<void>;
  /** Lets so many hours go by, and everything that is due in them happen. */
  passHours(hours: number): Promise<void>;
  /** Stops the product and starts it again on the same data, as a deploy does. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export const [OLENA, JONAS, KATRIN] = LEIPZIG_SEED.people.map((person) => person.id) as [
  number,
  number,
  number,
];
export const GROUP = LEIPZIG_SEED.groups[0].id;

/** Hours that pass between two looks at what is due. */
const STRIDE = 6;

/** Opens the product on a data folder of its own. */
export async function openTown(env: Readonly<Record<string, string>> = {}): Promise<Town> {
  const dataDir = await mkdtemp(join(tmpdir(), "pomich-town-"));
  const config = parseConfig({ DATA_DIR: dataDir, HTTP_PORT: "0", LOG_LEVEL: "error", ...env });
  if (!config.ok) throw new Error(config.problems.join("\n"));
  const log = createTestLog();
  let ahead = 0;
  const time = { ...systemTime, now: () => new Date(Date.now() + ahead) };
  const open = async () => {
    const app = await compose(
      config.config,
      { ...log, debug: () => {}, fatal: log.error },
      { time, pace: UNPACED, rateLimits: false, store: openStore(config.config, recordCommand) },
    );
    return { app, ...(await app.start()) };
  };
  let opened = await open();
  const adminKey = opened.newAdminKey;

  const standIn = (): StandIn => {
    if (!opened.app.playground) throw new Error("there is no playground");
    return opened.app.playground;
  };

  function phone(personId: number, chatId = personId): Phone {
    let mark = 0;
    const shownButtons = new Map<string, { readonly messageId: number; readonly data: string }>();
    standIn().onChange((event) => {
      if (event.type !== "message" || event.message.chatId !== chatId) return;
      for (const shown of (event.message.inlineKeyboard ?? []).flat()) {
        if (shown.kind === "callback")
          shownButtons.set(shown.text, { messageId: event.message.messageId, data: shown.data });
      }
    });
    const messages = (): readonly MessageView[] =>
      standIn()
        .messages(chatId)
        .filter((m) => !m.deleted);
    const fromBot = (): MessageView[] => messages().filter((message) => message.from === "bot");
    const act = async <T>(action: () => T | Promise<T>): Promise<T> => {
      mark = standIn().messages(chatId).at(-1)?.messageId ?? 0;
      const result = await action();
      await opened.app.settle();
      return result;
    };
    const self: Phone = {
      id: personId,
      send: (message) => act(() => void standIn().send(personId, { chatId, ...message })),
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
      pressData: (messageId, data) => act(() => standIn().press(personId, { chatId, messageId, data })),
      everShown(caption) {
        const found = [...shownButtons].findLast(([text]) => text.startsWith(caption))?.[1];
        if (!found) throw new Error(`there never was a button "${caption}"`);
        return found;
      },
      get seen() {
        return fromBot()
          .filter((message) => message.messageId > mark)
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

  return {
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
    log,
    group: GROUP,
    phone,
    refused: () =>
      standIn().calls.refused.filter(({ description }) => !description.includes("message is not modified")),
    settle: () => opened.app.settle(),
    async passHours(hours) {
      for (let passed = 0; passed < hours; passed += STRIDE) {
        ahead += Math.min(STRIDE, hours - passed) * 3_600_000;
        await opened.app.settle();
      }
    },
    async restart() {
      await opened.app.stop();
      opened = await open();
    },
    async stop() {
      await opened.app.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
