import { zoneOf } from "../../../domain/community/time-zone.ts";
import { checkAnswer, isDated, isPlaceAnswer } from "../../../domain/category/field.ts";
import type { Community } from "../../../domain/community/community.ts";
import {
  CATEGORY_STEP,
  currentStep,
  draftFields,
  type Draft,
  type Step,
} from "../../../domain/listing/draft.ts";
import { dayAt } from "../../../domain/shared/dates.ts";
import type { DraftId, PersonId } from "../../../domain/shared/ids.ts";
import type { Language } from "../../../domain/shared/language.ts";
import { NOTHING_FOUND, type Asking } from "../../field/asking.ts";
import type { FeatureDependencies } from "../../dependencies.ts";

const zoneOfDraft = (draft: Draft, communities: readonly Community[]): string => {
  const place = draft.answers["place"];
  const chosen = isPlaceAnswer(place) ? communities.find(({ id }) => id === place.communityId) : undefined;
  return zoneOf(chosen ?? communities[0]);
};

/** The person's own draft, with all it takes to ask for its next step; undefined when it is gone or somebody else's. */
export async function loadAsking(
  {
    useCases,
    i18n,
    clock,
    vocabulary,
  }: Pick<FeatureDependencies, "useCases" | "i18n" | "clock" | "vocabulary">,
  id: DraftId,
  person: PersonId,
  language: Language,
): Promise<Asking | undefined> {
  const draft = (await useCases.drafts.ofAuthor(person)).find((theirs) => theirs.id === id);
  if (!draft) return undefined;
  const communities = await useCases.communities.all();
  const today = dayAt(clock.now(), zoneOfDraft(draft, communities));
  const { catalogue, mask } = useCases;
  const organisation =
    draft.organisationId && (await useCases.organisations.directory.open(draft.organisationId))?.name;
  const known = { i18n, language, catalogue, mask, vocabulary, draft, communities, today };
  return { ...known, found: NOTHING_FOUND, ...(organisation && { organisation }) };
}

/** The draft without days that are in the past by now, so that they are asked again. */
export function withoutPastDays({ catalogue, draft, today }: Asking): Draft {
  const past = draftFields(catalogue, draft)
    .filter(isDated)
    .filter((field) => !checkAnswer({ ...field, optional: true }, draft.answers[field.id] ?? null, today).ok)
    .map(({ id }) => id);
  const answers = Object.fromEntries(Object.entries(draft.answers).filter(([id]) => !past.includes(id)));
  return { ...draft, answers };
}

/** Names of the steps that are not fields; no field's id begins with an underscore. */
export const PREVIEW_STEP = "_preview";

/** The name of a step; buttons carry it, so that a press tells which step it answers. */
export const stepName = (step: Step): string =>
  step.at === "field" ? step.field.id : step.at === "category" ? CATEGORY_STEP : PREVIEW_STEP;

export const stepOf = ({ catalogue, draft }: Asking): Step => currentStep(catalogue, draft);
