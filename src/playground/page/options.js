import { h } from "./dom.js";

/**
 * A list that opens over the input, chosen from by keys or by a press.
 * @param {string} label its accessible name
 */
export function createOptions(label) {
  const node = h("div", { class: "command-menu", role: "listbox", "aria-label": label, hidden: true });
  let at = 0;

  /** @returns {HTMLElement[]} */
  const options = () => [...node.querySelectorAll("button")];
  const mark = () => {
    options().forEach((option, index) => option.setAttribute("aria-selected", String(index === at)));
    options()[at]?.scrollIntoView({ block: "nearest" });
  };

  /** @type {Record<string, () => void>} */
  const keys = {
    ArrowDown: () => (at = (at + 1) % options().length),
    ArrowUp: () => (at = (at - 1 + options().length) % options().length),
    Enter: () => options()[at]?.click(),
    Tab: () => options()[at]?.click(),
    Escape: () => (node.hidden = true),
  };

  return {
    node,
    /** @param {{ title: string, about: string, run: () => void }[]} items hides when there are none */
    show(items) {
      node.replaceChildren(
        ...items.map(({ title, about, run }) =>
          h(
            "button",
            {
              type: "button",
              role: "option",
              tabindex: -1,
              on: {
                // Pressing must not take the focus out of the input before the click arrives.
                pointerdown: (/** @type {Event} */ event) => event.preventDefault(),
                click: () => {
                  node.hidden = true;
                  run();
                },
              },
            },
            h("span", { class: "command-name", dir: "auto" }, title),
            h("span", { dir: "auto" }, about),
          ),
        ),
      );
      at = 0;
      node.hidden = items.length === 0;
      mark();
    },
    close: () => (node.hidden = true),
    /** @param {KeyboardEvent} event @returns {boolean} whether the list took the key */
    takes(event) {
      const act = node.hidden || event.shiftKey ? undefined : keys[event.key];
      if (!act) return false;
      event.preventDefault();
      act();
      if (!node.hidden) mark();
      return true;
    },
  };
}
