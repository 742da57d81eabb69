import { button, type Style } from "./button.ts";

/** The ends of a wizard: the listing is sent, or the draft is dropped. */
const STEP_STYLES: ReadonlyMap<string, Style> = new Map([
  ["_submit", "success"],
  ["_drop", "danger"],
]);

/** The value of a step's button that sends the photos gathered so far. */
export const SHOW = "show";

/** Answers the step at which a draft stands, or moves back, on or out of it. */
export const stepButton = button("w", ["draft", "field", "value"], {
  opens: ({ value }) => value === SHOW,
  style: ({ value }) => STEP_STYLES.get(value),
});
/** Continues an unfinished draft. */
export const resumeButton = button("wr", ["draft"]);
/** Opens the author's draft of a kind: the unfinished one, or a new one. */
export const openButton = button("wo", ["kind"]);
/** The same for an organisation that they are in. */
export const openForButton = button("wf", ["organisation", "kind"]);
/** Discards an unfinished draft and begins a new one of its kind. */
export const afreshButton = button("wa", ["draft"], { opens: true });
/** Opens a listing that moderators asked to change. */
export const reviseButton = button("rv", ["listing"], { opens: true });
/** Opens one field of a listing for a new answer. */
export const editFieldButton = button("ef", ["listing", "field"]);
/** Begins a new listing with the answers of one that was rejected, withdrawn or expired. */
export const copyButton = button("cp", ["listing"], { opens: true });
