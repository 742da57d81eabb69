import { beforeAll, describe, expect, it } from "vitest";
import { currentStep } from "../../src/domain/listing/draft.ts";
import { personId } from "../../src/domain/shared/ids.ts";
import { createNeedSteps, type NeedSteps } from "../support/needs.ts";
import type { Phone } from "../support/phone.ts";
import { join, pressAll, sayYes } from "../support/stories.ts";
import { GROUP, JONAS, KATRIN, OLENA, useTown } from "../support/town.ts";

/**
 * As on bringt-zusammen.de: organisations say what they need, a helper's ad reaches those whose need it meets, and one of them
 * takes it. Moderators see everything before anybody else does.
 */
const town = useTown();
const katrin = town.phone(KATRIN, GROUP);
const jonas = town.phone(JONAS);
const olena = town.phone(OLENA);
const by = { kind: "person", id: personId(KATRIN), name: "Katrin" } as const;
let ria: Phone;
let needs: NeedSteps;

type Answers = Readonly<Record<string, readonly string[] | string>>;

/** Answers each step of the wizard as the field that it asks about says: by taps, or by words. */
async function fill(phone: Phone, answers: Answers, skip: string): Promise<void> {
  const { catalogue, drafts } = town.useCases;
  for (let step = 0; step < 20; step += 1) {
    const [draft] = await drafts.ofAuthor(personId(phone.id));
    if (!draft) throw new Error("there is no draft");
    const at = currentStep(catalogue, draft);
    if (at.at === "preview") return;
    const answer = answers[at.at === "category" ? "category" : at.field.id];
    if (typeof answer === "string") await phone.say(answer);
    else await pressAll(phone, answer ?? [skip]);
  }
  throw new Error("the wizard does not end");
}

const cardWith = (words: string) => {
  const card = katrin.all.findLast(
    ({ text, inlineKeyboard = [] }) => text?.includes(words) && inlineKeyboard.length > 0,
  );
  if (!card) throw new Error(`no card with "${words}"`);
  return card;
};

const shownTo = (phone: Phone, words: string) => phone.all.findLast(({ text }) => text?.includes(words));

function questionAbout(phone: Phone, words: string) {
  const question = shownTo(phone, words);
  if (!question) throw new Error(`nothing about "${words}", last: ${phone.last.text ?? ""}`);
  return question;
}

beforeAll(async () => {
  ria = town.newcomer({ firstName: "Ria", language: "de" });
  for (const phone of [jonas, olena, ria]) await join(phone);
  const leipzig = await town.useCases.communities.findByChat(GROUP);
  if (!leipzig) throw new Error("nobody looks after Leipzig");
  needs = createNeedSteps(town.useCases, leipzig, by);
  await needs.organisation(personId(OLENA), "Товариство «Надія»");
  await needs.organisation(personId(ria.id), "Wärmestube Süd e. V.");
  await town.settle();
});

describe("a helper's ad reaches two organisations that need it", () => {
  it("both say in the chat what they need, each in its own language", async () => {
    await olena.say("/organisation");
    await pressAll(olena, ["🏛 Товариство", "🙏 Нам потрібно"]);
    await fill(
      olena,
      {
        category: ["📦"],
        items: ["Для дому", "Готово"],
        pieces: "40",
        handover: ["Доставка", "Готово"],
        urgency: ["Цього тижня"],
        place: ["📍"],
        details: "Спальники для притулку",
      },
      "Пропустити",
    );
    expect(olena.last.text).toMatch(/Це оголошення організації Товариство «Надія» ✔️[^]*40/);
    await olena.press("✅ Надіслати");

    await ria.say("/organisation");
    await pressAll(ria, ["🏛 Wärmestube", "🙏 Bedarf melden"]);
    await fill(
      ria,
      {
        category: ["📦"],
        items: ["Haushalt", "Fertig"],
        pieces: "25",
        handover: ["Lieferung", "Fertig"],
        urgency: ["Diese Woche"],
        place: ["📍"],
        details: "Decken für den Winter",
      },
      "Überspringen",
    );
    await ria.press("✅ Absenden");
  });

  it("moderators see whose need it is; until they approve it nobody else sees anything of it", async () => {
    expect(cardWith("Спальники").text).toContain("🏛 Товариство «Надія» ✔️");
    expect(cardWith("Decken für den Winter").text).toContain("🏛 Wärmestube Süd e. V. ✔️");
    const [need] = await town.useCases.listings.ofAuthor(personId(OLENA));
    await jonas.say(`/start ${need?.id ?? ""}`);
    expect(shownTo(jonas, "Спальники")).toBeUndefined();
    await katrin.press("✅", cardWith("Спальники"));
    await katrin.press("✅", cardWith("Decken für den Winter"));
  });

  it("a helper's ad goes to nobody before moderators have seen it, and then to both", async () => {
    await jonas.say("/offer");
    await fill(
      jonas,
      {
        category: ["📦"],
        items: ["Haushalt", "Fertig"],
        pieces: "10",
        condition: ["Gut"],
        handover: ["Lieferung", "Fertig"],
        languages: ["Deutsch", "Fertig"],
        place: ["📍"],
        details: "Zehn warme Decken",
      },
      "Überspringen",
    );
    await jonas.press("✅ Absenden");
    for (const phone of [olena, ria]) expect(shownTo(phone, "Zehn warme Decken")).toBeUndefined();
    await katrin.press("✅", cardWith("Zehn warme Decken"));
    await town.settle();
    expect(questionAbout(olena, "Zehn warme Decken").text).toContain("Спальники для притулку");
    expect(questionAbout(ria, "Zehn warme Decken").text).toContain("Decken für den Winter");
    expect(questionAbout(jonas, "Спальники").text).toContain("🏛 Товариство «Надія» ✔️");
    expect(questionAbout(jonas, "Decken für den Winter").text).toContain("🏛 Wärmestube Süd e. V. ✔️");
  });

  it("one of them is faster; the other one hears that the blankets are promised, and then that they are taken", async () => {
    await sayYes(olena, "💬 Так", questionAbout(olena, "Zehn warme Decken"));
    const late = await sayYes(ria, "💬 Ja", questionAbout(ria, "Zehn warme Decken"));
    expect(late.text).toContain("einen Moment früher");
    await sayYes(jonas, "💬 Ja", questionAbout(jonas, "Спальники"));
    expect(jonas.buttons.join()).toMatch(/Schreiben|schreiben/);
    expect(shownTo(ria, "an jemand anderen vergeben")?.text).toContain("Decken für den Winter");
    expect(shownTo(olena, "Jonas")).toBeDefined();
  });

  it("the two arrange the rest, and Olena counts what has come", async () => {
    await olena.say("/organisation");
    await pressAll(olena, ["🏛 Товариство", "📋 Наші оголошення"]);
    expect(olena.last.text).toMatch(/Товариство «Надія»: наші оголошення[^]*Спальники/);
    const [need] = await town.useCases.listings.ofAuthor(personId(OLENA));
    if (!need) throw new Error("there is no need");
    const counted = await town.useCases.listings.countTaken({
      listingId: need.id,
      by: { kind: "person", id: personId(OLENA), name: "Олена" },
      taken: 10,
    });
    expect(counted).toMatchObject({ value: { status: "published", taken: 10, quantity: 40 } });
  });
});
