import type { AwaitingContact } from "../../../domain/person/person.ts";
import type { PomichContext } from "../../context.ts";
import { askForYes, type ContactDependencies } from "../contact/waiting.ts";
import type { Told } from "./explain.ts";

/** Tells the person who pressed. @param about what they said yes to, should a way to reach them be missing */
export async function tell(
  deps: ContactDependencies,
  ctx: PomichContext,
  { alert, message, askContact }: Told,
  about: AwaitingContact,
): Promise<void> {
  await ctx.alert(ctx.plain(alert));
  if (message !== undefined) await ctx.say(ctx.t(message));
  if (askContact) await askForYes(deps, ctx, about);
}
