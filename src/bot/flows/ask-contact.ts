import type { PomichContext } from "../context.ts";
import type { Html } from "../html.ts";
import type { KeyboardPurpose, ReplyKeyboards } from "../reply-keyboards.ts";

/** Why the number is asked for: from Settings, or because the person said yes and cannot be contacted yet. */
export type ContactPurpose = Exclude<KeyboardPurpose, "location">;

/** Asks for the person's phone number with Telegram's own button, and offers a button to decline. */
export async function askForContact(
  keyboards: ReplyKeyboards,
  ctx: PomichContext,
  purpose: ContactPurpose,
  text: Html,
): Promise<void> {
  // Typed text is now about the number; an open wizard is continued by its question's buttons or the menu.
  await ctx.conversation.exitAll();
  await keyboards.raise(ctx, purpose, {
    text: text.toString(),
    keyboard: {
      keyboard: [
        [{ text: ctx.plain("settings-phone-share-button"), request_contact: true }],
        ...(purpose === "yes" ? [[{ text: ctx.plain("contact-check-button") }]] : []),
        [{ text: ctx.plain("contact-later-button") }],
      ],
      resize_keyboard: true,
      one_time_keyboard: true,
    },
  });
}
