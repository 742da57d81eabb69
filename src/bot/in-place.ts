import { GrammyError, type Api } from "grammy";
import { markup, TEXT_OPTIONS, type Screen } from "./screen.ts";

type Editing = Pick<Api, "editMessageText" | "editMessageReplyMarkup" | "deleteMessage">;

/** Telegram's errors for a message that is gone, or that the bot may not edit (any more). */
const CLOSED =
  /message to edit not found|message can't be edited|MESSAGE_ID_INVALID|no text in the message to edit/i;

/**
 * Edits a message of ours into a screen; one that reads like that already is fine.
 * @returns false when the message cannot be edited any more, so that the screen must be sent
 */
export async function editInto(
  api: Editing,
  chat: number,
  message: number,
  { text, keyboard }: Screen,
): Promise<boolean> {
  const inline = keyboard && "inline_keyboard" in keyboard ? keyboard : undefined;
  try {
    await api.editMessageText(chat, message, text, { ...TEXT_OPTIONS, ...markup(inline) });
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    if (CLOSED.test(error.description)) return false;
    if (/message is not modified/i.test(error.description)) return true;
    throw error;
  }
}

/** Deletes a message of ours. Telegram refuses that after two days; then the message only loses its buttons. */
export async function remove(api: Editing, chat: number, message: number): Promise<void> {
  try {
    await api.deleteMessage(chat, message);
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    if (/message to delete not found/i.test(error.description)) return;
    await api.editMessageReplyMarkup(chat, message).catch((refusal: unknown) => {
      if (!(refusal instanceof GrammyError)) throw refusal;
    });
  }
}
