import { describe, expect, test } from "vitest";
import type { OutboxMessage } from "../../src/app/core/index.ts";
import { createLimits, telegramPace } from "../../src/outbox/index.ts";
import { picture } from "../support/pictures.ts";
import { message, useHouse } from "./house.ts";

const GROUP = -100;

/** A photo's file id as Telegram gave it to the bot, once person 1 has sent it. */
function photo(number: number): string {
  const sent = house.telegram.standIn.send(1, { chatId: 1, photos: [picture(number)] });
  return sent.photo?.fileId ?? "";
}

/** An album as the product owes it: photo by photo where it is refused, and a word for each that cannot be sent. */
function album(key: string, chatId: number, files: readonly string[]): OutboxMessage {
  const instead = files.map((file, index) =>
    message(`${key}:${String(index)}`, chatId, {
      method: "sendPhoto",
      payload: { photo: file, caption: String(index) },
      instead: [message(`${key}:${String(index)}:missing`, chatId)],
    }),
  );
  const media = files.map((file) => ({ type: "photo", media: file }));
  return message(key, chatId, { method: "sendMediaGroup", payload: { media }, instead });
}

const house = useHouse();

/** What the group sees, in order. */
const seen = () =>
  house.telegram.standIn
    .messages(GROUP)
    .filter(({ from }) => from === "bot")
    .map(({ photo: shown, text, caption }) => (shown ? `photo ${caption ?? ""}`.trim() : text));

describe("an album", () => {
  test("goes out before the card that was added after it", async () => {
    const files = [1, 2, 3].map(photo);
    await house.owe(album("album", GROUP, files), message("card", GROUP));
    house.sender();
    await house.settled();
    expect(seen()).toEqual(["photo", "photo", "photo", "text of card"]);
    expect(await house.stateOf("album:0")).toBeUndefined();
  });

  test("with a photo that Telegram knows no more goes photo by photo, still before the card", async () => {
    const files = [photo(1), "of-another-bot", photo(3)];
    await house.owe(album("album", GROUP, files), message("card", GROUP));
    house.sender();
    await house.settled();
    expect(seen()).toEqual(["photo 0", "text of album:1:missing", "photo 2", "text of card"]);
    expect(house.log.lines.map(({ level }) => level)).toEqual(["warn", "warn"]);
    expect(JSON.stringify(house.log.lines)).not.toContain("of-another-bot");
  });

  test("whose sender died after the refusal is not sent twice", async () => {
    const files = [photo(1), "of-another-bot"];
    await house.owe(album("album", GROUP, files), message("card", GROUP));
    const first = house.frozenSender("p1", async (method, payload) => {
      const answer = house.telegram.client.call(method, payload);
      if (method === "sendMediaGroup") await answer.finally(() => first.freeze());
      return answer;
    });
    await house.time.advance(15_000);
    house.sender("p2");
    await house.settled();
    expect(seen()).toEqual(["photo 0", "text of album:1:missing", "text of card"]);
  });
});

describe("the pace of a group", () => {
  const clock = { ms: 1_000_000 };
  const limits = createLimits(telegramPace(), { elapsed: () => clock.ms });

  test("counts each photo: no minute sees more than 20 messages, albums and cards together", () => {
    const times = Array.from({ length: 60 }, (_, index) => {
      const weight = index % 2 === 0 ? 5 : 1;
      const at = Math.max(
        limits.readyAt("transactional", weight),
        limits.chatReadyAt(GROUP, weight),
        clock.ms,
      );
      clock.ms = Math.ceil(at);
      limits.count(GROUP, "transactional", weight);
      return Array<number>(weight).fill(clock.ms);
    }).flat();
    const within = (start: number): number =>
      times.filter((time) => time >= start && time < start + 60_000).length;
    expect(Math.max(...times.map(within))).toBeLessThanOrEqual(20);
    expect(times.at(-1)).toBeLessThan(1_000_000 + times.length * 4_000);
  });

  test("keeps to Telegram's limits with ten albums at once", async () => {
    const files = [1, 2, 3, 4, 5].map(photo);
    const ten = Array.from({ length: 10 }, (_, index) => index);
    await house.owe(
      ...ten.flatMap((n) => [album(`a${String(n)}`, GROUP, files), message(`c${String(n)}`, GROUP)]),
    );
    house.sender();
    await house.settled();
    expect(seen()).toHaveLength(60);
    expect(house.telegram.standIn.calls.refused).toEqual([]);
  });
});
