import { mask } from "../support/mask.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/adapters/catalogue/load-catalogue.ts";
import { askStep } from "../../src/bot/features/wizard/ask.ts";
import { stepButton } from "../../src/bot/buttons/wizard.ts";
import { NOTHING_FOUND, viewOf, type Asking } from "../../src/bot/field/asking.ts";
import { questionOf } from "../../src/bot/field/words.ts";
import { i18n } from "../support/i18n.ts";
import type { Catalogue } from "../../src/domain/category/catalogue.ts";
import {
  LISTING_KINDS,
  mayPost,
  type Category,
  type ListingKind,
} from "../../src/domain/category/category.ts";
import type { Community } from "../../src/domain/community/community.ts";
import {
  answerStep,
  chooseCategory,
  currentStep,
  startPeriod,
  type Draft,
} from "../../src/domain/listing/draft.ts";
import {
  communityId,
  draftId,
  listingId,
  organisationId,
  personId,
  type OrganisationId,
} from "../../src/domain/shared/ids.ts";
import { DE, LANGUAGES } from "../support/languages.ts";
import type { Language } from "../../src/domain/shared/language.ts";
import { trialOf } from "../support/answers.ts";
import { vocabulary } from "../support/vocabulary.ts";

const TODAY = "2026-05-04";
const MAX_MESSAGE = 4096;
const MAX_CAPTION = 40;
/** Telegram's limits for inline keyboards. */
const MAX_IN_ROW = 8;
const MAX_BUTTONS = 100;

const leipzig: Community = {
  id: communityId("leipzig00000"),
  name: "Leipzig",
  center: { lat: 51.34, lon: 12.37 },
  radiusKm: 25,
  language: DE,
  timeZone: "Europe/Berlin",
  moderationChatId: -1,
};

/** As many photos as fit, each with a caption. */
const photosTo = (max: number) =>
  Array.from({ length: max }, (_, id) => ({ fileId: "f", uniqueId: String(id), captioned: true }));

let catalogue: Catalogue;

beforeAll(async () => {
  catalogue = await loadCatalogue();
});

/** Every screen from the first step to the preview. */
function screensOf(kind: ListingKind, category: Category, language: Language, organisation?: OrganisationId) {
  const { slug } = category;
  const empty: Draft = {
    id: draftId("draft0000000"),
    authorId: personId(1),
    kind,
    ...(organisation && { organisationId: organisation }),
    answers: {},
    updatedAt: new Date(0),
  };
  const chosen = chooseCategory(catalogue, empty, slug);
  if (!chosen.ok) throw new Error(chosen.code);
  const revision = { revises: listingId("listing00000"), question: "?".repeat(1000) };
  const drafts: Draft[] = [empty];
  for (let draft: Draft = { ...chosen.value, ...revision }; ;) {
    drafts.push(draft);
    const step = currentStep(catalogue, draft);
    if (step.at !== "field") break;
    const begun = startPeriod(catalogue, draft, step.field.id, TODAY, TODAY);
    if (begun.ok) drafts.push(begun.value);
    if (step.field.kind === "photos") drafts.push({ ...draft, gathered: photosTo(step.field.max) });
    const longest = trialOf(step.field).longest(step.field, TODAY);
    const answered = answerStep(catalogue, draft, step.field.id, longest, TODAY);
    if (!answered.ok) throw new Error(`${step.field.id}: ${answered.code}`);
    draft = answered.value;
  }
  const asking: Omit<Asking, "draft"> = {
    i18n,
    language,
    catalogue,
    mask,
    communities: [leipzig],
    today: TODAY,
    vocabulary,
    found: NOTHING_FOUND,
  };
  return drafts.map((draft) => {
    const first = askStep({ ...asking, draft });
    const step = currentStep(catalogue, draft);
    // A step that is half answered asks for the other half.
    const isWhole = draft.ticked === undefined && draft.gathered === undefined;
    const field = step.at === "field" && isWhole ? step.field : undefined;
    const question = field && questionOf({ ...asking, draft }, field);
    return {
      first,
      field,
      question,
      views: viewsFrom(first).map((view) => askStep({ ...asking, draft }, view)),
    };
  });
}

/** The same of every category, as private people and as organisations are asked. */
const allScreensOf = (kind: ListingKind, language: Language) =>
  catalogue.categories.flatMap((category) => [
    ...(mayPost(category, kind, {}) ? screensOf(kind, category, language) : []),
    ...screensOf(kind, category, language, organisationId("hilfe0000000")),
  ]);

/** The other views that a step's buttons lead to. */
const viewsFrom = ({ keyboard }: ReturnType<typeof askStep>): readonly string[] =>
  keyboard.inline_keyboard.flat().flatMap((button) => {
    const data = "callback_data" in button ? button.callback_data : "";
    return viewOf(stepButton.unpack(data)?.value ?? "") ?? [];
  });

describe.each(LANGUAGES)("every step in %s", (language) => {
  it.each(LISTING_KINDS)("of an %s asks its question, has texts that fit, and a way out", (kind) => {
    for (const { first, field, question } of allScreensOf(kind, language)) {
      const { text, keyboard } = first;
      const captions = keyboard.inline_keyboard.flat().map((button) => button.text);
      expect(text).toContain(String(question ?? ""));
      const isSkippable = captions.includes(i18n.plain(language, "button-skip"));
      expect(field === undefined || isSkippable === (field.optional === true)).toBe(true);
      const seen = text.replace(/<[^>]*>/g, "").replace(/&\w+;/g, "&");
      expect(seen.length).toBeLessThanOrEqual(MAX_MESSAGE);
      expect(captions.filter((caption) => caption.length > MAX_CAPTION)).toEqual([]);
      expect(new Set(captions).size).toBe(captions.length);
      expect(captions).toContain(i18n.plain(language, "button-cancel"));
    }
  });

  it.each(LISTING_KINDS)(
    "of an %s fits its calendars, hours and number steps, and has a way back",
    (kind) => {
      const seen = new Set<string>();
      for (const { keyboard } of allScreensOf(kind, language).flatMap(({ views }) => views)) {
        const { inline_keyboard: rows } = keyboard;
        const captions = rows.flat().map((button) => button.text);
        seen.add(captions.slice(0, 3).join(" "));
        expect(rows.filter((row) => row.length > MAX_IN_ROW)).toEqual([]);
        expect(captions.length).toBeLessThanOrEqual(MAX_BUTTONS);
        expect(captions).toContain(i18n.plain(language, "button-back"));
        expect(captions).toContain(i18n.plain(language, "button-cancel"));
      }
      expect(seen.size).toBeGreaterThan(3);
    },
  );
});
