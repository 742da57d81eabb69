import { setTimeout as sleep } from "node:timers/promises";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { findFaults } from "./check.ts";
import { startPlayers } from "./players.ts";
import { openStage, type Stage } from "./stage.ts";

/** How many listings are approved at once. */
const HANDS = 4;
/** A process is killed within so many milliseconds after it is time. */
const KILL_WITHIN_MS = 200;
/** How often the clock goes forward while listings are approved, and by how much: past some deadlines each time. */
const LEAPS = 4;
const LEAP_HOURS = 2.5;
const PATIENCE_MS = 1_200_000;

/** Waits until every update is handled and every message sent, and nobody presses anything more. */
async function comeToRest(
  { now, standIn, store }: Stage,
  settled: () => Promise<void>,
): Promise<readonly string[]> {
  const { connection } = store;
  const end = performance.now() + PATIENCE_MS;
  const left = async (): Promise<number> => {
    await settled();
    await standIn.idle();
    const due = { $lte: now() };
    const [updates, messages, tasks] = await Promise.all([
      connection.collection("inbox").find({ state: "new" }, BY_TEST).toArray(),
      connection
        .collection("outbox")
        .find({ state: { $in: ["owed", "sending"] }, notBefore: due }, BY_TEST)
        .toArray(),
      connection.collection("tasks").find({ state: "owed", notBefore: due }, BY_TEST).toArray(),
    ]);
    return updates.length + messages.length + tasks.length;
  };
  for (let quiet = 0; quiet < 3; quiet = (await left()) === 0 ? quiet + 1 : 0) {
    if (performance.now() > end) return ["it does not come to rest"];
    await sleep(500);
  }
  return [];
}

/** What a game came to: its table, and what was wrong. */
export interface Game {
  readonly lines: readonly string[];
  readonly wrong: readonly string[];
}

/**
 * Moderators approve so many listings, which go to organisations, whose people press what their cards offer, on two processes,
 * while one or the other is killed −9 so many times, deadlines pass and one organisation is suspended.
 */
export async function playRouting(count: number, kills: number): Promise<Game> {
  const stage = await openStage(count);
  try {
    return await play(stage, kills);
  } finally {
    await stage.close();
  }
}

async function play(stage: Stage, kills: number): Promise<Game> {
  const count = stage.listings.length;
  const players = startPlayers(stage);
  const started = performance.now();
  const waiting = [...stage.listings];
  let approved = 0;

  async function approveAll(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await stage.order({ does: "approve", listing: next.id });
      approved += 1;
    }
  }

  /** Does something each time when another share of the listings is approved. */
  async function spread(times: number, act: (turn: number) => unknown): Promise<void> {
    const isTime = (turn: number): boolean => approved >= (turn * count) / (times + 1);
    for (let turn = 1; turn <= times; turn += 1) {
      while (!isTime(turn)) await sleep(10);
      await act(turn);
    }
  }

  await Promise.all([
    ...Array.from({ length: HANDS }, approveAll),
    spread(kills, async (turn) => {
      await sleep(Math.random() * KILL_WITHIN_MS);
      await stage.kill(turn);
    }),
    spread(LEAPS, () => stage.advance(LEAP_HOURS)),
    spread(1, () => stage.order({ does: "suspend", organisation: stage.suspended.id })),
  ]);
  const seconds = (performance.now() - started) / 1_000;
  const late = await comeToRest(stage, players.settled);
  const { presses, unanswered } = players.stop();
  // What nobody has answered goes on, and what is due by then is done in the daytime.
  stage.advance(24);
  const later = await comeToRest(stage, players.settled);

  const { wrong, counts } = await findFaults(stage);
  const all = [...late, ...later, ...wrong];
  const of = (pattern: RegExp): number => all.filter((what) => pattern.test(what)).length;
  const rows: readonly (readonly [string, number])[] = [
    ["presses", presses],
    ["presses not answered in time", unanswered],
    ...[...counts].toSorted(([a], [b]) => a.localeCompare(b)),
    ["lost", of(/lost|nobody sees/)],
    ["with two owners", of(/the log|which does not have/)],
  ];
  return {
    wrong: all,
    lines: [
      `${String(count)} listings approved in ${seconds.toFixed(0)} s, ${String(kills)} kills -9 on 2 processes`,
      ...rows.map(([what, times]) => `  ${what.padEnd(34)}${String(times).padStart(8)}`),
    ],
  };
}
