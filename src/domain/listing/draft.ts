import type { Catalogue } from "../category/catalogue.ts";
import { isOfOrganisation, mayPost, type ListingKind } from "../category/category.ts";
import { fieldsFor, isCommon } from "../category/common-fields.ts";
import {
  checkAnswer,
  isPeriod,
  narrowed,
  type PhotosField,
  type Answer,
  type AnswerError,
  type Answers,
  type Field,
} from "../category/field.ts";
import { isDay, type Day } from "../shared/dates.ts";
import type { Town } from "../shared/place.ts";
import type { DraftId, ListingId, OrganisationId, PersonId } from "../shared/ids.ts";
import { fail, ok, type Result } from "../shared/result.ts";
import { photosOf, type GatheredPhoto } from "./photos.ts";

/** A listing being written. One an author, organisation and kind; it waits for as long as it takes. */
export interface Draft {
  readonly id: DraftId;
  readonly authorId: PersonId;
  /** The organisation that its author writes it for. */
  readonly organisationId?: OrganisationId;
  readonly kind: ListingKind;
  readonly category?: string;
  readonly answers: Answers;
  /** Choices ticked so far at a multi-choice step that is not finished; the first day at a period's. */
  readonly ticked?: readonly string[];
  /** What was ticked at a multi-choice step that the author went back from before it was answered. */
  readonly left?: { readonly field: string; readonly ticked: readonly string[] };
  /** The town that no community looks after yet: the author is told when one does. */
  readonly waitsFor?: Town;
  /** The photos sent so far at the photo step. */
  readonly gathered?: readonly GatheredPhoto[];
  /** The field being answered anew, or CATEGORY_STEP; its old answer holds until then. */
  readonly changing?: string;
  /** True when it was reached by going back; otherwise from the preview, to which Back returns. */
  readonly goingBack?: true;
  /** The listing that this draft revises, and what a moderator asked about it. */
  readonly revises?: ListingId;
  readonly question?: string;
  /** It is posted for somebody else. */
  readonly onBehalf?: boolean;
  /** The listing, over or turned down, that this draft began as a copy of. */
  readonly copyOf?: ListingId;
  /** The listing of somebody else that it was begun for: once published, the two are proposed to each other. */
  readonly answersTo?: ListingId;
  /** The edition of that listing which the author read. */
  readonly answersToEdition?: number;
  /** Telegram's id of the update that changed it last: the same update again, after a crash, changes nothing. */
  readonly lastUpdate?: number;
  /** Telegram's id of the message that asks the present step. */
  readonly askedIn?: number;
  readonly updatedAt: Date;
}

/** Where a draft stands: what to ask next. `number` counts from 1 and includes the category and the preview. */
export type Step =
  | { readonly at: "category"; readonly number: 1; readonly of?: undefined }
  | { readonly at: "field"; readonly field: Field; readonly number: number; readonly of: number }
  | { readonly at: "preview" };

/** The name of the step for the category; no field's id begins with an underscore. */
export const CATEGORY_STEP = "_category";

/** Whether there is anything in it; a draft nobody has answered anything in yet is not worth a mention. */
export const isBegun = ({ category, answers }: Draft): boolean =>
  category !== undefined || Object.keys(answers).length > 0;

const REPLY: Field = { id: "reply", kind: "text", max: 500, optional: true };

/** What decides about the fields of a draft. */
type Deciding = Pick<Draft, "kind" | "category" | "answers" | "question" | "gathered" | "organisationId">;

/**
 * A function of a draft whose result is remembered as long as the draft is there: drafts do not change, and one answer in
 * the wizard asks many times where its draft stands.
 */
function remembered<D extends Deciding, Result>(
  work: (catalogue: Catalogue, draft: D) => Result,
): (catalogue: Catalogue, draft: D) => Result {
  const results = new WeakMap<D, { readonly catalogue: Catalogue; readonly result: Result }>();
  return (catalogue, draft) => {
    const known = results.get(draft);
    if (known?.catalogue === catalogue) return known.result;
    const result = work(catalogue, draft);
    results.set(draft, { catalogue, result });
    return result;
  };
}

/**
 * The fields a draft asks, in order; empty until the category is known, and where its author may not write such a listing
 * (any more). A moderator's question comes first.
 */
export const draftFields = remembered((catalogue, draft: Deciding): readonly Field[] => {
  const category = draft.category === undefined ? undefined : catalogue.find(draft.category);
  if (!category || !mayPost(category, draft.kind, draft)) return [];
  const fields = fieldsFor(category, draft.kind, draft.answers, isOfOrganisation(draft)).map((field) =>
    field.kind === "photos" && draft.gathered ? asked(field) : field,
  );
  return draft.question === undefined ? fields : [REPLY, ...fields];
});

