import { expect, test } from "vitest";
import { createLeaseStore, highestFence } from "../../src/adapters/mongo/lease-store.ts";
import { createLeases, createLocalLeases, type TelegramCall } from "../../src/work/index.ts";
import { BY_TEST } from "../support/commands/shapes.ts";
import { outageOf } from "../../src/run/failures.ts";
import { edit, message, useHouse } from "./house.ts";

const house = useHouse();

/** A Telegram that takes requests and does not answer until told to. */
function hanging(call: TelegramCall) {
  let answer = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const hang: TelegramCall = async (...args) => {
    const result = await call(...args);
    await released;
    return result;
  };
  return { hang, answer };
}

test("of two processes one sends; when it is gone the other goes on", async () => {
  const first = house.sender("p1");
  await house.time.advance(100);
  house.sender("p2");
  await house.owe(...Array.from({ length: 30 }, (_, index) => message(`m${index}`, index + 1)));
  await house.time.advance(300);
  const stopped = first.stop();
  await house.time.advance(5_000);
  await stopped;
  await house.time.advance(5_000);
  const all = Array.from({ length: 30 }, (_, index) => house.texts(index + 1));
  expect(all.every((texts) => texts.length === 1)).toBe(true);
});

test("what a killed process had under way is sent by an idle one within 3 s", async () => {
  const { hang } = hanging(house.telegram.client.call);
  const survivor = house.sender("survivor");
  for (const ms of [0, 300, 600, 1_200, 1_900]) {
    const key = `after-${String(ms)}`;
    const killed = house.frozenSender(key, hang);
    // Long enough that the survivor looks as seldom as it ever does.
    await house.time.advance(30_000);
    await house.owe(message(key, 2));
    killed.wake();
    await house.time.advance(ms);
    expect(await house.stateOf(key)).toBe("sending");
    killed.freeze();
    await house.time.advance(2_300);
    // As whoever watches the processes does.
    survivor.wake();
    await house.time.advance(700);
    expect(await house.stateOf(key)).toBe("sent");
  }
});

test("an idle sender holds no lease and asks the store every ten seconds", async () => {
  let looks = 0;
  const isDue: typeof house.store.isDue = (...args) => {
    looks += 1;
    return house.store.isDue(...args);
  };
  await house.owe(message("match", 2));
  house.sender("p1", { store: { ...house.store, isDue } });
  await house.time.advance(10_000);
  expect(await house.stateOf("match")).toBe("sent");
  looks = 0;
  await house.time.advance(20_000);
  expect(looks).toBe(2);
  const leases = house.connection.collection<{ _id: string }>("leases");
  expect(await leases.findOne({ _id: "outbox" }, BY_TEST)).toMatchObject({ owner: null });
});

test("a lease that runs out just before it is given back keeps nobody from sending", async () => {
  const { connection, log, store, time } = house;
  let isSlow = false;
  const slowly = async <T>(ms: number, work: () => Promise<T>): Promise<T> => {
    if (isSlow) await time.sleep(ms);
    return work();
  };
  const rows = time.track(createLeaseStore(connection));
  const leases = createLeases({
    store: { ...rows, renew: (...args) => slowly(2_200, () => rows.renew(...args)) },
    owner: "p1",
    time,
    log,
    outageOf,
  });
  house.sender("p1", {
    leases,
    store: { ...store, due: (...args) => slowly(2_500, () => store.due(...args)) },
  });
  await house.owe(message("first", 2));
  await time.until(async () => (await house.stateOf("first")) === "sent");
  isSlow = true;
  await time.advance(6_000);
  isSlow = false;
  await time.advance(6_000);
  await house.owe(message("second", 3));
  await time.advance(6_000);
  expect(await house.stateOf("second")).toBe("sent");
});

test("what a frozen sender had under way follows its policy, and its late finish is rejected", async () => {
  const { hang, answer } = hanging(house.telegram.client.call);
  // A process that is frozen renews nothing: its leases live in a store of their own hands.
  const frozen = house.frozenSender("p1", hang);
  await house.owe(
    message("card", 1, { priority: "bulk", whenAmbiguous: "skip" }),
    message("match", 2),
    message("other", 3, { priority: "bulk", whenAmbiguous: "skip" }),
  );
  frozen.wake();
  await house.time.advance(500);
  expect(await house.stateOf("match")).toBe("sending");
  frozen.freeze();
  house.sender("p2");
  await house.time.advance(10_000);
  expect(await house.stateOf("card")).toBe("skipped");
  expect(await house.stateOf("match")).toBe("sent");
  expect(house.texts(2)).toEqual(["text of match", "text of match"]);
  answer();
  await house.time.advance(1_000);
  expect(await house.stateOf("card")).toBe("skipped");
  expect(house.log.lines).toContainEqual(
    expect.objectContaining({ message: "another sender has taken this message over" }),
  );
});

test("an edit that was under way is always repeated", async () => {
  await house.owe(message("card", 1));
  const first = house.sender("p0");
  await house.settled();
  const stopped = first.stop();
  await house.time.advance(5_000);
  await stopped;
  const { hang } = hanging(house.telegram.client.call);
  const frozen = house.frozenSender("p1", hang);
  await house.owe(edit("card:1", 1, "card", { whenAmbiguous: "skip" }));
  frozen.wake();
  await house.time.advance(500);
  frozen.freeze();
  house.sender("p2");
  await house.time.advance(10_000);
  expect(await house.stateOf("card:1")).toBe("sent");
  expect(house.texts(1)).toEqual(["text of card:1"]);
});

test("after a recovery that failed nothing is sent before one succeeds", async () => {
  const { hang } = hanging(house.telegram.client.call);
  const frozen = house.frozenSender("p1", hang);
  await house.owe(message("match", 2));
  frozen.wake();
  await house.time.advance(500);
  expect(await house.stateOf("match")).toBe("sending");
  frozen.freeze();
  const recovered: boolean[] = [];
  house.sender("p2", {
    store: {
      ...house.store,
      async recover(fence, at) {
        const fails = recovered.length === 0;
        recovered.push(!fails);
        if (fails) throw new Error("the store went away");
        return house.store.recover(fence, at);
      },
    },
  });
  await house.time.advance(20_000);
  expect(recovered).toEqual([false, true]);
  expect(await house.stateOf("match")).toBe("sent");
});

test("what a process alone left under way is sent also when the clock was set back before the next start", async () => {
  const HOUR_MS = 3_600_000;
  const { hang } = hanging(house.telegram.client.call);
  await house.owe(message("m", 1));
  const dead = house.sender("dead", { leases: createLocalLeases(house.time), call: hang });
  await house.time.advance(300);
  expect(await house.stateOf("m")).toBe("sending");
  void dead.stop();
  house.time.setClock(-HOUR_MS);
  const above = await highestFence(house.connection);
  house.sender("next", { leases: createLocalLeases(house.time, [], above) });
  // It is due by the clock that it was written by.
  house.time.setClock(HOUR_MS);
  await house.time.advance(3_000);
  expect(await house.stateOf("m")).toBe("sent");
});
