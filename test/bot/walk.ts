import { mayPost } from "../../src/domain/category/category.ts";
import type { Listing } from "../../src/domain/listing/listing.ts";
import { currentStep, type Draft } from "../../src/domain/listing/draft.ts";
import { personId } from "../../src/domain/shared/ids.ts";
import type { MessageView } from "../../src/playground/index.ts";
import type { TestBot } from "../support/bot.ts";
import { captionsOf, type Phone } from "../support/phone.ts";
import { join } from "../support/stories.ts";

/** A new person who has agreed to the privacy notice and sees the menu. */
export async function joined(bot: TestBot, language = "uk", firstName = "Olena"): Promise<Phone> {
  const phone = bot.newcomer({ firstName, language });
  await join(phone);
  return phone;
}

/** The taps of a request for two people with a cat, in Ukrainian, up to the preview. */
export const HOUSING_REQUEST = [
  "Житло",
  "2",
  "0",
  "Кіт",
  "Пропустити",
  "Якнайшвидше",
  "1 місяць",
  "Лейпциг",
  "Пропустити",
];

/** What those taps answer, in the same order; the place is the whole of Leipzig. */
const HOUSING_ANSWERS = {
  guests: 2,
  children: 0,
  bringing: "cat",
  musts: null,
  period: { from: "2026-05-04", until: "2026-06-04" },
  place: undefined,
  details: null,
} as const;

/** A new person with a draft of that request, answered up to `field`. It is written without the chat, which saves its taps. */
async function begunRequest(
  bot: TestBot,
  field: keyof typeof HOUSING_ANSWERS | "preview",
  language: string,
): Promise<{ readonly phone: Phone; readonly draft: Draft }> {
  const { drafts, people } = bot.useCases;
  const phone = bot.newcomer({ language });
  const id = personId(phone.id);
  await people.meet({ id, firstName: "Olena", languageTag: language });
  await people.consent(id);
  const all = Object.entries({ ...HOUSING_ANSWERS, place: { communityId: bot.leipzig.id } });
  const given = field === "preview" ? all : all.slice(0, Object.keys(HOUSING_ANSWERS).indexOf(field));
  const draft = await drafts.save({
    ...(await drafts.open(id, "request")),
    category: "housing",
    answers: Object.fromEntries(given),
  });
  return { phone, draft };
}

/** A new person who takes up a request for housing, answered as by HOUSING_REQUEST, at the question about `field`. */
export async function atHousing(
  bot: TestBot,
  field: keyof typeof HOUSING_ANSWERS | "preview",
  language = "uk",
): Promise<Phone> {
  const { phone } = await begunRequest(bot, field, language);
  await phone.say("/need");
  await phone.press("▶️");
  return phone;
}

/** A new person with that request at the moderators. */
export async function requested(bot: TestBot): Promise<{ readonly phone: Phone; readonly listing: Listing }> {
  const { phone, draft } = await begunRequest(bot, "preview", "uk");
  const submitted = await bot.useCases.drafts.submit(draft.id, draft.authorId);
  if (!submitted.ok) throw new Error(submitted.code);
  return { phone, listing: submitted.value };
}

/** The bold parts of a message. */
export const bold = ({ text = "", entities }: MessageView): string =>
  entities
    .filter(({ type }) => type === "bold")
    .map(({ offset, length }) => text.slice(offset, offset + length))
    .join("\n");

/** What a walk through the wizard took. */
export interface Effort {
  readonly taps: number;
  readonly typed: readonly string[];
  /** The bot's messages in the chat once it was sent, from the first /start on. */
  readonly left: number;
}

/**
 * Sends a Ukrainian request by the shortest way from the menu to the moderators: the first button that answers each
 * step, and one sentence at the step for free text.
 */
export async function shortestRequest(bot: TestBot, slug: string, sentence: string): Promise<Effort> {
  const { catalogue, drafts } = bot.useCases;
  const phone = await joined(bot);
  let taps = 0;
  const typed: string[] = [];
  const tap = async (caption: string): Promise<void> => {
    await phone.press(caption, phone.last);
    taps += 1;
  };
  const tapNth = (n: number): Promise<void> => tap(captionsOf(phone.last)[n] ?? "");

  await tap("потрібна допомога");
  const open = catalogue.categories.filter((category) => mayPost(category, "request", {}));
  await tapNth(open.findIndex((category) => category.slug === slug));
  for (;;) {
    const [draft] = await drafts.ofAuthor(personId(phone.id));
    if (!draft) throw new Error("there is no draft");
    const step = currentStep(catalogue, draft);
    if (step.at !== "field") break;
    const { field } = step;
    if (field.kind === "text" && field.id === "details") {
      typed.push(sentence);
      await phone.say(sentence);
    } else if (field.optional && field.kind !== "date") {
      await tap("Пропустити");
    } else {
      // A day takes one tap, as skipping does, and avoids the question about urgency.
      const ticks = field.kind === "choices" ? field.min : 1;
      for (let n = 0; n < ticks; n += 1) await tapNth(n);
      if (field.kind === "choices") await tap("Готово");
    }
  }
  await tap("Надіслати");
  const [listing] = await bot.useCases.listings.ofAuthor(personId(phone.id));
  if (listing?.status !== "pending" || listing.category !== slug) throw new Error("it was not submitted");
  return { taps, typed, left: phone.all.length };
}
