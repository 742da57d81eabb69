import { BANNED } from "../../domain/person/ban.ts";
import { isRejectReason, type RejectReason } from "../../domain/moderation/reject-reasons.ts";
import type { Language } from "../../domain/shared/language.ts";
import { clip, escapeHtml, type Html } from "../html.ts";
import type { I18n, PlainKey } from "../i18n.ts";

/** Each reason as the caption of the moderators' button, and as a sentence to the author. */
export const REJECT_WORDS: Readonly<
  Record<RejectReason, { readonly caption: PlainKey; readonly sentence: PlainKey }>
> = {
  incomplete: { caption: "reject-reason-incomplete-button", sentence: "reject-reason-incomplete" },
  duplicate: { caption: "reject-reason-duplicate-button", sentence: "reject-reason-duplicate" },
  commercial: { caption: "reject-reason-commercial-button", sentence: "reject-reason-commercial" },
  "not-here": { caption: "reject-reason-not-here-button", sentence: "reject-reason-not-here" },
  unsafe: { caption: "reject-reason-unsafe-button", sentence: "reject-reason-unsafe" },
  other: { caption: "reject-reason-other-button", sentence: "reject-reason-other" },
};

/** Reasons that changing the listing does not cure. */
const FINAL: readonly string[] = ["duplicate", "not-here", "unsafe"] satisfies readonly RejectReason[];

/** True if it can help to change a listing that was rejected for this reason, and to send it again. */
export const canBeCured = (reason: string): boolean => !FINAL.includes(reason);

/** Characters shown of a reason in an administrator's own words; the API has no limit for these. */
const MAX_OWN_WORDS = 500;

/**
 * The reason as the author reads it: a template in their language, or the administrator's own words.
 * @param adviceLink where the community sends people with what it cannot arrange
 */
export function reasonForAuthor(i18n: I18n, language: Language, reason: string, adviceLink?: string): Html {
  if (reason === "not-here" && adviceLink !== undefined)
    return i18n.t(language, "reject-reason-not-here-link", { link: adviceLink });
  if (isRejectReason(reason)) return i18n.t(language, REJECT_WORDS[reason].sentence);
  if (reason === BANNED) return i18n.t(language, "ban-taken-down-for-author");
  return clip(escapeHtml(reason), MAX_OWN_WORDS);
}

/** The reason as on the moderators' buttons, that its author was banned, or the administrator's own words. */
export const reasonForModerators = (i18n: I18n, language: Language, reason: string): Html =>
  isRejectReason(reason)
    ? i18n.t(language, REJECT_WORDS[reason].caption)
    : reason === BANNED
      ? i18n.t(language, "ban-taken-down")
      : clip(escapeHtml(reason), MAX_OWN_WORDS);
