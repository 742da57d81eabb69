import { button } from "./button.ts";

/**
 * Agrees to the privacy notice of a version; `link` is the id from the link the person came by, or empty, and `language`
 * the one in which they read the notice: before they agree, nothing else remembers it.
 */
export const consentButton = button("oks", ["link", "language", "version"], { style: "success" });

/** The same on notices before version 2. Nobody can agree with it to what they were not shown. */
export const formerConsentButton = button("ok", ["link", "language"]);
