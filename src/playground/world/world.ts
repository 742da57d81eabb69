import type { BotStatus, NewPerson, PlaygroundEvent, ReplyKeyboardView } from "../protocol.ts";
import { own } from "../own.ts";
import { deniedByDefault } from "./rights.ts";
import { emptyState, privateChat } from "./new-state.ts";
import { UpdateQueue } from "./queue.ts";
import type { StoredMessage } from "./content.ts";
import type { ChatState, FileState, PersonState, WorldState } from "./state.ts";
import { chatView, commandsView, messageView, personView } from "./views.ts";

/** What a new message needs to say; number, date and the rest are the world's. */
export type MessageDraft = Pick<StoredMessage, "from" | "content"> &
  Partial<Omit<StoredMessage, "chatId" | "messageId" | "date" | "deleted" | "everPressable">>;

/** What may change about a message; a keyboard given as undefined is taken away. */
export type MessageChange = Partial<Pick<StoredMessage, "content" | "editDate" | "reactions" | "deleted">> & {
  readonly keyboard?: StoredMessage["keyboard"] | undefined;
};

export interface GroupDraft {
  readonly id?: number;
  readonly title: string;
  /** Makes a supergroup or channel public. */
  readonly username?: string;
  readonly members: readonly number[];
  /** The first of them owns the group. */
  readonly admins?: readonly number[];
  readonly type?: "group" | "supergroup" | "channel";
  readonly forum?: boolean;
  readonly bot?: BotStatus;
}

/**
 * People, chats, messages, files and the queue of updates: the one place where they change. It knows no network and
 * no time but the clock it is given; every change is told to its listeners.
 */
export class World extends UpdateQueue {
  override readonly now: () => number;
  private current: WorldState;
  /** Of files that are saved nowhere else. */
  private readonly bytes = new Map<string, Buffer>();
  private saved: (name: string) => Buffer | undefined = () => undefined;
  private readonly listeners = new Set<(event: PlaygroundEvent) => void>();

  constructor(state: WorldState, now: () => number) {
    super();
    this.current = state;
    this.now = now;
  }

  override get state(): WorldState {
    return this.current;
  }

  get seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  /**
   * Forgets everybody and everything they said. What the bot set up for itself stays, and so do the counters: no
   * number may come twice to a bot that is still connected.
   */
  reset(): void {
    const { bot, commands, next, webhook, allowedUpdates } = this.current;
    this.current = { ...emptyState(bot), commands, next, webhook, allowedUpdates };
    this.bytes.clear();
    this.queueChanged();
  }

