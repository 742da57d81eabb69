import { avatar, h, icon, iconButton } from "./dom.js";
import { renderText } from "./entities.js";
import { inlineKeyboard } from "./keyboard.js";
import { mediaNode, photoNode, summary } from "./media.js";
import { clockTime, fullTime } from "./times.js";

/**
 * @typedef {import("../protocol.ts").MessageView} MessageView
 * @typedef {import("./store.js").Store} Store
 *
 * @typedef {object} MessageActions
 * @property {(message: MessageView, data: string) => Promise<void>} press
 * @property {(url: string) => void} open
 * @property {(text: string) => void} copy
 * @property {(command: string) => void} command
 * @property {(message: MessageView) => void} reply
 * @property {(message: MessageView) => unknown} remove
 * @property {(message: MessageView) => unknown} move
 * @property {(message: MessageView) => unknown} stop
 * @property {(message: MessageView) => void} beginEdit
 * @property {(messageId: number) => void} reveal scrolls to a message
 *
 * @typedef {object} Placing how a message sits among its neighbours
 * @property {boolean} own sent by whoever holds this phone
 * @property {boolean} named the sender's name is shown: in a group, on the first of a run
 * @property {boolean} last the last of a run: it gets the avatar and the bubble's tail
 * @property {boolean} grouped the chat is a group
 * @property {boolean} readOnly nobody can reply or edit here
 * @property {boolean} deletable whoever looks may delete it
 */

/**
 * One message, or several of an album, as a Telegram client shows it.
 * @param {MessageView[]} messages at least one; more than one are an album
 * @param {Placing} placing
 * @param {Store} store
 * @param {MessageActions} actions
 * @returns {HTMLElement}
 */
export function messageNode(messages, placing, store, actions) {
  const [message] = messages;
  if (message === undefined) throw new Error("A message block needs a message");
  if (message.from === "service") return serviceNode(message);
  const album = messages.length > 1;
  const worded = messages.find(({ text, caption }) => text ?? caption) ?? message;
  const media = album ? albumNode(messages) : mediaNode(message);
  // Of several captions Telegram shows none below the album, but each with its photo.
  const several = messages.filter(({ caption }) => caption !== undefined).length > 1;
  const text = several ? undefined : (worded.text ?? worded.caption);
  const buttoned = messages.find((one) => one.inlineKeyboard?.length) ?? message;
  const former = formerKeyboard(message, store, actions);
  return h(
    "article",
    {
      class: [
        "message",
        placing.own ? "own" : "theirs",
        placing.last && "last",
        placing.grouped && !placing.own && "beside-avatar",
      ]
        .filter(Boolean)
        .join(" "),
      tabindex: -1,
      ...(album ? {} : { data: { message: String(message.messageId) } }),
    },
    placing.grouped && !placing.own && placing.last && senderAvatar(message, store),
    h(
      "div",
      { class: "stack" },
      h(
        "div",
        {
          class: ["bubble", media && message.photo && "pictured", !text && "wordless"]
            .filter(Boolean)
            .join(" "),
        },
        placing.named &&
          h("div", { class: `sender ${tint(message)}`, dir: "auto" }, store.nameOf(message.from)),
        message.forwardedFrom !== undefined &&
          h("div", { class: "sender forwarded", dir: "auto" }, `Forwarded from ${originOf(message, store)}`),
        message.viaBot && h("div", { class: "sender tint-text-bot" }, `via @${store.state.bot.username}`),
        message.replyTo !== undefined && replyQuote(message, store, actions),
        media,
        text !== undefined &&
          h(
            "div",
            { class: "text", dir: "auto" },
            renderText(text, worded.entities, actions),
            timeRoom(messages),
          ),
        timeNode(messages),
        reactionsNode(messages),
      ),
      inlineKeyboard(buttoned, buttoned.inlineKeyboard ?? [], actions),
      former,
    ),
    !placing.readOnly && toolbar(worded, placing, former, actions),
  );
}

/** @param {MessageView} message @param {Store} store */
const originOf = ({ forwardedFrom = "bot" }, store) =>
  typeof forwardedFrom === "object" ? forwardedFrom.name : store.nameOf(forwardedFrom);

