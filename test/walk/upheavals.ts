import type { BotStanding } from "../../src/playground/index.ts";
import type { AdminRight } from "../../src/playground/world/rights.ts";
import type { ChatState } from "../../src/playground/world/state.ts";
import { WALKERS } from "./cast.ts";
import { send, type Done } from "./deeds.ts";
import type { Move } from "./moves.ts";
import type { Scene } from "./scene.ts";

/** What a bot is allowed in a group that is not looked after well. */
const POOR_RIGHTS: readonly (readonly AdminRight[])[] = [
  ["can_manage_chat"],
  ["can_manage_chat", "can_pin_messages"],
  ["can_manage_chat", "can_delete_messages", "can_manage_topics"],
];

const STANDINGS: readonly BotStanding[] = [
  { status: "member" },
  { status: "kicked" },
  { status: "left" },
  { status: "restricted" },
  { status: "restricted", denied: ["can_send_photos"] },
  ...POOR_RIGHTS.map((rights): BotStanding => ({ status: "administrator", rights })),
];
/** A basic group knows no more than these. */
const BASIC: readonly BotStanding[] = [{ status: "member" }, { status: "kicked" }, { status: "left" }];

const groupIn = ({ house, chat }: Scene): ChatState => {
  const group = house.telegram.standIn.world.chat(chat);
  if (!group) throw new Error(`there is no group ${String(chat)}`);
  return group;
};

/** Whether a bot may be refused something in this group. */
export const isTroubled = (group: ChatState): boolean =>
  group.bot !== "administrator" ||
  group.botRights !== undefined ||
  group.writeBan !== undefined ||
  group.membersHidden ||
  group.generalClosed ||
  group.migratedTo !== undefined ||
  group.topics.some(({ closed }) => closed);

const rules = (scene: Scene): boolean => groupIn(scene).admins.includes(scene.walker.id);

/** Who belongs in the group and is put out of it or muted. */
const wronged = (scene: Scene): readonly number[] => {
  const { members, muted = [] } = groupIn(scene);
  const { chats } = scene.house.telegram.standIn.world.state;
  const first = Object.values(chats).find(({ migratedTo }) => migratedTo === scene.chat)?.id ?? scene.chat;
  return WALKERS.filter(({ groups }) => groups?.includes(first))
    .map(({ id }) => id)
    .filter((id) => !members.includes(id) || muted.includes(id));
};

const topics = (scene: Scene, closed?: boolean) =>
  groupIn(scene).topics.filter((topic) => closed === undefined || topic.closed === closed);

/** How rarely a group that is well is turned over; one that is not is soon put right. */
const SELDOM = 1.2;
const SOON = 25;

function restore(scene: Scene): Done {
  const { house, walker, chat } = scene;
  const { standIn } = house.telegram;
  const group = groupIn(scene);
  if (group.writeBan !== undefined || group.membersHidden)
    standIn.changeGroup(chat, { writeBan: null, membersHidden: false });
  for (const { threadId } of topics(scene, true)) standIn.changeTopic(walker.id, chat, threadId, "reopen");
  standIn.setBotMembership(walker.id, chat, "administrator");
  return { what: "puts the group right" };
}

