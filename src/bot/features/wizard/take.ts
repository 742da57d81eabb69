import { mayPost } from "../../../domain/category/category.ts";
import {
  isTown,
  type Answer,
  type AnswerError,
  type Field,
  MAX_MONTHS_AHEAD,
  MAX_TOWN,
} from "../../../domain/category/field.ts";
import {
  answerStep,
  chooseCategory,
  draftFields,
  keptAnswer,
  otherCategory,
  presentAnswer,
  startPeriod,
  stepBack,
  tickChoice,
  tickedChoices,
  withoutTicked,
  type Draft,
  type Step,
} from "../../../domain/listing/draft.ts";
import { placeOfTowns } from "../../../domain/community/community.ts";
import { readSentence } from "../../../domain/reading/index.ts";
import { townOf, type Place } from "../../../domain/shared/place.ts";
import { textLength, tidyText } from "../../../domain/shared/text.ts";
import { BLANK, viewOf, type Asking, type Misunderstanding, type PeriodStart } from "../../field/asking.ts";
import { chatOf } from "../../field/kinds.ts";
import { tickOf } from "../../field/options.ts";
import { NEAR_ME } from "../../field/place.ts";
import { asksForPlace, pickedId, waitedId, waitValue } from "../../field/town.ts";
import { choiceTyped } from "../../field/understand.ts";
import { formatLimit } from "../../formats.ts";
import type { Html } from "../../html.ts";
import { lengthInWords } from "../../render/length.ts";
import { organisationsOnly } from "../../render/organisations-only.ts";
import { askStep, cancelScreen, mustScreen } from "./ask.ts";
import { guessScreen } from "./guess.ts";
import { stepButton } from "../../buttons/wizard.ts";
import type { Input, Words } from "./input.ts";
import { stepName, stepOf } from "./load.ts";
import { hereScreen, notServed, pickScreen } from "./pick.ts";
import { AFRESH, AS_IS, BACK, CANCEL, CLEAR, DROP, KEEP, OTHER, SKIP, STAY } from "./step-tap.ts";
import { takeOldPress } from "./take-old-press.ts";
import { takePhoto, takePhotosPress } from "./take-photos.ts";
import { takePreviewPress } from "./take-preview.ts";
import type { Turn } from "./turn.ts";

type AtField = Extract<Step, { at: "field" }>;

/** What `input` means at the draft's present step. */
export function take(asking: Asking, input: Input): Turn {
  const { i18n, language } = asking;
  switch (input.kind) {
    case "press":
      return takePress(asking, input);
    case "text":
      return takeText(asking, input);
    case "location":
      return takeLocation(asking, input);
    case "photo":
      return takePhotoWithWords(asking, input);
    case "picture-file":
      return { note: i18n.t(language, "wizard-photo-file") };
    case "media":
      return { note: i18n.t(language, "wizard-media") };
    case "edited":
      return { note: i18n.t(language, "wizard-edited") };
    case "command":
      return { note: i18n.t(language, "wizard-unknown-command") };
  }
}

type Press = Extract<Input, { kind: "press" }>;

/** What the buttons that move through a wizard do, at any step. */
const NAVIGATION: ReadonlyMap<string, (asking: Asking) => Turn> = new Map<string, (asking: Asking) => Turn>([
  [BACK, (asking) => redraw(asking, stepBack(asking.catalogue, asking.draft))],
  [AS_IS, (asking) => redraw(asking, keptAnswer(asking.draft))],
  [OTHER, (asking) => redraw(asking, otherCategory(asking.draft))],
  [CANCEL, (asking) => ({ screen: cancelScreen(asking) })],
  [STAY, (asking) => redraw(asking)],
  [AFRESH, (asking) => redraw(asking, withoutTicked(asking.draft))],
  [BLANK.value, ({ i18n, language }) => ({ alert: i18n.plain(language, "wizard-blank-alert") })],
  [KEEP, () => ({ does: "keep" })],
  [DROP, () => ({ does: "drop" })],
]);

/** Shows the question of a changed draft, or the present one as it is asked first. */
const redraw = (asking: Asking, draft?: Draft): Turn => (draft ? { draft } : { screen: askStep(asking) });

function takePress(asking: Asking, { draft, field, value }: Press): Turn {
  const { i18n, language } = asking;
  if (draft !== asking.draft.id) return { alert: i18n.plain(language, "wizard-other-draft-alert") };
  const step = stepOf(asking);
  if (field !== stepName(step)) return takeOldPress(asking, field, value);
  const navigate = NAVIGATION.get(value);
  if (navigate) return navigate(asking);
  switch (step.at) {
    case "category":
      return takeCategory(asking, value);
    case "field":
      return takeFieldPress(asking, step, value);
    case "preview":
      return takePreviewPress(asking, value);
  }
}

