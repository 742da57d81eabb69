import { button } from "./button.ts";

export const acceptButton = button("pa", ["proposal"]);
export const declineButton = button("pd", ["proposal"]);
