import { beforeEach, describe, expect, it } from "vitest";
import { BY_TEST } from "../support/commands/shapes.ts";
import { join, pressAll, requestHousing } from "../support/stories.ts";
import { GROUP, JONAS, KATRIN, OLENA, useTown } from "../support/town.ts";

const town = useTown();
const olena = town.phone(OLENA);
const jonas = town.phone(JONAS);
const moderators = town.phone(KATRIN, GROUP);

beforeEach(async () => {
  await town.startOver();
  await join(olena);
});

async function publishRequest(): Promise<void> {
  await requestHousing(olena);
  await moderators.press("✅");
}

/** Olena goes to her listing and opens one field of it. */
async function open(field: string): Promise<void> {
  await olena.say("/my");
  await pressAll(olena, ["1 🏠", "✏️ Змінити", field]);
}

async function changePet(pet = "Собака"): Promise<void> {
  await open("Тварини");
  await pressAll(olena, [pet, "✅ Зберегти"]);
}

const kept = () => town.connection.collection("listings").findOne({ authorId: OLENA }, BY_TEST);

const cards = (): readonly string[] => moderators.all.flatMap(({ text }) => text ?? []);

describe("an edit of substance to a listing that is out", () => {
  it("asks the one field, waits on a new card while the approved version stays up, and replaces it once approved", async () => {
    await publishRequest();
    await olena.say("/my");
    await pressAll(olena, ["1 🏠", "✏️ Змінити"]);
    // The listing says better than "urgency" when it is needed.
    expect(olena.buttons).toContain("Дати");
    expect(olena.buttons).not.toContain("Коли потрібно");
    await olena.press("Тварини");
    expect(olena.last.text).toContain("Змінюємо: Тварини");
    await olena.press("Собака");
    expect(olena.last.text).toContain("Собака");
    expect(olena.buttons).not.toContain("← Назад");
    await olena.press("✅ Зберегти");
    expect(olena.seen[0]).toContain("Доти всі бачать попередню версію");

    expect(moderators.last.text).toContain("Eine Änderung wartet auf Ihre Entscheidung");
    expect(moderators.last.text).toMatch(/Eine Katze<?.* → Ein Hund/);
    expect(cards().at(-2)).toContain("neuere Karte");
    await join(jonas);
    await jonas.say(`/start ${String((await kept())?._id)}`);
    expect(JSON.stringify(jonas.all)).toContain("Eine Katze");

    const { messageId } = moderators.last;
    await moderators.press("✅ Freigeben");
    expect(moderators.last.messageId).toBe(messageId);
    expect(moderators.last.text).toContain("Ein Hund");
    expect(moderators.last.text).not.toContain("Katze");
    expect(olena.last.text).toContain("Ваші зміни опубліковано");
    const old = moderators.everShown("✅ Freigeben");
    expect((await moderators.pressData(old.messageId, old.data)).text).toContain("schon freigegeben");
    expect(olena.all.filter(({ text }) => text?.includes("Ваші зміни опубліковано"))).toHaveLength(1);
    expect(await kept()).toMatchObject({ status: "published", submission: 2, answers: { bringing: "dog" } });
  });

  it("is dropped when it is rejected, and can be asked about: the answer comes with the change", async () => {
    await publishRequest();
    await changePet();
    await pressAll(moderators, ["🚫 Ablehnen", "Gefährlich"]);
    expect(moderators.last.text).toContain("Änderung nicht übernommen");
    expect(moderators.last.text).toContain("Eine Katze");
    expect(olena.last.text).toContain("лишається таким, яким було");

    await changePet();
    await pressAll(moderators, ["✏️ Um Änderung", "✍️"]);
    await moderators.send({ text: "Wie groß ist der Hund?", replyTo: moderators.last.messageId });
    expect(olena.last.text).toContain("Wie groß ist der Hund?");
    await olena.press("✏️ Відповісти");
    await olena.say("Зовсім маленький");
    await olena.press("✅ Надіслати");
    expect(moderators.last.text).toContain("Зовсім маленький");
    await moderators.press("✅ Freigeben");
    expect(await kept()).toMatchObject({ status: "published", answers: { bringing: "dog" } });
  });
});

it("a small change says that it takes effect at once, and brings moderators no new card", async () => {
  await publishRequest();
  const before = cards().length;
  for (const [field, answers] of [
    ["Люди", ["1"]],
    ["Дати", ["Завтра", "1 тиждень"]],
  ] as const) {
    await open(field);
    await pressAll(olena, [...answers, "✅ Зберегти"]);
    expect(olena.seen[0]).toContain("Зміну вже видно");
  }
  expect(cards()).toHaveLength(before);
  expect(await kept()).toMatchObject({ status: "published", submission: 1 });
});

it("the card of what was replaced decides nothing: the moderator is sent to the newer one, which is reminded of", async () => {
  await requestHousing(olena);
  const old = moderators.everShown("✅ Freigeben");
  await changePet();
  expect((await moderators.pressData(old.messageId, old.data)).text).toContain("neuere Fassung");
  expect(await kept()).toMatchObject({ status: "pending", submission: 2, answers: { bringing: "dog" } });
  await moderators.press("✅ Freigeben");

  await changePet("Інша тварина");
  const first = moderators.everShown("✅ Freigeben");
  await open("Діти");
  await pressAll(olena, ["1", "✅ Зберегти"]);
  expect((await moderators.pressData(first.messageId, first.data)).text).toContain("neuere Fassung");
  await town.passHours(6);
  expect(moderators.last.text).toContain("wartet");
  await moderators.press("✅ Freigeben");
  expect(await kept()).toMatchObject({ submission: 4, answers: { bringing: "other", children: 1 } });
});

describe("hard times", () => {
  it("an edit goes on after a restart, and is saved once however often the button is tapped", async () => {
    await publishRequest();
    await open("Тварини");
    await town.restart();
    await olena.press("Собака");
    const save = olena.everShown("✅ Зберегти");
    await olena.pressData(save.messageId, save.data);
    await olena.pressData(save.messageId, save.data);
    expect(await kept()).toMatchObject({ submission: 2, revision: { status: "pending" } });
  });

  it("a listing taken back while it is being edited stays so, its waiting change goes, and old buttons say why", async () => {
    await publishRequest();
    await changePet();
    const old = moderators.everShown("✅ Freigeben");
    await open("Діти");
    const children = olena.everShown("1");
    await olena.say("/my");
    await olena.press("1 🏠");
    const edit = olena.everShown("✏️ Змінити");
    await pressAll(olena, ["↩️", "Так, відкликати"]);
    expect(await kept()).not.toHaveProperty("revision");
    expect((await moderators.pressData(old.messageId, old.data)).text).toContain(
      "nichts mehr zu entscheiden",
    );
    expect((await olena.pressData(edit.messageId, edit.data)).text).toContain("вже закрите");
    await olena.pressData(children.messageId, children.data);
    await olena.press("✅ Зберегти");
    expect(olena.seen.join()).toContain("Це оголошення вже закрите");
    expect(await kept()).toMatchObject({ status: "withdrawn", answers: { bringing: "cat" } });
  });
});
