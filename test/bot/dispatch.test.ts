import { beforeEach, describe, expect, it } from "vitest";
import { automaticButton, searchButton } from "../../src/bot/buttons/dispatch.ts";
import type { Listing } from "../../src/domain/listing/listing.ts";
import type { MessageView } from "../../src/playground/index.ts";
import { BY_TEST } from "../support/commands/shapes.ts";
import { DE } from "../support/languages.ts";
import { ELSEWHERE, NOOR, useModeration, VERA } from "../support/moderation.ts";
import { captionsOf } from "../support/phone.ts";
import { sayYes } from "../support/stories.ts";
import { GROUP, JONAS, KATRIN, OLENA } from "../support/town.ts";

const { town, publish, cardOf } = useModeration();
const jonas = town.phone(JONAS);
const katrin = town.phone(KATRIN, GROUP);
const noor = town.phone(NOOR);
const olena = town.phone(OLENA);

const SHIFT = { task: ["sorting"], date: "2099-06-20" };

beforeEach(async () => {
  for (const name of ["listings", "dispatches", "proposals", "helpers"])
    await town.connection.collection(name).deleteMany({}, BY_TEST);
});

const offers = (author: number, time = ["morning"]) =>
  publish(author, "offer", { category: "shift", answers: { ...SHIFT, time, radius: "km-40" } });

const seeks = (places: number) =>
  publish(OLENA, "request", {
    category: "shift",
    answers: { ...SHIFT, places, age: "any", start: "10:00", end: "13:00" },
  });

/** Katrin starts the search from the card; the first round goes out. */
async function search({ id }: Listing): Promise<void> {
  await katrin.press("🔎 Helfende suchen …", cardOf(id));
  await katrin.press("🔎 Ja", cardOf(id));
  await town.passHours(0.01);
}

describe("the search for one helper", () => {
  it("starts on the card, asks Jonas, introduces him at his yes, and shows Olena and the card how it stands", async () => {
    await offers(JONAS);
    const request = await seeks(1);
    const counted = await katrin.press("🔎 Helfende suchen …", cardOf(request.id));
    expect(counted.text).toBe("1 Person passt und kann gefragt werden. Bitte bestätigen.");
    expect(captionsOf(cardOf(request.id))).toEqual(expect.arrayContaining(["🔎 Ja, 1 Person", "← Zurück"]));
    const started = await katrin.press("🔎 Ja, 1 Person", cardOf(request.id));
    expect(started.text).toBe("Die Suche läuft. Den Stand sehen Sie auf dieser Karte.");
    await town.passHours(0.01);
    expect(cardOf(request.id).text).toContain(
      "🔎 Suche nach Helfenden läuft · zugesagt: 0 von 1 · gefragt: 1",
    );
    expect(captionsOf(cardOf(request.id))).toEqual(
      expect.arrayContaining(["⏸ Suche pausieren", "⏹ Suche beenden"]),
    );
    const status = olena.last;
    expect(status.text).toMatch(/^🔎 Шукаємо для Вас помічників\.[^]*Погодилися: 0 з 1/);
    expect(jonas.last.text).toMatch(
      /^🙋 Können Sie hier helfen\?\n\n🙌 Hilfe gesucht[^]*Wir fragen Sie, weil es passt:\n✓ /,
    );
    expect(jonas.last.text).toContain("⏳ Wir warten 24 Stunden auf Ihre Antwort.");
    expect(captionsOf(jonas.last)).toEqual([
      "✅ Ja, ich kann helfen",
      "Nein, danke",
      "🕓 Gerade nicht",
      "🔕 Nicht mehr fragen",
    ]);

    const invitation = jonas.last;
    const said = await jonas.press("✅ Ja, ich kann helfen");
    expect(said.text).toBe("Danke! Ihr Ja ist notiert.");
    await town.passHours(0.01);
    const now = (): MessageView | undefined =>
      jonas.all.find(({ messageId }) => messageId === invitation.messageId);
    expect(now()?.text).toMatch(/^🤝 Danke, Sie sind dabei!\n\n🙌 Hilfe gesucht/);
    expect(JSON.stringify(jonas.all)).toContain("Olena");
    expect(JSON.stringify(olena.all)).toContain("Знайомтеся: Jonas");
    expect(olena.all.find(({ messageId }) => messageId === status.messageId)?.text).toMatch(
      /^✅ Погодилося досить людей\.[^]*Погодилися: 1 з 1/,
    );
    expect(cardOf(request.id).text).toContain("✅ Genug Helfende gefunden · zugesagt: 1 von 1");
    expect((await jonas.press("✅ Ja, ich kann helfen", invitation)).text).toMatch(
      /^Sie haben schon zugesagt\./,
    );

    await jonas.press("✖️ Ich kann doch nicht", now());
    await jonas.press("Beenden");
    await town.passHours(0.01);
    expect(now()?.text).toMatch(/^✖️ Das ist abgesagt\./);
    expect(cardOf(request.id).text).toContain("⚠️ Alle, die passen, sind gefragt · zugesagt: 0 von 1");
  });
});

