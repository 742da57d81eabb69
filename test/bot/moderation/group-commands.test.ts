import { expect, it } from "vitest";
import { captions, ELSEWHERE, GROUP, KATRIN, OLENA, SERHII, useHouse } from "./house.ts";

const box = useHouse();
const WISH = { urgency: "any", date: null, details: "Потрібен дитячий велосипед" };
const COMMANDS = [
  "queue",
  "stats",
  "find",
  "person",
  "ban",
  "unban",
  "match",
  "broadcast",
  "log",
  "help",
  "setup",
];

it("every command of the group is answered, also in a group that looks after nothing", async () => {
  const { house } = box;
  for (const chatId of [GROUP, ELSEWHERE])
    for (const command of COMMANDS) {
      const before = house.said(chatId).length;
      await house.send(SERHII, { chatId, text: `/${command}` });
      expect([chatId, command, house.said(chatId).length]).toEqual([chatId, command, before + 1]);
    }
});

it("numbers, a search and the log", async () => {
  const { house } = box;
  const { id } = await house.submit(OLENA, "request", "other", WISH);
  await house.send(KATRIN, { chatId: GROUP, text: "/stats" });
  expect(house.last(GROUP).text).toMatch(
    /📊 Leipzig\n\n🕓 Warten auf eine Entscheidung: 1\nam längsten seit .* um \d\d:\d\d\n✅ Veröffentlicht: 0 Angebote, 0 Anfragen/,
  );
  await house.press(KATRIN, house.card(id), "✅ Freigeben");
  await house.send(KATRIN, { chatId: GROUP, text: "/stats" });
  expect(house.last(GROUP).text).toMatch(
    /0 Angebote, 1 Anfrage\n.*noch niemanden gibt:\n.*: 1\n\n⏱ Bis zur Entscheidung/s,
  );

  await house.send(KATRIN, { chatId: GROUP, text: "/find велосипед" });
  const found = house.last(GROUP);
  expect(found.text).toMatch(/🔎 1 Eintrag gefunden\n\n1\. ✅ Veröffentlicht · .*Nr\. /);
  await house.press(KATRIN, found, "1");
  expect(house.last(GROUP).text).toMatch(new RegExp(`Nr. ${id}$`));
  expect(captions(house.last(GROUP))).toContain("🗑 Entfernen …");
  await house.send(KATRIN, { chatId: GROUP, text: "/find човен" });
  expect(house.last(GROUP).text).toBe("🔎 Unter den offenen Einträgen ist nichts zu finden.");

  await house.send(KATRIN, { chatId: GROUP, text: "/log" });
  expect(house.last(GROUP).text).toMatch(
    new RegExp(`Was zuletzt geschah\\n\\n.* · Katrin: freigegeben · Nr. ${id}\\n.* · Olena: eingereicht`),
  );
});
