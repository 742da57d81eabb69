import { beforeAll, expect, test } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { ELSEWHERE, OTTO, useModeration, VERA } from "../support/moderation.ts";
import { verified } from "../support/organisations.ts";
import { pressAll } from "../support/stories.ts";
import { GROUP, JONAS, KATRIN, OLENA } from "../support/town.ts";

const { town, publish } = useModeration();
const olena = town.phone(OLENA);
const jonas = town.phone(JONAS);
const katrin = town.phone(KATRIN, GROUP);
const by = { kind: "person", id: personId(KATRIN), name: "Katrin" } as const;

beforeAll(async () => {
  const leipzig = await town.useCases.communities.findByChat(GROUP);
  if (!leipzig) throw new Error("nobody looks after Leipzig");
  await verified(town.useCases, personId(JONAS), leipzig.id, by, {
    name: "Wohnhilfe",
    email: "a@wohnhilfe.example",
  });
  await verified(town.useCases, personId(VERA), leipzig.id, by, {
    name: "Bezirk",
    email: "b@bezirk.example",
  });
  await town.settle();
});

test("moderators say who is responsible for what, and see gaps and overlaps", async () => {
  await katrin.say("/coverage");
  expect(katrin.last.text).toMatch(/Wer in Leipzig zuständig ist\s+Noch niemand[^]*Niemand: 🏠 Wohnen/);
  expect(katrin.last.text?.match(/🏠 Wohnen/g)).toHaveLength(1);
  expect(katrin.last.text).toContain("(Angebote, Anfragen)");
  await pressAll(katrin, ["➕", "Wohnhilfe"]);
  expect(katrin.last.text).toMatch(
    /Wohnhilfe ist zuständig für 🏠 Wohnen · ✨ [^]*Angebote, Anfragen · ganz Leipzig · Antwort: 24/,
  );
  await pressAll(katrin, ["🏠 Wohnen", "15 km", "48"]);
  expect(katrin.last.text).toMatch(/15 km um die Mitte · Antwort: 48/);
  const refused = await katrin.press("✓ ✨");
  expect(refused.text).toContain("Mindestens ein Bereich");
  await katrin.press("✏️ Orte…");
  await katrin.send({ text: "Leipzig, Torgau", replyTo: katrin.last.messageId });
  expect(katrin.last.text).toContain("Leipzig, Torgau");
  await katrin.press("✏️ Orte…");
  await katrin.send({ text: "Qqqxyz", replyTo: katrin.last.messageId });
  expect(katrin.last.text).toContain("Nicht bekannt: Qqqxyz");
  await katrin.say("/coverage");
  await pressAll(katrin, ["➕", "Bezirk"]);
  await katrin.press("← Zurück zur Liste");
  expect(katrin.last.text).toMatch(
    /1\. Wohnhilfe: ✨[^]*2\. Bezirk[^]*in dieser Reihenfolge: Wohnhilfe → Bezirk/,
  );
  expect(katrin.last.text).toContain("Niemand: 🚗");
  await town.phone(OTTO, ELSEWHERE).say("/coverage");
  expect(town.phone(OTTO, ELSEWHERE).last.text).not.toContain("Wohnhilfe");
  await jonas.say("/organisation");
  await jonas.press("🏛 Wohnhilfe");
  expect(jonas.last.text).toMatch(/Zuständig\s+Leipzig: ✨/);
});

test("a request goes to the organisation, which asks, takes it and makes contact; the person objects, and the next is asked", async () => {
  await publish(OLENA, "request");
  expect(jonas.last.text).toMatch(/Eine Anfrage für Wohnhilfe[^]*Kinderfahrrad/);
  await jonas.press("❓ Nachfragen");
  await jonas.send({ text: "Welche Größe?", replyTo: jonas.last.messageId });
  expect(jonas.last.text).toContain("Die Antwort kommt hierher");
  expect(olena.last.text).toContain("Wohnhilfe запитує Вас");
  await olena.press("✍️ Відповісти");
  await olena.say("26 дюймів, 067 111 22 33");
  expect(olena.last.text).toContain("Передано");
  expect(jonas.last.text).toMatch(/Eine Antwort:[^]*26 дюймів, •••/);

  const card = () => {
    const found = jonas.all.find(({ text }) => text?.includes("Kinderfahrrad") && text.includes("Wohnhilfe"));
    if (!found) throw new Error("there is no card");
    return found;
  };
  expect(card().text).toContain("💬 26 дюймів");
  await jonas.press("🔀 Übergeben an…", card());
  await jonas.press("← Zurück zur Karte", card());
  const taken = await jonas.press("🙋 Übernehmen", card());
  expect(taken.text).toContain("Jetzt kümmern Sie sich");
  expect(olena.last.text).toMatch(/Wohnhilfe опікується цим:[^]*Маркт|Markt 1, 04109 Leipzig/);
  const old = jonas.everShown("🙋 Übernehmen");
  // Also on a copy of the card that nothing edits.
  const copy = town.standIn.world.message(JONAS, old.messageId);
  if (!copy) throw new Error("there is no card");
  copy.keyboard = [[{ text: "🙋 Übernehmen", callback_data: old.data }]];
  expect((await jonas.pressData(old.messageId, old.data)).text).toContain("schon jemand übernommen");
  await jonas.press("📇 So erreichen Sie sie", card());
  expect(jonas.last.text).toMatch(/📇 Olena[^]*@olena/i);

  expect((await olena.press("✋ Я цього не хочу")).text).toContain("Питаємо інших");
  expect(jonas.last.text).toContain("möchte das lieber nicht");
  const vera = town.phone(VERA);
  expect(vera.last.text).toContain("A request for Bezirk");
  await vera.press("👎 Pass");
  expect(vera.all.at(-1)?.text).toContain("Passed on to others");
  expect(katrin.last.text).toContain("Keine zuständige Organisation hat es übernommen");
});

test("a card that stayed behind loses its buttons when they are pressed", async () => {
  const dead = jonas.everShown("🙋 Übernehmen");
  const left = town.standIn.world.message(JONAS, dead.messageId);
  if (!left) throw new Error("there is no card");
  left.keyboard = [[{ text: "🙋 Übernehmen", callback_data: dead.data }]];
  expect((await jonas.pressData(dead.messageId, dead.data)).text).toContain("gerade liegt");
  expect(left.keyboard).toBeUndefined();
});
