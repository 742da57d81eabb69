import { isReadyQuestion, type ReadyQuestion } from "../../domain/moderation/ready-questions.ts";
import type { Language } from "../../domain/shared/language.ts";
import { formatLanguage } from "../formats.ts";
import type { I18n, PlainKey } from "../i18n.ts";

/** Each ready question as the caption of the moderators' button, and as the author reads it. */
export const QUESTION_WORDS: Readonly<
  Record<ReadyQuestion, { readonly caption: PlainKey; readonly sentence: PlainKey }>
> = {
  "more-details": { caption: "ready-question-more-details-button", sentence: "ready-question-more-details" },
  "which-dates": { caption: "ready-question-which-dates-button", sentence: "ready-question-which-dates" },
  "which-place": { caption: "ready-question-which-place-button", sentence: "ready-question-which-place" },
  "how-many": { caption: "ready-question-how-many-button", sentence: "ready-question-how-many" },
  "one-thing-each": {
    caption: "ready-question-one-thing-each-button",
    sentence: "ready-question-one-thing-each",
  },
  "a-photo": { caption: "ready-question-a-photo-button", sentence: "ready-question-a-photo" },
};

/** A moderator's question as its reader sees it: a ready one in their language, the moderator's own words as they are. */
export const questionText = (i18n: I18n, language: Language, question: string): string =>
  isReadyQuestion(question) ? i18n.plain(language, QUESTION_WORDS[question].sentence) : question;

/** The language to name above a question; undefined when the reader reads it anyway, or when it may be in another one. */
export const foreignLanguage = (
  i18n: I18n,
  language: Language,
  question: string,
  writtenIn: Language,
): string | undefined =>
  isReadyQuestion(question) || writtenIn === language || !i18n.mayBeIn(writtenIn, question)
    ? undefined
    : formatLanguage(language, writtenIn);
