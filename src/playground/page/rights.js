import * as api from "./api.js";
import { field, openDialog, tick } from "./dialog.js";
import { h } from "./dom.js";

/**
 * @typedef {import("../protocol.ts").ChatView} ChatView
 * @typedef {ChatView["denied"][number]} Permission
 * @typedef {NonNullable<ChatView["bot"]["rights"]>[number]} Right
 */

/** @type {Record<string, string>} */
const STANDINGS = {
  administrator: "Administrator",
  member: "Member, no administrator",
  restricted: "Muted",
  kicked: "Put out of the group",
};

/** The administrator's rights that a bot may need. @type {Record<string, string>} */
const RIGHTS = {
  can_delete_messages: "delete messages",
  can_pin_messages: "pin messages",
  can_manage_topics: "manage topics",
  can_invite_users: "invite people",
  can_restrict_members: "mute members",
  can_change_info: "change the group",
};

/** How the bot stands, in a word for the group's header. @param {ChatView} chat */
export function standingOf({ bot, writeBan }) {
  if (writeBan) return "restricted";
  if (bot.status === "administrator") return bot.rights ? "some rights" : "administrator";
  return { member: "member", restricted: "muted", left: "not in it", kicked: "put out" }[bot.status];
}

/**
 * Asks for the rights of the bot in a group, and for what else decides whether it can work there.
 * @param {import("./store.js").Store} store
 * @param {number} chatId
 * @param {number} actor who changes them: a member
 */
export function openRights(store, chatId, actor) {
  const chat = store.state.chats.get(chatId);
  if (!chat) return;
  const basic = chat.type === "group";
  const { status, rights } = chat.bot;
  const standings = Object.entries(STANDINGS).filter(([value]) => !basic || value !== "restricted");
  const ticks = Object.entries(RIGHTS).map(([right, label]) =>
    tick("rights", right, label, rights === undefined || rights.some((one) => one === right)),
  );
  const some = h("fieldset", {}, h("legend", {}, "As an administrator it may"), ...ticks);
  const standing = h(
    "select",
    { name: "standing", on: { change: follow } },
    ...standings.map(([value, label]) => h("option", { value, selected: value === shown(status) }, label)),
  );
  function follow() {
    some.hidden = basic || standing.value !== "administrator";
  }
  follow();
  const { forum, membersHidden, denied, writeBan } = chat;
  openDialog({
    title: `The bot in ${chat.title}`,
    name: "rights",
    confirm: "Save",
    fields: [
      field("The bot is", standing),
      some,
      h(
        "fieldset",
        {},
        h("legend", {}, "The group"),
        tick("group", "mayWrite", "Members may write", !denied.includes("can_send_messages")),
        !basic && tick("group", "forum", "Has topics", forum),
        !basic && tick("group", "membersHidden", "Hides its members", membersHidden),
        tick("group", "banned", "Is restricted by Telegram", writeBan !== undefined),
      ),
      basic &&
        h(
          "p",
          { class: "note" },
          "Topics, muting and single rights need a supergroup: see the group’s menu.",
        ),
    ].filter(Boolean),
    async submit(data) {
      const group = new Set(data.getAll("group"));
      const others = denied.filter((permission) => permission !== "can_send_messages");
      store.apply({
        type: "chat",
        chat: await api.changeGroup(chatId, {
          denied: group.has("mayWrite") ? others : [...others, "can_send_messages"],
          writeBan: group.has("banned") ? "CHAT_RESTRICTED" : null,
          ...(!basic && { forum: group.has("forum"), membersHidden: group.has("membersHidden") }),
        }),
      });
      const wanted = /** @type {ChatView["bot"]["status"]} */ (standing.value);
      if (wanted === shown(status) && wanted !== "administrator") return;
      store.apply({
        type: "chat",
        chat: await api.setBotStanding(actor, {
          chatId,
          status: wanted,
          ...chosenRights(wanted, basic, data),
        }),
      });
    },
  });
}

/** A bot that left stands where one that was put out does: both can be added again. @param {string} status */
const shown = (status) => (status === "left" ? "kicked" : status);

/**
 * Nothing where the bot has all rights, or where there are none to choose.
 * @param {string} status @param {boolean} basic @param {FormData} data
 */
function chosenRights(status, basic, data) {
  const chosen = /** @type {Right[]} */ (data.getAll("rights"));
  const all = chosen.length === Object.keys(RIGHTS).length;
  return status !== "administrator" || basic || all
    ? {}
    : { rights: [...chosen, /** @type {Right} */ ("can_manage_chat")] };
}
