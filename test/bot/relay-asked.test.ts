import { beforeAll, expect, it } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { GIVES_ROOM, NEEDS_ROOM, useModeration } from "../support/moderation.ts";
import { captionsOf } from "../support/phone.ts";
import { createNeedSteps } from "../support/needs.ts";
import { picture } from "../support/pictures.ts";
import { join } from "../support/stories.ts";
import { GROUP, JONAS, KATRIN, OLENA } from "../support/town.ts";

const { town, publish, cardOf } = useModeration();
const jonas = town.phone(JONAS);
const katrin = town.phone(KATRIN, GROUP);
const olena = town.phone(OLENA);
const HIM = "Jonas · 🏠 Житло";
const QUESTION = "Для кого це повідомлення?";

/** Olena is in a wizard, at a question, when Jonas writes to her: whatever she sends next may be for either. */
async function torn(...presses: readonly string[]): Promise<number> {
  // Nobody is above the rate limit.
  await town.passHours(0.02);
  await olena.say("/offer");
  if (olena.buttons.includes("🆕 Почати заново")) await olena.press("🆕 Почати заново");
  for (const caption of presses) await olena.press(caption);
  await jonas.say("Passt Ihnen 18 Uhr?");
  return jonas.all.length;
}

const questions = () => olena.all.filter(({ text }) => text === QUESTION);

beforeAll(async () => {
  await publish(JONAS, "offer", { category: "housing", answers: GIVES_ROOM });
  const request = await publish(OLENA, "request", { category: "housing", answers: NEEDS_ROOM });
  await katrin.press("🤝 Beiden vorschlagen: 1", cardOf(request.id));
  await olena.press("💬 Так, спершу списатися через Поміч");
  await jonas.press("💬 Ja, erst über Pomich schreiben");
  await jonas.press("💬 Über Pomich schreiben");
});

it("asks once for an album, and passes on all of its photos, with the caption as edited meanwhile", async () => {
  const before = await torn("🗣 Переклад");
  const sent = await olena.send({
    photos: [picture(1), picture(2), picture(3)],
    caption: "кімната, 067 123 45 67",
  });
  expect(questions()).toHaveLength(1);
  await olena.edit(sent, "наша кімната, 067 123 45 67");
  expect(town.standIn.world.message(OLENA, sent.messageId)?.reactions?.bot).toEqual(["👀"]);
  await olena.press(HIM);
  const got = jonas.all.slice(before);
  expect(got.filter(({ photo }) => photo)).toHaveLength(3);
  expect(got[0]?.caption).toMatch(/наша кімната, •••$/);

  await olena.edit(sent, "інша кімната, 067 123 45 67");
  const now = jonas.all.slice(before);
  expect(now).toHaveLength(3);
  expect(now[0]?.caption).toMatch(/інша кімната, •••$/);
  expect(questions()).toEqual([]);
});

it("asks once for a text of any length, for a voice message and for a place, and loses none of them", async () => {
  let before = await torn("🗣 Переклад");
  const words = Array.from({ length: 1_500 }, (_, index) => `слово${String(index)}`).join(" ");
  await olena.say(words);
  expect(questions()).toHaveLength(1);
  await olena.press(HIM);
  const said = () =>
    jonas.all
      .slice(before)
      .map(({ text = "" }) => text)
      .join(" ");
  expect(words.split(" ").filter((word) => !said().includes(word))).toEqual([]);

  before = await torn("🗣 Переклад");
  const exactly = "я".repeat(4_096);
  await olena.say(exactly);
  await olena.press(HIM);
  expect(said().replace(/[^я]/g, "")).toBe(exactly);

  before = await torn("🗣 Переклад");
  await olena.send({ voice: true });
  await olena.press(HIM);
  expect(jonas.all.slice(before).map(({ caption }) => caption)).toEqual([
    expect.stringContaining("Sprachnachricht"),
  ]);

  before = await torn("🗣 Переклад");
  await olena.send({ location: { latitude: 51.34, longitude: 12.37 } });
  await olena.press(HIM);
  expect(jonas.last.location).toMatchObject({ latitude: 51.34 });
});

it("keeps two messages with two questions apart, whichever is answered first", async () => {
  const before = await torn("🗣 Переклад");
  const first = await olena.send({ photos: [picture(4), picture(5)] });
  await olena.say("о 18");
  const [album, text] = questions();
  if (!album || !text) throw new Error("there are no two questions");
  expect(album.replyTo).toBe(first.messageId);
  await olena.press(HIM, text);
  await olena.press(HIM, album);
  const got = jonas.all.slice(before);
  expect(got.map(({ photo }) => photo !== undefined)).toEqual([false, true, true]);
});

it("gives an album that is for nobody to the step that asks for photos, whole", async () => {
  const before = await torn("📦", "Для немовлят", "Готово", "Пропустити", "1");
  await olena.send({ photos: [picture(6), picture(7), picture(8)] });
  await olena.press("Ні для кого з них");
  expect(jonas.all).toHaveLength(before);
  const [draft] = await town.useCases.drafts.ofAuthor(personId(OLENA));
  expect(draft?.gathered).toHaveLength(3);
  expect(captionsOf(olena.last)).not.toContain(HIM);
});

it("an album that waits for its reader stays whole when whoever sent it promises something meanwhile", async () => {
  const leipzig = await town.useCases.communities.findByChat(GROUP);
  if (!leipzig) throw new Error("nobody looks after Leipzig");
  const by = { kind: "person", id: personId(KATRIN), name: "Katrin" } as const;
  const needs = createNeedSteps(town.useCases, leipzig, by);
  const lead = town.newcomer({ firstName: "Petra", language: "de" });
  await join(lead);
  const organisation = await needs.organisation(personId(lead.id));
  const need = await needs.publish(organisation.id, personId(lead.id), "request", {
    category: "goods",
    answers: { items: ["clothing"], size: null, pieces: 20, handover: ["delivery"] },
  });
  const before = await torn("🗣 Переклад");
  await olena.send({ photos: [picture(1), picture(2), picture(3)] });
  expect(questions()).toHaveLength(1);
  await olena.say(`/start ${need.id}`);
  await olena.press("🤲 Пообіцяти");
  await olena.say("12");
  expect(olena.last.text).toContain("12");
  await olena.press(HIM);
  expect(jonas.all.slice(before).filter(({ photo }) => photo)).toHaveLength(3);
});
