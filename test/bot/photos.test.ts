import { beforeEach, describe, expect, it } from "vitest";
import { photosOf } from "../../src/domain/listing/photos.ts";
import { draftId, personId } from "../../src/domain/shared/ids.ts";
import type { MessageView } from "../../src/playground/index.ts";
import { useBot } from "../support/bot.ts";
import { captionsOf, type Phone } from "../support/phone.ts";
import { joined } from "./walk.ts";
import { album, picture } from "../support/pictures.ts";

const bot = useBot();

let olena: Phone;
let drafts = 0;

/** Brings Olena's request for goods to the step for photos. */
beforeEach(async () => {
  olena = await joined(bot);
  const place = { communityId: bot.leipzig.id };
  await bot.useCases.drafts.save({
    id: draftId(`draft${String(++drafts).padStart(7, "0")}`),
    authorId: personId(olena.id),
    kind: "request",
    category: "goods",
    answers: {
      items: ["baby"],
      size: null,
      pieces: 1,
      handover: ["pick-up"],
      place,
      urgency: "any",
      details: null,
    },
    updatedAt: bot.time.now(),
  });
  await olena.say("/need");
  await olena.press("Продовжити");
});

async function draft() {
  const [begun] = await bot.useCases.drafts.ofAuthor(personId(olena.id));
  if (!begun) throw new Error("there is no draft");
  return begun;
}

const gathered = async (): Promise<number> => (await draft()).gathered?.length ?? 0;

/** The numbers that Olena sent the photos with, by file id. */
const numberOf = new Map<string, number>();
function sent(message: MessageView, ...numbers: readonly number[]): void {
  bot.standIn
    .messages(olena.id)
    .filter(({ messageId }) => messageId >= message.messageId)
    .forEach(({ photo }, index) => photo && numberOf.set(photo.fileId, numbers[index] ?? 0));
}

async function sends(...numbers: readonly number[]): Promise<void> {
  sent(await olena.send(album(...numbers)), ...numbers);
}

/** The photos that the bot sent last, and their captions. */
const shown = () =>
  olena.all
    .filter(({ photo }) => photo)
    .map(({ photo, caption }) => [numberOf.get(photo?.fileId ?? ""), caption]);

const order = async () =>
  ((await draft()).gathered ?? photosOf((await draft()).answers)).map(({ fileId }) => numberOf.get(fileId));

describe("the step for photos", () => {
  it("asks for photos, says what not to show, and can be skipped", () => {
    expect(olena.last.text).toContain("Є фото?");
    expect(olena.last.text).toContain("без документів, адрес та облич дітей");
    expect(captionsOf(olena.last)).toEqual(["Пропустити", "← Назад", "Скасувати"]);
  });

  it("takes photos one by one, answers each once, and says how many there are", async () => {
    await sends(1);
    expect(olena.seen).toHaveLength(1);
    expect(olena.last.text).toContain("Фото: 1 з 5");
    expect(captionsOf(olena.last)).toEqual(["👁 Показати", "✕ 1", "Готово ✓", "← Назад", "Скасувати"]);
    await sends(2);
    expect(olena.last.text).toContain("Фото: 2 з 5");
    expect(captionsOf(olena.last)).toContain("↑ 2");
    await olena.press("Готово");
    expect(olena.last.text).toContain("📷 2 фото");
    expect(await order()).toEqual([1, 2]);
  });

  it("answers an album with one message, and edits it for each photo", async () => {
    await sends(1, 2, 3);
    expect(olena.seen).toHaveLength(1);
    expect(olena.last.text).toContain("Фото: 3 з 5");
    expect(await order()).toEqual([1, 2, 3]);
  });

  it("keeps the order of an album whose photos arrive in another order", async () => {
    await sends(1, 2);
    const [first, second] = (await draft()).gathered ?? [];
    if (!first || !second) throw new Error("the photos did not arrive");
    await bot.useCases.drafts.save({ ...(await draft()), gathered: [second] });
    const from = { id: olena.id, is_bot: false, first_name: "Olena", language_code: "uk" };
    const photo = { file_id: first.fileId, file_unique_id: first.uniqueId, width: 640, height: 480 };
    const chat = { id: olena.id, type: "private", first_name: "Olena" } as const;
    const message = { message_id: first.messageId ?? 0, date: 1, chat, from, photo: [photo] };
    await bot.handle({ update_id: 1, message });
    expect(await order()).toEqual([1, 2]);
  });

  it("counts the same picture once", async () => {
    await sends(1);
    await sends(1);
    expect(olena.last.text).toContain("Це фото вже є");
    expect(await gathered()).toBe(1);
  });

  it("keeps five of an album of seven, and says once how to make room", async () => {
    await sends(1, 2, 3, 4, 5, 6, 7);
    expect(olena.seen).toHaveLength(1);
    expect(olena.last.text).toContain("Більше ніж 5 фото тут не вміститься");
    expect(olena.last.text).toContain("Фото: 5 з 5");
    await olena.press("✕ 2");
    await sends(6);
    expect(await order()).toEqual([1, 3, 4, 5, 6]);
  });

  it("says that captions are not used, as long as a photo has one", async () => {
    await olena.send({ ...album(1, 2), caption: "Коляска, майже нова" });
    expect(olena.last.text).toContain("Підпису під фото ніхто не побачить");
    await olena.press("✕ 1");
    expect(olena.last.text).not.toContain("Підпису під фото");
  });

  it("explains what to do with a picture sent as a file, and with typed text", async () => {
    await olena.send({ document: { name: "room.png", base64: picture(1) } });
    expect(olena.last.text).toContain("надійшло файлом");
    await olena.say("велика кімната");
    expect(olena.last.text).toContain("Тут потрібне фото");
    expect(await gathered()).toBe(0);
    await olena.say("пропустити");
    expect((await draft()).answers["photos"]).toBeNull();
  });
});

