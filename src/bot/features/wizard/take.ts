import {
  isTown,
  type Answer,
  type AnswerError,
  type Field,
  MAX_TOWN,
} from "../../../domain/category/field.ts";
import {
  answerStep,
  chooseCategory,
  startPeriod,
  stepBack,
  tickChoice,
  tickedChoices,
  withoutTicked,
  type Draft,
} from "../../../domain/listing/draft.ts";
import { textLength, tidyText } from "../../../domain/shared/text.ts";
import { BLANK, viewOf, type Asking, type Misunderstanding, type PeriodStart } from "../../field/asking.ts";
import { chatOf } from "../../field/kinds.ts";
import { tickOf } from "../../field/options.ts";
import { NEAR_ME } from "../../field/place.ts";
import { asksForPlace, pickedId } from "../../field/town.ts";
import { choiceTyped } from "../../field/understand.ts";
import { answerWords, labelOf } from "../../field/words.ts";
import type { AlbumPhoto } from "../../album.ts";
import { clip, type Html } from "../../html.ts";
import { lengthInWords } from "../../render/length.ts";
import type { ButtonScreen } from "../../screen.ts";
import { askStep, cancelScreen, settledLine } from "./ask.ts";
import { stepButton } from "../../buttons/wizard.ts";
import type { Input } from "./input.ts";
import { stepName, stepOf } from "./load.ts";
import { hereScreen, notServed, pickScreen } from "./pick.ts";
import { AFRESH, BACK, CANCEL, DROP, KEEP, SKIP, STAY } from "./step-tap.ts";
import { takeOldPress } from "./take-old-press.ts";
import { takePhoto, takePhotosPress } from "./take-photos.ts";
import { takePreviewPress } from "./take-preview.ts";

/** What an input means for the draft. Nothing is saved or sent yet. */
export type Taken =
  /** The draft moves on. `settled` replaces the question; when absent, only its buttons are removed. */
  | { readonly does: "move"; readonly draft: Draft; readonly settled?: Html }
  /** The question is shown with other buttons in place; `draft` is set when an option was ticked. */
  | { readonly does: "redraw"; readonly screen: ButtonScreen; readonly draft?: Draft }
  /** The same in a new message, below what was typed. */
  | { readonly does: "show"; readonly screen: ButtonScreen; readonly draft?: Draft }
  /** The input is no answer: the message says why and asks again. */
  | { readonly does: "explain"; readonly text: Html; readonly draft?: Draft }
  /** A photo was added, or `note` says why not. Asked again below the photo; in place for later photos of an album. */
  | { readonly does: "gather"; readonly draft: Draft; readonly note?: Html }
  /** Sends photos and asks again below them. `missing` is sent when Telegram refuses some of them. */
  | { readonly does: "show-photos"; readonly album: readonly AlbumPhoto[]; readonly missing: Html }
  /** A button of another step; without `alert` when it already had its effect. */
  | { readonly does: "stale"; readonly alert?: string }
  | { readonly does: "locate" | "keep" | "drop" | "submit" };

const MAX_SETTLED = 200;

/** What `input` means at the draft's present step. */
export function take(asking: Asking, input: Input): Taken {
  const { i18n, language } = asking;
  switch (input.kind) {
    case "press":
      return takePress(asking, input);
    case "text":
      return takeText(asking, input);
    case "location":
      return takeLocation(asking, input);
    case "photo":
      return takePhoto(asking, input.photo);
    case "picture-file":
      return { does: "explain", text: i18n.t(language, "wizard-photo-file") };
    case "media":
      return { does: "explain", text: i18n.t(language, "wizard-media") };
    case "edited":
      return { does: "explain", text: i18n.t(language, "wizard-edited") };
    case "command":
      return { does: "explain", text: i18n.t(language, "wizard-unknown-command") };
  }
}

type Press = Extract<Input, { kind: "press" }>;

/** What the buttons that move through a wizard do, at any step. */
const NAVIGATION: ReadonlyMap<string, (asking: Asking) => Taken> = new Map<string, (asking: Asking) => Taken>(
  [
    [
      BACK,
      (asking) => {
        const draft = stepBack(asking.catalogue, asking.draft);
        return draft ? { does: "move", draft } : { does: "redraw", screen: askStep(asking) };
      },
    ],
    [CANCEL, (asking) => ({ does: "redraw", screen: cancelScreen(asking) })],
    [STAY, (asking) => ({ does: "redraw", screen: askStep(asking) })],
    [
      AFRESH,
      (asking) => {
        const draft = withoutTicked(asking.draft);
        return { does: "redraw", screen: askStep({ ...asking, draft }), draft };
      },
    ],
    [
      BLANK.value,
      ({ i18n, language }) => ({ does: "stale", alert: i18n.plain(language, "wizard-blank-alert") }),
    ],
    [KEEP, () => ({ does: "keep" })],
    [DROP, () => ({ does: "drop" })],
  ],
);

function takePress(asking: Asking, { draft, field, value }: Press): Taken {
  const { i18n, language } = asking;
  if (draft !== asking.draft.id)
    return { does: "stale", alert: i18n.plain(language, "wizard-other-draft-alert") };
  const step = stepOf(asking);
  if (field !== stepName(step)) return takeOldPress(asking, field, value);
  const navigate = NAVIGATION.get(value);
  if (navigate) return navigate(asking);
  switch (step.at) {
    case "category":
      return takeCategory(asking, value);
    case "field":
      return takeFieldPress(asking, step.field, value);
    case "preview":
      return takePreviewPress(asking, value);
  }
}

