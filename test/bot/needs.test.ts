import { beforeAll, expect, test } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { useModeration, VERA } from "../support/moderation.ts";
import { createNeedSteps, type NeedSteps } from "../support/needs.ts";
import { pressAll } from "../support/stories.ts";
import { GROUP, JONAS, KATRIN, OLENA } from "../support/town.ts";

const { town, cardOf } = useModeration();
const olena = town.phone(OLENA);
const jonas = town.phone(JONAS);
const katrin = town.phone(KATRIN, GROUP);
const by = { kind: "person", id: personId(KATRIN), name: "Katrin" } as const;

let needs: NeedSteps;

beforeAll(async () => {
  const leipzig = await town.useCases.communities.findByChat(GROUP);
  if (!leipzig) throw new Error("nobody looks after Leipzig");
  needs = createNeedSteps(town.useCases, leipzig, by);
  await needs.organisation(personId(JONAS), "Wohnhilfe e. V.");
  await town.settle();
});

test("Jonas posts a need of his organisation, leaves it for a while, and everybody sees whose it is", async () => {
  await jonas.say("/organisation");
  await pressAll(jonas, ["🏛 Wohnhilfe", "🙏 Bedarf melden", "✨"]);
  await jonas.say("/cancel");
  await jonas.say("/menu");
  expect(jonas.buttons).toContain("▶️ Bedarf: Wohnhilfe e. V.");
  await jonas.press("🙏 Ich brauche Hilfe");
  expect(jonas.last.text).toContain("Wobei brauchen Sie Hilfe?");
  await jonas.say("/menu");
  await jonas.press("▶️ Bedarf: Wohnhilfe e. V.");
  await jonas.say("Vierzig Schlafsäcke");
  await pressAll(jonas, ["Überspringen", "📍", "Überspringen", "Diese Woche"]);
  expect(jonas.last.text).toMatch(/Sie schreiben das für Wohnhilfe e\. V\. ✔️[^]*🏛 Wohnhilfe e\. V\. ✔️/);
  expect(jonas.buttons).not.toContain("👥 Ich schreibe für jemanden");
  await jonas.press("✅ Absenden");
  const [need] = await town.useCases.listings.ofAuthor(personId(JONAS));
  if (!need) throw new Error("there is no need");
  expect(cardOf(need.id).text).toContain("🏛 Wohnhilfe e. V. ✔️");
  await katrin.press("✅", cardOf(need.id));

  await olena.say(`/start ${need.id}`);
  const page = olena.all.findLast(({ text }) => text?.includes("Vierzig Schlafsäcke"));
  expect(page?.text).toContain("🏛 Wohnhilfe e. V. ✔️");
  await olena.press("🏛 Wohnhilfe e. V.", page);
  expect(olena.last.text).toContain("Markt 1, 04109 Leipzig");
  expect(olena.all).toContainEqual(page);
});

test("an old button of an organisation that somebody has left begins nothing", async () => {
  const [vera, person, lead] = [town.phone(VERA), personId(VERA), personId(JONAS)];
  const [wohnhilfe] = await town.useCases.organisations.ofPerson(lead);
  if (!wohnhilfe) throw new Error("there is no organisation");
  await needs.join(wohnhilfe, lead, person);
  await vera.say("/organisation");
  await vera.press("🏛 Wohnhilfe");
  await town.useCases.organisations.leave(wohnhilfe.id, person);
  expect((await vera.press("💛 Post what we give")).text).toContain("not meant for you");
  expect(await town.useCases.drafts.ofAuthor(person)).toEqual([]);
});

test("members see the organisation's listings; a lead changes them and hands one to a colleague", async () => {
  const [vera, person, lead] = [town.phone(VERA), personId(VERA), personId(JONAS)];
  const [wohnhilfe] = await town.useCases.organisations.ofPerson(lead);
  if (!wohnhilfe) throw new Error("there is no organisation");
  await needs.join(wohnhilfe, lead, person);
  await vera.say("/organisation");
  await pressAll(vera, ["🏛 Wohnhilfe", "📋 Our listings"]);
  expect(vera.last.text).toMatch(
    /Wohnhilfe e\. V\.: our listings[^]*Vierzig Schlafsäcke[^]*Jonas looks after it/,
  );
  await vera.press("1 ✨");
  expect(vera.buttons).toEqual(["🏛 Wohnhilfe e. V.", "📋 Our listings"]);

  await jonas.say("/organisation");
  await pressAll(jonas, ["🏛 Wohnhilfe", "📋 Unsere Einträge", "1 ✨", "👤 Übergeben an…"]);
  expect(jonas.last.text).toContain("Bisher: Jonas");
  expect((await jonas.press("👤 Vera")).text).toContain("Übergeben");
  expect(vera.last.text).toContain("You look after a listing of Wohnhilfe e. V. from now on");
  expect((await jonas.press("⏸")).text).toBeDefined();
  await vera.press("📋 Our listings");
  await vera.press("1 ✨");
  expect((await vera.press("▶️")).text).toBeDefined();
  const [need] = await town.useCases.listings.ofAuthor(person);
  expect(need).toMatchObject({ status: "published", organisationId: wohnhilfe.id });
});
