import { button } from "./button.ts";

/** The home menu, as a new message. */
export const menuButton = button("mn");