/** The field as a step of its own. Photos sent before anybody asked for them get one. */
function asked({ unasked: _unasked, ...field }: PhotosField): Field {
  return field;
}

/** True if the stored answer is still valid; the catalogue may have changed since. */
const isAnswered = (field: Field, answer: Answer | undefined): boolean =>
  answer !== undefined && checkAnswer(field, answer, whenGiven(answer)).ok;

/** A day early enough that no answer counts as past; whether one is past is checked elsewhere. */
const whenGiven = (answer: Answer): Day => {
  const day = isPeriod(answer) ? answer.from : answer;
  return isDay(day) ? day : "";
};

export const currentStep = remembered((catalogue, draft: Draft): Step => {
  const fields = draftFields(catalogue, draft);
  if (fields.length === 0 || draft.changing === CATEGORY_STEP) return { at: "category", number: 1 };
  const asked = fields.filter(({ unasked }) => !unasked);
  const field =
    draft.changing === undefined
      ? asked.find((field) => !isAnswered(field, draft.answers[field.id]))
      : fields.find(({ id }) => id === draft.changing);
  if (!field) return { at: "preview" };
  const number = asked.indexOf(field) + 2;
  return { at: "field", field: narrowed(field, draft.answers), number, of: asked.length + 2 };
});

/** Takes the category. Answers to fields that every category asks are kept, those of another category's own are dropped. */
export function chooseCategory(
  catalogue: Catalogue,
  draft: Draft,
  slug: string,
): Result<Draft, "not-an-option" | "not-this-step"> {
  if (currentStep(catalogue, draft).at !== "category") return fail("not-this-step");
  const category = catalogue.find(slug);
  if (!category || !mayPost(category, draft.kind, draft)) return fail("not-an-option");
  if (slug === draft.category) return ok(settled(draft));
  const before = draft.category === undefined ? undefined : catalogue.find(draft.category);
  const answers = Object.entries(draft.answers).filter(
    ([id]) => before && isCommon(before, draft.kind, id) && isCommon(category, draft.kind, id),
  );
  return ok({ ...settled(draft), category: slug, answers: Object.fromEntries(answers) });
}

/**
 * Answers the step the draft stands at; `null` skips it.
 * @returns the draft one step on; `not-this-step` when `fieldId` is not what is being asked (an old button)
 */
export function answerStep(
  catalogue: Catalogue,
  draft: Draft,
  fieldId: string,
  answer: Answer,
  today: Day,
): Result<Draft, AnswerError | "not-this-step"> {
  const step = currentStep(catalogue, draft);
  if (step.at !== "field" || step.field.id !== fieldId) return fail("not-this-step");
  const checked = checkAnswer(step.field, answer, today);
  if (!checked.ok) return checked;
  const answers = { ...draft.answers, [fieldId]: checked.value };
  const { left, waitsFor, ...done } = settled(draft);
  const kept = {
    ...done,
    ...(left && left.field !== fieldId && { left }),
    ...(waitsFor && step.field.kind !== "place" && { waitsFor }),
  };
  const rest = step.field.kind === "photos" ? withoutGathered(kept) : kept;
  return ok({ ...rest, answers: withoutOverruled(draftFields(catalogue, draft), answers, today) });
}

/** Ticks or unticks one choice of the multi-choice step the draft stands at. */
export function tickChoice(
  catalogue: Catalogue,
  draft: Draft,
  fieldId: string,
  option: string,
): Result<Draft, "not-this-step" | "not-an-option"> {
  const step = currentStep(catalogue, draft);
  if (step.at !== "field" || step.field.id !== fieldId) return fail("not-this-step");
  const { field } = step;
  if (field.kind !== "choices" && field.kind !== "language-pair") return fail("not-this-step");
  if (!field.options.includes(option)) return fail("not-an-option");
  const ticked = tickedChoices(draft, field);
  if (ticked.includes(option)) return ok({ ...draft, ticked: ticked.filter((other) => other !== option) });
  // Of a pair only the first is ticked: the second completes it.
  return ok({ ...draft, ticked: field.kind === "choices" ? [...ticked, option] : [option] });
}

/** What is ticked at a multi-choice step: what was tapped so far, also before going back, else the answer being changed. */
export function tickedChoices(draft: Draft, field: Field): readonly string[] {
  const answer = draft.answers[field.id];
  const left = draft.left?.field === field.id ? draft.left.ticked : undefined;
  return draft.ticked ?? left ?? (field.kind === "choices" && Array.isArray(answer) ? answer : []);
}

