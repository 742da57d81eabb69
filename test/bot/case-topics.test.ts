import { beforeAll, expect, it } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { SERHII, useModeration } from "../support/moderation.ts";
import { GROUP, KATRIN, OLENA } from "../support/town.ts";

const { town, publish } = useModeration(
  /not enough rights to create a topic|message (thread|to edit) not found/,
);
const katrin = town.phone(KATRIN, GROUP);
const serhii = town.phone(SERHII, GROUP);

const topics = () => town.standIn.world.chat(GROUP)?.topics ?? [];
const shownIn = (threadId: number | undefined) =>
  katrin.all.filter((message) => message.threadId === threadId);

/** Olena asks for help, which is a case. @returns its number */
async function ask(): Promise<string> {
  const request = await publish(OLENA, "request");
  const asked = await town.useCases.cases.askForHelp(request.id, personId(OLENA));
  if (!asked.ok) throw new Error(asked.code);
  await town.settle();
  return asked.value.id;
}

beforeAll(() => {
  town.standIn.changeGroup(GROUP, { forum: true });
});

it("has a topic of its own, named after it, which takes its card, its notes and its end, and is closed with it", async () => {
  const id = await ask();
  const [topic, ...more] = topics();
  expect(more).toEqual([]);
  expect(topic).toMatchObject({
    name: expect.stringMatching(
      new RegExp(`^🆘 Noch keine Hilfe gefunden · Etwas anderes · Nr.\\s${id}$`),
    ) as string,
    closed: false,
  });
  const thread = () => shownIn(topic?.threadId).filter(({ text }) => text !== undefined);
  expect(thread().map(({ text }) => text)).toEqual([expect.stringContaining(`Fall Nr. ${id}`)]);

  await katrin.press("📝 Notiz");
  await katrin.send({
    threadId: topic?.threadId ?? 0,
    text: "Mit dem Verein telefoniert",
    replyTo: thread().at(-1)?.messageId ?? 0,
  });
  expect(thread().map(({ text }) => text?.slice(0, 8))).toEqual([
    expect.stringMatching(/^🕓/),
    expect.stringMatching(/^📝 №/),
    "📝 Festg",
  ]);
  expect(thread()[0]?.text).toContain("Mit dem Verein telefoniert");
  await town.passHours(3);
  expect(thread().at(-1)?.text).toMatch(/^⏰ Um diesen Fall kümmert sich/);

  await katrin.say("/queue");
  const shown = await katrin.press("1. Karte zeigen");
  expect(shown.text).toBe("Die Karte steht jetzt im Thema des Falls.");
  expect(thread().at(-1)?.text).toContain(`Fall Nr. ${id}`);

  const card = () => {
    const [first] = thread();
    if (!first) throw new Error("the card is not there");
    return first;
  };
  await serhii.press("✅ Schließen", card());
  await serhii.press("✅ Geklärt", card());
  expect(thread()[0]?.text).toContain("✅ Geklärt von Serhii <3");
  expect(topics()).toMatchObject([{ threadId: topic?.threadId, closed: true }]);
  expect(shownIn(undefined).filter(({ text }) => text?.includes("Fall Nr."))).toEqual([]);
});

it("gets another topic when a moderator has deleted it, and its card is there again", async () => {
  const id = await ask();
  const threadId = topics().at(-1)?.threadId ?? 0;
  town.standIn.changeTopic(KATRIN, GROUP, threadId, "delete");
  const on = { id, community: (await town.useCases.communities.findByChat(GROUP))?.id };
  const by = { kind: "person", id: personId(KATRIN), name: "Katrin" } as const;
  await town.useCases.cases.claim({ ...on, by } as Parameters<typeof town.useCases.cases.claim>[0]);
  await town.settle();
  const again = topics().at(-1);
  expect(again?.threadId).not.toBe(threadId);
  expect(again?.name).toContain(id);
  expect(shownIn(again?.threadId).at(-1)?.text).toContain("Katrin kümmert sich");
});

it("comes to the group itself where the bot may open no topics, and that is said once", async () => {
  town.standIn.setBotMembership(KATRIN, GROUP, { status: "administrator", rights: ["can_delete_messages"] });
  const before = topics().length;
  const ids = [await ask(), await ask()];
  expect(topics()).toHaveLength(before);
  const cards = shownIn(undefined).filter(({ text }) => ids.some((id) => text?.endsWith(`Fall Nr. ${id}`)));
  expect(cards).toHaveLength(2);
  expect(katrin.all.filter(({ text }) => text?.startsWith("ℹ️ Diese Gruppe hat Themen"))).toHaveLength(1);
});
