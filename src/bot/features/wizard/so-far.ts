import { isDated, isPlaceAnswer, type Answer, type Field } from "../../../domain/category/field.ts";
import { draftFields } from "../../../domain/listing/draft.ts";
import type { Asking } from "../../field/asking.ts";
import { answerWords, labelOf } from "../../field/words.ts";
import { clip, html, joinHtml, type Html } from "../../html.ts";

/** Characters of one answer among the others. */
const MAX_ANSWER = 60;

/**
 * The category and what was answered so far, in one paragraph. What was skipped, not asked, or had
 * to be answered so, is not mentioned.
 * @param except the field that is asked now
 */
export function answersSoFar(asking: Asking, except: string): Html {
  const { i18n, language, catalogue, draft } = asking;
  const category = draft.category === undefined ? undefined : catalogue.find(draft.category);
  const name = category && html`${category.emoji} ${i18n.tDynamic(language, `category-${category.slug}`)}`;
  const answers = draftFields(catalogue, draft).flatMap((field) => {
    const answer = draft.answers[field.id] ?? null;
    const isNews =
      !field.unasked && field.id !== except && !(field.kind === "yes-no" && field.must === answer);
    return answer === null || !isNews ? [] : [phraseOf(asking, field, answer)];
  });
  return joinHtml([...(name ? [name] : []), ...answers], " · ");
}

/**
 * An answer as it is understood without its question; options of which several may be ticked say it themselves. An emoji
 * never ends a line.
 */
function phraseOf(asking: Asking, field: Field, answer: Exclude<Answer, null>): Html {
  const words = clip(answerWords(asking, field, answer), MAX_ANSWER);
  if (isPlaceAnswer(answer)) return html`📍\u00a0${words}`;
  if (isDated(field)) return html`📅\u00a0${words}`;
  if (field.kind === "text") return html`📝\u00a0${words}`;
  if (field.kind === "number" || field.kind === "photos" || field.kind === "choices") return words;
  return html`${labelOf(asking, field)}: ${words}`;
}