describe("the gathered photos", () => {
  it("are moved and removed by the photo, not by its position", async () => {
    await sends(1, 2, 3);
    const question = olena.last;
    await olena.press("↑ 3", question);
    expect(await order()).toEqual([1, 3, 2]);
    await olena.press("↑ 3", question);
    expect(await order()).toEqual([1, 3, 2]);
    await olena.press("✕ 1", question);
    await olena.press("✕ 1", question);
    expect(await order()).toEqual([3, 2]);
    expect(olena.last.text).toContain("Фото: 2 з 5");
    expect(olena.last.messageId).toBe(question.messageId);
  });

  it("are shown on request, numbered like the buttons, with the question below", async () => {
    await sends(1, 2);
    await olena.press("↑ 2");
    await olena.press("👁 Показати");
    expect(shown()).toEqual([
      [2, "1"],
      [1, "2"],
    ]);
    expect(olena.last.text).toContain("Фото: 2 з 5");
    expect(olena.all.filter((message) => captionsOf(message).includes("Готово ✓"))).toHaveLength(1);
  });

  it("are shown once for a double tap", async () => {
    await sends(1, 2);
    const { messageId, inlineKeyboard: [[show] = []] = [] } = olena.last;
    if (show?.kind !== "callback") throw new Error("there is no such button");
    const press = { chatId: olena.id, messageId, data: show.data };
    const taps = [1, 2].map(() => bot.standIn.press(olena.id, press));
    await bot.settle();
    await Promise.all(taps);
    expect(shown()).toHaveLength(2);
  });

  it("can all be removed, and the step skipped then", async () => {
    await sends(1);
    await olena.press("✕ 1");
    expect(captionsOf(olena.last)).toContain("Пропустити");
    await olena.press("Пропустити");
    expect((await draft()).answers["photos"]).toBeNull();
  });

  it("survive Back, from the step and from the preview", async () => {
    await sends(1, 2);
    await olena.press("Назад");
    await olena.say("Коляска");
    expect(olena.last.text).toContain("Фото: 2 з 5");
    await olena.press("Готово");
    await olena.press("Назад");
    expect(olena.last.text).toContain("Фото: 2 з 5");
  });

  it("are not doubled by an update that comes again after a crash", async () => {
    await sends(1, 2);
    await bot.again();
    expect(await order()).toEqual([1, 2]);
    expect(olena.last.text).toContain("Фото: 2 з 5");
    expect(olena.last.text).not.toContain("вже є");
    expect(olena.all.filter((message) => captionsOf(message).includes("Готово ✓"))).toHaveLength(1);
  });

  it("that Telegram no longer has are named, and the others are shown", async () => {
    await sends(1, 2, 3);
    const { gathered: photos = [] } = await draft();
    const lost = photos.map((photo, index) => (index === 1 ? { ...photo, fileId: "of-another-bot" } : photo));
    await bot.useCases.drafts.save({ ...(await draft()), gathered: lost });
    await olena.press("👁 Показати");
    expect(shown()).toEqual([
      [1, "1"],
      [3, "3"],
    ]);
    expect(olena.seen.join()).toContain("Деякі з цих фото вже не відкриваються");
    expect(olena.last.text).toContain("Фото: 3 з 5");
    expect(bot.log.lines.at(-1)).toMatchObject({ level: "warn", fields: { refused: 1 } });
    expect(JSON.stringify(bot.log.lines)).not.toContain("of-another-bot");
  });
});

describe("an unexpected photo", () => {
  it("waits for its step when it comes at another, and an album is answered once", async () => {
    await olena.press("Назад");
    await sends(1, 2, 3);
    expect(olena.seen).toHaveLength(1);
    expect(olena.last.text).toContain("Ми зберегли його");
    expect(await gathered()).toBe(3);
  });

  it("is taken at the preview, which opens the step for photos", async () => {
    await olena.press("Пропустити");
    await sends(1, 2);
    expect(olena.seen).toHaveLength(1);
    expect(olena.last.text).toContain("Змінюємо: Фото");
    await olena.press("Готово");
    expect(await order()).toEqual([1, 2]);
    await olena.press("📷 Показати фото (2)");
    expect(shown()).toHaveLength(2);
    expect(captionsOf(olena.last)).toContain("✅ Надіслати");
  });

  it("is answered with a hint outside the wizard, an album once", async () => {
    await olena.say("/menu");
    await sends(1, 2);
    expect(olena.seen).toHaveLength(1);
    expect(olena.last.text).toContain("Дякуємо за фото!");
  });
});

describe("a category that does not ask for photos", () => {
  it("lets photos be added at the preview, and Back leads to the last question", async () => {
    await bot.useCases.drafts.save({
      ...(await draft()),
      category: "other",
      answers: { ...(await draft()).answers, details: "Потрібен велосипед", date: null },
    });
    await olena.say("/menu");
    await olena.press("Продовжити");
    expect(captionsOf(olena.last)).toContain("✅ Надіслати");
    await olena.press("Змінити щось");
    await olena.press("Фото");
    await sends(1);
    await olena.press("Готово");
    expect(olena.last.text).toContain("📷 1 фото");
    await olena.press("Назад");
    expect(await order()).toEqual([1]);
    expect(olena.last.text).not.toContain("Є фото?");
  });
});
