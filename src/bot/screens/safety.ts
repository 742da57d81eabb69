import type { Helplines } from "../../domain/safety/helplines.ts";
import type { SafetyKind } from "../../domain/safety/safety.ts";
import type { PomichContext } from "../context.ts";
import { joinHtml, type Html } from "../html.ts";
import { unbrokenNumber } from "../no-break.ts";
import { screen, tap, type ButtonScreen } from "../screen.ts";

const LINES = [
  ["emergency", "safety-emergency"],
  ["police", "safety-police"],
  ["women", "safety-women"],
  ["children", "safety-children"],
] as const satisfies readonly (readonly [keyof Helplines, string])[];

/** Whom to call, a line each. */
export const helplineLines = (ctx: PomichContext, helplines: Helplines): Html =>
  joinHtml(
    [
      ctx.t("safety-call"),
      ...LINES.flatMap(([line, key]): Html[] => {
        const number = helplines[line];
        return number === undefined ? [] : [ctx.t(key, { number: unbrokenNumber(number) })];
      }),
    ],
    "\n",
  );

/**
 * What never to do and whom to call, before an introduction.
 * @param confirm the data of the button that confirms it
 */
export function safetyScreen(
  ctx: PomichContext,
  kind: SafetyKind,
  helplines: Helplines,
  confirm: string,
): ButtonScreen {
  const rules = [ctx.t("safety-rules"), ...(kind === "general" ? [] : [ctx.t("safety-more", { kind })])];
  return screen(
    joinHtml([ctx.t("safety-title"), joinHtml(rules, "\n"), helplineLines(ctx, helplines)], "\n\n"),
    [[tap(ctx.plain("safety-confirm-button"), confirm)]],
  );
}
