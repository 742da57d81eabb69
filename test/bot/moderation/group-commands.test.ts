import { expect, it } from "vitest";
import { ELSEWHERE, SERHII, useModeration } from "../../support/moderation.ts";
import { captionsOf } from "../../support/phone.ts";
import { GROUP, JONAS, KATRIN, OLENA } from "../../support/town.ts";

const { town, submit, cardOf } = useModeration();
const katrin = town.phone(KATRIN, GROUP);
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
  for (const chatId of [GROUP, ELSEWHERE])
    for (const command of COMMANDS) {
      const serhii = town.phone(SERHII, chatId);
      const before = serhii.all.length;
      await serhii.say(`/${command}`);
      expect([chatId, command, serhii.all.length]).toEqual([chatId, command, before + 1]);
    }
});

it("numbers, a search and the log", async () => {
  const { id } = await submit(OLENA, "request", { answers: WISH });
  await katrin.say("/stats");
  expect(katrin.last.text).toMatch(
    /📊 Leipzig\n\n🕓 Warten auf eine Entscheidung: 1\nam längsten seit .* um \d\d:\d\d\n✅ Veröffentlicht: 0 Angebote, 0 Anfragen/,
  );
  await katrin.press("✅ Freigeben", cardOf(id));
  await katrin.say("/stats");
  expect(katrin.last.text).toMatch(
    /0 Angebote, 1 Anfrage\n.*noch niemanden gibt:\n.*: 1\n\n⏱ Bis zur Entscheidung/s,
  );

  await katrin.say("/find велосипед");
  const found = katrin.last;
  expect(found.text).toMatch(/🔎 1 Eintrag gefunden\n\n1\. ✅ Veröffentlicht · .*Nr\. /);
  await katrin.press("1", found);
  expect(katrin.last.text).toMatch(new RegExp(`Nr. ${id}$`));
  expect(captionsOf(katrin.last)).toContain("🗑 Entfernen …");
  await katrin.say("/find човен");
  expect(katrin.last.text).toBe("🔎 Unter den offenen Einträgen ist nichts zu finden.");

  await katrin.say(`/match ${String(JONAS)} ${id}`);
  // Jonas helps nowhere yet.
  expect(katrin.last.text).toContain("hilft diese Person nicht in Ihrem Ort");
  await katrin.say("/match nichts davon");
  expect(katrin.last.text).toContain("zwei Nummern");

  await katrin.say("/log");
  expect(katrin.last.text).toMatch(
    new RegExp(`Was zuletzt geschah\\n\\n.* · Katrin: freigegeben · Nr. ${id}\\n.* · Olena: eingereicht`),
  );
});