function takeCategory(asking: Asking, slug: string): Turn {
  const chosen = chooseCategory(asking.catalogue, asking.draft, slug);
  return redraw(asking, chosen.ok ? chosen.value : undefined);
}

function takeFieldPress(asking: Asking, step: AtField, value: string): Turn {
  const { field } = step;
  // Skipping never takes an answer away; CLEAR does.
  if (value === SKIP && presentAnswer(asking.draft, field) !== undefined)
    return redraw(asking, keptAnswer(asking.draft));
  if (value === SKIP || value === CLEAR) return answer(asking, step, null);
  if (field.kind === "place" && value === NEAR_ME) return { does: "locate" };
  const tick = tickOf(value);
  if (tick && (field.kind === "choices" || field.kind === "language-pair"))
    return takeTick(asking, field, tick);
  const view = viewOf(value);
  if (view !== undefined) return { screen: askStep(asking, view) };
  const photos = field.kind === "photos" ? takePhotosPress(asking, value) : undefined;
  if (photos) return photos;
  const pressed = chatOf(field).pressed(field, value, asking);
  if (pressed !== undefined) return answer(asking, step, pressed);
  const [town] = asking.found.towns;
  if (town && mayWait(asking, field) && waitedId(value) !== undefined)
    return { draft: { ...asking.draft, waitsFor: townOf(town) }, does: "wait" };
  return town && pickedId(value) !== undefined ? takeUnserved(asking, step, town) : redraw(asking);
}

/** Whether the draft can wait for a community: not a change to a listing, nor an answer to one. */
const mayWait = ({ draft }: Asking, field: Field): boolean =>
  field.kind === "place" && draft.revises === undefined && draft.answersTo === undefined;

/** No community looks after the town: says which are nearest, and offers the waiting list. */
function takeUnserved(asking: Asking, step: AtField, town: Place): Turn {
  const note = notServed(asking, town);
  if (!mayWait(asking, step.field)) return { note };
  const wait = {
    caption: asking.i18n.plain(asking.language, "wizard-waitlist-button"),
    value: waitValue(town),
  };
  return { note, screen: guessScreen(asking, step, [wait]) };
}

function takeTick(
  asking: Asking,
  field: Field,
  { option, tick }: { readonly option: string; readonly tick: boolean },
): Turn {
  if (tickedChoices(asking.draft, field).includes(option) === tick) return redraw(asking);
  const ticked = tickChoice(asking.catalogue, asking.draft, field.id, option);
  return redraw(asking, ticked.ok ? ticked.value : undefined);
}

/** Typed text: an answer of the field's kind, the caption of one of the step's buttons, or free text. */
function takeText(asking: Asking, input: Words): Turn {
  const step = stepOf(asking);
  const field = step.at === "field" ? step.field : undefined;
  const isFree = field?.kind === "text" || field?.kind === "town";
  // Masked before it is kept: a draft is no place for contact data either.
  const text = isFree ? asking.mask(input.text, input.entities).text : input.text;
  const typed = field && chatOf(field).typed(field, text, asking);
  if (step.at === "field" && !isFree && typed?.ok) return answer(asking, step, typed.value);
  const button = buttonNamed(asking, text);
  if (button) return takePress(asking, button);
  if (step.at !== "field" || !typed)
    return {
      note:
        (step.at === "category" ? closedCategory(asking, text) : undefined) ??
        asking.i18n.t(asking.language, TAP_INSTEAD[step.at]),
    };
  const { towns } = asking.found;
  if (asksForPlace(step.field) && towns.length > 0)
    return {
      screen: pickScreen(asking, step, step.field, towns, text),
      // The typed text is stored for the button that keeps it as written.
      ...(step.field.kind === "town" && {
        draft: { ...asking.draft, ticked: [Array.from(tidyText(text)).slice(0, MAX_TOWN).join("")] },
      }),
    };
  if (typed.ok) return answer(asking, step, typed.value);
  const note = wrong(asking, step.field, typed.code);
  return typed.guesses ? { note, screen: guessScreen(asking, step, typed.guesses) } : { note };
}

