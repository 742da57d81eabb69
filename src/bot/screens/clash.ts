import type { Clash } from "../../app/appointments/index.ts";
import type { PomichContext } from "../context.ts";
import { joinHtml } from "../html.ts";
import type { RenderDependencies } from "../render/message.ts";
import { clashLines } from "../render/when.ts";
import { screen, tap, type ButtonScreen } from "../screen.ts";

/**
 * Asks somebody who has another appointment at a time whether they go on all the same.
 * @param clash undefined when it has gone meanwhile, or cannot be named
 * @param sure the data of the button that goes on
 * @param not the data of the button that does not
 */
export function clashScreen(
  { i18n, catalogue }: RenderDependencies,
  ctx: PomichContext,
  clash: Clash | undefined,
  sure: string,
  not: string,
): ButtonScreen {
  const what = clash
    ? clashLines(i18n, catalogue, clash, ctx.language)
    : [ctx.t("appointment-clash-unknown")];
  return screen(joinHtml([...what, ctx.t("appointment-clash-ask")], "\n\n"), [
    [tap(ctx.plain("appointment-clash-yes-button"), sure)],
    [tap(ctx.plain("appointment-clash-no-button"), not)],
  ]);
}