describe("two helpers for one place", () => {
  it("the second says yes and comes on standby, is asked when the first calls off, and both sides meet", async () => {
    await offers(JONAS);
    await offers(NOOR);
    const request = await seeks(1);
    await search(request);
    const late = noor.last;
    await jonas.press("✅ Ja, ich kann helfen");
    await town.settle();
    expect(noor.last.text).toMatch(/^💚 Thank you, enough people have said yes\./);
    const standby = await noor.press("🙋 I could step in");
    expect(standby.text).toBe("Thank you! Enough people have said yes. You are number 1 on standby.");
    await town.settle();
    expect(noor.last.text).toContain("You are number 1 on standby.");
    expect((await noor.press("✅ Yes, I can help", late)).text).toContain("You are number 1 on standby.");

    // Olena hears from Jonas that he does not come: his place is free, and they stay in touch.
    await jonas.press("✖️ Absagen");
    expect(jonas.last.text).toContain("Der Platz wird frei, und wir können andere fragen.");
    await jonas.press("✖️ Ja, absagen");
    await town.passHours(0.01);
    const off = olena.all.findLast(({ document }) => document !== undefined);
    expect(off?.caption).toMatch(/^✖️ Jonas не зможе прийти[^]*Місце знову вільне\./);
    expect(jonas.all.some(({ text = "" }) => text.startsWith("✖️ Das ist abgesagt."))).toBe(true);
    expect(noor.last.text).toMatch(/^🙋 A place is free again\. Can you still help\?/);
    await noor.press("✅ Yes, I can help");
    await town.passHours(0.01);
    expect(JSON.stringify(noor.all)).toContain("Olena");
    expect(cardOf(request.id).text).toContain("✅ Genug Helfende gefunden · zugesagt: 1 von 1");
  });

  it("no is taken kindly, not now can still become a yes, and whoever wants no more is left alone", async () => {
    await offers(JONAS);
    await offers(NOOR);
    const request = await seeks(1);
    await search(request);
    expect((await jonas.press("🕓 Gerade nicht")).text).toBe("Notiert. Danke für Ihre Antwort.");
    expect((await noor.press("🔕 Stop asking me")).text).toBe("Noted. Thank you for answering.");
    await town.passHours(0.01);
    expect(noor.last.text).toMatch(/^🔕 We will not ask you any more\./);
    expect(captionsOf(noor.last)).toEqual(["↩️ Do ask me", "🙋 What we may ask you for"]);
    expect(cardOf(request.id).text).toContain(
      "⚠️ Alle, die passen, sind gefragt · zugesagt: 0 von 1 · gefragt: 2",
    );
    expect(olena.last.text).toMatch(/^🆘 Ми запитали всіх, хто підходить, і все ще бракує 1 людини\./);
    await jonas.press("✅ Ich kann doch helfen");
    await town.passHours(0.01);
    expect(cardOf(request.id).text).toContain("✅ Genug Helfende gefunden · zugesagt: 1 von 1");

    const next = await seeks(1);
    const counted = await katrin.press("🔎 Helfende suchen …", cardOf(next.id));
    expect(counted.text).toBe("1 Person passt und kann gefragt werden. Bitte bestätigen.");
    await katrin.press("← Zurück", cardOf(next.id));
    expect(captionsOf(cardOf(next.id))).toContain("🔎 Helfende suchen …");
  });
});

