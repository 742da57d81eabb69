import * as api from "./api.js";
import { interpretLink } from "./links.js";

/**
 * @typedef {import("../protocol.ts").MessageView} MessageView
 * @typedef {ReturnType<typeof createConduct>} Conduct
 */

/** Degrees of latitude: about 300 metres. */
const STEP = 0.0027;

/**
 * What somebody does in one chat. Refusals become toasts; nothing here throws.
 * @param {import("./store.js").Store} store
 * @param {ReturnType<typeof import("./notices.js").createNotices>} notices
 * @param {() => { chatId: number, actor: number | undefined, threadId: number | undefined }} where
 * @param {(personId: number) => void} showPhone
 */
export function createConduct(store, notices, where, showPhone) {
  /** @param {(actor: number) => Promise<unknown>} act @returns {Promise<boolean>} whether it was accepted */
  async function attempt(act) {
    const { actor } = where();
    if (actor === undefined) {
      notices.toast("Choose who you act as first.", "problem");
      return false;
    }
    try {
      await act(actor);
      return true;
    } catch (error) {
      notices.toast(error instanceof Error ? error.message : String(error), "problem");
      return false;
    }
  }

  /** @param {MessageView} message */
  const take = (message) => store.apply({ type: "message", message });

  /** @param {Omit<import("../protocol.ts").NewMessage, "chatId" | "threadId">} message */
  const send = (message) =>
    attempt(async (actor) => {
      const { chatId, threadId } = where();
      const thread = threadId === undefined ? {} : { threadId };
      take(await api.sendMessage(actor, { chatId, ...thread, ...message }));
    });

  /** Opens the bot's private chat by a start link. @param {string} payload */
  const start = (payload) =>
    attempt(async (actor) => {
      showPhone(actor);
      take(await api.sendMessage(actor, { chatId: actor, text: `/start ${payload}`.trim() }));
    });

  return {
    send,
    /** @param {MessageView} message @param {string} text */
    edit: (message, text) =>
      attempt(async (actor) =>
        take(await api.editMessage(actor, { chatId: message.chatId, messageId: message.messageId, text })),
      ),
    /** @param {MessageView} message @param {string} data @returns {Promise<void>} when the bot has answered */
    async press({ chatId, messageId }, data) {
      await attempt(async (actor) => {
        const answer = await api.pressButton(actor, { chatId, messageId, data });
        if (!answer.answered) notices.toast("The bot did not answer the button.", "problem");
        else if (answer.text) (answer.showAlert ? notices.alert : notices.toast)(answer.text);
      });
    },
    /** Types "@bot words" here. @param {string} query @returns {Promise<import("../protocol.ts").InlineAnswer | undefined>} */
    async askInline(query) {
      /** @type {import("../protocol.ts").InlineAnswer | undefined} */
      let answer;
      await attempt(async (actor) => {
        answer = await api.askInline(actor, query);
      });
      return answer;
    },
    /** @param {string} resultId */
    chooseInline: (resultId) =>
      attempt(async (actor) => take(await api.chooseInline(actor, { chatId: where().chatId, resultId }))),
    start,
    /** @param {boolean} blocked */
    block: (blocked) =>
      attempt(async (actor) => store.apply({ type: "person", person: await api.setBlocked(actor, blocked) })),
    /** @param {MessageView} message */
    remove: ({ chatId, messageId }) =>
      attempt((actor) => api.deleteMessages(actor, { chatId, messageIds: [messageId] })),
    /** Moves one's live location a few hundred metres north. @param {MessageView} message */
    move: ({ chatId, messageId, location }) =>
      attempt(async (actor) => {
        const { latitude = 0, longitude = 0 } = location ?? {};
        const next = { latitude: Number((latitude + STEP).toFixed(4)), longitude };
        take(await api.moveLocation(actor, { chatId, messageId, location: next }));
      }),
    /** Ends one's live location. @param {MessageView} message */
    stop: ({ chatId, messageId }) =>
      attempt(async (actor) => take(await api.moveLocation(actor, { chatId, messageId, stop: true }))),
    /** Puts a text on the clipboard, as a copy button does; the bot is told nothing. @param {string} text */
    async copy(text) {
      try {
        await navigator.clipboard.writeText(text);
        notices.toast("Copied.");
      } catch {
        notices.toast("The browser did not let the text be copied.", "problem");
      }
    },
    /** Follows a link as Telegram would: start links go to the bot, people to their phone, the rest to the web. @param {string} url */
    async open(url) {
      const target = interpretLink(url, store.state);
      if (target?.kind === "web") window.open(url, "_blank", "noopener,noreferrer");
      else if (target?.kind === "person") showPhone(target.id);
      else if (target?.kind === "start") await start(target.payload);
    },
  };
}
