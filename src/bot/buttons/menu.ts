import { button } from "./button.ts";

/** Shows the home menu. */
export const menuButton = button("mn", []);
