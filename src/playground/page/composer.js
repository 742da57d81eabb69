import { createCommandMenu } from "./commands.js";
import { h, icon, iconButton } from "./dom.js";
import { createInlineMenu } from "./inline.js";
import { replyKeyboard } from "./keyboard.js";
import { askLocation } from "./location.js";
import { askOther } from "./other.js";
import { summary } from "./media.js";
import { createMenu } from "./menu.js";
import { toBase64 } from "./photos.js";
import { createTray } from "./tray.js";

/**
 * @typedef {import("../protocol.ts").MessageView} MessageView
 * @typedef {Omit<import("../protocol.ts").NewMessage, "chatId" | "threadId">} Outgoing
 *
 * @typedef {object} ComposerHost what the pane around it provides
 * @property {(message: Outgoing) => Promise<boolean>} send false when it was refused (and said so)
 * @property {(message: MessageView, text: string) => Promise<boolean>} edit
 * @property {(sentence: string) => void} complain
 * @property {(from: MessageView["from"]) => string} nameOf
 * @property {() => readonly { command: string, description: string }[]} commands
 * @property {() => string} botName without the @
 * @property {(query: string) => Promise<import("../protocol.ts").InlineAnswer | undefined>} askInline
 * @property {(resultId: string) => Promise<unknown>} chooseInline
 * @property {(payload: string) => Promise<unknown>} start
 * @property {(command: string) => string} addressed a command from the menu, as it is sent in this chat
 * @property {() => MessageView | undefined} lastOwn what the arrow up edits
 */