it("Noor stops invitations by mistake, takes it back with one tap, and helps after all; the numbers say how evenly it fell", async () => {
  await offers(JONAS);
  await offers(NOOR);
  await search(await seeks(1));
  await noor.press("🔕 Stop asking me");
  await town.settle();
  const stopped = noor.last;
  await noor.press("↩️ Do ask me");
  expect(noor.last.text).toMatch(/^🔔 We will ask you again about what you offer\./);
  expect(noor.last.messageId).toBe(stopped.messageId);
  expect(captionsOf(noor.last)).toEqual(["✅ I can help after all", "🙋 What we may ask you for"]);
  // The same button once more, on the phone that has not caught up.
  await noor.press("↩️ Do ask me", stopped);
  await noor.press("✅ I can help after all");
  await town.passHours(0.01);
  expect(JSON.stringify(noor.all)).toContain("Olena");

  await katrin.say("/stats");
  expect(katrin.last.text).toMatch(
    /⚖️ Im letzten Monat wurden 2 Personen um Hilfe gefragt\. Die Bitten gingen an alle etwa gleich oft \(0\.00\), zugesagt haben meist wenige \(0\.50\)\./,
  );
  const headers = { authorization: `Bearer ${town.adminKey ?? ""}` };
  const read = async (path: string): Promise<string> =>
    (await fetch(`${town.url}${path}`, { headers })).text();
  expect(JSON.parse(await read("/api/v1/stats"))).toMatchObject({
    fairness: { helpers: 2, invitations: 0, acceptances: 0.5 },
  });
  const gauges = (await read("/metrics"))
    .split("\n")
    .filter((line) => line.startsWith("pomich_invitations_gini{"));
  expect(gauges.map((line) => line.replace(/community="\w+",/, ""))).toEqual([
    'pomich_invitations_gini{of="invitations"} 0',
    'pomich_invitations_gini{of="acceptances"} 0.5',
  ]);
});

describe("moderators", () => {
  it("pause the search, go on and end it, and nobody else can", async () => {
    await offers(JONAS);
    const request = await seeks(1);
    const none = await seeks(3);
    await search(request);
    const paused = await katrin.press("⏸ Suche pausieren", cardOf(request.id));
    expect(paused.text).toBe("Erledigt.");
    await town.passHours(0.01);
    expect(cardOf(request.id).text).toContain("⏸ Suche nach Helfenden pausiert");
    const card = cardOf(request.id);
    const forged = searchButton.pack({ listing: request.id, step: "stop" });
    await jonas.forge(forged);
    expect(cardOf(request.id).text).toContain("⏸ Suche nach Helfenden pausiert");
    await katrin.press("▶️ Weitersuchen", card);
    await town.passHours(0.01);
    await katrin.press("⏹ Suche beenden", cardOf(request.id));
    await town.passHours(0.01);
    expect(cardOf(request.id).text).toContain("⏹ Suche nach Helfenden beendet");
    expect(jonas.last.text).toMatch(/^Hier wird keine Hilfe mehr gesucht\. Danke!/);
    expect(olena.last.text).toMatch(/^🙌|Пошук помічників завершено/);

    const nobody = await katrin.press("🔎 Helfende suchen …", cardOf(none.id));
    expect(nobody).toMatchObject({ showAlert: true });
  });
});

describe("a request about somebody’s car", () => {
  const RIDE = { start: { name: "Leipzig" }, goal: { name: "Dresden" }, date: null, seats: 2 };

  it("shows the helper the safety notes first, and asks Olena before they are introduced", async () => {
    await publish(JONAS, "offer", { category: "ride", answers: { ...RIDE, "room-for": null } });
    const request = await publish(OLENA, "request", {
      category: "ride",
      answers: { ...RIDE, bringing: null },
    });
    await search(request);
    const invitation = jonas.last;
    await jonas.press("✅ Ja, ich kann helfen");
    expect(jonas.last.text).toMatch(/^🛟 Bevor wir Sie bekannt machen/);
    await jonas.press("🛟");
    await town.passHours(0.01);
    expect(jonas.all.find(({ messageId }) => messageId === invitation.messageId)?.text).toMatch(
      /^✅ Danke! Ein Platz ist für Sie frei gehalten\.[^]*Sobald auch die andere Seite Ja sagt/,
    );
    expect(JSON.stringify(olena.all)).toContain("Хтось пропонує те, що Ви шукаєте.");
    await sayYes(olena, "💬 Так, спершу");
    await town.settle();
    expect(JSON.stringify(jonas.all)).toContain("Olena");
  });
});

