import { h } from "./dom.js";
import { formatTime, fullTime } from "./times.js";

/**
 * @typedef {import("../protocol.ts").EntityView} EntityView
 * @typedef {object} TextActions what a tap on a part of a text does
 * @property {(command: string) => void} command
 * @property {(url: string) => void} open
 */

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const SAFE_LINK = /^(?:https?|tg|mailto|tel):/iu;

/**
 * A text with its entities as nodes. Entities nest as Telegram sends them; one that overlaps another is split.
 * Offsets are UTF-16 units, which is what strings here count in.
 * @param {string} text
 * @param {readonly EntityView[]} entities
 * @param {TextActions} actions
 * @returns {DocumentFragment}
 */
export function renderText(text, entities, actions) {
  const sorted = entities
    .filter((entity) => entity.length > 0)
    .toSorted((a, b) => a.offset - b.offset || b.length - a.length || blockFirst(a, b));
  const fragment = document.createDocumentFragment();
  fragment.append(...renderRange(text, 0, text.length, sorted, actions));
  return fragment;
}

/** @param {EntityView} a @param {EntityView} b */
const blockFirst = (a, b) => Number(BLOCKS.has(b.type)) - Number(BLOCKS.has(a.type));

/**
 * @param {string} text @param {number} start @param {number} end
 * @param {readonly EntityView[]} entities sorted; those outside the range are clipped to it
 * @param {TextActions} actions
 * @returns {(Node | string)[]}
 */
function renderRange(text, start, end, entities, actions) {
  /** @type {(Node | string)[]} */
  const nodes = [];
  let position = start;
  let rest = [...entities];
  while (rest.length > 0) {
    const [entity, ...others] = rest;
    if (entity === undefined) break;
    const from = Math.max(entity.offset, position);
    const to = Math.min(entity.offset + entity.length, end);
    rest = others;
    if (from >= to) continue;
    const inner = others.filter((other) => other.offset < to);
    const block = BLOCKS.has(entity.type);
    // A block starts a line by itself: the line breaks around it would show as empty lines.
    const before = text.slice(position, from);
    nodes.push(block ? before.replace(/\n$/u, "") : before);
    nodes.push(wrap(entity, text.slice(from, to), renderRange(text, from, to, inner, actions), actions));
    position = block && text[to] === "\n" ? to + 1 : to;
  }
  nodes.push(text.slice(position, end));
  return nodes.filter((node) => node !== "");
}

/**
 * @param {string} url @param {(Node | string)[]} children @param {TextActions} actions
 * @returns {Node}
 */
function link(url, children, actions) {
  if (!SAFE_LINK.test(url)) return h("span", { class: "link" }, ...children);
  const open = (/** @type {Event} */ event) => {
    event.preventDefault();
    actions.open(url);
  };
  return h(
    "a",
    { href: url, target: "_blank", rel: "noopener noreferrer", on: { click: open } },
    ...children,
  );
}

/** @param {string} url */
const withScheme = (url) => (/^[a-z][a-z0-9+.-]*:/iu.test(url) ? url : `https://${url}`);

/** @param {(Node | string)[]} children */
function spoiler(children) {
  const reveal = (/** @type {Event} */ event) => {
    if (event instanceof KeyboardEvent && event.key !== "Enter" && event.key !== " ") return;
    if (!element.matches("[aria-expanded=false]")) return;
    event.preventDefault();
    event.stopPropagation();
    element.setAttribute("aria-expanded", "true");
    element.removeAttribute("aria-label");
  };
  const element = h(
    "span",
    {
      class: "spoiler",
      role: "button",
      tabindex: 0,
      "aria-expanded": "false",
      "aria-label": "Hidden text, press to show",
    },
    ...children,
  );
  element.addEventListener("click", reveal, { capture: true });
  element.addEventListener("keydown", reveal);
  return element;
}

/** @param {(Node | string)[]} children */
function expandable(children) {
  const quote = h("blockquote", { class: "quote expandable", dir: "auto" }, ...children);
  const toggle = h(
    "button",
    {
      type: "button",
      class: "expand",
      "aria-expanded": "false",
      on: {
        click: () => {
          const open = quote.classList.toggle("open");
          toggle.setAttribute("aria-expanded", String(open));
          toggle.textContent = open ? "Show less" : "Show more";
        },
      },
    },
    "Show more",
  );
  return h("div", { class: "expandable-quote" }, quote, toggle);
}

/** @param {string} tag @returns {(children: (Node | string)[]) => Node} */
const plain = (tag) => (children) => h(tag, {}, ...children);

/** @type {Record<string, (children: (Node | string)[], entity: EntityView, text: string, actions: TextActions) => Node>} */
const wrappers = {
  bold: plain("strong"),
  italic: plain("em"),
  underline: plain("u"),
  strikethrough: plain("s"),
  code: plain("code"),
  spoiler,
  blockquote: (children) => h("blockquote", { class: "quote", dir: "auto" }, ...children),
  expandable_blockquote: expandable,
  pre: (children, { language }) =>
    h("pre", { dir: "ltr", ...(language ? { data: { language } } : {}) }, h("code", {}, ...children)),
  url: (children, _entity, text, actions) => link(withScheme(text), children, actions),
  text_link: (children, { url }, text, actions) => link(url ?? text, children, actions),
  text_mention: (children, { user }, _text, actions) =>
    link(`tg://user?id=${user?.id ?? 0}`, children, actions),
  mention: (children, _entity, text, actions) => link(`https://t.me/${text.slice(1)}`, children, actions),
  email: (children, _entity, text, actions) => link(`mailto:${text}`, children, actions),
  phone_number: (children, _entity, text, actions) =>
    link(`tel:${text.replace(/[^+\d]/gu, "")}`, children, actions),
  date_time: (children, { unixTime = 0, dateTimeFormat = "" }) =>
    h(
      "time",
      { datetime: new Date(unixTime * 1000).toISOString(), title: fullTime(unixTime) },
      ...(dateTimeFormat ? [formatTime(unixTime, dateTimeFormat)] : children),
    ),
  hashtag: (children) => h("span", { class: "link" }, ...children),
  cashtag: (children) => h("span", { class: "link" }, ...children),
  bot_command: (children, _entity, text, actions) =>
    h(
      "button",
      { type: "button", class: "command", on: { click: () => actions.command(text) } },
      ...children,
    ),
};

/** @param {EntityView} entity @param {string} text @param {(Node | string)[]} children @param {TextActions} actions */
function wrap(entity, text, children, actions) {
  const wrapper = wrappers[entity.type] ?? plain("span");
  return wrapper(children, entity, text, actions);
}
