import { field, openDialog } from "./dialog.js";
import { avatar, h } from "./dom.js";
import { createMenu } from "./menu.js";
import { createPane } from "./pane.js";
import { languageName } from "./people.js";

/**
 * A person's phone, open at their chat with the bot.
 * @param {import("./store.js").Store} store
 * @param {number} id the person, and their private chat
 * @param {{ showPhone: (personId: number) => void, unreadChanged: () => void }} page
 */
export function createPhone(store, id, page) {
  const person = () => /** @type {import("../protocol.ts").Person} */ (store.state.people.get(id));
  const name = store.nameOf(id);
  const caption = h("div", { class: "caption" });
  const pane = createPane(
    store,
    {
      chatId: id,
      data: { phone: String(id) },
      label: `${name}’s phone`,
      caption,
      actor: () => id,
      grouped: false,
      heading: () => ({ title: store.state.bot.firstName, subtitle: "bot", id: store.state.bot.id }),
      menu: (conduct) =>
        createMenu("menu", "more", "Chat menu", () => [
          { action: "start-link", icon: "link", label: "Open a start link…", run: () => askPayload(conduct) },
          person().blockedBot
            ? {
                action: "unblock",
                icon: "check",
                label: "Unblock the bot",
                run: () => void conduct.block(false),
              }
            : { action: "block", icon: "block", label: "Block the bot", run: () => void conduct.block(true) },
        ]),
      addressed: (command) => command,
      gate,
      refresh: () => {
        const { username, language, phone, role } = person();
        caption.replaceChildren(
          avatar(id, name),
          h("strong", { dir: "auto" }, name),
          ...(role ? [h("span", { class: "role" }, role)] : []),
          h("span", { class: "chip" }, languageName(language)),
          h("span", { class: "handle", title: phone }, username ? `@${username}` : phone),
        );
      },
    },
    page,
  );

  /** People come from links such as t.me/bot?start=town. @param {import("./conduct.js").Conduct} conduct */
  function askPayload(conduct) {
    const payload = h("input", {
      type: "text",
      name: "payload",
      pattern: "[A-Za-z0-9_\\-]{0,64}",
      autocomplete: "off",
    });
    openDialog({
      title: "Open a start link",
      name: "start-link",
      confirm: "Open",
      fields: [
        field(`t.me/${store.state.bot.username}?start=`, payload, "Letters, digits, _ and -, 64 at most"),
      ],
      submit: () => conduct.send({ text: `/start ${payload.value}`.trim() }),
    });
  }

  function gate() {
    if (person().blockedBot) {
      return {
        label: "Unblock",
        action: "unblock",
        run: () => pane.conduct.block(false),
        hint: "You blocked this bot.",
      };
    }
    if (store.messagesOf(id).some(({ from }) => from !== "service")) return undefined;
    return { label: "START", action: "start", run: () => pane.conduct.send({ text: "/start" }) };
  }

  return { ...pane, name, key: `phone ${id}`, avatarId: id };
}
