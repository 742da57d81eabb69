import type { Update } from "grammy/types";
import { expect, test } from "vitest";
import { checkTurn, createLocalLeases } from "../../src/work/index.ts";
import { unfinishedLanes } from "../../src/inbox/index.ts";
import { says, useHouse } from "./house.ts";

const house = useHouse();

const chat = ({ message }: Update): number => message?.chat.id ?? 0;

/** A handler that takes 50 ms and notes what it handled when. */
function notebook() {
  const notes: { readonly lane: number; readonly id: number; readonly at: number }[] = [];
  const handle = async (update: Update): Promise<void> => {
    await house.time.sleep(50);
    notes.push({ lane: chat(update), id: update.update_id, at: house.time.now().getTime() });
  };
  return {
    notes,
    handle,
    ids: (lane: number) => notes.filter((note) => note.lane === lane).map(({ id }) => id),
  };
}

test("updates of one chat are handled in order, those of different chats at once", async () => {
  const { notes, handle, ids } = notebook();
  const { inbox } = house.process(handle);
  const start = house.time.now().getTime();
  await inbox.store([says(1, 7), says(2, 8), says(3, 7), says(4, 8), says(5, 7)]);
  await house.settled();
  expect(ids(7)).toEqual([1, 3, 5]);
  expect(ids(8)).toEqual([2, 4]);
  expect(Math.max(...notes.map(({ at }) => at)) - start).toBe(150);
});

test("an update that comes twice is handled once", async () => {
  const { handle, ids } = notebook();
  const { inbox } = house.process(handle);
  await inbox.store([says(1, 7), says(2, 7)]);
  await inbox.store([says(2, 7), says(3, 7)]);
  await house.settled();
  await inbox.store([says(1, 7)]);
  await house.time.advance(1_000);
  expect(ids(7)).toEqual([1, 2, 3]);
});

test("one person's hundred messages delay nobody else", async () => {
  const { notes, handle, ids } = notebook();
  const { inbox } = house.process(handle, { concurrency: 2 });
  const start = house.time.now().getTime();
  await inbox.store(Array.from({ length: 100 }, (_, index) => says(index + 1, 7)));
  await inbox.store([says(101, 8), says(102, 9), says(103, 10)]);
  await house.settled();
  expect(ids(7)).toHaveLength(100);
  for (const lane of [8, 9, 10]) {
    expect((notes.find((note) => note.lane === lane)?.at ?? Infinity) - start).toBeLessThanOrEqual(600);
  }
});

test("what is not wanted is passed over, in its place among the others", async () => {
  const { handle, ids } = notebook();
  const isWanted = async ({ updateId }: { readonly updateId: number }) => updateId % 3 === 0;
  const { inbox } = house.process(handle, { isWanted });
  await inbox.store(Array.from({ length: 30 }, (_, index) => says(index + 1, 7)));
  await house.settled();
  expect(ids(7)).toEqual([3, 6, 9, 12, 15, 18, 21, 24, 27, 30]);
});

test("when it cannot be said whether an update is wanted, it is handled", async () => {
  const { handle, ids } = notebook();
  const { inbox } = house.process(handle, { isWanted: () => Promise.reject(new Error("the store is away")) });
  await inbox.store([says(1, 7), says(2, 7)]);
  await house.settled();
  expect(ids(7)).toEqual([1, 2]);
});

test("a handler that fails is tried five times, then its update is parked and the lane goes on", async () => {
  const { handle, ids } = notebook();
  let tries = 0;
  const { inbox } = house.process(async (update) => {
    if (update.update_id === 2) {
      tries += 1;
      throw new Error("poison");
    }
    await handle(update);
  });
  await inbox.store([says(1, 7), says(2, 7), says(3, 7)]);
  await house.settled();
  expect({ tries, parked: await house.parked(), handled: ids(7) }).toEqual({
    tries: 5,
    parked: [2],
    handled: [1, 3],
  });
});

test("a handler that fails once succeeds on the second try, in order", async () => {
  const { handle, ids } = notebook();
  let failed = false;
  const { inbox } = house.process(async (update) => {
    if (!failed) {
      failed = true;
      throw new Error("once");
    }
    await handle(update);
  });
  await inbox.store([says(1, 7), says(2, 7)]);
  await house.settled();
  expect(ids(7)).toEqual([1, 2]);
});

