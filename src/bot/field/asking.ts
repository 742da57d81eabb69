import type { Nearest } from "../../app/places/ports.ts";
import type { Catalogue } from "../../domain/category/catalogue.ts";
import type { Answer, Field } from "../../domain/category/field.ts";
import type { Community } from "../../domain/community/community.ts";
import type { Draft } from "../../domain/listing/draft.ts";
import type { MaskContacts } from "../../domain/privacy/mask-contacts.ts";
import type { Day } from "../../domain/shared/dates.ts";
import type { Language } from "../../domain/shared/language.ts";
import type { Vocabulary } from "../../domain/reading/index.ts";
import type { Place } from "../../domain/shared/place.ts";
import type { Result } from "../../domain/shared/result.ts";
import type { I18n } from "../i18n.ts";

/** What it takes to ask a field and to understand the answer. */
export interface Asking {
  readonly i18n: I18n;
  readonly language: Language;
  readonly catalogue: Catalogue;
  readonly mask: MaskContacts;
  /** The words that typed answers are read by. */
  readonly vocabulary: Vocabulary;
  readonly draft: Draft;
  /** The verified organisation that it is written for. */
  readonly organisation?: string;
  readonly communities: readonly Community[];
  readonly today: Day;
  /** What the gazetteer found for the present input. */
  readonly found: Found;
}

export interface Found {
  /** Towns that the input may mean, best first. */
  readonly towns: readonly Place[];
  /** Where the shared location is. */
  readonly here?: Nearest;
}

export const NOTHING_FOUND: Found = { towns: [] };

/** The value of "Done", at a step that takes several presses. */
export const DONE = "done";

/** One button of a step: its caption, and the value in its callback data. */
export interface Choice {
  readonly caption: string;
  readonly value: string;
}

/** A button that only fills its place in the keyboard; a press is told so. */
export const BLANK: Choice = { caption: "·", value: "_blank" };

/** The button value that shows a step differently in place: another month, a larger number. It holds all that it shows. */
export const viewValue = (view: string | number): string => `v.${String(view)}`;
export const viewOf = (value: string): string | undefined =>
  value.startsWith("v.") ? value.slice(2) : undefined;

/** The first half of an answer to a period; the end is asked next. */
export interface PeriodStart {
  readonly start: Day;
}

/** How one kind of field is asked and understood in the chat. Its answers are not yet checked against the field's limits. */
export interface FieldChat<F extends Field> {
  /**
   * Rows of buttons; none when the answer is typed.
   * @param view how to show the step, from a value of `viewValue`; anybody can send any view
   */
  choices(field: F, asking: Asking, view?: string): readonly (readonly Choice[])[];
  /** The answer that a button's value stands for; undefined when no button of this field has that value. */
  pressed(field: F, value: string, asking: Asking): Answer | PeriodStart | undefined;
  /** The answer that a typed text stands for. */
  typed(field: F, text: string, asking: Asking): Typed;
}

/** The answer in a typed text, or why there is none; what it may mean are buttons, whose values `pressed` takes. */
export type Typed = Result<Answer | PeriodStart, Misunderstanding> & { readonly guesses?: readonly Choice[] };

/** Why a typed text is no answer; the message for each is `error-answer-<code>`. */
export type Misunderstanding =
  | "unclear"
  | "not-a-number"
  | "not-an-amount"
  | "not-an-option"
  | "not-a-day"
  | "not-an-end"
  | "not-a-time"
  | "not-yes-or-no"
  | "place-unknown"
  | "photo-expected"
  | "town-unclear"
  | "text-empty"
  | "answer-too-long";

/** More communities than this get no buttons: the person types a town, which leads to the nearest community. */
export const MAX_LISTED = 8;
