import { button } from "./button.ts";

/** Agrees to the privacy notice; `link` is what the person came for. */
export const consentButton = button("ok", "link");
