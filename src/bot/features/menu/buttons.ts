import { button } from "../../callback-data.ts";

/** The home menu, as a new message. */
export const menuButton = button("mn");
