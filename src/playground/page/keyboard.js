import { h, icon } from "./dom.js";

/**
 * @typedef {import("../protocol.ts").MessageView} MessageView
 * @typedef {import("../protocol.ts").ButtonView} ButtonView
 * @typedef {import("../protocol.ts").ReplyButtonView} ReplyButtonView
 */

/**
 * The buttons under a message. They stay alive however old the message is. While the bot is thinking, the
 * pressed one is marked busy and further presses on it go through all the same, as impatient people do.
 * @param {MessageView} message
 * @param {readonly (readonly ButtonView[])[]} rows
 * @param {{ press: (message: MessageView, data: string) => Promise<void>, open: (url: string) => void, copy: (text: string) => void }} actions
 * @returns {HTMLElement | undefined} nothing when the message has no buttons
 */
export function inlineKeyboard(message, rows, actions) {
  if (rows.length === 0) return undefined;
  return h(
    "div",
    { class: "inline-keyboard" },
    ...rows.map((row) =>
      h("div", { class: "keyboard-row" }, ...row.map((button) => inlineButton(message, button, actions))),
    ),
  );
}

/**
 * @param {MessageView} message @param {ButtonView} button
 * @param {Parameters<typeof inlineKeyboard>[2]} actions
 */
function inlineButton(message, button, actions) {
  const { kind } = button;
  let underWay = 0;
  const press = async () => {
    if (kind === "url") return actions.open(button.url);
    if (kind === "copy") return actions.copy(button.copied);
    element.setAttribute("aria-busy", String(++underWay > 0));
    await actions.press(message, button.data);
    element.setAttribute("aria-busy", String(--underWay > 0));
  };
  const element = h(
    "button",
    {
      type: "button",
      class: ["inline-button", button.style && `is-${button.style}`, kind !== "callback" && "marked"]
        .filter(Boolean)
        .join(" "),
      title: kind === "url" ? button.url : kind === "copy" ? `Copies “${button.copied}”` : undefined,
      dir: "auto",
      on: { click: press },
    },
    h("span", { class: "label" }, button.text),
    kind === "url" && icon("link"),
    kind === "copy" && icon("copy"),
  );
  return element;
}

/**
 * The keyboard below the input.
 * @param {readonly (readonly ReplyButtonView[])[]} rows
 * @param {(button: ReplyButtonView) => void} choose
 * @returns {HTMLElement}
 */
export function replyKeyboard(rows, choose) {
  return h(
    "div",
    { class: "reply-keyboard", role: "group", "aria-label": "Reply keyboard" },
    ...rows.map((row) =>
      h(
        "div",
        { class: "keyboard-row" },
        ...row.map((button) =>
          h(
            "button",
            {
              type: "button",
              class: ["reply-button", button.style && `is-${button.style}`].filter(Boolean).join(" "),
              dir: "auto",
              on: { click: () => choose(button) },
            },
            button.request && icon(button.request),
            h("span", { class: "label" }, button.text),
          ),
        ),
      ),
    ),
  );
}
