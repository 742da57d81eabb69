import type { PrivacyNotice } from "../../app/privacy/notices.ts";
import { menuButton } from "../buttons/menu.ts";
import { oneButton } from "../screen.ts";
import type { RenderDependencies, Writers } from "./message.ts";

export const createPrivacyWriters = ({ i18n }: RenderDependencies): Writers<PrivacyNotice> => ({
  "ask-to-stay": (_notice, language) => ({
    text: i18n.t(language, "privacy-ask-to-stay"),
    keyboard: oneButton(i18n.plain(language, "privacy-stay-button"), menuButton.pack({})),
  }),
});
