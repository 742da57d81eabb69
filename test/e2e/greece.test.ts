import { beforeAll, expect, test } from "vitest";
import type { Community } from "../../src/domain/community/community.ts";
import { freeOf } from "../../src/domain/listing/ledger.ts";
import type { Listing } from "../../src/domain/listing/listing.ts";
import { personId } from "../../src/domain/shared/ids.ts";
import type { Submission } from "../support/create-product.ts";
import { EN } from "../support/languages.ts";
import { ELSEWHERE, NOOR, OTTO, SERHII, useModeration, VERA } from "../support/moderation.ts";
import { createNeedSteps } from "../support/needs.ts";
import { verified } from "../support/organisations.ts";
import { pressAll } from "../support/stories.ts";
import { OLENA } from "../support/town.ts";

/**
 * After "I want to offer help" of the Greek state: organisations register, and give accommodation, essentials and money. In
 * English.
 */
const { town, find } = useModeration();
const otto = town.phone(OTTO, ELSEWHERE);
const municipality = town.phone(NOOR);
const reception = town.phone(VERA);
const moderators = [
  { kind: "person", id: personId(OTTO), name: "Otto" },
  { kind: "person", id: personId(SERHII), name: "Serhii" },
] as const;
let athens: Community;

beforeAll(async () => {
  const founded = await town.useCases.communities.setUp({
    name: "Athens",
    center: { lat: 37.98, lon: 23.73 },
    language: EN,
    chatId: ELSEWHERE,
  });
  if (!founded.ok) throw new Error(founded.code);
  athens = founded.value;
  await town.settle();
});

/** What an organisation posts, approved by as many moderators as it needs. */
async function posted(
  lead: number,
  organisation: Awaited<ReturnType<typeof verified>>["id"],
  kind: Listing["kind"],
  what: Submission,
): Promise<Listing> {
  const steps = createNeedSteps(town.useCases, athens, moderators[0]);
  const sent = await steps.submit(organisation, personId(lead), kind, what);
  if (!sent.ok) throw new Error(sent.code);
  for (const by of moderators)
    await town.useCases.moderation.decide({
      listingId: sent.value.id,
      by,
      verdict: { action: "approve" },
    });
  await town.settle();
  const out = await find(sent.value.id);
  if (out.status !== "published") throw new Error(out.status);
  return out;
}

test("a municipality registers, is verified by the moderators of its town, and offers 30 beds", async () => {
  await municipality.say("/organisation");
  await municipality.press("➕");
  await municipality.say("Municipality of Athens");
  await pressAll(municipality, ["Municipality", "Athens"]);
  await municipality.say("Athinas 63, 105 52 Athens");
  await municipality.press("Skip");
  await municipality.say("help@athens.example");
  await pressAll(municipality, ["Skip", "Skip"]);
  await municipality.say("Eleni Papadopoulou");
  await pressAll(municipality, ["English", "Next", "🏠", "Next", "🏠", "Next", "📨"]);
  expect(otto.last.text).toContain("Municipality of Athens");
  await otto.press("✔️");
  expect(municipality.last.text).toMatch(/Municipality of Athens[^]*verified/i);

  const [one] = await town.useCases.organisations.ofPerson(personId(NOOR));
  if (!one) throw new Error("nothing is registered");
  const beds = await posted(NOOR, one.id, "offer", {
    category: "housing",
    answers: {
      guests: 30,
      space: "flat",
      beds: 30,
      features: null,
      period: { from: "2099-01-01", until: "2099-06-01" },
      free: true,
      languages: ["en"],
      details: null,
      photos: null,
    },
  });
  const olena = town.phone(OLENA);
  await olena.say(`/start ${beds.id}`);
  expect(olena.seen.join(" ")).toMatch(/Municipality of Athens ✔️[^]*30 людей/);
});

