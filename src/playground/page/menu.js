import { h, icon, iconButton } from "./dom.js";

/**
 * @typedef {object} MenuItem
 * @property {string} action becomes `data-action`
 * @property {keyof typeof import("./icons.js").icons} icon
 * @property {string} label
 * @property {() => void} run
 */

/**
 * A button that opens a small menu; Escape, a choice or a press elsewhere closes it.
 * @param {string} action the button's `data-action`
 * @param {keyof typeof import("./icons.js").icons} iconName
 * @param {string} label
 * @param {() => MenuItem[]} items asked for at every opening
 * @param {string} [placement] a class that says where it opens
 * @returns {HTMLElement}
 */
export function createMenu(action, iconName, label, items, placement = "below") {
  const sheet = h("div", { class: "menu-sheet", role: "menu", "aria-label": label, hidden: true });
  const trigger = iconButton(action, iconName, label, () => toggle(sheet.hidden));
  trigger.setAttribute("aria-haspopup", "menu");
  const root = h(
    "div",
    { class: `menu ${placement}`, on: { keydown: steer, focusout: leave } },
    trigger,
    sheet,
  );

  /** @param {boolean} open */
  function toggle(open) {
    if (open) sheet.replaceChildren(...items().map(itemNode));
    sheet.hidden = !open;
    trigger.setAttribute("aria-expanded", String(open));
    if (open) sheet.querySelector("button")?.focus();
  }

  /** @param {MenuItem} item */
  function itemNode(item) {
    const choose = () => {
      toggle(false);
      trigger.focus();
      item.run();
    };
    return h(
      "button",
      { type: "button", role: "menuitem", data: { action: item.action }, on: { click: choose } },
      icon(item.icon),
      item.label,
    );
  }

  /** @param {KeyboardEvent} event */
  function steer(event) {
    if (sheet.hidden) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      toggle(false);
      trigger.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...sheet.querySelectorAll("button")];
    const at = buttons.indexOf(/** @type {any} */ (document.activeElement));
    buttons.at((at + step) % buttons.length)?.focus();
  }

  /** @param {FocusEvent} event */
  function leave(event) {
    const into = /** @type {Node | null} */ (event.relatedTarget);
    // A press on the sheet's own padding moves the focus nowhere; only a real move elsewhere closes.
    if (!root.contains(into)) toggle(false);
  }

  return root;
}