/** @param {MessageView} message */
const tint = ({ from }) => `tint-text-${typeof from === "number" ? Math.abs(from) % 7 : "bot"}`;

/** @param {MessageView} message @param {Store} store */
const senderAvatar = ({ from }, store) =>
  avatar(typeof from === "number" ? from : store.state.bot.id, store.nameOf(from));

/** @param {MessageView} message */
function serviceNode(message) {
  return h(
    "div",
    { class: "service", tabindex: -1, data: { message: String(message.messageId) } },
    h(
      "span",
      { dir: "auto", title: fullTime(message.date) },
      message.text ?? message.caption ?? "Service message",
    ),
  );
}

/** @param {MessageView[]} messages */
function albumNode(messages) {
  return h(
    "div",
    { class: `album album-${Math.min(messages.length, 4)}` },
    ...messages.map((one) =>
      h(
        "div",
        { class: "album-item", tabindex: -1, data: { message: String(one.messageId) } },
        one.photo ? photoNode(one.photo, one.caption ?? "Photo of an album") : mediaNode(one),
      ),
    ),
  );
}

/** @param {MessageView} message @param {Store} store @param {MessageActions} actions */
function replyQuote(message, store, actions) {
  const id = /** @type {number} */ (message.replyTo);
  const target = store.messageOf(message.chatId, id);
  const gone = target === undefined || target.deleted;
  return h(
    "button",
    { type: "button", class: "reply-quote", disabled: gone, on: { click: () => actions.reveal(id) } },
    h("strong", { dir: "auto" }, gone ? "Deleted message" : store.nameOf(target.from)),
    !gone && h("span", { dir: "auto" }, summary(target)),
  );
}

/** @param {MessageView[]} messages */
const isEdited = (messages) => messages.some(({ edited }) => edited);

/** Keeps the end of the last line clear of the time, which sits in the corner. @param {MessageView[]} messages */
const timeRoom = (messages) =>
  h("span", { class: isEdited(messages) ? "time-room wide" : "time-room", "aria-hidden": "true" });

/** @param {MessageView[]} messages */
function timeNode(messages) {
  const date = messages[0]?.date ?? 0;
  return h(
    "span",
    { class: "time" },
    isEdited(messages) && h("span", { class: "edited" }, "edited "),
    h("time", { datetime: new Date(date * 1000).toISOString(), title: fullTime(date) }, clockTime(date)),
    icon("check"),
  );
}

/** The reactions to it, each once with how often it was set. @param {MessageView[]} messages */
function reactionsNode(messages) {
  const all = messages.flatMap(({ reactions = [] }) => reactions);
  if (all.length === 0) return undefined;
  const pills = [...new Set(all)].map((emoji) => {
    const count = all.filter((other) => other === emoji).length;
    return h("span", { class: "reaction" }, count > 1 ? `${emoji} ${count}` : emoji);
  });
  return h("div", { class: "reactions", role: "note", "aria-label": "Reactions" }, ...pills);
}

/** The buttons it had before an edit, hidden until asked for. @param {MessageView} message @param {Store} store @param {MessageActions} actions */
function formerKeyboard(message, store, actions) {
  const rows = store.formerButtons(message).map((button) => [button]);
  const node = inlineKeyboard(message, rows, actions);
  if (!node) return undefined;
  node.classList.add("former");
  node.hidden = true;
  return node;
}

/**
 * @param {MessageView} message @param {Placing} placing
 * @param {HTMLElement | undefined} former
 * @param {MessageActions} actions
 */
function toolbar(message, placing, former, actions) {
  return h(
    "div",
    { class: "tools" },
    iconButton("reply", "reply", "Reply", () => actions.reply(message)),
    placing.own &&
      (message.text ?? message.caption) !== undefined &&
      iconButton("edit", "edit", "Edit", () => actions.beginEdit(message)),
    placing.own &&
      message.location?.live && [
        iconButton("move", "down", "Move it 300 metres on", () => actions.move(message)),
        iconButton("stop", "clock", "Stop sharing it", () => actions.stop(message)),
      ],
    placing.deletable && iconButton("delete", "remove", "Delete", () => actions.remove(message)),
    former &&
      iconButton("old-buttons", "history", "Buttons it had before", () => (former.hidden = !former.hidden)),
  );
}
