import { createComposer } from "./composer.js";
import { createConduct } from "./conduct.js";
import { avatar, h } from "./dom.js";
import { createFeed } from "./feed.js";
import { createNotices } from "./notices.js";
import { createTopics } from "./topics.js";

/**
 * @typedef {import("../protocol.ts").MessageView} MessageView
 *
 * @typedef {object} PaneKind what makes a phone a phone and a group a group
 * @property {number} chatId
 * @property {Record<string, string>} data the section's `data-*`
 * @property {string} label the section's accessible name
 * @property {HTMLElement} caption above the device
 * @property {() => number | undefined} actor whose hands hold it
 * @property {boolean} grouped
 * @property {() => { title: string, subtitle: string, id: number }} heading
 * @property {(conduct: import("./conduct.js").Conduct) => HTMLElement} menu at the end of the chat's header
 * @property {(command: string) => string} addressed a command from the menu, as it is sent here
 * @property {() => { label: string, action: string, run: () => unknown, hint?: string } | undefined} gate
 *   what stands in for the input: START, Unblock; nothing when one can write
 * @property {() => void} refresh brings the caption up to date
 */

/**
 * A chat in a phone-like frame.
 * @param {import("./store.js").Store} store
 * @param {PaneKind} kind
 * @param {{ showPhone: (personId: number) => void, unreadChanged: () => void }} page
 */
export function createPane(store, kind, page) {
  const { chatId } = kind;
  const chat = () => store.state.chats.get(chatId);
  /** @type {Map<number | undefined, number>} */
  const unread = new Map();
  /** @type {number | undefined} */
  let threadId = newestThread();

  const notices = createNotices();
  const conduct = createConduct(
    store,
    notices,
    () => ({ chatId, actor: kind.actor(), threadId }),
    page.showPhone,
  );
  const composer = createComposer({
    ...conduct,
    complain: (sentence) => notices.toast(sentence, "problem"),
    nameOf: store.nameOf,
    commands: () => {
      const { language } = store.state.people.get(kind.actor() ?? 0) ?? { language: "" };
      const { type, admins = [] } = chat() ?? { type: "private" };
      const inGroup = admins.includes(kind.actor() ?? 0) ? "administrators" : "groups";
      const menu = store.state.commands[type === "private" ? "private" : inGroup];
      return menu[language] ?? menu[""] ?? [];
    },
    addressed: kind.addressed,
    botName: () => store.state.bot.username,
    lastOwn: () =>
      store
        .messagesOf(chatId)
        .findLast((one) => one.from === kind.actor() && one.text !== undefined && shows(one)),
  });
  const feed = createFeed(
    store,
    {
      ...conduct,
      command: (text) => void conduct.send({ text }),
      reply: composer.reply,
      beginEdit: composer.beginEdit,
      reveal: (messageId) => feed.reveal(messageId),
    },
    () => ({
      chatId,
      actor: kind.actor(),
      grouped: kind.grouped,
      readOnly: chat()?.type === "channel",
      deletable: ({ from }) =>
        chat()?.type === "private" ||
        from === kind.actor() ||
        (chat()?.admins ?? []).includes(kind.actor() ?? 0),
      shows,
    }),
    `Messages, ${kind.label}`,
  );
  const topics = createTopics((chosen) => {
    threadId = chosen;
    seen();
    render();
    feed.toBottom();
  });

  const title = h("h2", { dir: "auto" });
  const subtitle = h("p", { class: "subtitle" });
  const face = h("span", { class: "face" });
  const dots = h("div", { class: "typing", hidden: true, "aria-hidden": "true" }, h("i"), h("i"), h("i"));
  const foot = h("div", { class: "foot" });
  const node = h(
    "section",
    { class: "pane", "aria-label": kind.label, data: kind.data },
    kind.caption,
    h(
      "div",
      { class: "device" },
      h(
        "header",
        { class: "chat-header" },
        face,
        h("div", { class: "heading" }, title, subtitle),
        kind.menu(conduct),
      ),
      topics.node,
      feed.node,
      dots,
      foot,
      notices.node,
    ),
  );
  feed.node.addEventListener("scroll", () => feed.atBottom() && seen(), { capture: true });

  /** @param {MessageView} message */
  function shows(message) {
    return chat()?.forum !== true || (message.threadId ?? undefined) === threadId;
  }

  function newestThread() {
    return chat()?.forum ? store.messagesOf(chatId).at(-1)?.threadId : undefined;
  }

  function seen() {
    if (!unread.delete(threadId)) return;
    renderTopics();
    page.unreadChanged();
  }

  /** @param {MessageView} message */
  function count(message) {
    if (message.from === kind.actor()) return feed.toBottom();
    const watched = node.offsetParent !== null && shows(message) && feed.atBottom();
    if (watched || message.from === "service") return;
    const thread = chat()?.forum ? message.threadId : undefined;
    unread.set(thread, (unread.get(thread) ?? 0) + 1);
    page.unreadChanged();
  }

  function renderTopics() {
    const { forum, topics: known } = chat() ?? { forum: false, topics: [] };
    if (threadId !== undefined && !known.some((topic) => topic.threadId === threadId)) threadId = undefined;
    if (forum) topics.render(known, threadId, unread);
    else topics.hide();
  }

  function renderFoot() {
    const gate = kind.gate();
    const writable = chat()?.type !== "channel";
    const focused = foot.contains(document.activeElement);
    composer.setKeyboard(store.state.keyboards.get(chatId));
    if (!gate) {
      if (!writable) foot.replaceChildren();
      else if (!foot.contains(composer.node)) {
        foot.replaceChildren(composer.node);
        // Whoever pressed START goes on by typing; on a phone the keyboard would only be in the way.
        if (focused && matchMedia("(hover: hover)").matches) composer.focus();
      }
    } else if (foot.querySelector(".gate")?.getAttribute("data-action") !== gate.action) {
      const button = h(
        "button",
        { type: "button", class: "gate", data: { action: gate.action }, on: { click: gate.run } },
        gate.label,
      );
      foot.replaceChildren(...(gate.hint ? [h("p", { class: "gate-hint" }, gate.hint)] : []), button);
    }
  }

  function render() {
    const heading = kind.heading();
    const typing = store.state.typing.has(chatId);
    title.textContent = heading.title;
    subtitle.textContent = typing ? "typing…" : heading.subtitle;
    subtitle.classList.toggle("busy", typing);
    dots.hidden = !typing;
    face.replaceChildren(avatar(heading.id, heading.title));
    kind.refresh();
    renderTopics();
    feed.render();
    renderFoot();
  }

  const last = store.messagesOf(chatId).at(-1);
  render();
  if (last?.forceReply && last.from === "bot" && shows(last) && !kind.gate()) composer.reply(last);

  return {
    node,
    chatId,
    conduct,
    notices,
    render,
    unread: () => [...unread.values()].reduce((sum, one) => sum + one, 0),
    /** Called when the pane has come into view. */
    looked() {
      if (feed.atBottom()) seen();
    },
    /** @param {MessageView} message @param {boolean} isNew */
    took(message, isNew) {
      if (message.deleted) composer.forget(message);
      else if (isNew) count(message);
      render();
      if (isNew && message.forceReply && message.from === "bot" && shows(message)) composer.reply(message);
    },
  };
}
