import type { Ban } from "../../domain/person/ban.ts";
import type { PomichContext } from "../context.ts";
import type { I18n } from "../i18n.ts";
import { bannedMessage } from "../render/bans.ts";
import type { ButtonScreen } from "../screen.ts";

/** What somebody who is banned reads instead of anything else. */
export function bannedScreen(ctx: PomichContext, i18n: I18n, { reason }: Ban): ButtonScreen {
  const { text, keyboard } = bannedMessage(i18n, ctx.language, reason);
  return { text: text.toString(), keyboard };
}
