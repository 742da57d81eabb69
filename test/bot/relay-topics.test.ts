import { beforeAll, expect, it } from "vitest";
import { GIVES_ROOM, NEEDS_ROOM, useModeration } from "../support/moderation.ts";
import { GROUP, JONAS, KATRIN, OLENA } from "../support/town.ts";

const { town, publish, cardOf } = useModeration(/message thread not found|the chat is not a forum/);
const jonas = town.phone(JONAS);
const katrin = town.phone(KATRIN, GROUP);
const olena = town.phone(OLENA);

const topicsOf = (person: number) => town.standIn.world.chat(person)?.topics ?? [];
const namesOf = (person: number) => topicsOf(person).map(({ name }) => name);

async function introduced(): Promise<void> {
  await publish(JONAS, "offer", { category: "housing", answers: GIVES_ROOM });
  const request = await publish(OLENA, "request", { category: "housing", answers: NEEDS_ROOM });
  await katrin.press("🤝 Beiden vorschlagen: 1", cardOf(request.id));
  await olena.press("💬 Так, спершу списатися через Поміч");
  await jonas.press("💬 Ja, erst über Pomich schreiben");
}

beforeAll(async () => {
  town.standIn.setBot({ topics: true });
  await introduced();
});

it("opens a topic in each one's chat with the first message, and what is written in it goes to that pair without a question", async () => {
  expect([namesOf(OLENA), namesOf(JONAS)]).toEqual([[], []]);
  await olena.press("💬 Написати через Поміч");
  await olena.say("Доброго дня!");
  expect(namesOf(JONAS)).toEqual(["Olena · Wohnen"]);
  const threadId = topicsOf(JONAS)[0]?.threadId ?? 0;
  const written = jonas.all.filter((message) => message.threadId === threadId);
  expect(written.map(({ text }) => text)).toEqual([expect.stringContaining("Доброго дня!")]);

  // In a wizard, and in the topic at once: the topic is certain.
  await jonas.say("/offer");
  await jonas.send({ threadId, text: "Guten Tag, ab Montag ist frei." });
  expect(namesOf(OLENA)).toEqual(["Jonas · Житло"]);
  expect(olena.last.text).toContain("ab Montag ist frei");
  expect(olena.last.threadId).toBe(topicsOf(OLENA)[0]?.threadId);
  expect(jonas.all.filter(({ text }) => text === "Für wen ist das?")).toEqual([]);
  const words = Array.from({ length: 900 }, (_, index) => `wort${String(index)}`).join(" ");
  const before = olena.all.length;
  await jonas.send({ threadId, text: words });
  const said = olena.all.slice(before).map(({ text = "" }) => text);
  expect(words.split(" ").filter((word) => !said.join(" ").includes(word))).toEqual([]);
});

it("opens a topic again that its owner has deleted, and loses nothing", async () => {
  const [old] = topicsOf(JONAS);
  town.standIn.changeTopic(JONAS, JONAS, old?.threadId ?? 0, "delete");
  const threadId = topicsOf(OLENA)[0]?.threadId ?? 0;
  await olena.send({ threadId, text: "Чи можна з котом?" });
  expect(namesOf(JONAS)).toEqual(["Olena · Wohnen"]);
  expect(topicsOf(JONAS)[0]?.threadId).not.toBe(old?.threadId);
  expect(jonas.last.text).toContain("Чи можна з котом?");
});

it("falls back to the chat where Telegram opens no topic, and renames topics when the contact ends", async () => {
  const [own] = topicsOf(JONAS);
  town.standIn.changeTopic(JONAS, JONAS, own?.threadId ?? 0, "delete");
  town.standIn.faults.failNext("createForumTopic", {
    status: 400,
    description: "Bad Request: the chat is not a forum",
  });
  const threadId = topicsOf(OLENA)[0]?.threadId ?? 0;
  await olena.send({ threadId, text: "Чи є ліфт?" });
  expect(namesOf(JONAS)).toEqual([]);
  expect(jonas.last.text).toContain("Чи є ліфт?");
  expect(jonas.last.threadId).toBeUndefined();

  await jonas.press("⋯ Mehr");
  await jonas.press("🤝 Meinen Kontakt teilen");
  expect(olena.last).toMatchObject({ threadId, text: expect.stringContaining("Jonas") as string });

  await jonas.press("Beenden oder blockieren …");
  await jonas.press("🚫 Beenden und blockieren");
  expect(namesOf(OLENA)).toEqual(["Jonas · Житло (завершено)"]);
  expect(olena.last).toMatchObject({ threadId, text: expect.stringContaining("завершено") as string });
  await olena.send({ threadId, text: "Агов?" });
  expect(olena.last.text).toContain("Це спілкування завершено");
});
