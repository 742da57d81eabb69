import type {
  EditMessage,
  GroupChange,
  InlineChoice,
  Membership,
  MoveLocation,
  NewGroup,
  NewMessage,
  NewPerson,
  Press,
  TopicAct,
} from "../acts.ts";
import type {
  BotAbilities,
  BotStanding,
  BotStatus,
  CallbackAnswer,
  ChatView,
  InlineAnswer,
  MessageView,
  Person,
} from "../protocol.ts";
import { chatView, messageView, personView } from "../world/views.ts";
import type { GroupDraft, World } from "../world/world.ts";
import { setAbilities } from "./bot.ts";
import { deleteMessages } from "./deleting.ts";
import { moveLocation, rewrite } from "./editing.ts";
import { changeGroup, createGroup, migrate, setBotStanding, setMembership } from "./groups.ts";
import type { InlineQueries } from "./inline.ts";
import { deactivate, personOf, setBlocked } from "./people.ts";
import type { Presses } from "./presses.ts";
import { changeTopic, createTopic } from "./topics.ts";
import { write } from "./writing.ts";

/** Everything that people and Telegram can do in the world. What cannot be done there throws a `Refusal`. */
export interface Controls {
  addPerson(person: NewPerson & { readonly id?: number; readonly phone?: string }): Person;
  /** Puts a group into the world that was there all along: the bot is told nothing. */
  addGroup(group: GroupDraft): ChatView;
  /** Sends as a person. */
  send(personId: number, message: NewMessage): MessageView;
  /** Edits a person's own message. */
  edit(personId: number, edit: EditMessage): MessageView;
  /** Moves a live location, or ends it. */
  moveLocation(personId: number, move: MoveLocation): MessageView;
  /** Deletes messages for everybody: one's own, in private chats the bot's too, in groups any. The bot is not told. */
  deleteMessages(personId: number, chatId: number, messageIds: readonly number[]): void;
  /** Presses an inline button; resolves with the bot's answer. */
  press(personId: number, press: Press): Promise<CallbackAnswer>;
  /** Types "@bot words" in some chat; resolves with the bot's answer. */
  inlineQuery(personId: number, query: string): Promise<InlineAnswer>;
  /** Sends a result of the person's last inline query into a chat. */
  chooseInline(personId: number, choice: InlineChoice): MessageView;
  block(personId: number, blocked: boolean): Person;
  /** Deletes a person's account: the bot gets "user is deactivated" from now on. */
  deactivate(personId: number): void;
  setMembership(personId: number, wish: Membership): ChatView;
  /** Opens a group and adds the bot, by the hand of its owner. */
  createGroup(personId: number, group: NewGroup): ChatView;
  /** Adds the bot to a group, changes its rights or puts it out, by the hand of a member. */
  setBotMembership(personId: number, chatId: number, to: BotStatus | BotStanding): ChatView;
  /** Changes what a group is: its name, topics, hidden members, what members may do, Telegram's own restriction. */
  changeGroup(chatId: number, change: GroupChange): ChatView;
  /** @returns the id of the supergroup the basic group became. */
  migrateToSupergroup(chatId: number): number;
  /** Opens a topic by the hand of a member. @returns its thread id. */
  createTopic(personId: number, chatId: number, name: string): number;
  /** Closes, reopens or deletes a topic by the hand of a member; 1 is the General topic. */
  changeTopic(personId: number, chatId: number, threadId: number, act: TopicAct): ChatView;
  /** Switches what BotFather can switch for the bot. */
  setBot(change: Partial<BotAbilities>): void;
  /** Goes on numbering updates from another number, as Telegram does after a quiet week; at random when absent. */
  jumpUpdateIds(to?: number): void;
}

/** Ties the controls to one world. */
export function createControls(world: World, presses: Presses, inline: InlineQueries): Controls {
  const person = (id: number) => personOf(world, id);
  return {
    addPerson: (draft) => personView(world.addPerson(draft)),
    addGroup: (draft) => chatView(world.addGroup(draft)),
    send: (id, message) => messageView(write(world, id, message)),
    edit: (id, change) => messageView(rewrite(world, id, change)),
    moveLocation: (id, move) => messageView(moveLocation(world, id, move)),
    deleteMessages: (id, chatId, messageIds) => deleteMessages(world, person(id), chatId, messageIds),
    press: presses.press,
    inlineQuery: inline.ask,
    chooseInline: inline.choose,
    block: (id, blocked) => personView(setBlocked(world, person(id), blocked)),
    deactivate: (id) => deactivate(world, person(id)),
    setMembership: (id, wish) => chatView(setMembership(world, person(id), wish)),
    createGroup: (id, draft) => chatView(createGroup(world, person(id), draft)),
    setBotMembership: (id, chatId, to) =>
      chatView(setBotStanding(world, person(id), chatId, typeof to === "string" ? { status: to } : to)),
    changeGroup: (chatId, change) => chatView(changeGroup(world, chatId, change)),
    migrateToSupergroup: (chatId) => migrate(world, chatId),
    createTopic: (id, chatId, name) => createTopic(world, person(id), chatId, name),
    changeTopic: (id, chatId, threadId, act) =>
      chatView(changeTopic(world, person(id), { chatId, threadId, act })),
    setBot: (change) => setAbilities(world, change),
    jumpUpdateIds: (to) => world.jumpUpdateIds(to),
  };
}