/** A photo; where words are asked, those below it are the answer. */
function takePhotoWithWords(asking: Asking, { photo, words }: Extract<Input, { kind: "photo" }>): Turn {
  const step = stepOf(asking);
  if (!words || step.at !== "field" || step.field.kind !== "text") return takePhoto(asking, photo);
  const { captioned: _captioned, ...plain } = photo;
  const { draft = asking.draft } = takePhoto(asking, plain);
  return { draft, ...takeText({ ...asking, draft }, words), does: "gather" };
}

/** What to answer to text where only buttons are answers. */
const TAP_INSTEAD = {
  category: "wizard-choose-category",
  field: "error-answer-not-an-option",
  preview: "wizard-preview-text",
} as const;

/** What to answer to words for a category that only organisations post; undefined for all other words. */
function closedCategory(
  { i18n, language, catalogue, vocabulary, draft }: Asking,
  text: string,
): Html | undefined {
  const slug = readSentence(vocabulary, text).category?.slug;
  const category = slug === undefined ? undefined : catalogue.find(slug);
  return category && !mayPost(category, draft.kind, draft)
    ? organisationsOnly(i18n, language, category, draft.kind)
    : undefined;
}

/** The button of the present step whose caption was typed. Captions without letters do not count: "-2" is not "2". */
function buttonNamed(asking: Asking, text: string): Press | undefined {
  const choices = askStep(asking)
    .keyboard.inline_keyboard.flat()
    .filter((button) => /\p{L}/u.test(button.text))
    .map((button) => ({
      caption: button.text,
      value: "callback_data" in button ? button.callback_data : "",
    }));
  const press = stepButton.unpack(choiceTyped(text, choices)?.value ?? "");
  return press && { kind: "press", ...press };
}

function takeLocation(asking: Asking, { point }: Extract<Input, { kind: "location" }>): Turn {
  const { i18n, language, found } = asking;
  const step = stepOf(asking);
  if (step.at !== "field" || !asksForPlace(step.field) || !found.here)
    return { note: i18n.t(language, "wizard-location-not-asked") };
  const screen =
    step.field.kind === "town"
      ? pickScreen(asking, step, step.field, [found.here.place])
      : hereScreen(asking, step, point);
  return screen ? { screen } : takeUnserved(asking, step, found.here.place);
}

/** Takes an answer, or says what is wrong with it. Too few choices stay ticked. */
function answer(asking: Asking, step: AtField, given: Answer | PeriodStart): Turn {
  const { catalogue, draft, today } = asking;
  const { field } = step;
  if (isStart(given)) {
    const started = startPeriod(catalogue, draft, field.id, given.start, today);
    if (started.ok) return { draft: started.value };
    return started.code === "not-this-step" ? redraw(asking) : { note: wrong(asking, field, started.code) };
  }
  const answered = answerStep(catalogue, draft, field.id, given, today);
  if (answered.ok) return { draft: placed(asking, field, answered.value) };
  if (answered.code === "not-this-step") return redraw(asking);
  if (answered.code === "must-agree") return { screen: mustScreen(asking, step) };
  const isPart = answered.code === "too-few-choices" || answered.code === "not-two-languages";
  const ticked = isPart && Array.isArray(given) ? { draft: { ...draft, ticked: given } } : {};
  const count = textLength(isTown(given) ? given.name : typeof given === "string" ? given : "");
  return { note: wrong(asking, field, answered.code, count), ...ticked };
}

/** The draft where its towns say it is, after one of them was answered. */
function placed({ catalogue, communities }: Asking, field: Field, draft: Draft): Draft {
  // Who answers somebody's listing has its place already.
  if (field.kind !== "town" || !field.isPlace || draft.answersTo !== undefined) return draft;
  const towns = draftFields(catalogue, draft)
    .filter((one) => one.kind === "town" && one.isPlace)
    .map((field) => draft.answers[field.id])
    .filter((town) => isTown(town));
  const { place: _place, ...answers } = draft.answers;
  const place = placeOfTowns(towns, communities);
  return { ...draft, answers: { ...answers, ...(place && { place }) } };
}

const isStart = (given: Answer | PeriodStart): given is PeriodStart =>
  typeof given === "object" && given !== null && "start" in given;

/** What is wrong with an answer, and how to correct it. */
function wrong(
  { i18n, language }: Asking,
  field: Field,
  code: AnswerError | Misunderstanding,
  count = 0,
): Html {
  const min = "min" in field ? field.min : 0;
  const max = "max" in field ? field.max : MAX_TOWN;
  return i18n.tDynamic(language, `error-answer-${code}`, {
    min,
    max,
    count: lengthInWords(i18n, language, count),
    limit: formatLimit(language, MAX_MONTHS_AHEAD, "month"),
  });
}
