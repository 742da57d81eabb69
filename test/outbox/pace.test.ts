import { expect, test } from "vitest";
import { createLimits, telegramPace } from "../../src/outbox/index.ts";
import { message, useHouse } from "./house.ts";

const house = useHouse(95);

const mostWithin = (times: readonly number[], ms: number): number =>
  Math.max(...times.map((from) => times.filter((time) => time >= from && time <= from + ms).length));

const refusedForPace = () => house.telegram.standIn.calls.refused.filter(({ code }) => code === 429);

test("a broadcast goes out evenly at its rate and meets no limit", async () => {
  const times: number[] = [];
  const rows = Array.from({ length: 90 }, (_, index) =>
    message(`bc:${index}`, index + 1, { priority: "bulk" }),
  );
  await house.owe(...rows);
  const start = house.time.now().getTime();
  house.sender("p1", { onDone: async () => void times.push(house.time.now().getTime() - start) });
  await house.settled();
  expect(times).toHaveLength(90);
  expect((times.at(-1) ?? 0) / 89).toBeLessThan(1_000 / 27);
  expect(times.filter((time) => time < 1_000).length).toBeLessThanOrEqual(30);
  expect(refusedForPace()).toEqual([]);
});

test("fifty cards reach a group within its limit, and nobody else waits for them", async () => {
  const times: number[] = [];
  await house.owe(...Array.from({ length: 50 }, (_, index) => message(`card:${index}`, -100)));
  house.sender("p1", {
    onDone: async ({ chatId }) => void (chatId === -100 && times.push(house.time.now().getTime())),
  });
  await house.time.advance(1_000);
  await house.owe(message("other", 7));
  await house.time.advance(1_500);
  expect(house.texts(7)).toEqual(["text of other"]);
  await house.settled();
  expect(times).toHaveLength(50);
  expect(mostWithin(times, 60_000)).toBeLessThanOrEqual(20);
  expect(refusedForPace()).toEqual([]);
});

test("a group sees no more than 20 in any minute when another process goes on with its cards", async () => {
  const times: number[] = [];
  const onDone = async () => void times.push(house.time.now().getTime());
  await house.owe(...Array.from({ length: 30 }, (_, index) => message(`card:${index}`, -100)));
  const first = house.sender("p1", { onDone });
  await house.time.advance(50_000);
  const stopped = first.stop();
  await house.time.advance(5_000);
  await stopped;
  house.sender("p2", { onDone, limits: createLimits(telegramPace(), house.time) });
  await house.settled();
  expect(times).toHaveLength(30);
  expect(mostWithin(times, 60_000)).toBeLessThanOrEqual(20);
});

test("a message that is not bulk overtakes a broadcast", async () => {
  await house.owe(
    ...Array.from({ length: 90 }, (_, index) => message(`bc:${index}`, index + 1, { priority: "bulk" })),
  );
  const sender = house.sender();
  await house.time.advance(1_000);
  await house.owe(message("match", 95));
  sender.wake();
  await house.time.advance(200);
  expect(house.texts(95)).toEqual(["text of match"]);
  await house.settled();
});
