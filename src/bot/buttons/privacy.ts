import { button } from "./button.ts";

/** Shows what is kept, for how long, and the ways to get or delete it. */
export const privacyButton = button("sp", [], { opens: true });
/** Sends a file with everything that is kept about the person. */
export const copyDataButton = button("mdc", [], { opens: true });
/** Asks whether to delete everything. */
export const deleteDataButton = button("mdd", [], { opens: true });
/** Answers that question. */
export const deletionButton = button("mdx", ["answer"], {
  style: ({ answer }) => (answer === "yes" ? "danger" : undefined),
});