/** Everything below the messages: reply bar, photos to send, input, menus and reply keyboard. @param {ComposerHost} host */
export function createComposer(host) {
  /** @type {{ kind: "reply" | "edit", message: MessageView } | undefined} */
  let about;
  /** @type {import("../protocol.ts").ReplyKeyboardView | undefined} */
  let keyboard;

  const input = h("textarea", {
    name: "text",
    rows: 1,
    placeholder: "Message",
    "aria-label": "Message",
    dir: "auto",
  });
  const bar = h("div", { class: "about", hidden: true });
  const tray = createTray(host.complain, () => input.focus());
  const menu = createCommandMenu(host.commands, (command) => {
    setText("");
    void submit({ text: host.addressed(command) });
  });
  const found = createInlineMenu({
    botName: host.botName,
    ask: host.askInline,
    choose(resultId) {
      setText("");
      void host.chooseInline(resultId);
    },
    start(payload) {
      setText("");
      void host.start(payload);
    },
  });
  const commandsButton = iconButton("commands", "command", "Commands", () => {
    menu.toggle();
    input.focus();
  });
  const keyboardButton = iconButton("keyboard", "keyboard", "Show or hide the reply keyboard", () => {
    keys.hidden = !keys.hidden;
  });
  const keys = h("div", { class: "keys", hidden: true });
  const picture = h("input", {
    type: "file",
    accept: "image/*",
    multiple: true,
    hidden: true,
    "aria-label": "Photos",
  });
  const file = h("input", { type: "file", hidden: true, "aria-label": "File" });
  const sendButton = iconButton("send", "send", "Send", () => void submitInput());

  const attach = createMenu(
    "attach",
    "attach",
    "Attach",
    () => [
      { action: "photo", icon: "photo", label: "Photo or album", run: () => picture.click() },
      { action: "sample", icon: "sample", label: "Sample photo", run: () => void tray.addSample() },
      { action: "file", icon: "document", label: "File", run: () => file.click() },
      { action: "location", icon: "location", label: "Location", run: sendLocation },
      { action: "contact", icon: "contact", label: "My contact", run: () => void submit({ contact: true }) },
      { action: "sticker", icon: "sticker", label: "Sticker", run: () => void submit({ sticker: true }) },
      { action: "voice", icon: "voice", label: "Voice message", run: () => void submit({ voice: true }) },
      { action: "other", icon: "more", label: "Something else…", run: () => askOther(submit) },
    ],
    "above",
  );

  function sendLocation() {
    askLocation(async (location) => {
      if (!(await submit({ location }))) throw new Error("The location was not sent.");
    });
  }

  /** Sends, as a reply if one was begun. @param {Outgoing} message */
  async function submit(message) {
    const replyTo = about?.kind === "reply" ? about.message.messageId : undefined;
    setAbout(undefined);
    menu.close();
    return host.send(replyTo === undefined ? message : { ...message, replyTo });
  }

  async function submitInput() {
    const text = input.value;
    const words = text.trim() === "" ? undefined : text;
    if (found.isQuery(text)) return;
    const editing = about?.kind === "edit" ? about.message : undefined;
    if (words === undefined && tray.count() === 0) return;
    if (editing && words === undefined) return;
    setText("");
    const sent = await (editing
      ? edit(editing, text)
      : tray.count() > 0
        ? submitPhotos(words)
        : submit({ text }));
    if (!sent && input.value === "") setText(text);
  }

  /** @param {MessageView} message @param {string} text */
  function edit(message, text) {
    setAbout(undefined);
    return host.edit(message, text);
  }

  /** @param {string | undefined} caption */
  async function submitPhotos(caption) {
    const photos = await tray.take();
    return submit(caption === undefined ? { photos } : { photos, caption });
  }

  /** @param {string} text */
  function setText(text) {
    input.value = text;
    fit();
  }

  function fit() {
    input.style.height = "auto";
    input.style.height = `${Math.min(input.scrollHeight, 140)}px`;
    menu.follow(input.value);
    found.follow(input.value);
  }

  /** @param {typeof about} next */
  function setAbout(next) {
    if (about?.kind === "edit" && next?.kind !== "edit") setText("");
    about = next;
    bar.hidden = next === undefined;
    sendButton.replaceChildren(icon(next?.kind === "edit" ? "check" : "send"));
    sendButton.setAttribute("aria-label", next?.kind === "edit" ? "Save the edit" : "Send");
    if (next === undefined) return;
    const { kind, message } = next;
    bar.replaceChildren(
      icon(kind),
      h(
        "div",
        { class: "about-text" },
        h(
          "strong",
          { dir: "auto" },
          kind === "edit" ? "Edit message" : `Reply to ${host.nameOf(message.from)}`,
        ),
        h("span", { dir: "auto" }, summary(message)),
      ),
      iconButton("cancel", "close", "Cancel", () => setAbout(undefined)),
    );
    if (kind === "edit") setText(message.text ?? message.caption ?? "");
    input.focus();
  }

  /** @param {import("../protocol.ts").ReplyButtonView} button */
  function chooseReply(button) {
    if (keyboard?.oneTime) keys.hidden = true;
    if (button.request === "contact") void submit({ contact: true });
    else if (button.request === "location") sendLocation();
    else void submit({ text: button.text });
  }

  input.addEventListener("input", fit);
  input.addEventListener("blur", () => {
    menu.close();
    found.close();
  });
  input.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.isComposing || menu.takes(event) || found.takes(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void submitInput();
    } else if (event.key === "Escape") setAbout(undefined);
    else if (event.key === "ArrowUp" && input.value === "") {
      const message = host.lastOwn();
      if (message) setAbout({ kind: "edit", message });
    }
  });
  input.addEventListener("paste", (/** @type {ClipboardEvent} */ event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length > 0) void tray.addFiles(files);
  });
  picture.addEventListener("change", async () => {
    await tray.addFiles(picture.files);
    picture.value = "";
  });
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    if (chosen) await submit({ document: { name: chosen.name, base64: await toBase64(chosen) } });
    file.value = "";
  });

  const row = h("div", { class: "input-row" }, attach, input, commandsButton, keyboardButton, sendButton);
  return {
    node: h("div", { class: "composer" }, menu.node, found.node, bar, tray.node, row, keys, picture, file),
    focus: () => input.focus(),
    /** @param {MessageView} message */
    reply: (message) => setAbout({ kind: "reply", message }),
    /** @param {MessageView} message */
    beginEdit: (message) => setAbout({ kind: "edit", message }),
    /** @param {MessageView} message What cannot be answered any more: it was deleted. */
    forget: (message) => about?.message.messageId === message.messageId && setAbout(undefined),
    /** @param {typeof keyboard} next */
    setKeyboard(next) {
      keyboardButton.hidden = next === undefined;
      commandsButton.hidden = host.commands().length === 0;
      if (next === keyboard) return;
      keyboard = next;
      keys.replaceChildren(...(next ? [replyKeyboard(next.rows, chooseReply)] : []));
      keys.hidden = next === undefined;
      input.placeholder = next?.placeholder ?? "Message";
    },
  };
}
