import type { InlineKeyboardButton } from "grammy/types";
import { mayPost } from "../../../domain/category/category.ts";
import { isPlaceAnswer, type Field } from "../../../domain/category/field.ts";
import {
  gatheredPhotos,
  periodStart,
  presentAnswer,
  tickedChoices,
  type Step,
} from "../../../domain/listing/draft.ts";
import { type Asking, type Choice } from "../../field/asking.ts";
import { chatOf } from "../../field/kinds.ts";
import { photosHint } from "../../field/photos.ts";
import { answerWords, hintOf, labelOf, questionOf } from "../../field/words.ts";
import { clip, html, joinHtml, type Html } from "../../html.ts";
import { DRAFT_DAYS } from "../../../domain/person/retention.ts";
import { formatDate, formatLimit } from "../../formats.ts";
import type { PlainKey } from "../../i18n.ts";
import { foreignLanguage, questionText } from "../../render/question-words.ts";
import { inPairs, screen, type ButtonScreen } from "../../screen.ts";
import { stepOf } from "./load.ts";
import { previewScreen } from "./preview.ts";
import { answersSoFar } from "./so-far.ts";
import { AFRESH, AS_IS, BACK, CANCEL, CLEAR, DROP, KEEP, OTHER, SKIP, STAY, stepTap } from "./step-tap.ts";

/**
 * The next question of a draft: the category, a field, or the preview.
 * @param view another way to show the field's buttons, from `viewOf`
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
  const categories = catalogue.categories
    .filter((category) => mayPost(category, draft.kind, draft))
    .map(({ slug, emoji }) =>
      stepTap(asking, step, `${emoji} ${i18n.plainDynamic(language, `category-${slug}`)}`, slug),
    );
  const question = draft.kind === "offer" ? "wizard-category-offer" : "wizard-category-request";
  const chosen = draft.category;
  const now = chosen === undefined ? [] : [nowLine(asking, i18n.tDynamic(language, `category-${chosen}`))];
  const asIs = chosen === undefined ? [] : [[asIsTap(asking, step)]];
  return screen(
    paragraphs(html`<i>${i18n.t(language, "wizard-first-step")}</i>`, i18n.t(language, question), ...now),
    [...asIs, ...inPairs(categories), [stepTap(asking, step, i18n.plain(language, "button-cancel"), CANCEL)]],
  );
}

type AtField = Extract<Step, { at: "field" }>;

function askField(asking: Asking, step: AtField, view?: string): ButtonScreen {
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
    ...present(asking, field),
    ...hints(asking, field),
  ];
  const back = view !== undefined ? STAY : from !== undefined ? AFRESH : BACK;
  return screen(paragraphs(...parts), [...rows, ...navigation(asking, step, back)]);
}

const paragraphs = (...parts: readonly Html[]): Html => joinHtml(parts, "\n");

/** Which step of how many this is, and the answers so far; a revision shows none, since it has all its answers. */
export function progress(asking: Asking, { number, of, field }: AtField): readonly Html[] {
  const { i18n, language, draft } = asking;
  if (draft.changing !== undefined && !draft.goingBack)
    return [html`<i>${i18n.t(language, "wizard-changing", { field: labelOf(asking, field) })}</i>`, html``];
  if (draft.revises !== undefined) return [];
  const step = html`<i>${i18n.t(language, "wizard-progress", { number, of })}</i>`;
  return [step, answersSoFar(asking, field.id), html``];
}

/** What is answered now, at a step that is asked anew. The options of several show it by their ticks, photos by their buttons. */
function present(asking: Asking, field: Field): readonly Html[] {
  const answer = presentAnswer(asking.draft, field);
  if (answer === undefined || field.kind === "choices" || field.kind === "photos") return [];
  return [nowLine(asking, clip(answerWords(asking, field, answer), MAX_PRESENT))];
}

const nowLine = ({ i18n, language }: Asking, answer: Html): Html =>
  i18n.t(language, "wizard-now", { answer });

const asIsTap = (asking: Asking, step: Step): InlineKeyboardButton =>
  stepTap(asking, step, asking.i18n.plain(asking.language, "wizard-as-is-button"), AS_IS);

/** Characters shown of an answer that is asked anew. */
const MAX_PRESENT = 500;