test("an update that kills its process five times is parked by the sixth", async () => {
  await house.store.add([
    { updateId: 1, lane: 7, update: says(1, 7), attempts: 0, receivedAt: house.time.now() },
  ]);
  let begun = 0;
  for (let life = 1; life <= 6; life += 1) {
    house.process(
      () => {
        begun += 1;
        return new Promise(() => undefined);
      },
      { leases: createLocalLeases(house.time, await unfinishedLanes(house.store)) },
    );
    await house.time.advance(100);
  }
  expect(await house.parked()).toEqual([1]);
  expect(begun).toBeLessThanOrEqual(5);
});

test("two processes share the work, each update handled once and in order", async () => {
  const { notes, handle, ids } = notebook();
  const first = house.process(handle, { owner: "p1" });
  const second = house.process(handle, { owner: "p2" });
  const updates = Array.from({ length: 60 }, (_, index) => says(index + 1, index % 6));
  await first.inbox.store(updates.slice(0, 30));
  await second.inbox.store(updates.slice(30));
  await house.settled();
  expect(notes).toHaveLength(60);
  for (let lane = 0; lane < 6; lane += 1) expect(ids(lane)).toEqual([...ids(lane)].sort((a, b) => a - b));
});

test("an update that comes while another process has its lane is handled soon after that one is done", async () => {
  const { handle, ids } = notebook();
  const first = house.process(() => house.time.sleep(200), { owner: "p1" });
  const second = house.process(handle, { owner: "p2" });
  // By now both look but seldom for what others have left.
  await house.time.advance(30_000);
  await first.inbox.store([says(1, 7)]);
  await house.time.advance(100);
  await second.inbox.store([says(2, 7)]);
  await house.time.advance(700);
  expect(ids(7)).toEqual([2]);
});

test("a frozen process's lanes are taken over within 3 s, and its late finish is rejected", async () => {
  const { handle, ids } = notebook();
  let thaw = (): void => undefined;
  const frozen = house.process(
    () =>
      new Promise((resolve) => {
        thaw = resolve;
      }),
    { owner: "p1" },
  );
  await frozen.inbox.store([says(1, 7), says(2, 7)]);
  await house.time.advance(100);
  frozen.freeze();
  const { lanes } = house.process(handle, { owner: "p2" });
  await house.time.advance(2_500);
  // As whoever watches the processes does.
  lanes.sweep();
  await house.time.advance(500);
  expect(ids(7)).toEqual([1, 2]);
  thaw();
  await house.time.advance(100);
  expect(house.log.lines.map(({ message }) => message)).toContain("a late finish was rejected");
});

test("a frozen process cannot park what another has handled meanwhile", async () => {
  const { handle, ids } = notebook();
  let fail = (_why: Error): void => undefined;
  const frozen = house.process(() => new Promise((_, reject) => (fail = reject)), { owner: "p1", tries: 1 });
  await frozen.inbox.store([says(1, 7)]);
  await house.time.advance(100);
  frozen.freeze();
  house.process(handle, { owner: "p2" });
  await house.time.advance(10_000);
  fail(new Error("too late"));
  await house.time.advance(100);
  expect({ handled: ids(7), parked: await house.parked() }).toEqual({ handled: [1], parked: [] });
});

test("what fails because its lane was taken over counts neither as a try nor as an outage", async () => {
  const { handle, ids } = notebook();
  const lost = house.process(
    async (update) => {
      await house.time.sleep(5_000);
      checkTurn(update);
    },
    { owner: "p1", tries: 1 },
  );
  await lost.inbox.store([says(1, 7)]);
  await house.time.advance(100);
  lost.freeze();
  house.process(handle, { owner: "p2" });
  await house.time.advance(10_000);
  expect({ handled: ids(7), parked: await house.parked() }).toEqual({ handled: [1], parked: [] });
  expect(house.log.lines.filter(({ level }) => level === "error")).toEqual([]);
});

test("stopping finishes what is under way and leaves the rest to the next process", async () => {
  const { handle, ids } = notebook();
  const first = house.process(handle, { owner: "p1" });
  await first.inbox.store([says(1, 7), says(2, 7), says(3, 7)]);
  await house.time.advance(60);
  const stopped = first.lanes.stop();
  await house.time.advance(1_000);
  await stopped;
  expect(ids(7)).toEqual([1, 2]);
  house.process(handle, { owner: "p2" });
  await house.settled();
  expect(ids(7)).toEqual([1, 2, 3]);
});

test("draining waits for everything that is stored", async () => {
  const { handle, ids } = notebook();
  const { inbox, lanes } = house.process(handle);
  await inbox.store(Array.from({ length: 25 }, (_, index) => says(index + 1, 7)));
  const drained = lanes.drain();
  await house.time.advance(5_000);
  await drained;
  expect(ids(7)).toHaveLength(25);
});
