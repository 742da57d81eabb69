import type { BanNotice } from "../../app/bans/notices.ts";
import { isBanReason, type BanReason } from "../../domain/person/ban.ts";
import type { Language } from "../../domain/shared/language.ts";
import { privacyButton } from "../buttons/privacy.ts";
import { clip, escapeHtml, type Html } from "../html.ts";
import type { I18n, PlainKey } from "../i18n.ts";
import { appealButton } from "../buttons/cases.ts";
import { tap } from "../screen.ts";
import type { RenderDependencies, Writers } from "./message.ts";

/** Each reason as the caption of the moderators' button, and as a sentence to the person. */
export const BAN_WORDS: Readonly<
  Record<BanReason, { readonly caption: PlainKey; readonly sentence: PlainKey }>
> = {
  fraud: { caption: "ban-reason-fraud-button", sentence: "ban-reason-fraud" },
  commercial: { caption: "ban-reason-commercial-button", sentence: "ban-reason-commercial" },
  abuse: { caption: "ban-reason-abuse-button", sentence: "ban-reason-abuse" },
  other: { caption: "ban-reason-other-button", sentence: "ban-reason-other" },
};

const MAX_OWN_WORDS = 500;

/** Why somebody is banned, as they read it. */
const banReasonForPerson = (i18n: I18n, language: Language, reason: string): Html =>
  isBanReason(reason)
    ? i18n.t(language, BAN_WORDS[reason].sentence)
    : clip(escapeHtml(reason), MAX_OWN_WORDS);

/** The same as moderators read it. */
export const banReasonForModerators = (i18n: I18n, language: Language, reason: string): Html =>
  isBanReason(reason) ? i18n.t(language, BAN_WORDS[reason].caption) : clip(escapeHtml(reason), MAX_OWN_WORDS);

/** What somebody who is banned reads, with the ways to object and to their data. */
export const bannedMessage = (i18n: I18n, language: Language, reason: string) => ({
  text: i18n.t(language, "ban-told", { reason: banReasonForPerson(i18n, language, reason) }),
  keyboard: {
    inline_keyboard: [
      [tap(i18n.plain(language, "appeal-button"), appealButton.pack({ listing: "" }))],
      [tap(i18n.plain(language, "settings-privacy-button"), privacyButton.pack({}))],
    ],
  },
});

export const createBanWriters = ({ i18n }: RenderDependencies): Writers<BanNotice> => ({
  banned: ({ reason }, language) => bannedMessage(i18n, language, reason),
  unbanned: (_notice, language) => ({ text: i18n.t(language, "ban-lifted") }),
});
