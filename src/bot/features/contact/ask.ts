import type { PomichContext } from "../../context.ts";
import type { Html } from "../../html.ts";
import type { Raised, ReplyKeyboards } from "../../reply-keyboards.ts";

/** What the number is asked for: Settings, or a yes that waits for it. */
export type Purpose = Exclude<Raised, "location">;

/** Asks for the person's phone number with Telegram's own button, and leaves a way not to give it. */
export async function askForContact(
  keyboards: ReplyKeyboards,
  ctx: PomichContext,
  purpose: Purpose,
  text: Html,
): Promise<void> {
  // What is typed from here on is about the number; an open wizard goes on from its question or the menu.
  await ctx.conversation.exitAll();
  await keyboards.raise(ctx.chatId ?? ctx.person.id, purpose);
  await ctx.say(text, {
    keyboard: [
      [{ text: ctx.plain("settings-phone-share-button"), request_contact: true }],
      ...(purpose === "yes" ? [[{ text: ctx.plain("contact-check-button") }]] : []),
      [{ text: ctx.plain("contact-later-button") }],
    ],
    resize_keyboard: true,
    one_time_keyboard: true,
  });
}
