import type { Ban } from "../../domain/person/ban.ts";
import type { PomichContext } from "../context.ts";
import type { I18n } from "../i18n.ts";
import { banReasonForPerson } from "../render/bans.ts";
import { screen, type ButtonScreen } from "../screen.ts";

/** What somebody who is banned reads instead of anything else. */
export const bannedScreen = (ctx: PomichContext, i18n: I18n, { reason }: Ban): ButtonScreen =>
  screen(ctx.t("ban-told", { reason: banReasonForPerson(i18n, ctx.language, reason) }), []);
