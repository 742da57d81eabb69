import type { PrivacyNotice } from "../../app/privacy/notices.ts";
import { ABSENT_MONTHS, STAY_DAYS } from "../../domain/person/retention.ts";
import { menuButton } from "../buttons/menu.ts";
import { formatLimit } from "../formats.ts";
import { oneButton } from "../screen.ts";
import type { RenderDependencies, Writers } from "./message.ts";

export const createPrivacyWriters = ({ i18n }: RenderDependencies): Writers<PrivacyNotice> => ({
  "ask-to-stay": (_notice, language) => ({
    text: i18n.t(language, "privacy-ask-to-stay", {
      absent: formatLimit(language, ABSENT_MONTHS, "month"),
      stay: formatLimit(language, STAY_DAYS, "day"),
    }),
    keyboard: oneButton(i18n.plain(language, "privacy-stay-button"), menuButton.pack({})),
  }),
});
