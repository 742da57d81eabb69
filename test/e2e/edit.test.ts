import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { join, offerHousing, pressAll, requestHousing } from "../support/stories.ts";
import { GROUP, JONAS, KATRIN, OLENA, openTown, type Phone, type Town } from "../support/town.ts";
import { BY_TEST } from "../support/commands/shapes.ts";

let town: Town;
let olena: Phone;
let jonas: Phone;
let moderators: Phone;

beforeEach(async () => {
  town = await openTown();
  olena = town.phone(OLENA);
  jonas = town.phone(JONAS);
  moderators = town.phone(KATRIN, GROUP);
  await join(olena);
});

afterEach(async () => {
  expect(town.refused()).toEqual([]);
  expect(town.log.lines).toEqual([]);
  await town.stop();
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

const kept = () => town.app.connection.collection("listings").findOne({ authorId: OLENA }, BY_TEST);

const cards = (): readonly string[] =>
  moderators.all.flatMap(({ from, text }) => (from === "bot" && text !== undefined ? [text] : []));

describe("an edit of substance to a listing that is out", () => {
  it("asks the one field, shows the whole, and says that moderators look at it first", async () => {
    await publishRequest();
    await open("Тварини");
    expect(olena.last.text).toContain("Змінюємо: Тварини");
    await olena.press("Собака");
    expect(olena.last.text).toContain("Собака");
    expect(olena.buttons).not.toContain("← Назад");
    await olena.press("✅ Зберегти");
    expect(olena.seen[0]).toContain("Доти всі бачать попередню версію");
  });

  it("is a new card that says what changes, while the approved version stays up and is matched", async () => {
    await publishRequest();
    await changePet();
    expect(moderators.last.text).toContain("Eine Änderung wartet auf Ihre Entscheidung");
    expect(moderators.last.text).toMatch(/Eine Katze<?.* → Ein Hund/);
    expect(cards().at(-2)).toContain("neuere Fassung");
    expect(await kept()).toMatchObject({ status: "published", answers: { bringing: "cat" } });
    await join(jonas);
    await jonas.say(`/start ${String((await kept())?._id)}`);
    expect(JSON.stringify(jonas.all)).toContain("Eine Katze");
    await offerHousing(jonas);
    await moderators.press("✅ Freigeben");
    expect(moderators.last.text).toContain("Eine Katze");
  });

  it("takes the old one's place when it is approved, on the same card, and the author hears of it", async () => {
    await publishRequest();
    await changePet();
    const { messageId } = moderators.last;
    await moderators.press("✅ Freigeben");
    expect(moderators.last.messageId).toBe(messageId);
    expect(moderators.last.text).toContain("Ein Hund");
    expect(moderators.last.text).not.toContain("Katze");
    expect(olena.last.text).toContain("Ваші зміни опубліковано");
    expect(await kept()).toMatchObject({ status: "published", submission: 2, answers: { bringing: "dog" } });
    expect(await kept()).not.toHaveProperty("revision");
  });

  it("is dropped when it is rejected: the author is told why, and the listing is as it was", async () => {
    await publishRequest();
    await changePet();
    await pressAll(moderators, ["🚫 Ablehnen", "Nicht sicher"]);
    expect(moderators.last.text).toContain("Änderung nicht übernommen");
    expect(moderators.last.text).toContain("Eine Katze");
    expect(olena.last.text).toContain("лишається таким, яким було");
    expect(await kept()).toMatchObject({ status: "published", answers: { bringing: "cat" } });
  });

  it("can be asked about: the author answers, and the answer comes with the change", async () => {
    await publishRequest();
    await changePet();
    await moderators.press("✏️ Um Änderung");
    await moderators.send({ text: "Wie groß ist der Hund?", replyTo: moderators.last.messageId });
    expect(olena.last.text).toContain("Wie groß ist der Hund?");
    expect(await kept()).toMatchObject({ status: "published", revision: { status: "changes_requested" } });
    await olena.press("✏️ Відповісти");
    await olena.say("Зовсім маленький");
    await olena.press("✅ Надіслати");
    expect(moderators.last.text).toContain("Зовсім маленький");
    await moderators.press("✅ Freigeben");
    expect(await kept()).toMatchObject({ status: "published", answers: { bringing: "dog" } });
  });

  it("to a paused listing leaves it paused", async () => {
    await publishRequest();
    await olena.say("/my");
    await pressAll(olena, ["1 🏠", "⏸"]);
    await changePet();
    await moderators.press("✅ Freigeben");
    expect(await kept()).toMatchObject({ status: "paused", answers: { bringing: "dog" } });
  });
});

describe("a small change", () => {
  it.each([
    ["fewer people", "Люди", ["1"]],
    ["other days", "Дати", ["Завтра", "1 тиждень"]],
  ])("(%s) holds at once and needs no moderator", async (_what, field, answers) => {
    await publishRequest();
    const before = cards().length;
    await open(field);
    await pressAll(olena, [...answers, "✅ Зберегти"]);
    expect(olena.seen[0]).toContain("Зміна діє відразу");
    expect(cards()).toHaveLength(before);
    expect(await kept()).toMatchObject({ status: "published", submission: 1 });
  });
});

describe("edits and moderators at the same time", () => {
  it("the card of what was replaced decides nothing: the moderator is sent to the newer one", async () => {
    await requestHousing(olena);
    const old = moderators.everShown("✅ Freigeben");
    await changePet();
    expect((await moderators.pressData(old.messageId, old.data)).text).toContain("neuere Fassung");
    expect(await kept()).toMatchObject({ status: "pending", submission: 2, answers: { bringing: "dog" } });
  });

  it("a listing approved while its author writes is changed by a revision", async () => {
    await requestHousing(olena);
    await open("Тварини");
    await moderators.press("✅ Freigeben");
    await olena.press("Собака");
    await olena.press("✅ Зберегти");
    expect(await kept()).toMatchObject({ status: "published", answers: { bringing: "cat" } });
    await moderators.press("✅ Freigeben");
    expect(await kept()).toMatchObject({ answers: { bringing: "dog" } });
  });

  it("a second edit takes the place of the first that still waits, with both changes", async () => {
    await publishRequest();
    await changePet();
    const first = moderators.everShown("✅ Freigeben");
    await open("Діти");
    await pressAll(olena, ["1", "✅ Зберегти"]);
    expect((await moderators.pressData(first.messageId, first.data)).text).toContain("neuere Fassung");
    await moderators.press("✅ Freigeben");
    expect(await kept()).toMatchObject({ submission: 3, answers: { bringing: "dog", children: 1 } });
  });

  it("two taps on approve approve once, and the author is told once", async () => {
    await publishRequest();
    await changePet();
    await moderators.press("✅ Freigeben");
    const old = moderators.everShown("✅ Freigeben");
    expect((await moderators.pressData(old.messageId, old.data)).text).toContain("schon freigegeben");
    expect(olena.all.filter(({ text }) => text?.includes("Ваші зміни опубліковано"))).toHaveLength(1);
  });

  it("reminds moderators of a change that waits", async () => {
    await publishRequest();
    await changePet();
    await town.passHours(6);
    expect(moderators.last.text).toContain("wartet");
  });
});

it("a field that the listing has a better answer to is not offered", async () => {
  await publishRequest();
  await olena.say("/my");
  await pressAll(olena, ["1 🏠", "✏️ Змінити"]);
  expect(olena.buttons).toContain("Дати");
  expect(olena.buttons).not.toContain("Коли потрібно");
});

describe("hard times", () => {
  it("a listing taken back while it is being edited stays so, and the author is told", async () => {
    await publishRequest();
    await open("Тварини");
    const pet = olena.everShown("Собака");
    await olena.say("/my");
    await pressAll(olena, ["1 🏠", "↩️", "Так, відкликати"]);
    await olena.pressData(pet.messageId, pet.data);
    await olena.press("✅ Зберегти");
    expect(olena.seen.join()).toContain("Тим часом це оголошення закрито");
    expect(await kept()).toMatchObject({ status: "withdrawn", answers: { bringing: "cat" } });
  });

  it("what is taken back takes its waiting change along", async () => {
    await publishRequest();
    await changePet();
    await olena.say("/my");
    await pressAll(olena, ["1 🏠", "↩️", "Так, відкликати"]);
    expect(await kept()).not.toHaveProperty("revision");
    const old = moderators.everShown("✅ Freigeben");
    expect((await moderators.pressData(old.messageId, old.data)).text).toContain(
      "nichts mehr zu entscheiden",
    );
  });

  it("an edit goes on after a restart, and is saved once however often the button is tapped", async () => {
    await publishRequest();
    await open("Тварини");
    await town.restart();
    olena = town.phone(OLENA);
    await olena.press("Собака");
    const save = olena.everShown("✅ Зберегти");
    await olena.pressData(save.messageId, save.data);
    await olena.pressData(save.messageId, save.data);
    expect(await kept()).toMatchObject({ submission: 2, revision: { status: "pending" } });
  });

  it("the button to edit, pressed when the listing is over, says so", async () => {
    await publishRequest();
    await olena.say("/my");
    await olena.press("1 🏠");
    const edit = olena.everShown("✏️ Змінити");
    await pressAll(olena, ["↩️", "Так, відкликати"]);
    expect((await olena.pressData(edit.messageId, edit.data)).text).toContain("вже закрите");
  });
});
