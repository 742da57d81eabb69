import { describe, expect, it } from "vitest";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { personId } from "../../../src/domain/shared/ids.ts";
import { captions, JONAS, KATRIN, NOOR, OLENA, useHouse, VERA } from "./house.ts";

const box = useHouse();

const NEEDS = {
  guests: 2,
  children: 0,
  bringing: "cat",
  musts: null,
  period: { from: "2099-01-01", until: "2099-02-01" },
  urgency: "any",
  details: null,
};
const GIVES = {
  guests: 3,
  space: "flat",
  beds: 3,
  features: ["pets"],
  period: { from: "2099-01-01", until: "2099-04-01" },
  free: true,
  languages: ["de", "uk"],
  details: null,
  photos: null,
};

async function withdraw(listings: readonly Listing[]): Promise<void> {
  for (const { id: listingId, authorId: id } of listings) {
    const by = { kind: "person", id, name: "" } as const;
    await box.house.useCases.listings.manage({ listingId, by, action: "withdraw" });
  }
  await box.house.settle();
}

/** A fitting pair, and the card of its request, which suggests it. */
async function pair(seeker = OLENA, helper = JONAS) {
  const { house } = box;
  const earlier = await Promise.all(
    [seeker, helper].map((author) => house.useCases.listings.ofAuthor(personId(author))),
  );
  await withdraw(earlier.flat());
  const offer = await house.publish(helper, "offer", "housing", GIVES);
  const request = await house.publish(seeker, "request", "housing", NEEDS);
  return { offer, request };
}

describe("proposing a pair", () => {
  it("asks both sides, and introduces them when both say yes", async () => {
    const { house } = box;
    const { request, offer } = await pair();
    const card = house.card(request.id);
    expect(card.text).toContain(
      `Passt\n1. 🏠 Hilfe angeboten · Wohnen · Nr. ${offer.id}\n3 Personen; Art der Unterkunft: Eine ganze Wohnung`,
    );
    expect(captions(card)).toEqual(
      expect.arrayContaining(["🤝 Beiden vorschlagen: 1", "📣 Nachricht an alle …"]),
    );

    const answer = await house.press(KATRIN, card, "🤝 Beiden vorschlagen: 1");
    expect(answer.text).toBe("Beide sind gefragt. Ihre Antworten erscheinen auf dieser Karte.");
    expect(house.card(request.id).text).toContain("⏳ Beide sind gefragt");
    expect(house.last(OLENA).text).toMatch(/^🤝 Хтось пропонує те, що Ви шукаєте\./);
    const asked = house.last(JONAS);
    expect(asked.text).toMatch(/^🤝 Jemand kann gebrauchen, was Sie anbieten\./);
    expect(asked.text).not.toContain("Olena");

    const first = await house.press(JONAS, asked, "✅ Ja, gern");
    expect(first.text).toMatch(/^Danke! Sobald auch die andere Seite Ja sagt/);
    expect(house.last(JONAS).text).toMatch(/^✅ Sie haben Ja gesagt\. Danke!/);
    expect(house.card(request.id).text).toContain("Angebot: ja · Anfrage: noch keine Antwort");
    const twice = await house.press(JONAS, asked, "✅ Ja, gern");
    expect(twice.text).toBe("Sie haben hier schon geantwortet. Ihre Antwort gilt.");

    const second = await house.press(OLENA, house.last(OLENA), "✅ Так, познайомте нас");
    expect(second.text).toBe("Обидві сторони сказали «так». Знайомимо Вас просто зараз.");
    expect(house.last(OLENA).text).toContain("Знайомтеся: Jonas.\nTelegram: @jonas_w");
    expect(house.last(JONAS).text).toContain("Das ist Olena.\nTelegram: @olena_k");
    expect(house.card(request.id).text).toContain("🤝 Miteinander bekannt gemacht");
  });

  it("takes a no as final", async () => {
    const { house } = box;
    const { request } = await pair();
    const before = house.card(request.id);
    await house.press(KATRIN, before, "🤝 Beiden vorschlagen: 1");
    const open = house.last(OLENA);
    const answer = await house.press(JONAS, house.last(JONAS), "Nein, danke");
    expect(answer.text).toBe("Das ist in Ordnung. Danke für die Antwort.");
    expect(house.last(JONAS).text).toContain("Sie haben Nein gesagt, und das ist in Ordnung.");
    expect(house.last(OLENA).text).toContain("Це запитання вже закрите");
    const late = await house.press(OLENA, open, "✅ Так, познайомте нас");
    expect(late.text).toMatch(/^Дякуємо за відповідь\. Це запитання тим часом закрили/);
    const again = await house.press(KATRIN, before, "🤝 Beiden vorschlagen: 1");
    expect(again).toMatchObject({
      showAlert: true,
      text: expect.stringContaining("schon gefragt worden") as string,
    });
  });

  it("asks people without a username for a contact, and keeps their yes", async () => {
    const { house } = box;
    const { request } = await pair(OLENA, NOOR);
    await house.press(KATRIN, house.card(request.id), "🤝 Beiden vorschlagen: 1");
    const answer = await house.press(NOOR, house.last(NOOR), "✅ Yes, please");
    expect(answer).toEqual({
      answered: true,
      showAlert: true,
      text: "Thank you! One thing is missing: how you can be reached. Please see the next message.",
    });
    expect(house.standIn.replyKeyboard(NOOR)?.rows.flat()[0]?.request).toBe("contact");
    expect(house.last(NOOR).text).toMatch(
      /^📱 For your yes to count[^]*🏠 Help needed · Housing\n2 people; Pets: A cat/,
    );

    await house.send(NOOR, { chatId: NOOR, text: "🔄 I have a username now" });
    expect(house.last(NOOR).text).toMatch(/^We do not see a username yet\./);
    await house.send(NOOR, { chatId: NOOR, text: "Not now, thank you" });
    expect(house.last(NOOR).text).toMatch(/^That is fine, nothing was passed on\./);
    expect(house.standIn.replyKeyboard(NOOR)).toBeUndefined();
    expect(house.card(request.id).text).toContain("Angebot: noch keine Antwort");

    const question = house.said(NOOR).findLast((m) => captions(m).includes("✅ Yes, please"));
    if (!question) throw new Error("the question is gone");
    await house.press(NOOR, question, "✅ Yes, please");
    const noor = house.standIn.world.person(NOOR);
    if (noor) noor.username = "noor_h";
    await house.send(NOOR, { chatId: NOOR, text: "🔄 I have a username now" });
    expect(house.last(NOOR).text).toMatch(/^✅ You said yes|^Thank you! As soon as/);
    expect(house.card(request.id).text).toContain("Angebot: ja");
  });
});

