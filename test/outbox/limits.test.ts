import { describe, expect, test } from "vitest";
import { createLimits, telegramPace, UNPACED, type Limits, type Priority } from "../../src/outbox/index.ts";

/** Sends `count` messages as early as the book allows. @returns when each started, in ms */
function schedule(
  limits: Limits,
  clock: { ms: number },
  chatOf: (index: number) => number,
  count: number,
  priority: Priority,
) {
  return Array.from({ length: count }, (_, index) => {
    const chatId = chatOf(index);
    clock.ms = Math.max(clock.ms, Math.ceil(Math.max(limits.readyAt(priority), limits.chatReadyAt(chatId))));
    limits.count(chatId, priority);
    return clock.ms;
  });
}

function book(pace = telegramPace()) {
  const clock = { ms: 1_000_000 };
  return { clock, limits: createLimits(pace, { elapsed: () => clock.ms }) };
}

const mostWithin = (times: readonly number[], ms: number): number =>
  Math.max(...times.map((start) => times.filter((time) => time >= start && time < start + ms).length));

describe("the pace", () => {
  test("of bulk is even and as fast as set", () => {
    const { clock, limits } = book();
    const times = schedule(limits, clock, (index) => index + 1, 280, "bulk");
    expect(mostWithin(times, 1_000)).toBeLessThanOrEqual(29);
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThan(10_100);
    expect(mostWithin(times, 30)).toBeLessThanOrEqual(2);
  });

  test("of a private chat allows a small burst, then one a second", () => {
    const { clock, limits } = book();
    const [first = 0, ...rest] = schedule(limits, clock, () => 7, 6, "transactional");
    expect(rest.map((time) => Math.round((time - first) / 100) / 10)).toEqual([0, 0, 1, 2, 3]);
  });

  test("of a group is never more than 20 in any minute", () => {
    const { clock, limits } = book();
    const times = schedule(limits, clock, () => -7, 100, "transactional");
    expect(mostWithin(times, 60_000)).toBeLessThanOrEqual(20);
    expect(times.at(-1)).toBeLessThan(1_000_000 + 100 * 4_000);
  });

  test("of a group stays below 20 in any minute when another process takes over", () => {
    const { clock, limits } = book();
    const before = schedule(limits, clock, () => -7, 15, "transactional");
    const successor = createLimits(telegramPace(), { elapsed: () => clock.ms });
    successor.takeOver();
    const after = schedule(successor, clock, () => -7, 15, "transactional");
    expect(mostWithin([...before, ...after], 60_000)).toBeLessThanOrEqual(20);
    expect(after[0]).toBe(before.at(-1));
  });

  test("makes bulk wait for interactive answers, which themselves never wait", () => {
    const { clock, limits } = book();
    for (let index = 0; index < 15; index += 1) limits.count(100 + index, "interactive");
    const [first = 0] = schedule(limits, clock, (index) => index + 1, 1, "bulk");
    expect(Math.floor(first - 1_000_000)).toBeGreaterThanOrEqual(460);
    expect(first - 1_000_000).toBeLessThan(510);
  });

  test("recovers within a second from a flood of interactive answers", () => {
    const { limits } = book();
    for (let index = 0; index < 10_000; index += 1) limits.count(index + 1, "interactive");
    expect(limits.readyAt("bulk") - 1_000_000).toBeLessThanOrEqual(1_000);
  });

  test("pauses everything for a private 429, and only the group for a group's", () => {
    const { limits } = book();
    limits.pause(-7, 40_000);
    expect(limits.chatReadyAt(-7)).toBe(1_040_000);
    expect(limits.readyAt("transactional")).toBeLessThanOrEqual(1_000_000);
    limits.pause(7, 5_000);
    expect(limits.readyAt("transactional")).toBe(1_005_000);
  });

  test("leaves others a tenth for a minute after a private 429", () => {
    const { clock, limits } = book();
    const perSecond = () => {
      const times = schedule(limits, clock, (index) => index + 1, 141, "transactional");
      return 140_000 / ((times.at(-1) ?? 0) - (times[0] ?? 0));
    };
    expect(perSecond()).toBeGreaterThan(29);
    limits.pause(7, 1_000);
    expect(perSecond()).toBeLessThan(27.5);
    clock.ms += 61_000;
    expect(perSecond()).toBeGreaterThan(29);
  });

  test("can be switched off", () => {
    const { clock, limits } = book(UNPACED);
    expect(new Set(schedule(limits, clock, () => -7, 500, "bulk")).size).toBe(1);
  });
});
