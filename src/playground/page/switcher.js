import { avatar, h } from "./dom.js";
import { badge } from "./topics.js";

/**
 * The strip that leads to each phone: on a narrow screen one is shown at a time, on a wide one it scrolls there.
 * @param {(key: string) => void} choose
 */
export function createSwitcher(choose) {
  const node = h("nav", { class: "switcher", "aria-label": "Phones" });
  const keyOf = (/** @type {HTMLElement} */ button) => button.dataset["show"];
  /** @type {string | undefined} */
  let shown;
  return {
    node,
    /** @param {readonly { key: string, name: string, avatarId: number, unread: () => number }[]} panes @param {string | undefined} active */
    render(panes, active) {
      const focused = node.contains(document.activeElement);
      node.replaceChildren(
        ...panes.map(({ key, name, avatarId, unread }) =>
          h(
            "button",
            {
              type: "button",
              "aria-current": key === active ? "true" : undefined,
              data: { show: key },
              on: { click: () => choose(key) },
            },
            avatar(avatarId, name),
            h("span", { dir: "auto" }, name),
            badge(unread()),
          ),
        ),
      );
      const current = node.querySelector("[aria-current]");
      if (focused) current?.focus();
      if (current && keyOf(current) !== shown)
        current.scrollIntoView({ block: "nearest", inline: "nearest" });
      shown = current && keyOf(current);
    },
  };
}
