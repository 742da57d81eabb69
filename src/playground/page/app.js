import * as api from "./api.js";
import { openDialog } from "./dialog.js";
import { createFirstSteps } from "./first-steps.js";
import { createGroup } from "./group.js";
import { openNewGroup } from "./new-group.js";
import { openNewPerson } from "./people.js";
import { createPhone } from "./phone.js";
import { createStore } from "./store.js";
import { createSwitcher } from "./switcher.js";

/** @typedef {ReturnType<typeof createPhone> | ReturnType<typeof createGroup>} Pane */

const store = createStore();
const stage = /** @type {HTMLElement} */ (document.querySelector("main"));
const connection = /** @type {HTMLElement} */ (document.querySelector("[data-connection]"));
/** @type {Map<string, Pane>} */
let panes = new Map();
/** @type {string | undefined} */
let active;

const steps = createFirstSteps();
stage.before(steps.node);
const switcher = createSwitcher(show);
document.querySelector("[data-place=switcher]")?.replaceWith(switcher.node);
document.querySelector("[data-action=add-person]")?.addEventListener("click", () => {
  openNewPerson(store, (id) => show(`phone ${id}`));
});
document.querySelector("[data-action=add-group]")?.addEventListener("click", () => {
  openNewGroup(store, (id) => show(`chat ${id}`));
});
document.querySelector("[data-action=start-over]")?.addEventListener("click", () => {
  openDialog({
    title: "Start over?",
    name: "start-over",
    confirm: "Start over",
    danger: true,
    fields: ["All people, messages and listings of this playground are deleted. This cannot be undone."],
    submit: api.startOver,
  });
});

const page = {
  /** @param {number} personId */
  showPhone: (personId) => show(`phone ${personId}`),
  unreadChanged: () => switcher.render([...panes.values()], active),
};

/** The first group is always in sight, then come the people's phones, then further groups. */
function arrange() {
  const { people, chats } = store.state;
  /** @type {Map<string, Pane>} */
  const next = new Map();
  const keep = (/** @type {string} */ key, /** @type {() => Pane} */ make) =>
    next.set(key, panes.get(key) ?? make());
  const [first, ...others] = [...chats.values()].filter(
    ({ type, migratedTo }) => type !== "private" && migratedTo === undefined,
  );
  if (first) keep(`chat ${first.id}`, () => createGroup(store, first.id, page));
  for (const id of people.keys()) keep(`phone ${id}`, () => createPhone(store, id, page));
  for (const { id } of others) keep(`chat ${id}`, () => createGroup(store, id, page));
  for (const [key, pane] of panes) if (!next.has(key)) pane.node.remove();
  panes = next;
  [...panes.values()].forEach(({ node }, index) => {
    if (!node.isConnected) stage.insertBefore(node, stage.children[index] ?? null);
  });
  // In a pocket one begins as somebody who looks for help, not as the moderators.
  if (active === undefined || !panes.has(active))
    active = [...panes.keys()].find((key) => key.startsWith("phone"));
  mark();
}

function mark() {
  const [pinned] = panes.keys();
  for (const [key, { node }] of panes) {
    node.classList.toggle("current", key === active);
    node.classList.toggle("pinned", key === pinned && key.startsWith("chat"));
  }
  switcher.render([...panes.values()], active);
}

/** @param {string} key */
function show(key) {
  const pane = panes.get(key);
  if (!pane) return;
  active = key;
  mark();
  pane.node.scrollIntoView({ block: "nearest", inline: "nearest" });
  pane.looked();
}

/** Messages already counted, so that an edit or an echo of one's own call is not news. @type {WeakMap<object, number>} */
const newest = new WeakMap();

/** @param {import("../protocol.ts").MessageView} message */
function takeMessage(message) {
  const pane = [...panes.values()].find(({ chatId }) => chatId === message.chatId);
  if (!pane) return;
  const isNew = message.messageId > (newest.get(pane) ?? 0);
  if (isNew) newest.set(pane, message.messageId);
  pane.took(message, isNew);
}

/** @type {Partial<Record<import("./store.js").Change["type"], (change: any) => void>>} */
const reactions = {
  reset: ({ fresh }) => {
    if (fresh) {
      panes.forEach(({ node }) => node.remove());
      panes = new Map();
    }
    arrange();
    for (const pane of panes.values()) {
      pane.render();
      newest.set(pane, store.messagesOf(pane.chatId).at(-1)?.messageId ?? 0);
    }
  },
  person: arrange,
  chat: arrange,
  message: ({ message }) => takeMessage(message),
};

store.listen((change) => {
  connection.hidden = store.state.connected;
  steps.show(
    store.state.connected && [...store.state.chats.keys()].every((id) => store.messagesOf(id).length === 0),
  );
  reactions[change.type]?.(change);
  if (change.type === "message" || change.type === "connection" || change.type === "reset") return;
  const chatId =
    "chatId" in change ? change.chatId : change.type === "replyKeyboard" ? change.keyboard.chatId : undefined;
  for (const pane of panes.values()) if (chatId === undefined || pane.chatId === chatId) pane.render();
});
store.connect();
