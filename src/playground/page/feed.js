import { h, iconButton } from "./dom.js";
import { messageNode } from "./message.js";
import { dayName } from "./times.js";

/**
 * @typedef {import("../protocol.ts").MessageView} MessageView
 * @typedef {object} FeedView what is looked at, and by whom
 * @property {number} chatId
 * @property {number | undefined} actor
 * @property {boolean} grouped
 * @property {boolean} readOnly
 * @property {(message: MessageView) => boolean} deletable
 * @property {(message: MessageView) => boolean} shows which messages belong here (a topic's)
 *
 * @typedef {object} Block one thing in the list; it is built anew only when one of its parts is another
 * @property {string} key
 * @property {readonly unknown[]} parts
 * @property {() => HTMLElement} build
 */

/** Long chats show their end; each press of "Earlier messages" adds as many. */
const PAGE = 150;
const NEAR_BOTTOM_PX = 80;
/** Telegram lets a run of one sender's messages share a name and an avatar for this long. */
const RUN_SECONDS = 600;

/**
 * The scrolling list of messages. `render` brings it up to date, touching only what changed.
 * @param {import("./store.js").Store} store
 * @param {import("./message.js").MessageActions} actions
 * @param {() => FeedView} view
 * @param {string} label the list's accessible name
 */
export function createFeed(store, actions, view, label) {
  let shown = PAGE;
  /** @type {Map<string, { parts: readonly unknown[], node: HTMLElement }>} */
  let built = new Map();
  const earlier = h(
    "button",
    {
      type: "button",
      class: "earlier",
      on: {
        click: () => {
          shown += PAGE;
          render();
        },
      },
    },
    "Earlier messages",
  );
  const list = h("div", { class: "messages", role: "log", "aria-live": "polite", "aria-label": label });
  const scroller = h("div", { class: "feed", tabindex: 0, "aria-label": label, role: "region" }, list);
  const nothing = h("div", { class: "service" }, h("span", {}, "No messages here yet"));
  const jump = iconButton("bottom", "down", "Go to the newest message", () => toBottom());
  jump.classList.add("jump");
  const atBottom = () => scroller.scrollTop > -NEAR_BOTTOM_PX;
  const followScroll = () => (jump.hidden = atBottom());
  scroller.addEventListener("scroll", followScroll);
  followScroll();

  /** The list hangs from its bottom (column-reverse), where scrollTop is 0. */
  function toBottom() {
    scroller.scrollTop = 0;
    followScroll();
  }

  /** @param {MessageView[]} messages @param {FeedView} looking @returns {Block[]} */
  function blocks(messages, looking) {
    /** @type {Block[]} */
    const found = [];
    const runs = albums(messages);
    runs.forEach((run, index) => {
      const [message] = run;
      if (message === undefined) return;
      const before = runs[index - 1]?.at(-1);
      const after = runs[index + 1]?.[0];
      const day = dayName(message.date);
      if (before === undefined || dayName(before.date) !== day) {
        found.push({
          key: `day ${day}`,
          parts: [],
          build: () => h("div", { class: "service day" }, h("span", {}, day)),
        });
      }
      const own = message.from === looking.actor;
      const named = looking.grouped && !own && !sameRun(before, message);
      const last = !sameRun(message, after);
      const target =
        message.replyTo === undefined ? undefined : store.messageOf(message.chatId, message.replyTo);
      const { grouped, readOnly } = looking;
      const deletable = looking.deletable(message);
      found.push({
        key: `message ${message.messageId}`,
        parts: [...run, target, own, named, last, readOnly, deletable],
        build: () => messageNode(run, { own, named, last, grouped, readOnly, deletable }, store, actions),
      });
    });
    return found;
  }

  function render() {
    const looking = view();
    const all = store.messagesOf(looking.chatId).filter(looking.shows);
    const wanted = blocks(all.slice(-shown), looking);
    const stick = atBottom();
    /** @type {typeof built} */
    const next = new Map();
    for (const { key, parts, build } of wanted) {
      const old = built.get(key);
      if (old && same(old.parts, parts)) next.set(key, old);
      else {
        const node = build();
        next.set(key, { parts, node });
        if (old) replaceKeepingFocus(old.node, node);
      }
    }
    for (const [key, { node }] of built) if (!next.has(key)) node.remove();
    built = next;
    if (wanted.length > 0) nothing.remove();
    else list.append(nothing);
    arrange(list, [...(all.length > shown ? [earlier] : []), ...[...next.values()].map(({ node }) => node)]);
    if (all.length <= shown) earlier.remove();
    if (stick) toBottom();
  }

  return {
    node: h("div", { class: "feed-frame" }, scroller, jump),
    render,
    toBottom,
    atBottom,
    /** Scrolls to a message and lights it up. @param {number} messageId */
    reveal(messageId) {
      const node = list.querySelector(`[data-message="${messageId}"]`);
      node?.scrollIntoView({ block: "center" });
      node?.animate?.([{ filter: "brightness(.85)" }, { filter: "none" }], { duration: 900 });
    },
  };
}

/** Neighbouring messages of one album go together. @param {MessageView[]} messages */
function albums(messages) {
  /** @type {MessageView[][]} */
  const runs = [];
  for (const message of messages) {
    const current = runs.at(-1);
    if (message.mediaGroupId && current?.[0]?.mediaGroupId === message.mediaGroupId) current.push(message);
    else runs.push([message]);
  }
  return runs;
}

/** @param {MessageView | undefined} a @param {MessageView | undefined} b */
const sameRun = (a, b) =>
  a !== undefined &&
  b !== undefined &&
  a.from === b.from &&
  a.from !== "service" &&
  b.date - a.date < RUN_SECONDS &&
  dayName(a.date) === dayName(b.date);

/** @param {readonly unknown[]} a @param {readonly unknown[]} b */
const same = (a, b) => a.length === b.length && a.every((part, index) => part === b[index]);

/** Puts the nodes in order without moving those already in place. @param {HTMLElement} list @param {HTMLElement[]} nodes */
function arrange(list, nodes) {
  nodes.forEach((node, index) => {
    if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
  });
}

/** An edited message must not throw a keyboard user out of it. @param {HTMLElement} old @param {HTMLElement} node */
function replaceKeepingFocus(old, node) {
  const focused = old.contains(document.activeElement) ? document.activeElement : undefined;
  old.replaceWith(node);
  if (!focused) return;
  const twin = [...node.querySelectorAll("button")].find(
    (button) => button.textContent === focused.textContent,
  );
  (twin ?? node).focus({ preventScroll: true });
}
