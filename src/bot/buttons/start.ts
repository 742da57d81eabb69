import { button } from "./button.ts";

/** Agrees to the privacy notice; `link` is the id from the link the person came by, or empty. */
export const consentButton = button("ok", ["link"]);
