import { h, iconButton } from "./dom.js";

const STEPS = [
  "Press START on one phone and ask for help, then on another and offer it.",
  "Approve both in the group, as the moderator who is in it.",
  "Say yes on both phones: the bot introduces the two to each other.",
];

/** What to do first, for as long as nobody has said anything; it can be closed, too. */
export function createFirstSteps() {
  let closed = false;
  const node = h(
    "aside",
    { class: "first-steps", "aria-label": "First steps", hidden: true },
    h("ol", {}, ...STEPS.map((step) => h("li", {}, step))),
    iconButton("close", "close", "Close the first steps", () => {
      closed = true;
      node.hidden = true;
    }),
  );
  return {
    node,
    /** @param {boolean} empty whether there is no message yet */
    show: (empty) => (node.hidden = closed || !empty),
  };
}
