import { button } from "./button.ts";

/**
 * Agrees to the privacy notice; `link` is the id from the link the person came by, or empty, and `language` the one in
 * which they read the notice: before they agree, nothing else remembers it.
 */
export const consentButton = button("ok", ["link", "language"], { style: "success" });
