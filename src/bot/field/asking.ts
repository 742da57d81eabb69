import type { Nearest } from "../../app/places/ports.ts";
import type { Catalogue } from "../../domain/category/catalogue.ts";
import type { Answer, Field } from "../../domain/category/field.ts";
import type { Community } from "../../domain/community/community.ts";
import type { Draft } from "../../domain/listing/draft.ts";
import type { Day } from "../../domain/shared/dates.ts";
import type { Language } from "../../domain/shared/language.ts";
import type { Place } from "../../domain/shared/place.ts";
import type { Result } from "../../domain/shared/result.ts";
import type { I18n } from "../i18n.ts";

/** The circumstances in which a field is asked and its answer understood. */
export interface Asking {
  readonly i18n: I18n;
  readonly language: Language;
  readonly catalogue: Catalogue;

  readonly draft: Draft;
  readonly communities: readonly Community[];
  readonly today: Day;
  /** What the gazetteer has for the input in question. */
  readonly found: Found;
}

export interface Found {
  /** Towns that it may mean, best first. */
  readonly towns: readonly Place[];
  /** Where the location is that it tells. */
  readonly here?: Nearest;
}

export const NOTHING_FOUND: Found = { towns: [] };

/** Callback value of "Done" at a step that is answered in several goes. */
export const DONE = "done";

/** One button of a step: what it says, and the value its callback data carries. */
export interface Choice {
  readonly caption: string;
  readonly value: string;
}

/** A button that has to be there and answers nothing; it says so. */
export const BLANK: Choice = { caption: "·", value: "_blank" };

/** Callback value that shows a step otherwise, in place: another month, a larger number. All that it shows is in it. */
export const viewValue = (view: string | number): string => `v.${String(view)}`;
export const viewOf = (value: string): string | undefined =>
  value.startsWith("v.") ? value.slice(2) : undefined;

/** The first half of the answer to a period; the other is asked next. */
export interface PeriodStart {
  readonly start: Day;
}

/** How one kind of field is asked and understood in the chat. What it returns is not yet checked against the field's limits. */
export interface FieldChat<F extends Field> {
  /**
   * Rows of buttons; none when the answer is typed.
   * @param view how it is to be shown, from a value of `viewValue`; anything may be in it
   */
  choices(field: F, asking: Asking, view?: string): readonly (readonly Choice[])[];
  /** The answer that a button's value stands for; undefined when no button of this field has it. */
  pressed(field: F, value: string, asking: Asking): Answer | PeriodStart | undefined;
  /** The answer that typed words stand for. */
  typed(field: F, text: string, asking: Asking): Result<Answer | PeriodStart, Misunderstanding>;
}

/** Why typed words are no answer; each has its words as `error-answer-<code>`. */
export type Misunderstanding =
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
  | "text-empty";

/** More communities than this have no buttons: a town is typed and leads to the nearest of them. */
export const MAX_LISTED = 8;
