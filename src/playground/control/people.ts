import { announceBot } from "../world/members.ts";
import { apiUser } from "../world/api-shapes.ts";
import type { StoredMessage } from "../world/content.ts";
import type { ChatState, PersonState } from "../world/state.ts";
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
export function setBlocked(world: World, person: PersonState, blocked: boolean): PersonState {
  if (person.blockedBot === blocked) return person;
  person.blockedBot = blocked;
  const chat = world.chat(person.id);
  if (chat && person.started) {
    const user = apiUser(world, "bot");
    const free = { user, status: "member" };
    const banned = { user, status: "kicked", until_date: 0 };
    const [before, after] = blocked ? [free, banned] : [banned, free];
    announceBot(world, chat, { by: person.id, before, after });
  }
  world.changedPerson(person);
  return person;
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
