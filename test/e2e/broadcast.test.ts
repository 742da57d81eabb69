import { beforeAll, describe, expect, it } from "vitest";
import { join, offerHousing, requestHousing, sayYes } from "../support/stories.ts";
import type { Phone } from "../support/phone.ts";
import { GROUP, JONAS, KATRIN, OLENA, useTown } from "../support/town.ts";

const town = useTown();
const olena = town.phone(OLENA);
const jonas = town.phone(JONAS);
const moderators = town.phone(KATRIN, GROUP);

/** A helper who reads German, with an approved room. */
async function helper(firstName: string, username?: string): Promise<Phone> {
  const person = town.standIn.addPerson({ firstName, language: "de", ...(username && { username }) });
  const phone = town.phone(person.id);
  await join(phone);
  await offerHousing(phone);
  await moderators.press("✅");
  return phone;
}

describe("an approved request goes to everyone whose own offer fits", () => {
  let marta: Phone;
  let nameless: Phone;

  beforeAll(async () => {
    await join(jonas);
    await offerHousing(jonas);
    await moderators.press("✅");
    marta = await helper("Marta", "marta_l");
    nameless = await helper("Paul");
    await join(olena);
    await requestHousing(olena);
    await moderators.press("✅");
  });

  it("the number of people is shown first, and nothing goes out before it is confirmed", async () => {
    await moderators.press("📣");
    expect(moderators.buttons.join()).toContain("3");
    expect(JSON.stringify(jonas.all)).not.toContain("Ми з мамою");
    await moderators.press("←");
    expect(moderators.buttons.join()).toContain("📣");
  });

  it("confirmed, each is told once, and the card shows how many", async () => {
    await moderators.press("📣");
    await moderators.press("📣");
    await town.settle();
    await town.settle();
    for (const phone of [jonas, marta, nameless]) {
      const told = phone.all.filter(({ text }) => text?.includes("Ми з мамою і котом"));
      expect(told).toHaveLength(1);
    }
    expect(moderators.last.text).toMatch(/3 von 3/);
    expect(JSON.stringify([jonas.all, marta.all])).not.toContain("olena_k");
  });

  it("«I can help» leads into a proposal to the seeker, and her yes introduces them", async () => {
    await sayYes(marta, "🙋");
    expect(olena.last.text).toContain("Хтось пропонує те, що");
    await sayYes(olena, "📱 Так, поділитися контактом");
    // Whoever answers a broadcast shares nothing yet.
    expect(olena.last.text).toContain("Знайомтеся: Marta. Ви можете писати одне одному тут");
    expect(marta.last.text).toContain("@olena_k");
    await marta.press("🤝 Meinen Kontakt teilen");
    expect(olena.last.text).toContain("@marta_l");
  });

  it("a second tap on the same button changes nothing and is answered", async () => {
    const old = marta.everShown("🙋");
    const asked = olena.all.length;
    const answer = await marta.pressData(old.messageId, old.data);
    expect(answer.text).toContain("schon geantwortet");
    expect(olena.all).toHaveLength(asked);
  });

  it("somebody without a username can answer too, and is asked for a contact when they want to share one", async () => {
    await sayYes(nameless, "🙋");
    expect(olena.last.text).toContain("Хтось пропонує те, що");
    await olena.press("💬 Так, спершу списатися через Поміч");
    await nameless.press("🤝");
    expect(town.standIn.replyKeyboard(nameless.id)?.rows.flat()[0]?.request).toBe("contact");
    await nameless.send({ contact: true });
    await nameless.pressData(nameless.everShown("🤝").messageId, nameless.everShown("🤝").data);
    expect(olena.last.text).toMatch(/Телефон: \+\d+/);
  });

  it("a no is kind, and final for the pair", async () => {
    await sayYes(jonas, "🙋");
    await olena.press("Ні");
    expect(olena.last.text).toContain("це цілком нормально");
    expect(jonas.last.text).toContain("hat es nicht geklappt");
    const old = jonas.everShown("🙋");
    const asked = olena.all.length;
    expect((await jonas.pressData(old.messageId, old.data)).text).toBeTruthy();
    expect(olena.all).toHaveLength(asked);
  });
});
