import { beforeAll, expect, test } from "vitest";
import type { ListingKind } from "../../src/domain/category/category.ts";
import { personId, type OrganisationId } from "../../src/domain/shared/ids.ts";
import { useBot } from "../support/bot.ts";
import { verified } from "../support/organisations.ts";
import { captionsOf, type Phone } from "../support/phone.ts";
import { KATRIN } from "../support/product.ts";
import { pressAll } from "../support/stories.ts";
import { joined } from "./walk.ts";

const bot = useBot();
let petra: Phone;
let organisation: OrganisationId;

beforeAll(async () => {
  petra = await joined(bot, "de", "Petra");
  const own = { name: "Kinderhilfe", email: "k@kinderhilfe.example" };
  ({ id: organisation } = await verified(bot.useCases, personId(petra.id), bot.leipzig.id, KATRIN, own));
});

/** Petra writes for her organisation, in this category. */
async function writes(kind: ListingKind, category: string): Promise<void> {
  const { drafts } = bot.useCases;
  const draft = await drafts.openFor(organisation, personId(petra.id), kind);
  if (!draft.ok) throw new Error(draft.code);
  await drafts.save({ ...draft.value, category });
  await petra.say("/menu");
  await petra.press("▶️");
}

test("supplies are counted in the unit that was chosen, also as they are typed, until a day", async () => {
  await writes("request", "material");
  await pressAll(petra, ["Lebensmittel", "Fertig", "Kilogramm"]);
  expect(captionsOf(petra.last)).toContain("1");
  await petra.say("500 kg");
  await pressAll(petra, ["Lieferung", "Fertig", "Leipzig", "Morgen"]);
  expect(petra.last.text).not.toContain("Wie bald");
  await petra.press("Überspringen");
  expect(petra.last.text).toMatch(/• Was: Lebensmittel\n• 500 kg\n[^]*📅 Gebraucht bis: Di\., 5\. Mai 2026/);
  expect(petra.last.text).not.toContain("Einheit");
  await petra.press("Absenden");
  const [need] = await bot.useCases.listings.ofAuthor(personId(petra.id));
  expect(need).toMatchObject({ quantity: 500, period: { until: "2026-05-05" } });
});

test("money is one whole amount, in words and digits, and agreed to go to an official account only", async () => {
  await writes("request", "money");
  expect(petra.last.text).toContain("sammeln nie Geld");
  await petra.say("14,50 €");
  expect(petra.seen[0]).toContain("ganzen Betrag");
  await petra.say("2 Tsd. Euro");
  await petra.press("Medizin");
  expect(petra.last.text).toContain("will betrügen");
  await petra.press("Nein");
  expect(petra.last.text).toContain("nur mit „Ja“");
  await petra.press("Zurück");
  await pressAll(petra, ["Ja", "Leipzig", "Überspringen", "Diese Woche", "Überspringen"]);
  expect(petra.last.text).toMatch(/• 2\.000\s€\n• Wofür: Medizin/);
});
