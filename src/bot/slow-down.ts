import type { Api } from "grammy";
import type { Update, User } from "grammy/types";
import { personId } from "../domain/shared/ids.ts";
import { harmless, TEXT_OPTIONS, type BotDependencies } from "./context.ts";
import { FROM_INLINE } from "./deep-link.ts";

/**
 * Tells whoever caused an update above the rate limit that it was dropped and to slow down: where they look just then, in
 * their language. Nothing about them is stored.
 */
export function createSlowDown(
  { useCases, i18n }: Pick<BotDependencies, "useCases" | "i18n">,
  api: Api,
): (update: Update) => Promise<void> {
  async function languageOf({ id, language_code: tag }: User) {
    const person = await useCases.people.find(personId(id));
    return { isKnown: person !== undefined, language: person?.language ?? i18n.languages.forTag(tag) };
  }

  return async ({ callback_query: press, inline_query: inline, message, edited_message: edited }) => {
    const from = press?.from ?? inline?.from ?? message?.from ?? edited?.from;
    if (!from) return;
    const { isKnown, language } = await languageOf(from);
    if (press) {
      const text = i18n.plain(language, "inbox-slow-down-alert");
      await harmless(api.answerCallbackQuery(press.id, { text, show_alert: true }));
    } else if (inline) {
      const button = { text: i18n.plain(language, "inbox-slow-down-inline"), start_parameter: FROM_INLINE };
      await harmless(api.answerInlineQuery(inline.id, [], { cache_time: 0, is_personal: true, button }));
    } else if (isKnown) await useCases.people.askToSlowDown(personId(from.id));
    else if (message?.chat.type === "private")
      await harmless(api.sendMessage(from.id, i18n.t(language, "inbox-slow-down").toString(), TEXT_OPTIONS));
  };
}