describe("a broadcast", () => {
  it("counts, asks for confirmation, reaches everybody who fits once, and turns a volunteer into a proposal", async () => {
    const { house } = box;
    const { request } = await pair();
    const card = house.card(request.id);

    const counted = await house.press(KATRIN, card, "📣 Nachricht an alle …");
    expect(counted.text).toMatch(/^Das geht an (2 Personen|1 Person), der/);
    const confirm = captions(house.card(request.id)).find((caption) => caption.startsWith("📣 Ja"));
    expect(captions(house.card(request.id))).toContain("🤝 Beiden vorschlagen: 1");
    await house.press(KATRIN, house.card(request.id), "← Zurück");
    expect(captions(house.card(request.id))).toEqual(captions(card));

    await house.press(KATRIN, house.card(request.id), "📣 Nachricht an alle …");
    const old = house.card(request.id);
    const started = await house.press(KATRIN, old, confirm ?? "");
    expect(started.text).toMatch(/^Unterwegs an /);
    await house.settle();
    await house.settle();
    expect(house.card(request.id).text).toMatch(/📣 Nachricht an alle: fertig ▓{10} (\d) von \1\n/);
    expect(captions(house.card(request.id)).filter((caption) => caption.startsWith("📣"))).toEqual([]);
    const twice = await house.press(KATRIN, old, confirm ?? "");
    expect(twice.text).toBe("Dazu gab es schon eine Nachricht an alle. Das geht nur einmal.");

    const told = house.last(JONAS);
    expect(told.text).toMatch(/^📣 Können Sie hier helfen\?/);
    const answer = await house.press(JONAS, told, "🙋 Ich kann helfen");
    expect(answer.text).toBe("Danke! Wir fragen jetzt die andere Seite.");
    expect(house.last(JONAS).text).toMatch(/^💛 Danke! Wir haben die andere Seite gefragt\./);
    const pressed = house.said(JONAS).find(({ messageId }) => messageId === told.messageId);
    expect(captions(pressed ?? told)).toEqual([]);
    expect(house.last(OLENA).text).toMatch(/^🤝 Хтось пропонує те, що Ви шукаєте\./);
    await house.press(OLENA, house.last(OLENA), "✅ Так, познайомте нас");
    expect(house.last(JONAS).text).toContain("Telegram: @olena_k");
    const late = await house.press(JONAS, told, "🙋 Ich kann helfen");
    expect(late.text).toBe("Sie haben hier schon geantwortet. Ihre Antwort gilt.");
  });

  it("is refused when nobody fits any more", async () => {
    const { house } = box;
    const { request, offer } = await pair(VERA, JONAS);
    const card = house.card(request.id);
    await withdraw([offer, ...(await house.useCases.findMatches(request)).map((match) => match.offer)]);
    const answer = await house.press(KATRIN, card, "📣 Nachricht an alle …");
    expect(answer).toMatchObject({
      showAlert: true,
      text: expect.stringContaining("niemanden mehr zu fragen") as string,
    });
    const proposed = await house.press(KATRIN, card, "🤝 Beiden vorschlagen: 1");
    expect(proposed.text).toBe("Einer der beiden Einträge ist nicht mehr offen.");
  });
});
