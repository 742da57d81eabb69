import { describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/adapters/catalogue/load-catalogue.ts";
import {
  LISTING_KINDS,
  mayPost,
  type Category,
  type ListingKind,
} from "../../src/domain/category/category.ts";
import { fieldsOf } from "../../src/domain/category/common-fields.ts";
import { isAsked, isPlaceAnswer, isTown, type Answer, type Field } from "../../src/domain/category/field.ts";
import { currentStep, draftFields, type Draft } from "../../src/domain/listing/draft.ts";
import type { Community } from "../../src/domain/community/community.ts";
import type { Listing } from "../../src/domain/listing/listing.ts";
import { resumeButton } from "../../src/bot/buttons/wizard.ts";
import { listingId, personId, type OrganisationId } from "../../src/domain/shared/ids.ts";
import type { Language } from "../../src/domain/shared/language.ts";
import { questionOf } from "../../src/bot/field/words.ts";
import { type Html } from "../../src/bot/html.ts";
import { formatLimit } from "../../src/bot/formats.ts";
import { MAX_MONTHS_AHEAD } from "../../src/domain/category/field.ts";
import { i18n } from "../support/i18n.ts";
import { spaced } from "../support/spaces.ts";
import { amount } from "../support/amount.ts";
import { trialOf, TRIALS, type Circumstances } from "../support/answers.ts";
import { type TestBot, useBot } from "../support/bot.ts";
import { captionsOf, type Phone } from "../support/phone.ts";
import { verified } from "../support/organisations.ts";
import { joined } from "./walk.ts";
import { LANGUAGES } from "../support/languages.ts";
import { vocabulary } from "../support/vocabulary.ts";

/** Our markup as Telegram shows it. */
const shown = (text: Html | string): string =>
  spaced(text.toString())
    .replace(/<[^>]*>/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");

/** What the stories of one language have covered so far. */
interface Met {
  /** Kinds of field that were asked. */
  readonly kinds: Set<string>;
  /** How often each trial was made. */
  readonly trials: Map<string, number>;
}

/** Repeats every kind of trial at every question. */
const ALL_TRIALS = amount(false, true);

/**
 * The trials never made so far in this language. When all have been made: with `once` none, else the one made least
 * often, so that over all categories each comes up.
 */
function due<T>(
  { trials }: Met,
  items: readonly T[],
  nameOf: (item: T, index: number) => string,
  repeats: "once" | "always" = "always",
): T[] {
  const named = items.map((item, index) => ({ item, name: nameOf(item, index) }));
  const often = ({ name }: { readonly name: string }): number => trials.get(name) ?? 0;
  const unmade = named.filter((trial) => often(trial) === 0);
  const again = repeats === "always" || ALL_TRIALS;
  const rarest = named.toSorted((a, b) => often(a) - often(b)).slice(0, again ? 1 : 0);
  const chosen = unmade.length > 0 ? unmade : rarest;
  for (const trial of chosen) trials.set(trial.name, often(trial) + 1);
  return chosen.map(({ item }) => item);
}

/** Somebody in the wizard of one category. */
interface Way {
  readonly bot: TestBot;
  readonly phone: Phone;
  readonly language: Language;
  readonly met: Met;
  readonly communities: readonly Community[];
}

async function draftOf({ bot, phone }: Way): Promise<Draft> {
  const [draft] = await bot.useCases.drafts.ofAuthor(personId(phone.id));
  if (!draft) throw new Error("there is no draft");
  return draft;
}

/** What is asked now; without a field at the preview. */
interface Asked {
  readonly field?: Field;
  readonly on: Circumstances;
}

/** The draft's present step; checks that the message on the screen asks it. */
async function asked(way: Way): Promise<Asked> {
  const { bot, language, communities } = way;
  const today = bot.time.now().toISOString().slice(0, 10);
  const draft = await draftOf(way);
  const on = {
    i18n,
    language,
    catalogue: bot.useCases.catalogue,
    mask: bot.useCases.mask,
    vocabulary,
    draft,
    communities,
    today,
  };
  const step = currentStep(on.catalogue, on.draft);
  const text = way.phone.last.text ?? "";
  const captions = captionsOf(way.phone.last);
  if (step.at !== "field") {
    expect(text).toContain(shown(i18n.t(way.language, "wizard-preview")));
    expect(captions).toContain(i18n.plain(way.language, "wizard-submit-button"));
    return { on };
  }
  expect(text).toContain(shown(questionOf(on, step.field)));
  expect(text).toContain(
    shown(i18n.t(way.language, "wizard-progress", { number: step.number, of: step.of })),
  );
  const isAnswered = (draft.answers[step.field.id] ?? null) !== null;
  const skips = step.field.optional === true && !isAnswered;
  expect(captions.includes(i18n.plain(way.language, "button-skip"))).toBe(skips);
  return { field: step.field, on };
}

/** An answer without what the gazetteer may add to a town. */
const essence = (answer: Answer | undefined): unknown =>
  isTown(answer)
    ? { name: answer.name }
    : isPlaceAnswer(answer)
      ? { communityId: answer.communityId }
      : answer;

function expectAnswer({ answers }: Draft, field: Field, answer: Answer | undefined): void {
  const kept = essence(answers[field.id]);
  expect({ field: field.id, answer: kept }).toEqual({ field: field.id, answer: essence(answer) });
}

/** Checks that the same question is asked again, and its answer is still the same. */
async function expectAskedAgain(way: Way, field: Field, answer?: Answer): Promise<void> {
  const now = await asked(way);
  expect(now.field?.id).toBe(field.id);
  expectAnswer(now.on.draft, field, answer);
}

/** Goes back to the question that was just answered. */
async function goBack(way: Way, field: Field): Promise<void> {
  const { [field.id]: answer } = (await draftOf(way)).answers;
  await way.phone.press(i18n.plain(way.language, "button-back"), way.phone.last);
  await expectAskedAgain(way, field, answer);
}

/** Checks that a wrong answer is explained in one message that asks again, and changes nothing. */
async function answerBadly(way: Way, field: Field, on: Circumstances): Promise<void> {
  const trials = trialOf(field).bad(field, on);
  for (const bad of due(way.met, trials, ({ says }) => `${field.kind}: ${says}`)) {
    const { typed, says, with: variables = {} } = bad;
    await way.phone.say(typed);
    const limit = formatLimit(way.language, MAX_MONTHS_AHEAD, "month");
    const why = shown(i18n.tDynamic(way.language, says, { min: 0, max: 0, count: 0, limit, ...variables }));
    expect({ typed, answers: way.phone.seen }).toEqual({
      typed,
      answers: [expect.stringContaining(why)],
    });
    // Where only one answer lets a listing go on, the other is explained, and Back leads to the question.
    if (says === "error-answer-must-agree")
      await way.phone.press(i18n.plain(way.language, "button-back"), way.phone.last);
    await expectAskedAgain(way, field);
  }
}

/**
 * Answers one question wrongly and by taps, and in ways that this kind of field has not been answered in: by skipping
 * and by text. Takes back each answer but the last.
 */
async function tryField(way: Way, field: Field, on: Circumstances): Promise<void> {
  const trial = trialOf(field);
  await answerBadly(way, field, on);
  for (const _skip of due(way.met, field.optional ? [field] : [], () => `${field.kind}: skip`, "once")) {
    await way.phone.press(i18n.plain(way.language, "button-skip"), way.phone.last);
    expectAnswer(await draftOf(way), field, null);
    await goBack(way, field);
  }
  const tapped = trial.tapped(field, on);
  const goods = due(
    way.met,
    trial.good(field, on),
    (_good, index) => `${field.kind}: good ${String(index)}`,
    tapped ? "once" : "always",
  );
  for (const [index, { typed, answer }] of goods.entries()) {
    await way.phone.say(typed);
    expectAnswer(await draftOf(way), field, answer);
    if (tapped || index < goods.length - 1) await goBack(way, field);
  }
  if (!tapped) return;
  if (field.kind === "choices") {
    // The options that were taken back are still ticked.
    const ticked = captionsOf(way.phone.last).filter((caption) => caption.startsWith("✓ "));
    for (const caption of ticked) await way.phone.press(caption, way.phone.last);
  }
  for (const caption of tapped.taps) await way.phone.press(caption, way.phone.last);
  expectAnswer(await draftOf(way), field, tapped.answer);
}

/** Somebody who writes for an organisation. */
interface Lead {
  readonly phone: Phone;
  readonly organisation: OrganisationId;
}

async function leadIn(bot: TestBot, language: Language): Promise<Lead> {
  const phone = await joined(bot, language);
  const { id } = await verified(
    bot.useCases,
    personId(phone.id),
    bot.leipzig.id,
    { kind: "api", id: "tests", name: "tests" },
    { name: `Hilfe ${language}`, email: `buero@${language}.example` },
  );
  return { phone, organisation: id };
}

/** Opens the wizard for an organisation's listing of a category. */
async function beginFor(
  bot: TestBot,
  { phone, organisation }: Lead,
  kind: ListingKind,
  category: string,
): Promise<void> {
  const { drafts } = bot.useCases;
  const { id, ...rest } = await drafts.open(personId(phone.id), kind);
  const draft = await drafts.save({ id, ...rest, category, organisationId: organisation });
  await phone.say("/menu");
  await phone.pressData(phone.last.messageId, resumeButton.pack({ draft: draft.id }));
}

/**
 * Writes a listing of a category from the menu to the moderators, and tests each question on the way.
 * @returns the listing that was sent
 */
async function tryCategory(
  bot: TestBot,
  { slug, emoji }: Category,
  kind: ListingKind,
  language: Language,
  met: Met,
  lead?: Lead,
): Promise<Listing | undefined> {
  const phone = lead?.phone ?? (await joined(bot, language));
  const way: Way = { bot, phone, language, met, communities: await bot.useCases.communities.all() };
  if (lead) await beginFor(bot, lead, kind, slug);
  else {
    await phone.say(kind === "offer" ? "/offer" : "/need");
    await phone.press(`${emoji} ${i18n.plainDynamic(language, `category-${slug}`)}`, phone.last);
  }
  const fields: Field[] = [];
  let now = await asked(way);
  while (now.field) {
    const { field } = now;
    if (fields.some(({ id }) => id === field.id)) throw new Error(`${field.id} is asked twice`);
    fields.push(field);
    met.kinds.add(field.kind);
    await tryField(way, field, now.on);
    now = await asked(way);
  }
  expect(fields.map(({ id }) => id)).toEqual(
    draftFields(bot.useCases.catalogue, now.on.draft)
      .filter(({ unasked }) => !unasked)
      .map(({ id }) => id),
  );
  await phone.press(i18n.plain(language, "wizard-submit-button"), phone.last);
  expect(phone.seen[0]).toContain(shown(i18n.t(language, "wizard-submitted")));
  return bot.useCases.listings.find(listingId(now.on.draft.id));
}

const { categories } = await loadCatalogue();

const bot = useBot();
type Story = readonly [
  kind: ListingKind,
  slug: string,
  by: "a person" | "an organisation",
  category: Category,
];

/** Whether organisations are asked something else than everybody, by the category's own data. */
const asksMore = ({ fields, organisationsOnly }: Category, kind: ListingKind): boolean =>
  organisationsOnly?.includes(kind) === true ||
  fields.some(
    (field) =>
      isAsked(field, kind) &&
      (field.organisations === true || (field.kind === "number" && field.organisationsMax !== undefined)),
  );

const ALL_STORIES: readonly Story[] = LISTING_KINDS.flatMap((kind) =>
  categories.flatMap((category): Story[] => [
    ...(mayPost(category, kind, {}) ? [[kind, category.slug, "a person", category] as const] : []),
    ...(asksMore(category, kind) ? [[kind, category.slug, "an organisation", category] as const] : []),
  ]),
);

/** The stories told in a language: every third, and what it takes to meet every kind of field. */
function storiesIn(language: Language): readonly Story[] {
  const told = ALL_STORIES.filter((_story, index) => LANGUAGES[index % LANGUAGES.length] === language);
  for (const fieldKind of Object.keys(TRIALS)) {
    const meets = ([kind, , by, category]: Story): boolean =>
      by === "a person" && fieldsOf(category, kind).some((field) => field.kind === fieldKind);
    if (!told.some(meets)) told.push(...ALL_STORIES.filter(meets).slice(0, 1));
  }
  return told;
}

// Each offer and request is walked in one language at least: every-step.test.ts shows each step in each language.
describe.each(LANGUAGES)("in %s", (language) => {
  const met: Met = { kinds: new Set(), trials: new Map() };

  let lead: Lead | undefined;

  it.each(storiesIn(language))(
    "an %s of %s is asked, corrected, taken back, answered and sent, step by step, by %s",
    async (kind, slug, by, category) => {
      const writer = by === "a person" ? undefined : (lead ??= await leadIn(bot, language));
      const listing = await tryCategory(bot, category, kind, language, met, writer);
      expect(listing).toMatchObject({ kind, category: slug, status: "pending" });
      expect(listing?.organisationId).toBe(writer?.organisation);
    },
  );

  it("the stories together meet every kind of field", () => {
    expect([...met.kinds].toSorted()).toEqual(Object.keys(TRIALS).toSorted());
  });
});
