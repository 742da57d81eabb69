import type { Step } from "../../../domain/listing/draft.ts";
import type { Asking, Choice } from "../../field/asking.ts";
import type { ButtonScreen } from "../../screen.ts";
import { askStep } from "./ask.ts";
import { stepTap } from "./step-tap.ts";

/** The question once more, with what a typed text may have meant as buttons above the others. */
export function guessScreen(asking: Asking, step: Step, guesses: readonly Choice[]): ButtonScreen {
  const { text, keyboard } = askStep(asking);
  const rows = guesses.map(({ caption, value }) => [stepTap(asking, step, caption, value)]);
  return { text, keyboard: { inline_keyboard: [...rows, ...keyboard.inline_keyboard] } };
}