it("what moderators tick with /auto is searched for as soon as it is approved, and nobody else can tick it", async () => {
  await katrin.say("/auto");
  const menu = katrin.last;
  expect(menu.text).toMatch(/^🔎 Automatische Suche\n[^]*Noch hat kein Bereich ein Häkchen/);
  expect(captionsOf(menu).join()).not.toMatch(/Wohnen|Fahrten|Kinderbetreuung/);
  await jonas.forge(automaticButton.pack({ category: "shift", on: "yes" }));
  const noted = await katrin.press("🙌 Mithelfen", menu);
  expect(noted.text).toBe("Notiert. In diesem Bereich suchen wir ab jetzt automatisch.");
  const now = () => katrin.all.find(({ messageId }) => messageId === menu.messageId) ?? menu;
  expect(captionsOf(now())).toContain("✅ 🙌 Mithelfen");
  await offers(JONAS);
  const request = await seeks(1);
  await town.passHours(0.01);
  expect(cardOf(request.id).text).toContain("🔎 Suche nach Helfenden läuft");
  expect(jonas.last.text).toMatch(/^🙋 Können Sie hier helfen\?/);
  // The same button once more says the same.
  expect((await katrin.press("🙌 Mithelfen", menu)).text).toBe(noted.text);
  await katrin.press("✅ 🙌 Mithelfen", now());
  expect(captionsOf(now())).toContain("🙌 Mithelfen");
});

describe("when nobody nearby is left to ask", () => {
  it("Olena is asked about Halle in Ukrainian, a German reader in German, and Noor of Halle sees nothing before the yes", async () => {
    const { useCases } = town;
    const halle = await useCases.communities.setUp({
      name: "Halle",
      center: { lat: 51.48, lon: 11.97 },
      language: DE,
      chatId: ELSEWHERE,
    });
    if (!halle.ok) throw new Error(halle.code);
    const inHalle = { place: { communityId: halle.value.id } };
    await publish(NOOR, "offer", { answers: inHalle });
    const before = noor.all.length;
    const group = town.phone(VERA, ELSEWHERE);
    const groupBefore = group.all.length;
    const request = await publish(OLENA, "request");
    const counted = await katrin.press("🔎 Helfende suchen …", cardOf(request.id));
    expect(counted.text).toMatch(/^In der Nähe passt niemand\. Wir suchen weiter weg/);
    await katrin.press("🔎 Ja, weiter weg", cardOf(request.id));
    await town.passHours(0.01);
    const question = olena.last;
    expect(question.text).toMatch(
      /^🔎 Тут більше немає кого запитати\. Чи можна запитати людей у сусідніх містах\?[^]*підходять, є там: Галле\. Якщо Ви погодитеся, ми надішлемо їм Ваш запит\. До того нічого не надсилаємо\./,
    );
    expect(captionsOf(question)).toEqual(["✅ Так, запитайте й там", "Ні, тільки тут"]);
    expect(cardOf(request.id).text).toContain("Ob wir in Nachbarorten fragen dürfen, ist noch offen");
    expect([noor.all.length, group.all.length]).toEqual([before, groupBefore]);

    expect((await olena.press("Ні, тільки тут")).text).toBe("Добре, питаємо тільки тут.");
    await town.passHours(0.01);
    const now = () => olena.all.find(({ messageId }) => messageId === question.messageId);
    expect(now()?.text).toMatch(
      /^Добре, питаємо тільки тут\. У сусідні міста \(Галле\) ми Ваш запит не надсилаємо\./,
    );
    expect(olena.last.text).toMatch(/^🆘 Ми запитали всіх, хто підходить, і все ще бракує 1 людини\./);
    expect(noor.all.length).toBe(before);
    const said = await olena.press("✅ Так, запитайте й там", now() ?? question);
    expect(said.text).toBe("Дякуємо! Запитаємо й там.");
    await town.passHours(0.01);
    expect(now()?.text).toMatch(/^✅ Дякуємо! Питаємо і в сусідніх містах: Галле/);
    expect(captionsOf(now() ?? question)).toEqual([]);
    expect(noor.last.text).toMatch(/^🙋 Can you help here\?/);
    // The old question, pressed once more, changes nothing.
    await olena.press("Ні, тільки тут", question);
    expect(cardOf(request.id).text).toContain("Wir fragen auch in Nachbarorten");

    const german = await publish(JONAS, "request", { answers: { urgency: "days" } });
    await town.connection.collection("helpers").deleteMany({}, BY_TEST);
    await useCases.dispatch.start(german.id, { kind: "system" });
    await town.passHours(0.01);
    expect(jonas.last.text).toMatch(
      /^🔎 Hier gibt es niemanden mehr, den wir fragen können\. Dürfen wir in Nachbarorten fragen\?[^]*gibt es in Halle\. Wenn Sie Ja sagen, schicken wir ihnen Ihre Anfrage, vorher nicht\./,
    );
    await town.passHours(3);
    expect(jonas.last.text).toMatch(/^🆘 Wir haben alle gefragt, die passen, und es fehlt noch jemand\./);
  });
});
