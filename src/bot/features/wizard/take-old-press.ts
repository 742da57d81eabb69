import { isPeriod, isPlaceAnswer, isTown, type Answer } from "../../../domain/category/field.ts";
import { DONE, type Asking } from "../../field/asking.ts";
import { pairValue } from "../../field/language-pair.ts";
import { mayHaveChosen } from "../../field/period.ts";
import { timeValue } from "../../field/time.ts";
import { mayHavePicked, pickValue } from "../../field/town.ts";
import { AS_IS, BACK, SKIP } from "./step-tap.ts";
import { own } from "../../../domain/shared/own.ts";
import { askStep } from "./ask.ts";
import type { Turn } from "./turn.ts";

/**
 * A press on a button of another step: ignored if it gave that step's answer, otherwise explained. The question is shown
 * as it is now, since the message with the button shows another one.
 */
export function takeOldPress(asking: Asking, field: string, value: string): Turn {
  const { draft, i18n, language } = asking;
  const screen = askStep(asking);
  const answer = own(draft.answers, field);
  const moved = value === BACK || value === AS_IS;
  if (moved || value === draft.category || mayHaveGiven(answer, value)) return { screen };
  const alert = answer === undefined ? "wizard-moved-on-alert" : "wizard-answered-alert";
  return { screen, alert: i18n.plain(language, alert) };
}

/** Whether a press on a button with this value may have given the answer. */
function mayHaveGiven(answer: Answer | undefined, value: string): boolean {
  if (answer === undefined) return false;
  if (answer === null) return value === SKIP;
  if (typeof answer === "boolean") return value === (answer ? "yes" : "no");
  if (isPlaceAnswer(answer))
    return value === answer.communityId || (answer.town !== undefined && value === pickValue(answer.town));
  if (isTown(answer)) return mayHavePicked(answer, value);
  if (Array.isArray(answer)) return value === DONE || value === pairValue(answer);
  if (isPeriod(answer)) return mayHaveChosen(answer, value);
  return typeof answer === "object" ? value === DONE : value === timeValue(String(answer));
}
