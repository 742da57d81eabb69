import * as api from "./api.js";
import { field, openDialog, tick } from "./dialog.js";
import { h } from "./dom.js";

/**
 * Asks for a new group with the bot in it: who opens it, who else is there, with topics or not.
 * @param {import("./store.js").Store} store
 * @param {(chatId: number) => void} opened
 */
export function openNewGroup(store, opened) {
  const people = [...store.state.people.values()];
  const owner = h(
    "select",
    { name: "owner" },
    ...people.map(({ id }) => h("option", { value: id }, store.nameOf(id))),
  );
  const kinds = { group: "Basic group", supergroup: "Supergroup", forum: "Supergroup with topics" };
  openDialog({
    title: "Add the bot to a new group",
    name: "group",
    confirm: "Create",
    fields: [
      field(
        "Name",
        h("input", {
          type: "text",
          name: "title",
          required: true,
          maxlength: 128,
          autocomplete: "off",
          dir: "auto",
        }),
      ),
      field("Opened by", owner),
      field("Kind", h("select", { name: "kind" }, ...options(kinds))),
      field(
        "The bot is",
        h("select", { name: "bot" }, ...options({ member: "a member", administrator: "an administrator" })),
      ),
      h(
        "fieldset",
        {},
        h("legend", {}, "Who else is in it"),
        ...people.map(({ id }) => tick("members", id, store.nameOf(id))),
      ),
    ],
    async submit(data) {
      const kind = data.get("kind");
      const chat = await api.createGroup(Number(owner.value), {
        title: /** @type {string} */ (data.get("title")),
        type: kind === "group" ? "group" : "supergroup",
        ...(kind === "forum" && { forum: true }),
        members: data.getAll("members").map(Number),
        bot: data.get("bot") === "administrator" ? "administrator" : "member",
      });
      store.apply({ type: "chat", chat });
      opened(chat.id);
    },
  });
}

/** @param {Record<string, string>} choices value to label */
const options = (choices) => Object.entries(choices).map(([value, label]) => h("option", { value }, label));
