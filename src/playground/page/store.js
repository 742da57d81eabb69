import { loadState } from "./api.js";

/**
 * @typedef {import("../protocol.ts").PlaygroundEvent} PlaygroundEvent
 * @typedef {Exclude<PlaygroundEvent, { type: "reset" }> | { type: "reset", fresh: boolean } | { type: "connection" } | { type: "typingEnded", chatId: number }} Change
 * @typedef {import("../protocol.ts").MessageView} MessageView
 * @typedef {Extract<import("../protocol.ts").ButtonView, { kind: "callback" }>} CallbackButton
 * @typedef {ReturnType<typeof createStore>} Store
 */

/** Telegram shows "typing…" for five seconds unless a message comes first. */
const TYPING_MS = 5000;
const RETRY_MS = 1500;

/** The page's copy of the playground: everything shown is read from here, and listeners hear of every change. */
export function createStore() {
  const state = {
    bot: { id: 0, firstName: "", username: "" },
    /** @type {import("../protocol.ts").CommandMenus} */
    commands: { private: {}, groups: {}, administrators: {} },
    /** @type {Map<number, import("../protocol.ts").Person>} */
    people: new Map(),
    /** @type {Map<number, import("../protocol.ts").ChatView>} */
    chats: new Map(),
    /** @type {Map<number, Map<number, MessageView>>} */
    messages: new Map(),
    /** @type {Map<number, import("../protocol.ts").ReplyKeyboardView>} */
    keyboards: new Map(),
    /** @type {Map<number, Map<number, CallbackButton[]>>} every button a message ever had */
    pressable: new Map(),
    /** @type {Map<number, number>} chat id to the timer that ends the indicator */
    typing: new Map(),
    connected: false,
  };
  /** @type {Set<(change: Change) => void>} */
  const listeners = new Set();
  /** @param {Change} change */
  const emit = (change) => listeners.forEach((listener) => listener(change));

  /** @param {number} chatId */
  function endTyping(chatId) {
    clearTimeout(state.typing.get(chatId));
    if (state.typing.delete(chatId)) emit({ type: "typingEnded", chatId });
  }

  /** @param {MessageView} message */
  function put(message) {
    const known = state.messages.get(message.chatId) ?? new Map();
    state.messages.set(message.chatId, known.set(message.messageId, message));
    if (message.from === "bot") endTyping(message.chatId);
    const had = state.pressable.get(message.chatId) ?? new Map();
    /** @type {CallbackButton[]} */
    const before = had.get(message.messageId) ?? [];
    const now = callbackButtons(message).filter(({ data }) => !before.some((old) => old.data === data));
    state.pressable.set(message.chatId, had.set(message.messageId, [...before, ...now]));
  }

  /** @type {Record<string, (event: any) => void>} */
  const reducers = {
    message: ({ message }) => put(message),
    person: ({ person }) => state.people.set(person.id, person),
    chat: ({ chat }) => state.chats.set(chat.id, chat),
    replyKeyboard: ({ keyboard }) => state.keyboards.set(keyboard.chatId, keyboard),
    replyKeyboardRemoved: ({ chatId }) => state.keyboards.delete(chatId),
    commands: ({ commands }) => Object.assign(state, { commands }),
    typing: ({ chatId }) => {
      clearTimeout(state.typing.get(chatId));
      state.typing.set(chatId, setTimeout(endTyping, TYPING_MS, chatId));
    },
  };

  /** @param {Exclude<PlaygroundEvent, { type: "reset" }>} event */
  function apply(event) {
    reducers[event.type]?.(event);
    emit(event);
  }

  /** @param {import("../protocol.ts").Snapshot} snapshot @param {boolean} fresh whether all that was before is void */
  function restore(snapshot, fresh) {
    const before = state.messages;
    if (fresh) state.pressable.clear();
    Object.assign(state, { bot: snapshot.bot, commands: snapshot.commands, connected: true });
    state.people = new Map(snapshot.people.map((person) => [person.id, person]));
    state.chats = new Map(snapshot.chats.map((chat) => [chat.id, chat]));
    state.keyboards = new Map(snapshot.replyKeyboards.map((keyboard) => [keyboard.chatId, keyboard]));
    state.messages = new Map();
    for (const message of snapshot.messages) {
      // An unchanged message keeps its identity, so that its place on the page is kept (and not read out again).
      const old = before.get(message.chatId)?.get(message.messageId);
      put(old && JSON.stringify(old) === JSON.stringify(message) ? old : message);
    }
    emit({ type: "reset", fresh });
  }

  /** Events that arrive while a snapshot is under way wait here: they may be newer than it. */
  /** @type {Exclude<PlaygroundEvent, { type: "reset" }>[] | undefined} */
  let waiting;
  let loads = 0;
  /** @param {boolean} fresh */
  async function load(fresh) {
    const mine = ++loads;
    waiting = [];
    const snapshot = await loadState().catch(() => undefined);
    if (mine !== loads) return;
    if (snapshot === undefined) {
      setTimeout(() => void load(fresh), RETRY_MS);
      return;
    }
    restore(snapshot, fresh);
    const late = waiting;
    waiting = undefined;
    late.forEach(apply);
  }

  function connect() {
    const source = new EventSource("/playground/events");
    source.addEventListener("open", () => void load(false));
    source.addEventListener("message", ({ data }) => {
      /** @type {PlaygroundEvent} */
      const event = JSON.parse(data);
      if (event.type === "reset") void load(true);
      else if (waiting) waiting.push(event);
      else apply(event);
    });
    source.addEventListener("error", () => {
      state.connected = false;
      emit({ type: "connection" });
      // The browser retries a dropped connection by itself, but gives up on a refused one.
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, RETRY_MS);
    });
  }

  return {
    state,
    connect,
    /** Takes in what an own call answered, ahead of the event that will say the same. */
    apply,
    /** @param {(change: Change) => void} listener */
    listen: (listener) => listeners.add(listener),
    /** The chat's messages that still exist, oldest first. @param {number} chatId @returns {MessageView[]} */
    messagesOf: (chatId) =>
      [...(state.messages.get(chatId)?.values() ?? [])]
        .filter((message) => !message.deleted)
        .sort((a, b) => a.messageId - b.messageId),
    /** @param {number} chatId @param {number} messageId */
    messageOf: (chatId, messageId) => state.messages.get(chatId)?.get(messageId),
    /** Buttons an edit took away; an old client may still show and press them. @param {MessageView} message */
    formerButtons: (message) => {
      const now = callbackButtons(message);
      const ever = state.pressable.get(message.chatId)?.get(message.messageId) ?? [];
      return ever.filter(({ data }) => !now.some((button) => button.data === data));
    },
    /** @param {MessageView["from"]} from */
    nameOf: (from) => {
      if (from === "bot") return state.bot.firstName;
      if (from === "service") return "Service message";
      const person = typeof from === "number" ? state.people.get(from) : undefined;
      return person ? [person.firstName, person.lastName].filter(Boolean).join(" ") : "Somebody";
    },
  };
}

/** @param {MessageView} message @returns {CallbackButton[]} */
const callbackButtons = ({ inlineKeyboard = [] }) =>
  inlineKeyboard.flat().filter((button) => button.kind === "callback");
