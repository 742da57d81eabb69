import { describe, expect, it } from "vitest";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { personId } from "../../../src/domain/shared/ids.ts";
import { GIVES_ROOM, NEEDS_ROOM, NOOR, useModeration, VERA } from "../../support/moderation.ts";
import { captionsOf } from "../../support/phone.ts";
import { GROUP, JONAS, KATRIN, OLENA } from "../../support/town.ts";

const { town, publish, cardOf } = useModeration();
const jonas = town.phone(JONAS);
const katrin = town.phone(KATRIN, GROUP);
const noor = town.phone(NOOR);
const olena = town.phone(OLENA);

async function withdraw(listings: readonly Listing[]): Promise<void> {
  for (const { id: listingId, authorId: id } of listings) {
    const by = { kind: "person", id, name: "" } as const;
    await town.useCases.listings.manage({ listingId, by, action: "withdraw" });
  }
  await town.settle();
}

/** A fitting pair, and the card of its request, which suggests it. */
async function pair(seeker = OLENA, helper = JONAS) {
  const earlier = await Promise.all(
    [seeker, helper].map((author) => town.useCases.listings.ofAuthor(personId(author))),
  );
  await withdraw(earlier.flat());
  const offer = await publish(helper, "offer", { category: "housing", answers: GIVES_ROOM });
  const request = await publish(seeker, "request", { category: "housing", answers: NEEDS_ROOM });
  return { offer, request };
}

describe("proposing a pair", () => {
  it("asks both sides, and introduces them when both say yes", async () => {
    const { request, offer } = await pair();
    const card = cardOf(request.id);
    expect(card.text).toContain(
      `Passt\n1. 🏠 Hilfe angeboten · Wohnen · Nr. ${offer.id}\n3 Personen; Art der Unterkunft: Eine ganze Wohnung`,
    );
    expect(captionsOf(card)).toEqual(
      expect.arrayContaining(["🤝 Beiden vorschlagen: 1", "📣 Nachricht an alle …"]),
    );

    const answer = await katrin.press("🤝 Beiden vorschlagen: 1", card);
    expect(answer.text).toBe("Beide sind gefragt. Ihre Antworten erscheinen auf dieser Karte.");
    expect(cardOf(request.id).text).toContain("⏳ Beide sind gefragt");
    expect(olena.last.text).toMatch(/^🤝 Хтось пропонує те, що Ви шукаєте\./);
    const asked = jonas.last;
    expect(asked.text).toMatch(/^🤝 Jemand kann gebrauchen, was Sie anbieten\./);
    expect(asked.text).not.toContain("Olena");

    const first = await jonas.press("📱 Ja, Kontakt teilen", asked);
    expect(first.text).toMatch(/^Danke! Sobald auch die andere Seite Ja sagt/);
    expect(jonas.last.text).toMatch(/^✅ Sie haben Ja gesagt\. Danke!/);
    expect(cardOf(request.id).text).toContain("Angebot: ja · Anfrage: noch keine Antwort");
    const twice = await jonas.press("📱 Ja, Kontakt teilen", asked);
    expect(twice.text).toBe("Sie haben hier schon geantwortet. Ihre Antwort gilt.");

    const second = await olena.press("📱 Так, поділитися контактом");
    expect(second.text).toBe("Обидві сторони сказали «так». Знайомимо Вас просто зараз.");
    expect(olena.last.text).toContain("Знайомтеся: Jonas.\nTelegram: @jonas_w");
    expect(jonas.last.text).toContain("Das ist Olena.\nTelegram: @olena_k");
    expect(cardOf(request.id).text).toContain("🤝 Miteinander bekannt gemacht");
  });

  it("takes a no as final", async () => {
    const { request } = await pair();
    const before = cardOf(request.id);
    await katrin.press("🤝 Beiden vorschlagen: 1", before);
    const open = olena.last;
    const answer = await jonas.press("Nein, danke");
    expect(answer.text).toBe("Das ist in Ordnung. Danke für die Antwort.");
    expect(jonas.last.text).toContain("Sie haben Nein gesagt, und das ist in Ordnung.");
    expect(olena.last.text).toContain("Це запитання вже закрите");
    const late = await olena.press("📱 Так, поділитися контактом", open);
    expect(late.text).toMatch(/^Дякуємо за відповідь\. Це запитання тим часом закрили/);
    const again = await katrin.press("🤝 Beiden vorschlagen: 1", before);
    expect(again).toMatchObject({
      showAlert: true,
      text: expect.stringContaining("schon gefragt worden") as string,
    });
  });

  it("asks people without a username for a contact, and keeps their yes", async () => {
    const { request } = await pair(OLENA, NOOR);
    await katrin.press("🤝 Beiden vorschlagen: 1", cardOf(request.id));
    const answer = await noor.press("📱 Yes, share my contact");
    expect(answer).toEqual({
      answered: true,
      showAlert: true,
      text: "Thank you! One thing is missing: how you can be reached. Please see the next message.",
    });
    expect(town.standIn.replyKeyboard(NOOR)?.rows.flat()[0]?.request).toBe("contact");
    expect(noor.last.text).toMatch(
      /^📱 For your yes to count[^]*🏠 Help needed · Housing\n2 people; Pets: A cat/,
    );

    await noor.say("🔄 I have a username now");
    expect(noor.last.text).toMatch(/^We do not see a username yet\./);
    await noor.say("Not now, thank you");
    expect(noor.last.text).toMatch(/^That is fine, nothing was passed on\./);
    expect(town.standIn.replyKeyboard(NOOR)).toBeUndefined();
    expect(cardOf(request.id).text).toContain("Angebot: noch keine Antwort");

    const question = noor.all.findLast((m) => captionsOf(m).includes("📱 Yes, share my contact"));
    if (!question) throw new Error("the question is gone");
    await noor.press("📱 Yes, share my contact", question);
    const person = town.standIn.world.person(NOOR);
    if (person) person.username = "noor_h";
    await noor.say("🔄 I have a username now");
    expect(noor.last.text).toMatch(/^✅ You said yes|^Thank you! As soon as/);
    expect(cardOf(request.id).text).toContain("Angebot: ja");
  });
});

