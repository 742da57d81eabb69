import type { InlineKeyboardButton } from "grammy/types";
import { isPlaceAnswer, type Field } from "../../../domain/category/field.ts";
import { gatheredPhotos, periodStart, type Step } from "../../../domain/listing/draft.ts";
import { type Asking, type Choice } from "../../field/asking.ts";
import { chatOf } from "../../field/kinds.ts";
import { photosHint } from "../../field/photos.ts";
import { hintOf, labelOf, questionOf } from "../../field/words.ts";
import { html, joinHtml, type Html } from "../../html.ts";
import { formatDate, formatLanguage } from "../../i18n.ts";
import { mayBeIn } from "../../render/text-language.ts";
import { inRows, screen, type ButtonScreen } from "../../screen.ts";
import { stepOf } from "./load.ts";
import { previewScreen } from "./preview.ts";
import { AFRESH, BACK, CANCEL, DROP, KEEP, SKIP, STAY, stepTap } from "./step-tap.ts";

/**
 * What to ask next: the category, a field, or whether the preview is right.
 * @param view how a field's buttons are to be shown, where not as at first
 */
export function askStep(asking: Asking, view?: string): ButtonScreen {
  const step = stepOf(asking);
  switch (step.at) {
    case "category":
      return askCategory(asking, step);
    case "field":
      return askField(asking, step, view);
    case "preview":
      return previewScreen(asking, step);
  }
}

function askCategory(asking: Asking, step: Step): ButtonScreen {
  const { i18n, language, catalogue, draft } = asking;
  const categories = catalogue.categories.map(({ slug, emoji }) =>
    stepTap(asking, step, `${emoji} ${i18n.plainDynamic(language, `category-${slug}`)}`, slug),
  );
  const question = draft.kind === "offer" ? "wizard-category-offer" : "wizard-category-request";
  return screen(
    paragraphs(html`<i>${i18n.t(language, "wizard-first-step")}</i>`, i18n.t(language, question)),
    [...inRows(categories, 2), [stepTap(asking, step, i18n.plain(language, "button-cancel"), CANCEL)]],
  );
}

function askField(asking: Asking, step: Extract<Step, { at: "field" }>, view?: string): ButtonScreen {
  const { i18n, language, draft, today } = asking;
  const { field } = step;
  const choices = chatOf(field).choices(field, asking, view);
  const rows = choices.map((row) =>
    row.map(({ caption, value }: Choice) => stepTap(asking, step, caption, value)),
  );
  const from = periodStart(draft, field, today);
  const question =
    from === undefined
      ? html`<b>${questionOf(asking, field)}</b>`
      : i18n.t(language, "wizard-period-until", { from: formatDate(language, from) });
  const parts = [
    ...progress(asking, step),
    ...moderatorsQuestion(asking, field),
    question,
    ...hints(asking, field),
  ];
  const back = view !== undefined ? STAY : from !== undefined ? AFRESH : BACK;
  return screen(paragraphs(...parts), [...rows, ...navigation(asking, step, back)]);
}

const paragraphs = (...parts: readonly Html[]): Html => joinHtml(parts, "\n");

/** How far it is; a revision has its answers already. */
function progress(asking: Asking, { number, of, field }: Extract<Step, { at: "field" }>): readonly Html[] {
  const { i18n, language, draft } = asking;
  if (draft.changing !== undefined)
    return [html`<i>${i18n.t(language, "wizard-changing", { field: labelOf(asking, field) })}</i>`];
  return draft.revises === undefined
    ? [html`<i>${i18n.t(language, "wizard-progress", { number, of })}</i>`]
    : [];
}

/** What moderators asked, in their words and therefore in their language. */
function moderatorsQuestion(asking: Asking, field: Field): readonly Html[] {
  const { i18n, language, draft, communities } = asking;
  const { question } = draft;
  if (field.id !== "reply" || question === undefined) return [];
  const { place } = draft.answers;
  const community = isPlaceAnswer(place) ? communities.find(({ id }) => id === place.communityId) : undefined;
  const theirs = community?.language ?? language;
  return [
    theirs === language || !mayBeIn(theirs, question)
      ? i18n.t(language, "wizard-moderators-ask", { question })
      : i18n.t(language, "wizard-moderators-ask-foreign", {
          question,
          language: formatLanguage(language, theirs),
        }),
  ];
}

/** What helps to answer: about this field, and how its kind can be answered where the buttons do not say it all. */
function hints(asking: Asking, field: Field): readonly Html[] {
  const own = hintOf(asking, field);
  // A category that says how to choose, or what to write, says it better.
  const isSaid = own !== undefined && (field.kind === "choices" || field.kind === "money");
  const byKind = isSaid ? undefined : kindHint(asking, field);
  return [...(own ? [own] : []), ...(byKind ? [byKind] : [])];
}

function kindHint(asking: Asking, field: Field): Html | undefined {
  const { i18n, language, draft, today } = asking;
  switch (field.kind) {
    case "number":
      return i18n.t(language, "wizard-hint-number", { min: field.min, max: field.max });
    case "choices":
      return i18n.t(language, "wizard-hint-choices");
    case "date":
      return i18n.t(language, "wizard-hint-date");
    case "period":
      return i18n.t(
        language,
        periodStart(draft, field, today) === undefined ? "wizard-hint-period" : "wizard-hint-until",
      );
    case "time":
      return i18n.t(language, "wizard-hint-time");
    case "text":
      return i18n.t(language, "wizard-hint-text", { max: field.max });
    case "place":
    case "town":
      return i18n.t(language, "wizard-hint-town");
    case "money":
      return i18n.t(language, "wizard-hint-money");
    case "language-pair":
      return i18n.t(language, "wizard-hint-language-pair");
    case "photos":
      return photosHint(asking, field);
    case "choice":
    case "yes-no":
      return undefined;
  }
}

/** The ways out of a step. @param back what "Back" does: a step, or only what was shown or chosen of this one */
function navigation(
  asking: Asking,
  step: Extract<Step, { at: "field" }>,
  back: string,
): readonly (readonly InlineKeyboardButton[])[] {
  const { i18n, language, draft } = asking;
  const isFirst = draft.revises !== undefined && draft.changing === undefined && step.number === 2;
  // Where photos have come, "Skip" could mean with them or without: "Done" and ✕ say which.
  const skips = step.field.optional && !(step.field.kind === "photos" && gatheredPhotos(draft).length > 0);
  const nav = (key: "button-back" | "button-skip" | "button-cancel", value: string): InlineKeyboardButton =>
    stepTap(asking, step, i18n.plain(language, key), value);
  return [
    ...(skips ? [[nav("button-skip", SKIP)]] : []),
    [...(isFirst && back === BACK ? [] : [nav("button-back", back)]), nav("button-cancel", CANCEL)],
  ];
}

/** Asks whether to keep what is written, in place of the step that was being asked. */
export function cancelScreen(asking: Asking): ButtonScreen {
  const { i18n, language } = asking;
  const step = stepOf(asking);
  return screen(i18n.t(language, "wizard-cancel-ask"), [
    [
      stepTap(asking, step, i18n.plain(language, "wizard-keep-button"), KEEP),
      stepTap(asking, step, i18n.plain(language, "wizard-drop-button"), DROP),
    ],
    [stepTap(asking, step, i18n.plain(language, "wizard-stay-button"), STAY)],
  ]);
}

/** What a finished step leaves in the chat: "✓ Guests: 2". */
export const settledLine = (label: string, answer: Html): Html => html`✓ ${label}: <b>${answer}</b>`;
