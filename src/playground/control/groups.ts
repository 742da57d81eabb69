import { isDeepStrictEqual } from "node:util";
import type { GroupChange, Membership, NewGroup } from "../acts.ts";
import type { BotStanding } from "../protocol.ts";
import { announce } from "../world/deliver.ts";
import {
  announceBot,
  announcePerson,
  apiBotMember,
  apiPersonMember,
  personStatus,
} from "../world/members.ts";
import { isBotIn } from "../world/rights.ts";
import type { ChatState, PersonState } from "../world/state.ts";
import { standingView } from "../world/views.ts";
import type { World } from "../world/world.ts";
import { chatOf } from "./people.ts";
import { Refusal } from "./refusal.ts";

/** A group or channel, whoever is in it. @throws Refusal 404, or 409 for a group that became a supergroup. */
export function groupOf(world: World, chatId: number): ChatState {
  const chat = world.chat(chatId);
  if (!chat || chat.type === "private") throw new Refusal(404, `There is no group ${chatId}.`);
  if (chat.migratedTo !== undefined) {
    throw new Refusal(409, `This group became the supergroup ${chat.migratedTo}.`);
  }
  return chat;
}

/**
 * Opens a group and adds the bot to it, as Telegram's apps do. The bot is told as in Telegram.
 *
 * @throws Refusal 409 when the bot does not join groups.
 */
export function createGroup(world: World, person: PersonState, draft: NewGroup): ChatState {
  const { title, type = draft.forum ? "supergroup" : "group", forum, members = [], bot = "member" } = draft;
  if (forum && type === "group") throw new Refusal(409, "Only a supergroup can have topics.");
  const chat = world.addGroup({
    title,
    type,
    ...(forum === undefined ? {} : { forum }),
    members: [person.id, ...members],
    admins: [person.id],
    bot: "left",
  });
  if (type === "supergroup") {
    return bot === "left" ? chat : setBotStanding(world, person, chat.id, { status: bot });
  }
  demandPossible(world, chat, { status: bot });
  const before = apiBotMember(world, chat);
  chat.bot = bot;
  if (bot !== "left") announceBot(world, chat, { by: person.id, before, after: apiBotMember(world, chat) });
  const service = { type: "created" } as const;
  announce(world, world.addMessage(chat.id, { from: person.id, content: { kind: "service", service } }));
  world.changedChat(chat);
  return chat;
}

/** Changes what a group is; repeating it changes nothing. @throws Refusal 404, or 409 for a basic group. */
export function changeGroup(world: World, chatId: number, change: GroupChange): ChatState {
  const chat = groupOf(world, chatId);
  const { username, forum, membersHidden, denied, writeBan } = change;
  if (chat.type === "group" && (username || forum || membersHidden)) {
    throw new Refusal(409, "A basic group has neither name, topics nor hidden members.");
  }
  if (username !== undefined) {
    if (username === null) delete chat.username;
    else chat.username = username;
  }
  if (writeBan !== undefined) {
    if (writeBan === null) delete chat.writeBan;
    else chat.writeBan = writeBan;
  }
  if (forum !== undefined) chat.forum = forum;
  if (membersHidden !== undefined) chat.membersHidden = membersHidden;
  if (denied !== undefined) chat.denied = denied;
  world.changedChat(chat);
  return chat;
}

/** Brings a person into a group, out of it, mutes them, or makes them its administrator; the bot is told as in Telegram. */
export function setMembership(world: World, person: PersonState, wish: Membership): ChatState {
  const chat = groupOf(world, wish.chatId);
  const from = personStatus(chat, person.id);
  const muted = wish.member && (wish.muted ?? chat.muted?.includes(person.id) ?? false);
  const admin = !muted && (wish.admin ?? chat.admins.includes(person.id));
  const before = apiPersonMember(world, chat, person.id, from);
  if (!wish.member || !admin) chat.admins = chat.admins.filter((id) => id !== person.id);
  if (!wish.member) chat.members = chat.members.filter((id) => id !== person.id);
  if (wish.member && !chat.members.includes(person.id)) chat.members.push(person.id);
  if (wish.member && admin && !chat.admins.includes(person.id)) chat.admins.push(person.id);
  const others = (chat.muted ?? []).filter((id) => id !== person.id);
  if (muted || chat.muted) chat.muted = muted ? [...others, person.id] : others;
  const to = personStatus(chat, person.id);
  if (from === to) return chat;
  world.changedChat(chat);
  announcePerson(world, chat, { by: person.id, before, after: apiPersonMember(world, chat, person.id, to) });
  if (from === "left" || to === "left") {
    const service =
      to === "left"
        ? ({ type: "left", person: person.id } as const)
        : ({ type: "joined", people: [person.id], bot: false } as const);
    announce(world, world.addMessage(chat.id, { from: person.id, content: { kind: "service", service } }));
  }
  return chat;
}

