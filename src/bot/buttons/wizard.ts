import { button } from "./button.ts";

/** An answer to one field of a draft, or a step back, on or out of it. */
export const stepButton = button("w", "draft", "field", "value");
/** Goes on with an unfinished draft. */
export const resumeButton = button("wr", "draft");
/** Opens the author's draft of a kind: the unfinished one, or a new one. */
export const openButton = button("wo", "kind");
/** Throws an unfinished draft away and begins a new one of its kind. */
export const afreshButton = button("wa", "draft");
/** Opens a listing that moderators asked to change. */
export const reviseButton = button("rv", "listing");
/** Opens one field of a listing to be answered anew. */
export const editFieldButton = button("ef", "listing", "field");
/** Begins a new listing with the answers of one that was turned down or is over. */
export const copyButton = button("cp", "listing");
/** The step's button that shows photos: the one that answers with more than a question. */
export const showTap = { pattern: /^w:[\w.-]*:[\w.-]*:show$/ };
