import type { InlineKeyboardButton } from "grammy/types";
import type { Step } from "../../../domain/listing/draft.ts";
import type { Asking } from "../../field/asking.ts";
import { tap } from "../../screen.ts";
import { stepButton } from "../../buttons/wizard.ts";
import { stepName } from "./load.ts";

/** Values of the buttons that lead through a wizard; no option of a field begins with an underscore. */
export const BACK = "_back";
export const SKIP = "_skip";
export const CANCEL = "_cancel";
export const STAY = "_stay";
export const KEEP = "_keep";
export const DROP = "_drop";
export const SUBMIT = "_submit";
export const CHANGE = "_change";
/** Begins the same step again: what was chosen of it so far goes. */
export const AFRESH = "_afresh";
/** Whom it is for: somebody else, or the author. */
export const BEHALF = "_behalf";
export const OWN = "_own";
/** Callback value that shows the preview as readers of a language will see it. */
export const readersValue = (language: string): string => `l.${language}`;
export const readersOf = (value: string): string | undefined =>
  value.startsWith("l.") ? value.slice(2) : undefined;
/** Callback value that opens one field again from the preview. */
export const changeValue = (field: string): string => `f.${field}`;
export const changeOf = (value: string): string | undefined =>
  value.startsWith("f.") ? value.slice(2) : undefined;

/** A button of the step that the draft stands at. */
export const stepTap = (
  { draft }: Asking,
  step: Step,
  caption: string,
  value: string,
): InlineKeyboardButton => tap(caption, stepButton.pack({ draft: draft.id, field: stepName(step), value }));
