import { button } from "./button.ts";

export const settingsButton = button("st");
/** Shows the languages to choose from. */
export const languagesButton = button("sl");
/** Speaks this language from now on; `link` is what the person came for, while they have not consented yet. */
export const languageButton = button("lg", "language", "link");
/** Shows the quiet hours; `from` and `until` are the hours of the day that are chosen with it. */
export const quietButton = button("qh", "from", "until");
export const privacyButton = button("sp");
/** Asks Telegram for the person's phone number. */
export const sharePhoneButton = button("sc");