/** What people do to a group itself: what the bot may do there, who is in it, its topics, its kind. */
export const UPHEAVALS: readonly Move[] = [
  { name: "looks at the group", weight: () => 0.5, play: () => ({ what: "looks at the group" }) },
  {
    name: "puts the group right",
    weight: (scene) => (rules(scene) && isTroubled(groupIn(scene)) ? SOON : 0),
    play: restore,
  },
  {
    name: "changes what the bot may do",
    weight: (scene) => (rules(scene) && !isTroubled(groupIn(scene)) ? SELDOM : 0),
    play(scene) {
      const { house, walker, chat, dice } = scene;
      const to = dice.one(groupIn(scene).type === "group" ? BASIC : STANDINGS);
      house.telegram.standIn.setBotMembership(walker.id, chat, to);
      return { what: `makes the bot ${JSON.stringify(to)}` };
    },
  },
  {
    name: "restricts the group",
    weight: (scene) => {
      const group = groupIn(scene);
      return rules(scene) && group.type !== "group" && !isTroubled(group) ? SELDOM / 2 : 0;
    },
    play({ house, walker, chat, dice }) {
      const { standIn } = house.telegram;
      const change = dice.one([
        { writeBan: "CHAT_RESTRICTED" },
        { writeBan: "CHAT_WRITE_FORBIDDEN" },
        { membersHidden: true },
      ] as const);
      if ("membersHidden" in change) standIn.setBotMembership(walker.id, chat, "member");
      standIn.changeGroup(chat, change);
      return { what: `restricts the group: ${JSON.stringify(change)}` };
    },
  },
  {
    name: "puts a moderator out or mutes them",
    weight: (scene) =>
      rules(scene) && wronged(scene).length === 0 && groupIn(scene).members.length > 1 ? SELDOM : 0,
    play(scene) {
      const { house, walker, chat, dice } = scene;
      const other = dice.one(groupIn(scene).members.filter((id) => id !== walker.id));
      const isOut = dice.chance(0.5);
      house.telegram.standIn.setMembership(
        other,
        isOut ? { chatId: chat, member: false } : { chatId: chat, member: true, muted: true },
      );
      return { what: `${isOut ? "puts out" : "mutes"} ${String(other)}` };
    },
  },
  {
    name: "takes a moderator back",
    weight: (scene) => (wronged(scene).length > 0 ? SOON / 2 : 0),
    play(scene) {
      const { house, chat, dice } = scene;
      const other = dice.one(wronged(scene));
      house.telegram.standIn.setMembership(other, { chatId: chat, member: true, admin: true, muted: false });
      return { what: `takes ${String(other)} back` };
    },
  },
  {
    name: "moves the cards to a new topic",
    weight: (scene) => (rules(scene) && groupIn(scene).forum && topics(scene).length < 4 ? 2 * SELDOM : 0),
    play(scene) {
      const { house, walker, chat, dice } = scene;
      const threadId = house.telegram.standIn.createTopic(walker.id, chat, "Karten");
      const text = dice.chance(0.5) ? "/setup" : "/setup Halle 51.48,11.97 30";
      return send(scene, { threadId, text });
    },
  },
  {
    name: "closes a topic",
    weight: (scene) => (rules(scene) && topics(scene, false).length > 0 ? SELDOM : 0),
    play(scene) {
      const { house, walker, chat, dice } = scene;
      const { threadId } = dice.one(topics(scene, false));
      house.telegram.standIn.changeTopic(walker.id, chat, threadId, "close");
      return { what: `closes topic ${String(threadId)}` };
    },
  },
  {
    name: "reopens a topic",
    weight: (scene) => (rules(scene) && topics(scene, true).length > 0 ? SOON / 2 : 0),
    play(scene) {
      const { house, walker, chat, dice } = scene;
      const { threadId } = dice.one(topics(scene, true));
      house.telegram.standIn.changeTopic(walker.id, chat, threadId, "reopen");
      return { what: `reopens topic ${String(threadId)}` };
    },
  },
  {
    name: "deletes a topic",
    weight: (scene) => (rules(scene) && topics(scene).length > 0 ? SELDOM : 0),
    play(scene) {
      const { house, walker, chat, dice } = scene;
      const { threadId } = dice.one(topics(scene));
      house.telegram.standIn.changeTopic(walker.id, chat, threadId, "delete");
      return { what: `deletes topic ${String(threadId)}` };
    },
  },
  {
    name: "makes the group a supergroup",
    weight: (scene) => (groupIn(scene).type === "group" && !isTroubled(groupIn(scene)) ? SELDOM : 0),
    play({ house, chat }) {
      return { what: `makes it supergroup ${String(house.telegram.standIn.migrateToSupergroup(chat))}` };
    },
  },
];
