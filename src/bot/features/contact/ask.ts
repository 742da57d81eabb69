import type { PomichContext } from "../../context.ts";
import type { Html } from "../../html.ts";

/** Asks for the person's phone number with Telegram's own button; `why` stands above it instead of the usual words. */
export async function askForContact(ctx: PomichContext, why?: Html): Promise<void> {
  await ctx.say(why ?? ctx.t("settings-phone-ask"), {
    keyboard: [[{ text: ctx.plain("settings-phone-share-button"), request_contact: true }]],
    resize_keyboard: true,
    one_time_keyboard: true,
  });
}
