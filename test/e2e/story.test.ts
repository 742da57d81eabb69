import { describe, expect, it } from "vitest";
import { join, offerHousing, requestHousing } from "../support/stories.ts";
import { GROUP, JONAS, KATRIN, OLENA, useTown } from "../support/town.ts";

const town = useTown();
const olena = town.phone(OLENA);
const jonas = town.phone(JONAS);
const moderators = town.phone(KATRIN, GROUP);

describe("a seeker who reads Ukrainian and a helper who reads German meet", () => {
  it("Olena asks for housing for two with a cat, and is told what happens next", async () => {
    await join(olena);
    await requestHousing(olena, "Ми з мамою і котом, телефон 067 123 45 67");
    expect(olena.seen[0]).toContain("Надіслано!");
  });

  it("the moderators get a card in their language, without the phone number", () => {
    const card = moderators.last.text ?? "";
    for (const part of [
      "Hilfe gesucht · Wohnen",
      "2 Personen",
      "Eine Katze",
      "Olena",
      "Geschrieben auf Ukrainisch",
    ]) {
      expect(card).toContain(part);
    }
    expect(card).toContain("Ми з мамою і котом, телефон •••");
    expect(card).not.toContain("067");
    expect(moderators.buttons).toEqual([
      "✅ Freigeben",
      "🚫 Ablehnen …",
      "✏️ Um Änderung bitten",
      "🙋 Ich kümmere mich",
    ]);
  });

  it("Katrin approves: the same card says who and when, and Olena hears of it", async () => {
    const { messageId } = moderators.last;
    await moderators.press("✅");
    expect(moderators.last.messageId).toBe(messageId);
    expect(moderators.last.text).toMatch(/Freigegeben von Katrin, \d+\. \S+ \d{4} um \d\d:\d\d/);
    expect(olena.last.text).toContain("запит опубліковано");
  });

  it("Jonas offers a room, Katrin approves, and the card says in words why the two fit", async () => {
    await join(jonas);
    await offerHousing(jonas);
    await moderators.press("✅");
    const card = moderators.last.text ?? "";
    expect(card).toContain("gleiche Gegend");
    expect(card).toContain("reicht (gesucht: 2 Personen, angeboten: 3 Personen)");
    expect(moderators.buttons).toEqual(
      expect.arrayContaining(["🤝 Beiden vorschlagen: 1", "📣 Nachricht an alle …"]),
    );
  });

  it("both are asked, each in their own language, without names or contacts", async () => {
    await moderators.press("🤝");
    expect(olena.last.text).toContain("Хтось пропонує те, що");
    expect(olena.last.text).toContain("вистачає");
    expect(jonas.last.text).toContain("Jemand kann gebrauchen, was Sie anbieten");
    for (const secret of ["Jonas", "jonas_w"]) expect(olena.last.text).not.toContain(secret);
    for (const secret of ["Olena", "olena_k"]) expect(jonas.last.text).not.toContain(secret);
  });

  it("before the first yes counts, Olena reads once in Ukrainian what never to do and whom to call in Germany", async () => {
    await olena.press("📱 Так, поділитися контактом");
    const notes = olena.last.text ?? "";
    for (const part of [
      "Нікому не віддавайте паспорт",
      "Огляньте житло, перш ніж заселятися",
      "Екстрена допомога: 112",
      "Поліція: 110",
      "Жінкам у разі насильства: 116 016",
      "Дітям і підліткам: 116 111",
    ])
      expect(notes).toContain(part);
    expect(JSON.stringify(olena.all)).not.toContain("Ви сказали «так»");
  });

  it("her yes goes on by itself, and nobody learns anything yet", async () => {
    const confirmed = await olena.press("🛟 Прочитано, далі");
    expect(confirmed.text).toContain("Щойно погодиться й інша сторона");
    const notes = olena.all.find(({ text }) => text?.startsWith("🛟"));
    expect(notes?.text).toContain("116 016");
    expect(notes?.inlineKeyboard ?? []).toEqual([]);
    const again = olena.everShown("🛟");
    expect((await olena.pressData(again.messageId, again.data)).text).toContain("Ви вже відповіли");
    expect(JSON.stringify(jonas.all)).not.toContain("olena_k");
    expect(JSON.stringify(olena.all)).not.toContain("jonas_w");
  });

  it("after the second yes each gets the other's first name and username, and a word about safety", async () => {
    await jonas.press("📱 Ja, Kontakt teilen");
    expect(jonas.last.text).toContain("Geben Sie Ihren Pass oder andere Papiere nie aus der Hand");
    expect(jonas.last.text).toContain("Für Frauen, die Gewalt erleben: 116 016");
    await jonas.press("🛟 Gelesen, weiter");
    expect(olena.last.text).toContain("Jonas");
    expect(olena.last.text).toContain("@jonas_w");
    expect(olena.last.text).toContain("паспорт");
    expect(jonas.last.text).toContain("Olena");
    expect(jonas.last.text).toContain("@olena_k");
    expect(jonas.last.text).toContain("Pass");
    expect(moderators.last.text).toContain("Miteinander bekannt gemacht");
  });

  it("asking the same pair again is refused in words", async () => {
    const data = moderators.everShown("🤝");
    const answer = await moderators.pressData(data.messageId, data.data);
    expect(answer.text).toContain("schon gefragt");
    expect(olena.all.filter(({ text }) => text?.includes("Хтось пропонує"))).toEqual([]);
  });
});
