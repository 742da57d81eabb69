import { h } from "./dom.js";

/**
 * The list of the bot's commands that opens over the input: while one types "/…", or by its button.
 * @param {() => readonly { command: string, description: string }[]} commands
 * @param {(command: string) => void} choose gets "/command"
 */
export function createCommandMenu(commands, choose) {
  const node = h("div", { class: "command-menu", role: "listbox", "aria-label": "Commands", hidden: true });
  let at = 0;

  /** @returns {HTMLElement[]} */
  const options = () => [...node.querySelectorAll("button")];
  const mark = () => {
    options().forEach((option, index) => option.setAttribute("aria-selected", String(index === at)));
    options()[at]?.scrollIntoView({ block: "nearest" });
  };

  /** @param {string} prefix what is typed so far */
  function show(prefix) {
    const fitting = commands().filter(({ command }) => `/${command}`.startsWith(prefix.toLowerCase()));
    node.replaceChildren(
      ...fitting.map(({ command, description }) =>
        h(
          "button",
          {
            type: "button",
            role: "option",
            tabindex: -1,
            // Pressing must not take the focus out of the input before the click arrives.
            on: {
              pointerdown: (/** @type {Event} */ event) => event.preventDefault(),
              click: () => pick(command),
            },
          },
          h("span", { class: "command-name" }, `/${command}`),
          h("span", { dir: "auto" }, description),
        ),
      ),
    );
    at = 0;
    node.hidden = fitting.length === 0;
    mark();
  }

  /** @param {string} command */
  function pick(command) {
    node.hidden = true;
    choose(`/${command}`);
  }

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
    /** @param {string} typed */
    follow: (typed) => (/^\/\w*$/u.test(typed) ? show(typed) : (node.hidden = true)),
    toggle: () => (node.hidden ? show("/") : (node.hidden = true)),
    close: () => (node.hidden = true),
    /** @param {KeyboardEvent} event @returns {boolean} whether the menu took the key */
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
