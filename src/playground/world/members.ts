import { apiChat, apiUser } from "./api-shapes.ts";
import { PERMISSIONS, rightsIn, type AdminRight, type Permission } from "./rights.ts";
import type { ChatState } from "./state.ts";
import type { World } from "./world.ts";

type Json = Readonly<Record<string, unknown>>;

/** How the bot stands in a chat, as the Bot API's ChatMember. */
export function apiBotMember(world: World, chat: ChatState): Json {
  const user = apiUser(world, "bot");
  const { bot: status } = chat;
  if (status === "administrator")
    return { user, status, can_be_edited: false, ...rightFlags(chat, chat.botRights ?? rightsIn(chat)) };
  if (status === "restricted") {
    const denied = chat.botDenied ?? PERMISSIONS;
    return { user, status, is_member: true, until_date: 0, ...permissionFlags(denied) };
  }
  return status === "kicked" ? { user, status, until_date: 0 } : { user, status };
}

export type PersonStatus = "creator" | "administrator" | "member" | "restricted" | "left";

/** How a person stands in a chat; the first administrator owns it. */
export function personStatus(chat: ChatState, personId: number): PersonStatus {
  if (chat.admins[0] === personId) return "creator";
  if (chat.admins.includes(personId)) return "administrator";
  if (!chat.members.includes(personId)) return "left";
  return chat.muted?.includes(personId) ? "restricted" : "member";
}

/** A person as the Bot API's ChatMember, in the status given. */
export function apiPersonMember(world: World, chat: ChatState, personId: number, status: PersonStatus): Json {
  const user = apiUser(world, personId);
  if (status === "creator") return { user, status, is_anonymous: false };
  if (status === "restricted")
    return { user, status, is_member: true, until_date: 0, ...permissionFlags(PERMISSIONS) };
  if (status !== "administrator") return { user, status };
  return { user, status, can_be_edited: false, ...rightFlags(chat, rightsIn(chat)) };
}

const rightFlags = (chat: ChatState, granted: readonly AdminRight[]): Json => ({
  ...Object.fromEntries(rightsIn(chat).map((right) => [right, granted.includes(right)])),
  is_anonymous: false,
});

/** The Bot API's ChatPermissions. */
export const permissionFlags = (denied: readonly Permission[]): Json =>
  Object.fromEntries(PERMISSIONS.map((permission) => [permission, !denied.includes(permission)]));

interface Change {
  /** Who changed it. */
  readonly by: "bot" | number;
  readonly before: Json;
  readonly after: Json;
}

/** Queues my_chat_member: somebody changed how the bot stands. */
export const announceBot = (world: World, chat: ChatState, change: Change): void =>
  announce(world, chat, "my_chat_member", change);

/** Queues chat_member where the bot may hear of others: it is an administrator, and asked for this kind. */
export function announcePerson(world: World, chat: ChatState, change: Change): void {
  if (chat.bot === "administrator") announce(world, chat, "chat_member", change);
}

function announce(
  world: World,
  chat: ChatState,
  kind: "my_chat_member" | "chat_member",
  { by, before, after }: Change,
): void {
  world.queue(kind, chat.id, {
    [kind]: {
      chat: apiChat(world, chat),
      from: apiUser(world, by),
      date: world.seconds,
      old_chat_member: before,
      new_chat_member: after,
    },
  });
}
