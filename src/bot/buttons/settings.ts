import { button } from "./button.ts";

export const settingsButton = button("st", []);
/** Shows the languages to choose from. */
export const languagesButton = button("sl", []);
/** Changes the person's language. Before consent, `link` carries the id from the link the person came by. */
export const languageButton = button("lg", ["language", "link"]);
/** Sets the quiet hours to `from` and `until` (hours of the day); with both empty, only shows them. */
export const quietButton = button("qh", ["from", "until"]);
/** Lets requests for today and tomorrow through in quiet hours (`on` is 1), or not (0). */
export const urgentButton = button("qu", ["on"]);
/** Says that a language is spoken (`on` is 1) or not (0); with both empty, only shows the languages. */
export const spokenButton = button("sg", ["language", "on"]);
/** Ends that, so that requests which are out have the languages too. */
export const spokenDoneButton = button("sw", [], { style: "success" });
/** Asks Telegram for the person's phone number. */
export const sharePhoneButton = button("sc", [], { opens: true });