/** The moderators' question, in the author's language or in their own words. Its language is named if the author reads another one. */
function moderatorsQuestion(asking: Asking, field: Field): readonly Html[] {
  const { i18n, language, draft, communities } = asking;
  const { question } = draft;
  if (field.id !== "reply" || question === undefined) return [];
  const { place } = draft.answers;
  const community = isPlaceAnswer(place) ? communities.find(({ id }) => id === place.communityId) : undefined;
  const theirs = community?.language ?? language;
  const words = questionText(i18n, language, question);
  const foreign = foreignLanguage(i18n, language, question, theirs);
  return [
    foreign === undefined
      ? i18n.t(language, "wizard-moderators-ask", { question: words })
      : i18n.t(language, "wizard-moderators-ask-foreign", { question: words, language: foreign }),
  ];
}

/** Hints for the answer: the field's own, and how to type an answer of its kind. */
function hints(asking: Asking, field: Field): readonly Html[] {
  const own = hintOf(asking, field);
  // The field's own hint about choosing, amounts or towns replaces the general one.
  const isSaid = own !== undefined && ["choices", "money", "town"].includes(field.kind);
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

/** Whether the step's own "Done" keeps what there is, so that "Keep" or "Skip" beside it would be ambiguous. */
const hasDone = ({ draft }: Asking, field: Field): boolean =>
  (field.kind === "photos" && gatheredPhotos(draft).length > 0) ||
  (field.kind === "choices" && tickedChoices(draft, field).length > 0);

/** What can be done instead of answering: keep the present answer, take it away, or skip a step without one. */
function otherwise(asking: Asking, step: AtField): readonly InlineKeyboardButton[] {
  const { i18n, language, draft } = asking;
  const { field } = step;
  if (hasDone(asking, field)) return [];
  const skip = stepTap(asking, step, i18n.plain(language, "button-skip"), SKIP);
  if (presentAnswer(draft, field) === undefined || field.kind === "choices" || field.kind === "photos")
    return field.optional ? [skip] : [];
  const clear = stepTap(asking, step, i18n.plain(language, "wizard-clear-button"), CLEAR);
  return [asIsTap(asking, step), ...(field.optional ? [clear] : [])];
}

/** Keep or skip, back and cancel. @param back the value of "Back": the step before, or this step as it was first shown */
function navigation(
  asking: Asking,
  step: AtField,
  back: string,
): readonly (readonly InlineKeyboardButton[])[] {
  const { i18n, language, draft } = asking;
  const isFirst = draft.revises !== undefined && draft.changing === undefined && step.number === 2;
  const nav = (key: "button-back" | "button-cancel", value: string): InlineKeyboardButton =>
    stepTap(asking, step, i18n.plain(language, key), value);
  const instead = back === BACK ? otherwise(asking, step) : [];
  return [
    ...(instead.length > 0 ? [instead] : []),
    [...(isFirst && back === BACK ? [] : [nav("button-back", back)]), nav("button-cancel", CANCEL)],
  ];
}

/** Asks whether to keep the draft; replaces the step's question. */
export function cancelScreen(asking: Asking): ButtonScreen {
  const { i18n, language, draft } = asking;
  const step = stepOf(asking);
  const ask =
    draft.revises === undefined
      ? i18n.t(language, "wizard-cancel-ask", { kept: formatLimit(language, DRAFT_DAYS, "day") })
      : i18n.t(language, "wizard-cancel-edit-ask");
  return screen(ask, [
    [
      stepTap(asking, step, i18n.plain(language, "wizard-keep-button"), KEEP),
      stepTap(asking, step, i18n.plain(language, "wizard-drop-button"), DROP),
    ],
    [stepTap(asking, step, i18n.plain(language, "wizard-stay-button"), STAY)],
  ]);
}

/** Says kindly that a listing cannot go on with this answer, and what can be done instead. */
export function mustScreen(asking: Asking, step: AtField): ButtonScreen {
  const { i18n, language, draft } = asking;
  const row = (key: PlainKey, value: string) => [stepTap(asking, step, i18n.plain(language, key), value)];
  const why = hintOf(asking, step.field);
  const isNew = draft.revises === undefined;
  return screen(
    joinHtml(
      [
        i18n.t(language, "error-answer-must-agree"),
        ...(why ? [why] : []),
        ...(isNew ? [i18n.t(language, "wizard-must-instead")] : []),
      ],
      "\n\n",
    ),
    [
      row("button-back", STAY),
      ...(isNew ? [row("wizard-other-category-button", OTHER)] : []),
      row("button-cancel", CANCEL),
    ],
  );
}
