import { beforeAll, describe, expect, it } from "vitest";
import type { Listing } from "../../src/domain/listing/listing.ts";
import { personId } from "../../src/domain/shared/ids.ts";
import { GIVES_ROOM, NEEDS_ROOM, NOOR, useModeration } from "../support/moderation.ts";
import type { Phone } from "../support/phone.ts";
import { GROUP, JONAS, KATRIN, OLENA } from "../support/town.ts";

const { town, publish, cardOf } = useModeration();
const jonas = town.phone(JONAS);
const katrin = town.phone(KATRIN, GROUP);
const noor = town.phone(NOOR);
const olena = town.phone(OLENA);

/** Both want to write first. A day later both are asked how it went. */
async function introducedADayAgo(seeker: Phone, [hers, his]: readonly [string, string]): Promise<void> {
  await publish(JONAS, "offer", { category: "housing", answers: GIVES_ROOM });
  const request = await publish(seeker.id, "request", { category: "housing", answers: NEEDS_ROOM });
  await katrin.press("🤝 Beiden vorschlagen: 1", cardOf(request.id));
  await seeker.press(hers);
  await jonas.press(his);
  await town.passHours(24);
}

/** The newest listing of somebody. */
async function newest(author: number): Promise<Listing> {
  const [listing] = await town.useCases.listings.ofAuthor(personId(author));
  if (!listing) throw new Error("they have no listing");
  return listing;
}

describe("a helper who did not come", () => {
  beforeAll(() => introducedADayAgo(olena, ["💬 Так, спершу", "💬 Ja, erst"]));

  it("Olena is asked in Ukrainian how it went, and says with one tap that it did not happen", async () => {
    expect(olena.last.text).toMatch(/^👋 Jonas: як усе пройшло\?\n\n🏠 /);
    expect(jonas.last.text).toMatch(/^👋 Olena: Wie ist es gelaufen\?/);
    await olena.press("⏳ Ще ні");
    expect(olena.last.text).toBe("Добре, немає поспіху. Запитаємо ще раз за кілька днів.");
    const no = olena.everShown("✖️ Не склалося");
    await olena.pressData(no.messageId, no.data);
    await olena.pressData(no.messageId, no.data);
    expect(olena.last.text).toMatch(/^Дякуємо, що сказали\. Шкода, що цього разу не склалося\./);
    expect(olena.last.text).toContain("знову вільне. Шукаємо далі?");
    expect(olena.buttons).toEqual(["🔎 Шукати далі", "↩️ Відкликати"]);
    expect((await newest(JONAS)).reserved ?? []).toEqual([]);
  });

  it("she goes on searching, and Jonas is asked in German whether it is so", async () => {
    await olena.press("🔎 Шукати далі");
    expect(await newest(OLENA)).toMatchObject({ status: "published" });
    expect(jonas.last.text).toMatch(/^✖️ Olena sagt, dass es nicht zustande kam\.\n\n🏠 /);
    await jonas.press("✅ Es hat geklappt");
    expect(jonas.last.text).toContain(
      "Olena sagt, dass es nicht zustande kam. Darum fragen wir noch einmal nach.",
    );
    expect(olena.last.text).toMatch(/^🤝 Jonas каже, що все вийшло\. Від Вас ми чули інше\./);
    const no = jonas.everShown("✖️ Kam nicht zustande");
    await jonas.pressData(no.messageId, no.data);
    expect(jonas.last.text).toContain("Soll Ihr Angebot offen bleiben?");
    expect(jonas.buttons).toEqual(["📌 Offen lassen", "↩️ Zurückziehen"]);
  });

  it("an answer to what has ended is kind, and changes nothing", async () => {
    await olena.say("/my");
    await olena.press("1 🏠");
    await olena.press("🤝 Jonas");
    expect(olena.buttons).toContain("✅ Усе вийшло");
    await olena.press("Завершити чи заблокувати");
    await olena.press("🚫");
    const yes = jonas.everShown("👍 Gut");
    expect((await jonas.pressData(yes.messageId, yes.data)).text).toContain("Trotzdem danke");
  });
});

describe("something that was wrong", () => {
  beforeAll(async () => {
    await town.useCases.listings.manage({
      listingId: (await newest(JONAS)).id,
      by: { kind: "person", id: personId(JONAS), name: "Jonas" },
      action: "withdraw",
    });
    await introducedADayAgo(noor, ["💬 Yes, write", "💬 Ja, erst"]);
  });

  it("is told with one tap: whom to call stands there, moderators have a case, and nothing more is asked", async () => {
    await noor.press("⚠️ Something was wrong");
    for (const part of [
      "We are sorry.",
      "Jonas: we no longer pass anything on",
      "Emergency: 112",
      "Police: 110",
    ])
      expect(noor.last.text).toContain(part);
    expect(katrin.last.text).toContain("etwas war nicht in Ordnung");
    const wrong = noor.everShown("⚠️");
    await noor.pressData(wrong.messageId, wrong.data);
    expect(await town.useCases.cases.waiting((await newest(NOOR)).communityId)).toHaveLength(1);
    const good = jonas.everShown("👍 Gut");
    expect((await jonas.pressData(good.messageId, good.data)).text).toContain("sieht sich diesen Kontakt");
  });
});
