import * as api from "./api.js";
import { openDialog } from "./dialog.js";
import { avatar, h } from "./dom.js";
import { createMenu } from "./menu.js";
import { createPane } from "./pane.js";
import { openMembers } from "./people.js";
import { openRights, standingOf } from "./rights.js";
import { openTopics } from "./topics-dialog.js";

/** @type {Record<string, string>} */
const KIND = { group: "Group", supergroup: "Group", channel: "Channel" };

/**
 * A group or channel, seen through the eyes of whichever member is chosen.
 * @param {import("./store.js").Store} store
 * @param {number} chatId
 * @param {{ showPhone: (personId: number) => void, unreadChanged: () => void }} page
 */
export function createGroup(store, chatId, page) {
  const chat = () => /** @type {import("../protocol.ts").ChatView} */ (store.state.chats.get(chatId));
  const name = chat().title;
  /** Administrators first: it is they who act in a moderation group. */
  const members = () =>
    [...chat().members].sort((a, b) => Number(chat().admins.includes(b)) - Number(chat().admins.includes(a)));
  /** @type {number | undefined} */
  let chosen = members()[0];
  const actor = () => (chosen !== undefined && chat().members.includes(chosen) ? chosen : members()[0]);

  const chooser = h("select", {
    name: "actor",
    "aria-label": "Acting as",
    on: {
      change: () => {
        chosen = Number(chooser.value);
        pane.render();
      },
    },
  });
  const caption = h(
    "div",
    { class: "caption" },
    avatar(chatId, name),
    h("strong", { dir: "auto" }, KIND[chat().type]),
    h("label", { class: "acting" }, "acting as", chooser),
  );
  const pane = createPane(
    store,
    {
      chatId,
      data: { chat: String(chatId) },
      label: name,
      caption,
      actor,
      grouped: true,
      heading: () => {
        const { length } = chat().members;
        return {
          title: chat().title,
          subtitle: `${length} ${length === 1 ? "member" : "members"} · bot: ${standingOf(chat())}`,
          id: chatId,
        };
      },
      menu: () => createMenu("menu", "more", "Group menu", menuItems),
      addressed: (command) => `${command}@${store.state.bot.username}`,
      gate: () => undefined,
      refresh,
    },
    page,
  );

  function menuItems() {
    const { type, forum } = chat();
    const by = actor();
    /** @type {import("./menu.js").MenuItem[]} */
    const items = [
      { action: "members", icon: "members", label: "Members…", run: () => openMembers(store, chatId) },
    ];
    if (by === undefined) return items;
    items.push({
      action: "rights",
      icon: "shield",
      label: "Rights of the bot…",
      run: () => openRights(store, chatId, by),
    });
    if (forum) {
      const run = () => openTopics(store, chatId, by);
      items.push({ action: "topics", icon: "topics", label: "Topics…", run });
    }
    if (type === "group") {
      items.push({ action: "migrate", icon: "members", label: "Make it a supergroup…", run: askMigration });
    }
    return items;
  }

  function askMigration() {
    openDialog({
      title: `Make ${chat().title} a supergroup?`,
      name: "migration",
      confirm: "Make it one",
      fields: [
        "It gets a new number, which the bot is told of; the old one is closed. There is no way back.",
      ],
      submit: () => api.makeSupergroup(chatId),
    });
  }

  function refresh() {
    const options = members().map((id) => {
      const role = chat().admins.includes(id) ? " (admin)" : "";
      return h("option", { value: id, selected: id === actor() }, store.nameOf(id) + role);
    });
    const same =
      options.map(({ text }) => text).join() === [...chooser.options].map(({ text }) => text).join();
    if (!same) chooser.replaceChildren(...(options.length > 0 ? options : [h("option", {}, "nobody yet")]));
  }

  return { ...pane, name, key: `chat ${chatId}`, avatarId: chatId };
}