/**
 * Takes the first day at the period step the draft stands at; the last is asked next.
 * @returns what is wrong with that day, or `not-this-step`
 */
export function startPeriod(
  catalogue: Catalogue,
  draft: Draft,
  fieldId: string,
  from: Day,
  today: Day,
): Result<Draft, AnswerError | "not-this-step"> {
  const step = currentStep(catalogue, draft);
  if (step.at !== "field" || step.field.id !== fieldId || step.field.kind !== "period")
    return fail("not-this-step");
  const checked = checkAnswer(step.field, { from }, today);
  return checked.ok ? ok({ ...draft, ticked: [from] }) : checked;
}

/** The first day of a period whose last is being asked; not one that has passed meanwhile. */
export function periodStart({ ticked }: Draft, field: Field, today: Day): Day | undefined {
  const [from] = field.kind === "period" ? (ticked ?? []) : [];
  return isDay(from) && from >= today ? from : undefined;
}

/** The step from its beginning: nothing of it is chosen yet. */
export function withoutTicked({ ticked: _ticked, ...draft }: Draft): Draft {
  return draft;
}

/** The photos of the unfinished photo step, or of the answer being changed. */
export const gatheredPhotos = ({ gathered, answers }: Draft): readonly GatheredPhoto[] =>
  gathered ?? photosOf(answers);

/**
 * One step back: the step before is asked again. Its answer, and all later ones, hold until it is answered anew. From a
 * change begun at the preview, back to the preview.
 * @returns undefined at the very first step
 */
export function stepBack(catalogue: Catalogue, draft: Draft): Draft | undefined {
  if (draft.changing !== undefined && !draft.goingBack) return withoutGathered(settled(draft));
  const step = currentStep(catalogue, draft);
  if (step.at === "category") return undefined;
  const asked = draftFields(catalogue, draft).filter(({ unasked }) => !unasked);
  const at = step.at === "field" ? asked.findIndex(({ id }) => id === step.field.id) : asked.length;
  const before = asked.slice(0, at).at(-1)?.id ?? (draft.revises === undefined ? CATEGORY_STEP : undefined);
  return before === undefined
    ? undefined
    : { ...settled(draft), ...ticksOf(draft, step), changing: before, goingBack: true };
}

/** What was ticked at a step that is left unanswered, so that it is still ticked when the author comes to it again. */
const ticksOf = ({ ticked }: Draft, step: Step): Pick<Draft, "left"> =>
  step.at === "field" && step.field.kind === "choices" && ticked
    ? { left: { field: step.field.id, ticked } }
    : {};

/** The draft at the step for the category, whose answer holds until another is chosen. */
export const otherCategory = (draft: Draft): Draft => ({
  ...settled(draft),
  changing: CATEGORY_STEP,
  goingBack: true,
});

/** The answer that the present step has already, because it is asked anew; undefined where it has none or was skipped. */
export function presentAnswer({ answers, changing }: Draft, field: Field): Exclude<Answer, null> | undefined {
  return changing === field.id ? (answers[field.id] ?? undefined) : undefined;
}

/** The draft after a step that was asked anew and whose answer stays. */
export const keptAnswer = (draft: Draft): Draft => withoutGathered(settled(draft));

/** Opens one answered field again from the preview. */
export function changeField(
  catalogue: Catalogue,
  draft: Draft,
  fieldId: string,
): Result<Draft, "not-this-step" | "not-an-option"> {
  if (currentStep(catalogue, draft).at !== "preview") return fail("not-this-step");
  const known = draftFields(catalogue, draft).some((field) => field.id === fieldId);
  return known ? ok({ ...draft, changing: fieldId }) : fail("not-an-option");
}

/** The answers without those that another answer has made invalid: these are asked again. */
function withoutOverruled(fields: readonly Field[], answers: Answers, today: Day): Answers {
  const overruled = fields.filter((field) => {
    const answer = answers[field.id];
    const now = narrowed(field, answers);
    return now !== field && (answer ?? null) !== null && !checkAnswer(now, answer ?? null, today).ok;
  });
  return Object.fromEntries(
    Object.entries(answers).filter(([id]) => !overruled.some((field) => field.id === id)),
  );
}

function settled(draft: Draft): Draft {
  const { changing: _changing, goingBack: _goingBack, ticked: _ticked, ...rest } = draft;
  return rest;
}

function withoutGathered({ gathered: _gathered, ...rest }: Draft): Draft {
  return rest;
}
