import { announce, announceMember } from "../world/deliver.ts";
import type { ChatState, PersonState, StoredMessage } from "../world/state.ts";
import type { World } from "../world/world.ts";
import { Refusal } from "./refusal.ts";

/** @throws Refusal 404, or 409 for a deleted account. */
export function personOf(world: World, id: number): PersonState {
  const person = world.person(id);
  if (!person) throw new Refusal(404, `There is no person with the number ${id}.`);
  if (person.deactivated) throw new Refusal(409, `${person.firstName}'s account is deleted.`);
  return person;
}

/** A chat the person is in. @throws Refusal 404, 403, 409 for a group that became a supergroup. */
export function chatOf(world: World, person: PersonState, chatId: number): ChatState {
  const chat = world.chat(chatId);
  if (!chat) throw new Refusal(404, `There is no chat with the number ${chatId}.`);
  if (chat.migratedTo !== undefined) {
    throw new Refusal(409, `This group became the supergroup ${chat.migratedTo}.`);
  }
  if (!chat.members.includes(person.id)) {
    throw new Refusal(403, `${person.firstName} is not in “${chat.title}”.`);
  }
  return chat;
}

/** @throws Refusal 404 when it is not there (any more). */
export function messageOf(world: World, chat: ChatState, messageId: number): StoredMessage {
  const message = world.message(chat.id, messageId);
  if (!message) throw new Refusal(404, "This message is not there any more.");
  return message;
}

/** Blocks or unblocks the bot; the bot is told by my_chat_member. Repeating it changes nothing. */
export function setBlocked(world: World, person: PersonState, blocked: boolean): void {
  if (person.blockedBot === blocked) return;
  person.blockedBot = blocked;
  const chat = world.chat(person.id);
  if (chat && person.started) {
    const [from, to] = blocked ? (["member", "kicked"] as const) : (["kicked", "member"] as const);
    announceMember(world, chat, { who: "bot", by: person.id, from, to });
  }
  world.changedPerson(person);
}

/** Deletes a person's account: they leave their groups unseen, lose name and username, and cannot be written to. */
export function deactivate(world: World, person: PersonState): void {
  Object.assign(person, { firstName: "Deleted Account", deactivated: true });
  delete person.lastName;
  delete person.username;
  for (const chat of Object.values(world.state.chats)) {
    if (chat.type === "private" || !chat.members.includes(person.id)) continue;
    chat.members = chat.members.filter((id) => id !== person.id);
    chat.admins = chat.admins.filter((id) => id !== person.id);
    world.changedChat(chat);
  }
  world.changedPerson(person);
}

type Standing = "administrator" | "member" | "left";

const standing = (chat: ChatState, id: number): Standing =>
  chat.admins.includes(id) ? "administrator" : chat.members.includes(id) ? "member" : "left";

/** Brings a person into a group, out of it, or makes them its administrator; the bot is told as in Telegram. */
export function setMembership(
  world: World,
  person: PersonState,
  wish: { readonly chatId: number; readonly member: boolean; readonly admin?: boolean | undefined },
): ChatState {
  const chat = world.chat(wish.chatId);
  if (!chat || chat.type === "private") throw new Refusal(404, `There is no group ${wish.chatId}.`);
  const from = standing(chat, person.id);
  const admin = wish.admin ?? from === "administrator";
  const to: Standing = wish.member ? (admin ? "administrator" : "member") : "left";
  if (from === to) return chat;
  chat.members = chat.members.filter((id) => id !== person.id);
  chat.admins = chat.admins.filter((id) => id !== person.id);
  if (wish.member) chat.members.push(person.id);
  if (to === "administrator") chat.admins.push(person.id);
  world.changedChat(chat);
  announceMember(world, chat, { who: person.id, by: person.id, from, to });
  if (from === "left" || to === "left") {
    const service =
      to === "left"
        ? ({ type: "left", person: person.id } as const)
        : ({ type: "joined", people: [person.id], bot: false } as const);
    announce(world, world.addMessage(chat.id, { from: person.id, content: { kind: "service", service } }));
  }
  return chat;
}

/** Adds the bot to a group or puts it out, by the hand of `person`: my_chat_member and the service message. */
export function setBotMembership(
  world: World,
  person: PersonState,
  chatId: number,
  to: "administrator" | "member" | "kicked",
): ChatState {
  const chat = chatOf(world, person, chatId);
  const from = chat.bot;
  if (chat.type === "private" || from === to) return chat;
  const leaving = to === "kicked";
  const joining = from === "left" || from === "kicked";
  if (!leaving) chat.bot = to;
  announceMember(world, chat, { who: "bot", by: person.id, from, to });
  if (joining || leaving) {
    const service = leaving
      ? ({ type: "left", person: "bot" } as const)
      : ({ type: "joined", people: [], bot: true } as const);
    announce(world, world.addMessage(chat.id, { from: person.id, content: { kind: "service", service } }));
  }
  chat.bot = to;
  world.changedChat(chat);
  return chat;
}

/**
 * Turns a basic group into a supergroup with a new id and new message numbers; the old id is refused from now on with
 * `migrate_to_chat_id`.
 *
 * @returns the new id; a second call for the same group the same one.
 * @throws Refusal 404 or 409 for anything but a basic group.
 */
export function migrate(world: World, chatId: number): number {
  const old = world.chat(chatId);
  if (!old) throw new Refusal(404, `There is no chat with the number ${chatId}.`);
  if (old.migratedTo !== undefined) return old.migratedTo;
  if (old.type !== "group") throw new Refusal(409, "Only a basic group can become a supergroup.");
  const { title, members, admins, bot } = old;
  const fresh = world.addGroup({
    title,
    members,
    admins,
    type: "supergroup",
    bot: bot === "kicked" ? "left" : bot,
  });
  const by = admins[0] ?? members[0] ?? 0;
  const farewell = world.addMessage(old.id, {
    from: by,
    content: { kind: "service", service: { type: "migratedTo", chatId: fresh.id } },
  });
  announce(world, farewell);
  old.migratedTo = fresh.id;
  world.changedChat(old);
  const welcome = world.addMessage(fresh.id, {
    from: by,
    content: { kind: "service", service: { type: "migratedFrom", chatId: old.id } },
  });
  announce(world, welcome);
  return fresh.id;
}
