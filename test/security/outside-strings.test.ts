import { expect, test } from "vitest";
import { loadCatalogue } from "../../src/adapters/catalogue/load-catalogue.ts";
import { NOTHING_FOUND, type Asking } from "../../src/bot/field/asking.ts";
import { chatOf } from "../../src/bot/field/kinds.ts";
import { createI18n } from "../../src/bot/i18n.ts";
import { stepButton } from "../../src/bot/buttons/wizard.ts";
import { draftId, personId } from "../../src/domain/shared/ids.ts";
import { useBot } from "../support/bot.ts";
import type { Phone } from "../support/phone.ts";
import { atHousing, joined } from "../bot/walk.ts";
import { mask } from "../support/mask.ts";
import { vocabulary } from "../support/vocabulary.ts";

const bot = useBot();

/** `__proto__`, `constructor`, `toString` and the rest: what every object has, whoever made it. */
const NAMES = Object.getOwnPropertyNames(Object.prototype);

/**
 * Somebody presses, at the step where their draft stands, a button for each of these values that nobody offered.
 * @returns what came of it: drafts that have changed, and what was logged
 */
async function forgeAll(phone: Phone, field: string): Promise<readonly unknown[]> {
  const [draft] = await bot.useCases.drafts.ofAuthor(personId(phone.id));
  if (!draft) throw new Error("there is no draft");
  for (const value of NAMES) await phone.forge(stepButton.pack({ draft: draft.id, field, value }));
  const after = await bot.useCases.drafts.ofAuthor(personId(phone.id));
  return [...after.filter((each) => JSON.stringify(each) !== JSON.stringify(draft)), ...bot.log.lines];
}

test("names of Object.prototype are no category", async () => {
  const olena = await joined(bot);
  await olena.say("/need");
  expect(await forgeAll(olena, "_category")).toEqual([]);
});

test.each(["guests", "bringing", "musts", "period", "place", "details"] as const)(
  "names of Object.prototype are no answer about %s",
  async (field) => {
    expect(await forgeAll(await atHousing(bot, field), field)).toEqual([]);
  },
);

test("names of Object.prototype are no button of the preview", async () => {
  expect(await forgeAll(await atHousing(bot, "preview"), "_preview")).toEqual([]);
});

test("at each step of each category they are read as words, pressed or typed, and break nothing", async () => {
  const catalogue = await loadCatalogue();
  const i18n = createI18n({ directory: new URL("../../locales/", import.meta.url), defaultLanguage: "uk" });
  const language = i18n.languages.forTag("uk");
  for (const { slug, fields } of catalogue.categories) {
    const asking: Asking = {
      i18n,
      language,
      catalogue,
      mask,
      vocabulary,
      communities: [],
      today: "2026-05-04",
      found: NOTHING_FOUND,
      draft: {
        id: draftId("k3j9xk3j9xk3"),
        authorId: personId(1),
        kind: "request",
        category: slug,
        answers: {},
        updatedAt: new Date(0),
      },
    };
    for (const field of fields)
      for (const name of NAMES) {
        const chat = chatOf(field);
        const read = [
          chat.pressed(field, name, asking) ?? null,
          chat.typed(field, name, asking),
          chat.typed(field, `5 ${name}`, asking),
          chat.choices(field, asking, name),
        ];
        expect(JSON.parse(JSON.stringify(read)), `${slug} ${field.id} ${name}`).toEqual(read);
      }
  }
});
