import * as api from "./api.js";
import { field, openDialog } from "./dialog.js";
import { h } from "./dom.js";

const GENERAL = 1;

/**
 * Asks what is to become of a group's topics, and for a new one.
 * @param {import("./store.js").Store} store
 * @param {number} chatId
 * @param {number} actor who changes them: a member
 */
export function openTopics(store, chatId, actor) {
  const chat = store.state.chats.get(chatId);
  if (!chat) return;
  const general = { threadId: GENERAL, name: "General", closed: chat.generalClosed };
  const topics = [general, ...chat.topics];
  const row = (/** @type {typeof general} */ { threadId, name, closed }) => {
    const acts = {
      "": closed ? "closed" : "open",
      ...(closed ? { reopen: "open it" } : { close: "close it" }),
    };
    const choices = threadId === GENERAL ? acts : { ...acts, delete: "delete it" };
    const options = Object.entries(choices).map(([value, label]) => h("option", { value }, label));
    return field(name, h("select", { name: String(threadId) }, ...options));
  };
  openDialog({
    title: `Topics of ${chat.title}`,
    name: "topics",
    confirm: "Save",
    fields: [
      ...topics.map(row),
      field(
        "A new topic",
        h("input", { type: "text", name: "fresh", maxlength: 128, autocomplete: "off", dir: "auto" }),
      ),
    ],
    async submit(data) {
      for (const { threadId } of topics) {
        const act = /** @type {import("../protocol.ts").TopicAct | ""} */ (data.get(String(threadId)) ?? "");
        if (act) store.apply({ type: "chat", chat: await api.changeTopic(actor, { chatId, threadId, act }) });
      }
      const fresh = /** @type {string} */ (data.get("fresh") ?? "").trim();
      if (fresh) await api.createTopic(actor, { chatId, name: fresh });
    },
  });
}