describe("a broadcast", () => {
  it("counts, asks for confirmation, reaches everybody who fits once, and turns a volunteer into a proposal", async () => {
    const { request } = await pair();
    const card = cardOf(request.id);

    const counted = await katrin.press("📣 Nachricht an alle …", card);
    expect(counted.text).toMatch(/^Das geht an (2 Personen|1 Person), der/);
    const confirm = captionsOf(cardOf(request.id)).find((caption) => caption.startsWith("📣 Ja"));
    expect(captionsOf(cardOf(request.id))).toContain("🤝 Beiden vorschlagen: 1");
    await katrin.press("← Zurück", cardOf(request.id));
    expect(captionsOf(cardOf(request.id))).toEqual(captionsOf(card));

    await katrin.press("📣 Nachricht an alle …", cardOf(request.id));
    const old = cardOf(request.id);
    const started = await katrin.press(confirm ?? "", old);
    expect(started.text).toMatch(/^Unterwegs an /);
    await town.settle();
    await town.settle();
    expect(cardOf(request.id).text).toMatch(/📣 Nachricht an alle: fertig ▓{10} (\d) von \1\n/);
    expect(captionsOf(cardOf(request.id)).filter((caption) => caption.startsWith("📣"))).toEqual([]);
    const twice = await katrin.press(confirm ?? "", old);
    expect(twice.text).toBe("Dazu gab es schon eine Nachricht an alle. Das geht nur einmal.");

    const told = jonas.last;
    expect(told.text).toMatch(/^📣 Können Sie hier helfen\?/);
    const answer = await jonas.press("🙋 Ich kann helfen", told);
    expect(answer.text).toBe("Danke! Wir fragen jetzt die andere Seite.");
    expect(jonas.last.text).toMatch(/^📨 Danke! Wir haben die andere Seite gefragt\./);
    const pressed = jonas.all.find(({ messageId }) => messageId === told.messageId);
    expect(captionsOf(pressed ?? told)).toEqual([]);
    expect(olena.last.text).toMatch(/^🤝 Хтось пропонує те, що Ви шукаєте\./);
    await olena.press("📱 Так, поділитися контактом");
    expect(jonas.last.text).toContain("Telegram: @olena_k");
    const late = await jonas.press("🙋 Ich kann helfen", told);
    expect(late.text).toBe("Sie haben hier schon geantwortet. Ihre Antwort gilt.");
  });

  it("is refused when nobody fits any more", async () => {
    const { request, offer } = await pair(VERA, JONAS);
    const card = cardOf(request.id);
    await withdraw([offer, ...(await town.useCases.findMatches(request)).map((match) => match.offer)]);
    const answer = await katrin.press("📣 Nachricht an alle …", card);
    expect(answer).toMatchObject({
      showAlert: true,
      text: expect.stringContaining("niemanden mehr zu fragen") as string,
    });
    const proposed = await katrin.press("🤝 Beiden vorschlagen: 1", card);
    expect(proposed.text).toBe("Einer der beiden Einträge ist nicht mehr offen.");
  });
});
