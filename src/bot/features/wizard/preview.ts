import type { InlineKeyboardButton } from "grammy/types";
import { isPlaceAnswer } from "../../../domain/category/field.ts";
import { draftFields, type Step } from "../../../domain/listing/draft.ts";
import { photosOf } from "../../../domain/listing/photos.ts";
import { countMasks } from "../../../domain/privacy/mask-contacts.ts";
import type { Language } from "../../../domain/shared/language.ts";
import { type Asking } from "../../field/asking.ts";
import { SHOW } from "../../buttons/wizard.ts";
import { labelOf } from "../../field/words.ts";
import { joinHtml, type Html } from "../../html.ts";
import { lookOfDraft, renderListing } from "../../render/listing.ts";
import { inPairs, inRows, screen, type ButtonScreen } from "../../screen.ts";
import {
  BACK,
  BEHALF,
  CANCEL,
  CHANGE,
  changeValue,
  OWN,
  readersValue,
  STAY,
  stepTap,
  SUBMIT,
} from "./step-tap.ts";

/**
 * The last step: the listing as its readers will see it, and the button that submits it.
 * @param readers the readers' language
 */
export function previewScreen(asking: Asking, step: Step, readers: Language = asking.language): ButtonScreen {
  const { i18n, language, catalogue, draft, communities, organisation } = asking;
  const nav = (caption: string, value: string): InlineKeyboardButton => stepTap(asking, step, caption, value);
  const place = draft.answers["place"];
  const community = isPlaceAnswer(place) ? communities.find(({ id }) => id === place.communityId) : undefined;
  const alone = community && lookOfDraft(asking.mask, catalogue, draft, community, language);
  const look = alone && { ...alone, ...(organisation && { organisationName: organisation }) };
  const { reply } = draft.answers;
  const answer = typeof reply === "string" ? asking.mask(reply).text : undefined;
  const masked = (look?.masked ?? 0) + countMasks(answer ?? "");
  const parts: readonly Html[] = [
    i18n.t(language, "wizard-preview"),
    ...(organisation ? [i18n.t(language, "wizard-preview-for", { name: organisation })] : []),
    ...(look ? [renderListing(i18n, catalogue, look, readers, { communityName: community })] : []),
    ...(answer === undefined ? [] : [i18n.t(language, "wizard-preview-reply", { text: answer })]),
    ...(masked > 0 ? [i18n.t(language, "wizard-masked", { count: masked })] : []),
  ];
  const photos = photosOf(draft.answers).length;
  const isEdit = draft.revises !== undefined && draft.question === undefined;
  return screen(joinHtml(parts, "\n\n"), [
    [nav(i18n.plain(language, isEdit ? "wizard-save-button" : "wizard-submit-button"), SUBMIT)],
    [nav(i18n.plain(language, "wizard-change-button"), CHANGE)],
    ...(photos > 0 ? [[nav(i18n.plain(language, "photos-button", { count: photos }), SHOW)]] : []),
    ...(draft.organisationId === undefined
      ? [
          [
            draft.onBehalf === true
              ? nav(i18n.plain(language, "wizard-own-button"), OWN)
              : nav(i18n.plain(language, "wizard-behalf-button"), BEHALF),
          ],
        ]
      : []),
    ...inRows(
      i18n.languages.all
        .filter((other) => other !== readers)
        .map((other) =>
          nav(
            i18n.plain(language, "wizard-preview-in-button", {
              language: i18n.plain(other, "language-name"),
            }),
            readersValue(other),
          ),
        ),
      2,
    ),
    [
      // An edit of one field has no step before the preview.
      ...(isEdit ? [] : [nav(i18n.plain(language, "button-back"), BACK)]),
      nav(i18n.plain(language, "button-cancel"), CANCEL),
    ],
  ]);
}

/** Asks which field of the preview to change. */
export function changeScreen(asking: Asking, step: Step): ButtonScreen {
  const { i18n, language, catalogue, draft } = asking;
  const fields = draftFields(catalogue, draft).map((field) =>
    stepTap(asking, step, labelOf(asking, field), changeValue(field.id)),
  );
  return screen(i18n.t(language, "wizard-change-ask"), [
    ...inPairs(fields),
    [stepTap(asking, step, i18n.plain(language, "button-back"), STAY)],
  ]);
}
