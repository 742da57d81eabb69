import { h } from "./dom.js";

/** The first topic of every forum; its messages carry no thread id. */
const GENERAL = { threadId: undefined, name: "General" };

/**
 * The tabs of a forum's topics.
 * @param {(threadId: number | undefined) => void} choose
 */
export function createTopics(choose) {
  const node = h("div", { class: "topics", role: "tablist", "aria-label": "Topics", hidden: true });
  return {
    node,
    /**
     * @param {readonly { threadId: number, name: string }[]} topics
     * @param {number | undefined} active
     * @param {ReadonlyMap<number | undefined, number>} unread
     */
    render(topics, active, unread) {
      const tabs = [GENERAL, ...topics].map(({ threadId, name }) =>
        h(
          "button",
          {
            type: "button",
            role: "tab",
            "aria-selected": String(threadId === active),
            data: { topic: String(threadId ?? "general") },
            on: { click: () => choose(threadId) },
          },
          h("span", { dir: "auto" }, name),
          badge(unread.get(threadId) ?? 0),
        ),
      );
      const focused = node.contains(document.activeElement);
      node.replaceChildren(...tabs);
      node.hidden = false;
      if (focused) node.querySelector("[aria-selected=true]")?.focus();
    },
    hide: () => (node.hidden = true),
  };
}

/** How many messages have not been seen; nothing when all were. @param {number} count */
export const badge = (count) =>
  count > 0 && h("span", { class: "badge", "aria-label": `${count} unread` }, count > 99 ? "99+" : count);