/**
 * Adds the bot to a group, changes its rights or puts it out, by the hand of `person`: my_chat_member, and the service
 * message when it comes or goes. Repeating it changes nothing.
 *
 * @throws Refusal 403 when the person is not in the group, 409 for what Telegram does not offer there.
 */
export function setBotStanding(
  world: World,
  person: PersonState,
  chatId: number,
  to: BotStanding,
): ChatState {
  const chat = chatOf(world, person, chatId);
  if (chat.type === "private") throw new Refusal(409, "Only a group has members.");
  demandPossible(world, chat, to);
  const before = apiBotMember(world, chat);
  const wasIn = isBotIn(chat);
  const next = { ...chat };
  stand(next, to);
  if (isDeepStrictEqual(standingView(next), standingView(chat))) return chat;
  const after = apiBotMember(world, next);
  const leaves = !isBotIn(next);
  // A bot that is put out hears of it while it is still in, one that comes when it is in already.
  if (!leaves) stand(chat, to);
  announceBot(world, chat, { by: person.id, before, after });
  if (leaves === wasIn) {
    const service = leaves
      ? ({ type: "left", person: "bot" } as const)
      : ({ type: "joined", people: [], bot: true } as const);
    announce(world, world.addMessage(chat.id, { from: person.id, content: { kind: "service", service } }));
  }
  stand(chat, to);
  world.changedChat(chat);
  return chat;
}

function demandPossible(world: World, chat: ChatState, { status, rights }: BotStanding): void {
  if (chat.type === "group" && (status === "restricted" || rights !== undefined)) {
    throw new Refusal(409, "In a basic group rights are the same for everybody: make it a supergroup first.");
  }
  const joins = status !== "left" && status !== "kicked";
  if (joins && !isBotIn(chat) && !world.state.bot.abilities.joinsGroups) {
    throw new Refusal(409, "This bot cannot be added to groups.");
  }
}

function stand(chat: ChatState, { status, rights, denied }: BotStanding): void {
  chat.bot = status;
  delete chat.botRights;
  delete chat.botDenied;
  if (status === "administrator" && rights) chat.botRights = rights;
  if (status === "restricted" && denied) chat.botDenied = denied;
}

/**
 * Turns a basic group into a supergroup with a new id and new message numbers; writing to the old id is refused from
 * now on with `migrate_to_chat_id`. Of the bot's leaving the old group nothing is told, of its joining the new one
 * my_chat_member (tdlib/telegram-bot-api#266).
 *
 * @returns the new id; a second call for the same group the same one.
 * @throws Refusal 404 or 409 for anything but a basic group.
 */
export function migrate(world: World, chatId: number): number {
  const old = world.chat(chatId);
  if (!old) throw new Refusal(404, `There is no chat with the number ${chatId}.`);
  if (old.migratedTo !== undefined) return old.migratedTo;
  if (old.type !== "group") throw new Refusal(409, "Only a basic group can become a supergroup.");
  const { title, members, admins } = old;
  const bot = old.bot === "kicked" ? "left" : old.bot;
  const fresh = world.addGroup({ title, members, admins, type: "supergroup", bot: "left" });
  const by = admins[0] ?? members[0] ?? 0;
  const service = (chat: number, of: { type: "migratedTo" | "migratedFrom"; chatId: number }): void =>
    announce(world, world.addMessage(chat, { from: by, content: { kind: "service", service: of } }));
  service(old.id, { type: "migratedTo", chatId: fresh.id });
  old.migratedTo = fresh.id;
  world.changedChat(old);
  const before = apiBotMember(world, fresh);
  fresh.bot = bot;
  if (isBotIn(fresh)) announceBot(world, fresh, { by, before, after: apiBotMember(world, fresh) });
  service(fresh.id, { type: "migratedFrom", chatId: old.id });
  world.changedChat(fresh);
  return fresh.id;
}