test("an NGO promises 500 hygiene kits in its own name, the reception centre agrees, gets them and says thank you", async () => {
  const home = await verified(town.useCases, personId(VERA), athens.id, moderators[0], {
    name: "Reception Centre Piraeus",
    email: "a@reception.example",
    registration: null,
  });
  const kits = await posted(VERA, home.id, "request", {
    category: "material",
    answers: { what: ["hygiene"], unit: "kits", amount: 800, handover: ["delivery"], details: null },
  });
  const ngo = town.newcomer({ firstName: "Nikos", language: "en" });
  await ngo.say(`/start ${kits.id}`);
  await pressAll(ngo, ["✅"]);
  await verified(town.useCases, personId(ngo.id), athens.id, moderators[0], {
    name: "Helping Hands Hellas",
    email: "b@hands.example",
    registration: null,
  });
  await ngo.say(`/start ${kits.id}`);
  const page = ngo.all.findLast(({ text }) => text?.includes("Reception Centre Piraeus"));
  expect(JSON.stringify(page)).toContain("🤲 Promise something");
  // Private people offer none of this, so that there is nothing else to press.
  expect(JSON.stringify(page)).not.toContain("I can help");
  await ngo.press("🤲 Promise something");
  await ngo.say("500 kits");
  await pressAll(ngo, ["🚶 I bring it", "🏛 Helping Hands Hellas"]);
  expect(ngo.last.text).toMatch(/500 kits · 🚶 I bring it · 🏛 Helping Hands Hellas/);
  await ngo.press("🤲 Promise it");
  // Somebody new reads the safety notes first.
  await ngo.press("🛟 I have read this");
  expect(ngo.last.text).toContain("Promised. Reception Centre Piraeus has been told");
  expect(reception.last.text).toMatch(/500 kits · from Nikos for Helping Hands Hellas · they bring it/);
  await reception.press("🤝 Agree");
  const card = () => {
    const found = reception.all.find(({ text }) => text?.includes("A promise to Reception"));
    if (!found) throw new Error("there is no card");
    return found;
  };
  expect(ngo.all.some(({ text }) => text?.includes("would be glad to have this: 500 kits"))).toBe(true);
  await ngo.press("💬");
  await ngo.say("We come on Friday at ten.");
  expect(reception.last.text).toContain("We come on Friday at ten.");
  await reception.press("📦 It has arrived", card());
  expect(await find(kits.id)).toMatchObject({ taken: 500, status: "published" });
  await reception.press("🙏 Say thank you", card());
  await reception.press("It is already with people.", card());
  expect(ngo.last.text).toMatch(
    /Reception Centre Piraeus writes:\s+What you gave is already with the people/,
  );
});

test("a company promises 2,000 €: nothing is paid through Pomich, and it sees only details that an operator has verified", async () => {
  const [home] = await town.useCases.organisations.ofPerson(personId(VERA));
  if (!home) throw new Error("nothing is registered");
  const money = await posted(VERA, home.id, "request", {
    category: "money",
    answers: {
      amount: { amount: 5_000, currency: "EUR" },
      purpose: "medical",
      official: true,
      details: null,
    },
  });
  await reception.say("/organisation");
  await pressAll(reception, ["🏛 Reception", "💶 Payment details", "✏️ Send payment details"]);
  await reception.say("Reception Centre Piraeus\nGR16 0110 1250 0000 0001 2300 696");
  expect(reception.last.text).toContain("The IBAN is not right");
  await reception.say("Reception Centre Piraeus\nGR16 0110 1250 0000 0001 2300 695\nMedicine 2026");
  expect(reception.last.text).toContain("We are checking these details now");

  const company = town.newcomer({ firstName: "Maria", language: "en" });
  await company.say(`/start ${money.id}`);
  await pressAll(company, ["✅"]);
  await company.say(`/start ${money.id}`);
  await company.press("🤲 Promise something");
  expect(company.last.text).toMatch(/Still needed: €5,000/);
  await company.say("2000 dollars");
  expect(company.last.text).toContain("not an amount we can take");
  await company.say("2.000 €");
  expect(company.last.text).toMatch(/€2,000[^]*Pomich never collects money/);
  await company.press("🤲 Promise it");
  expect(freeOf(await find(money.id))).toBe(3_000);
  await reception.press("🤝 Agree");
  expect(company.last.text).toMatch(/glad to have this: €2,000[^]*Pomich never collects money/);
  await company.press("💶 Payment details");
  expect(company.last.text).toContain("There are no verified payment details");
  expect(company.last.text).not.toContain("GR16");

  const operator = town.phone(OTTO);
  expect(operator.last.text).toMatch(
    /Payment details to verify: Reception[^]*GR16 0110 1250 0000 0001 2300 695/,
  );
  await operator.press("✔️ They are right");
  await company.say("/my");
  await pressAll(company, ["🤲 My promises (1)", "1", "💶 Payment details"]);
  expect(company.last.text).toMatch(
    /Account holder: Reception Centre Piraeus\s+IBAN: GR16 0110 1250 0000 0001 2300 695\s+Payment reference: Medicine 2026[^]*Verified on[^]*Pomich never collects money/,
  );

  // Somebody changes them: the old ones are hidden at once, and whoever is about to pay hears of it.
  await reception.say("/organisation");
  await pressAll(reception, ["🏛 Reception", "💶 Payment details", "✏️ Send payment details"]);
  await reception.say("Somebody Else\nDE89 3704 0044 0532 0130 00");
  expect(company.last.text).toContain("Please do not pay yet");
  await company.press("💶 Payment details");
  expect(company.last.text).toContain("There are no verified payment details");
  await operator.press("✖️ Refuse");
  expect(reception.last.text).toContain("were not accepted");

  const card = reception.all.find(({ text }) => text?.includes("€2,000"));
  await reception.press("📦 It has arrived", card);
  expect(await find(money.id)).toMatchObject({ taken: 2_000 });
  expect(company.last.text).toContain("It has arrived at Reception Centre Piraeus: €2,000");
});
