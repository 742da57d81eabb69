import type { InlineKeyboardButton } from "grammy/types";
import type { Person } from "../../../domain/person/person.ts";
import { isNever, NIGHT, type QuietHours } from "../../../domain/shared/dates.ts";
import type { PomichContext } from "../../context.ts";
import { screen, tap, type ButtonScreen } from "../../screen.ts";
import { quietButton, settingsButton, urgentButton } from "../../buttons/settings.ts";

const EVENINGS = [20, 21, 22, 23] as const;
const MORNINGS = [7, 8, 9, 10] as const;

/** No quiet hours. */
const NEVER: QuietHours = { from: 0, until: 0 };

/** The hours that a button chooses; `none-yet` when it only opens the screen, undefined when we never offered them. */
export function quietIn(
  values: { readonly from: string; readonly until: string } | undefined,
): QuietHours | "none-yet" | undefined {
  if (!values) return undefined;
  if (values.from === "" && values.until === "") return "none-yet";
  const [from, until] = [Number(values.from), Number(values.until)];
  const isOffered =
    (from === NEVER.from && until === NEVER.until) ||
    (EVENINGS.some((hour) => hour === from) && MORNINGS.some((hour) => hour === until));
  return isOffered ? { from, until } : undefined;
}

/** Asks for the quiet hours. Each button sets both hours, so that a second press changes nothing. */
export function quietScreen(
  ctx: PomichContext,
  { quiet = NIGHT, urgentInQuiet = false }: Pick<Person, "quiet" | "urgentInQuiet">,
): ButtonScreen {
  const never = isNever(quiet);
  const evening = never ? NIGHT.from : quiet.from;
  const morning = never ? NIGHT.until : quiet.until;
  const hour = (from: number, until: number, shown: number): InlineKeyboardButton => {
    const isOn = !never && quiet.from === from && quiet.until === until;
    return tap(
      `${isOn ? "✓ " : ""}${String(shown)}:00`,
      quietButton.pack({ from: String(from), until: String(until) }),
    );
  };
  const text = never
    ? ctx.t("settings-quiet-never")
    : ctx.t("settings-quiet", { from: `${String(quiet.from)}:00`, until: `${String(quiet.until)}:00` });
  return screen(text, [
    EVENINGS.map((from) => hour(from, morning, from)),
    MORNINGS.map((until) => hour(evening, until, until)),
    ...(never
      ? []
      : [
          [
            tap(
              `${urgentInQuiet ? "✓ " : ""}${ctx.plain("settings-quiet-urgent-button")}`,
              urgentButton.pack({ on: urgentInQuiet ? "0" : "1" }),
            ),
          ],
        ]),
    [
      tap(
        `${never ? "✓ " : ""}${ctx.plain("settings-quiet-never-button")}`,
        quietButton.pack({ from: String(NEVER.from), until: String(NEVER.until) }),
      ),
    ],
    [tap(ctx.plain("button-back"), settingsButton.pack({}))],
  ]);
}