  onChange(listener: (event: PlaygroundEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: PlaygroundEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  person(id: number): PersonState | undefined {
    return own(this.current.people, id);
  }

  chat(id: number): ChatState | undefined {
    return own(this.current.chats, id);
  }

  messages(chatId: number): readonly StoredMessage[] {
    return own(this.current.messages, chatId) ?? [];
  }

  /** A message that is still there. */
  message(chatId: number, messageId: number): StoredMessage | undefined {
    const found = this.messages(chatId).findLast((message) => message.messageId === messageId);
    return found?.deleted ? undefined : found;
  }

  addPerson(draft: NewPerson & { readonly id?: number; readonly phone?: string }): PersonState {
    const { next, people, chats } = this.current;
    while (people[next.person]) next.person++;
    const id = draft.id ?? next.person++;
    const person: PersonState = {
      id,
      firstName: draft.firstName,
      ...(draft.lastName === undefined ? {} : { lastName: draft.lastName }),
      ...(draft.username === undefined ? {} : { username: draft.username }),
      language: draft.language,
      ...(draft.role === undefined ? {} : { role: draft.role }),
      phone: draft.phone ?? `+4915700${String(id % 1_000_000).padStart(6, "0")}`,
      blockedBot: false,
      deactivated: false,
      started: false,
    };
    people[id] = person;
    chats[id] = privateChat(person, this.current.bot.abilities.topics);
    this.emit({ type: "person", person: personView(person) });
    this.changedChat(chats[id]);
    return person;
  }

  addGroup(draft: GroupDraft): ChatState {
    const { next, chats } = this.current;
    const type = draft.type ?? "supergroup";
    const number = next.group++;
    const chat: ChatState = {
      id: draft.id ?? (type === "group" ? -4_000_000 - number : -1_002_000_000_000 - number),
      type,
      title: draft.title,
      members: [...new Set([...draft.members, ...(draft.admins ?? [])])],
      admins: [...(draft.admins ?? [])],
      ...(draft.username === undefined ? {} : { username: draft.username }),
      bot: draft.bot ?? "administrator",
      denied: deniedByDefault(type),
      membersHidden: false,
      forum: draft.forum ?? false,
      generalClosed: false,
      topics: [],
      pinned: [],
      // In Telegram the first message of a supergroup tells of its creation; a topic's number is never 1.
      nextMessage: 2,
    };
    chats[chat.id] = chat;
    this.changedChat(chat);
    return chat;
  }

  addMessage(chatId: number, draft: MessageDraft): StoredMessage {
    const chat = this.chat(chatId);
    if (!chat) throw new Error(`no chat ${chatId}`);
    const messageId = this.nextMessageId(chat);
    const message: StoredMessage = {
      ...draft,
      chatId,
      messageId,
      date: this.seconds,
      everPressable: pressable(draft.keyboard),
      deleted: false,
    };
    if (hasOwnNumbers(chat)) chat.nextMessage++;
    else this.current.next.message++;
    (this.current.messages[chatId] ??= []).push(message);
    this.changedMessage(message);
    return message;
  }

  /** The number that the next message of this chat gets; a topic has the number of the message that opened it. */
  nextMessageId(chat: ChatState): number {
    return hasOwnNumbers(chat) ? chat.nextMessage : this.current.next.message;
  }

  /** Applies a change and tells the pages; the date of an edit is the caller's. */
  change(message: StoredMessage, change: MessageChange): void {
    const { keyboard, ...rest } = change;
    Object.assign(message, rest);
    if (keyboard) message.keyboard = keyboard;
    else if ("keyboard" in change) delete message.keyboard;
    message.everPressable = [...new Set([...message.everPressable, ...pressable(message.keyboard)])];
    this.changedMessage(message);
  }

  changedMessage(message: StoredMessage): void {
    this.emit({ type: "message", message: messageView(message) });
  }

  changedChat(chat: ChatState): void {
    this.emit({ type: "chat", chat: chatView(chat) });
  }

  changedPerson(person: PersonState): void {
    this.emit({ type: "person", person: personView(person) });
  }

  changedCommands(): void {
    this.emit({ type: "commands", commands: commandsView(this.current) });
  }

  setReplyKeyboard(chatId: number, keyboard: ReplyKeyboardView | undefined): void {
    if (keyboard) {
      this.current.replyKeyboards[chatId] = keyboard;
      this.emit({ type: "replyKeyboard", keyboard });
    } else if (this.current.replyKeyboards[chatId]) {
      delete this.current.replyKeyboards[chatId];
      this.emit({ type: "replyKeyboardRemoved", chatId });
    }
  }

  addFile(file: FileState, bytes: Buffer): FileState {
    this.current.files[file.fileId] = file; // any-key: made here
    this.bytes.set(file.blob, bytes);
    return file;
  }

  file(fileId: string): FileState | undefined {
    return own(this.current.files, fileId);
  }

  /** The bytes behind a blob name; undefined when never stored. */
  blob(name: string): Buffer | undefined {
    return this.bytes.get(name) ?? this.saved(name);
  }

  /** Says where bytes can be read that need not stay in memory. */
  savesBlobs(read: (name: string) => Buffer | undefined): void {
    this.saved = read;
  }

  /** The bytes are saved: from now on they are read from there. */
  releaseBlob(name: string): void {
    this.bytes.delete(name);
  }
}

/** Supergroups and channels count their messages for themselves; all other chats share one count. */
const hasOwnNumbers = ({ type }: ChatState): boolean => type === "supergroup" || type === "channel";

function pressable(keyboard: StoredMessage["keyboard"]): string[] {
  return (keyboard ?? [])
    .flat()
    .flatMap((button) => ("callback_data" in button ? [button.callback_data] : []));
}
