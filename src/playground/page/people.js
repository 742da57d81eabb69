import * as api from "./api.js";
import { field, openDialog, tick } from "./dialog.js";
import { h } from "./dom.js";

const LANGUAGES = ["uk", "ru", "en", "de", "pl", "cs", "ro", "el", "tr", "ar", "fa", "ka", "fr", "it", "es"];
const names = new Intl.DisplayNames("en", { type: "language" });

/** "uk" as "Ukrainian". @param {string} code BCP 47 */
export function languageName(code) {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/**
 * Asks for a new person and gives them a phone.
 * @param {import("./store.js").Store} store
 * @param {(personId: number) => void} added
 */
export function openNewPerson(store, added) {
  const text = (/** @type {string} */ name, required = false) =>
    h("input", { type: "text", name, required, maxlength: 64, autocomplete: "off", dir: "auto" });
  const groups = [...store.state.chats.values()].filter(
    ({ type, migratedTo }) => type !== "private" && type !== "channel" && migratedTo === undefined,
  );
  const options = LANGUAGES.map((code) => h("option", { value: code }, `${languageName(code)} (${code})`));
  openDialog({
    title: "Add a person",
    name: "person",
    confirm: "Add",
    fields: [
      h(
        "div",
        { class: "pair" },
        field("First name", text("firstName", true)),
        field("Last name", text("lastName")),
      ),
      field("Username", text("username"), "Optional, without the @"),
      field("Telegram’s language", h("select", { name: "language" }, ...options)),
      ...groups.map(({ id, title }) => tick("moderates", id, `Administrator of “${title}”`)),
    ],
    async submit(data) {
      const word = (/** @type {string} */ name) => {
        const value = data.get(name);
        return typeof value === "string" ? value.trim() : "";
      };
      const [lastName, username] = [word("lastName"), word("username").replace(/^@/u, "")];
      const person = await api.addPerson({
        firstName: word("firstName"),
        ...(lastName && { lastName }),
        ...(username && { username }),
        language: word("language"),
      });
      for (const chatId of data.getAll("moderates")) {
        await api.setMembership(person.id, { chatId: Number(chatId), member: true, admin: true });
      }
      store.apply({ type: "person", person });
      added(person.id);
    },
  });
}

/** Who is in a group and who administrates it. @param {import("./store.js").Store} store @param {number} chatId */
export function openMembers(store, chatId) {
  const chat = store.state.chats.get(chatId);
  if (!chat) return;
  const standing = (/** @type {number} */ id) =>
    chat.admins.includes(id) ? "admin" : chat.members.includes(id) ? "member" : "out";
  const choices = { out: "Not in the group", member: "Member", admin: "Administrator" };
  const row = (/** @type {import("../protocol.ts").Person} */ { id }) =>
    field(
      store.nameOf(id),
      h(
        "select",
        { name: String(id) },
        ...Object.entries(choices).map(([value, label]) =>
          h("option", { value, selected: standing(id) === value }, label),
        ),
      ),
    );
  openDialog({
    title: `Members of ${chat.title}`,
    name: "members",
    confirm: "Save",
    fields: [...store.state.people.values()].map(row),
    async submit(data) {
      for (const id of store.state.people.keys()) {
        const wanted = data.get(String(id)) ?? "out";
        if (wanted === standing(id)) continue;
        const chat = await api.setMembership(id, {
          chatId,
          member: wanted !== "out",
          admin: wanted === "admin",
        });
        store.apply({ type: "chat", chat });
      }
    },
  });
}
