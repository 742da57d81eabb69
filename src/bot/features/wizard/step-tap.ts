import type { InlineKeyboardButton } from "grammy/types";
import type { Step } from "../../../domain/listing/draft.ts";
import type { Asking } from "../../field/asking.ts";
import { tap } from "../../screen.ts";
import { stepButton } from "../../buttons/wizard.ts";
import { stepName } from "./load.ts";

/** Values of the buttons that move through a wizard; no option of a field begins with an underscore. */
export const BACK = "_back";
export const SKIP = "_skip";
export const CANCEL = "_cancel";
export const STAY = "_stay";
/** Keep or delete the draft that was cancelled. */
export const KEEP = "_keep";
export const DROP = "_drop";
/** The answer of a step that is asked anew: it stays, or is taken away. */
export const AS_IS = "_as-is";
export const CLEAR = "_clear";
/** Goes to the step for the category. */
export const OTHER = "_other";
export const SUBMIT = "_submit";
export const CHANGE = "_change";
/** Begins the same step again without what was chosen so far. */
export const AFRESH = "_afresh";
/** Whom the listing is for: somebody else, or the author. */
export const BEHALF = "_behalf";
export const OWN = "_own";
/** The button value that shows the preview in a language. */
export const readersValue = (language: string): string => `l.${language}`;
export const readersOf = (value: string): string | undefined =>
  value.startsWith("l.") ? value.slice(2) : undefined;
/** The button value that opens one field again from the preview. */
export const changeValue = (field: string): string => `f.${field}`;
export const changeOf = (value: string): string | undefined =>
  value.startsWith("f.") ? value.slice(2) : undefined;

/** A button of the draft's present step. */
export const stepTap = (
  { draft }: Asking,
  step: Step,
  caption: string,
  value: string,
): InlineKeyboardButton => tap(caption, stepButton.pack({ draft: draft.id, field: stepName(step), value }));