function takeCategory(asking: Asking, slug: string): Taken {
  const { i18n, language, catalogue } = asking;
  const draft = chooseCategory(catalogue, asking.draft, slug);
  if (!draft.ok) return { does: "redraw", screen: askStep(asking) };
  const name = i18n.tDynamic(language, `category-${slug}`);
  return {
    does: "move",
    draft: draft.value,
    settled: settledLine(i18n.plain(language, "wizard-category-label"), name),
  };
}

function takeFieldPress(asking: Asking, field: Field, value: string): Taken {
  if (value === SKIP) return answer(asking, field, null, "redraw");
  if (field.kind === "place" && value === NEAR_ME) return { does: "locate" };
  const tick = tickOf(value);
  if (tick && (field.kind === "choices" || field.kind === "language-pair"))
    return takeTick(asking, field, tick);
  const view = viewOf(value);
  if (view !== undefined) return { does: "redraw", screen: askStep(asking, view) };
  const photos = field.kind === "photos" ? takePhotosPress(asking, value) : undefined;
  if (photos) return photos;
  const pressed = chatOf(field).pressed(field, value, asking);
  if (pressed !== undefined) return answer(asking, field, pressed, "redraw");
  const [town] = asking.found.towns;
  return town && pickedId(value) !== undefined
    ? { does: "explain", text: notServed(asking, town) }
    : { does: "redraw", screen: askStep(asking) };
}

function takeTick(
  asking: Asking,
  field: Field,
  { option, tick }: { readonly option: string; readonly tick: boolean },
): Taken {
  if (tickedChoices(asking.draft, field).includes(option) === tick)
    return { does: "redraw", screen: askStep(asking) };
  const draft = tickChoice(asking.catalogue, asking.draft, field.id, option);
  if (!draft.ok) return { does: "redraw", screen: askStep(asking) };
  return { does: "redraw", screen: askStep({ ...asking, draft: draft.value }), draft: draft.value };
}

/** Typed text: an answer of the field's kind, the caption of one of the step's buttons, or free text. */
function takeText(asking: Asking, input: Extract<Input, { kind: "text" }>): Taken {
  const step = stepOf(asking);
  const field = step.at === "field" ? step.field : undefined;
  const isFree = field?.kind === "text" || field?.kind === "town";
  // Masked before it is kept: a draft is no place for contact data either.
  const text = isFree ? asking.mask(input.text, input.entities).text : input.text;
  const typed = field && chatOf(field).typed(field, text, asking);
  if (field && !isFree && typed?.ok) return answer(asking, field, typed.value, "show");
  const button = buttonNamed(asking, text);
  if (button) {
    const taken = takePress(asking, button);
    // The question is above the typed text by now, so it is sent again below.
    return taken.does === "redraw" ? { ...taken, does: "show" } : taken;
  }
  if (!field || !typed)
    return { does: "explain", text: asking.i18n.t(asking.language, TAP_INSTEAD[step.at]) };
  const { towns } = asking.found;
  if (step.at === "field" && asksForPlace(field) && towns.length > 0)
    return {
      does: "show",
      screen: pickScreen(asking, step, field, towns, text),
      // The typed text is stored for the button that keeps it as written.
      ...(field.kind === "town" && {
        draft: { ...asking.draft, ticked: [Array.from(tidyText(text)).slice(0, MAX_TOWN).join("")] },
      }),
    };
  return typed.ok
    ? answer(asking, field, typed.value, "show")
    : { does: "explain", text: wrong(asking, field, typed.code) };
}

/** What to answer to text where only buttons are answers. */
const TAP_INSTEAD = {
  category: "wizard-choose-category",
  field: "error-answer-not-an-option",
  preview: "wizard-preview-text",
} as const;

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

function takeLocation(asking: Asking, { point }: Extract<Input, { kind: "location" }>): Taken {
  const { i18n, language, found } = asking;
  const step = stepOf(asking);
  if (step.at !== "field" || !asksForPlace(step.field) || !found.here)
    return { does: "explain", text: i18n.t(language, "wizard-location-not-asked") };
  const screen =
    step.field.kind === "town"
      ? pickScreen(asking, step, step.field, [found.here.place])
      : hereScreen(asking, step, point);
  return screen ? { does: "show", screen } : { does: "explain", text: notServed(asking, found.here.place) };
}

/** Takes an answer, or says what is wrong with it. Too few choices stay ticked. @param does how to ask for the other half */
function answer(asking: Asking, field: Field, given: Answer | PeriodStart, does: "redraw" | "show"): Taken {
  const { catalogue, draft, today, i18n, language } = asking;
  if (isStart(given)) {
    const started = startPeriod(catalogue, draft, field.id, given.start, today);
    if (started.ok)
      return { does, screen: askStep({ ...asking, draft: started.value }), draft: started.value };
    if (started.code === "not-this-step") return { does: "redraw", screen: askStep(asking) };
    return { does: "explain", text: wrong(asking, field, started.code) };
  }
  const answered = answerStep(catalogue, draft, field.id, given, today);
  if (answered.ok) {
    const stored = answered.value.answers[field.id] ?? null;
    const words =
      stored === null
        ? i18n.t(language, "wizard-skipped")
        : clip(answerWords(asking, field, stored), MAX_SETTLED);
    return { does: "move", draft: answered.value, settled: settledLine(labelOf(asking, field), words) };
  }
  if (answered.code === "not-this-step") return { does: "redraw", screen: askStep(asking) };
  const isPart = answered.code === "too-few-choices" || answered.code === "not-two-languages";
  const ticked = isPart && Array.isArray(given) ? { draft: { ...draft, ticked: given } } : {};
  const count = textLength(isTown(given) ? given.name : typeof given === "string" ? given : "");
  return { does: "explain", text: wrong(asking, field, answered.code, count), ...ticked };
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
  });
}
