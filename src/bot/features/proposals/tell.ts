import type { PomichContext } from "../../context.ts";
import { askForContact } from "../contact/ask.ts";
import type { Told } from "./explain.ts";

/** Tells the person who pressed. */
export async function tell(ctx: PomichContext, { alert, message, askContact }: Told): Promise<void> {
  await ctx.alert(ctx.plain(alert));
  if (message !== undefined) await ctx.say(ctx.t(message));
  if (askContact) await askForContact(ctx);
}
