import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { connectStore } from "../../../src/adapters/mongo/connect.ts";
import { createDispatches } from "../../../src/adapters/mongo/dispatches-repository.ts";
import { inState } from "../../../src/domain/dispatch/dispatch.ts";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { addDays } from "../../../src/domain/shared/dates.ts";
import { dispatchId, personId, type DispatchId, type PersonId } from "../../../src/domain/shared/ids.ts";
import { startEmbeddedStore } from "../../../src/embedded-mongo/index.ts";
import { createProduct, KATRIN } from "../../support/create-product.ts";
import { sealer } from "../../support/sealer.ts";
import type { Order, Outcomes } from "./worker.ts";

/**
 * `npm run crash:dispatch -- [rounds]`: in each round 200 helpers press Accept at once, on two processes, for 7 places. Prints
 * what came of it; fails if a place was given twice or not at all, or if somebody was not told.
 */
const [rounds = 50] = process.argv.slice(2).map(Number);
const HELPERS = 200;
const PLACES = 7;

const dataDir = await mkdtemp(join(tmpdir(), "pomich-dispatch-"));
const embedded = await startEmbeddedStore({ dataDir });
const store = await connectStore(embedded.uri, { dbName: "dispatch" });
const product = await createProduct(store);
const dispatches = createDispatches(store.connection, sealer);
const outbox = store.connection.collection<{ _id: string }>("outbox");
const wrong: string[] = [];

function check(holds: boolean, what: string): void {
  if (!holds) wrong.push(what);
}

async function startWorker(): Promise<ChildProcess> {
  const program = fileURLToPath(new URL("worker.ts", import.meta.url));
  const child = fork(program, [embedded.uri], { execArgv: ["--import", "tsx"] });
  await once(child, "message");
  return child;
}

async function order(worker: ChildProcess, what: Order): Promise<Outcomes> {
  worker.send(what);
  const [outcomes] = (await once(worker, "message")) as [Outcomes];
  return outcomes;
}

/** Somebody who has read what there is to read. */
async function person(number: number): Promise<PersonId> {
  const { people } = product.useCases;
  const id = personId(5_000_000 + number);
  await people.meet({ id, firstName: `Helper${String(number)}`, languageTag: "en" });
  await people.consent(id);
  await people.confirmSafety(id, "home");
  return id;
}

/** A shift on a day of its own, so that nobody has two at the same time. */
async function shift(number: number): Promise<Listing> {
  const seeker = await product.person(`Seeker${String(number)}`);
  const date = addDays("2026-05-20", number);
  const answers = { task: ["sorting"], date, places: PLACES, age: "any", start: "10:00", end: "13:00" };
  return product.publish(seeker, "request", { category: "shift", answers });
}

/** The effect keys of a dispatch that fit a pattern. */
async function keys(id: DispatchId, pattern: RegExp): Promise<readonly string[]> {
  const from = `dispatch:${id}:`;
  const found = outbox.find({ _id: { $gte: from, $lt: `${from}~` } }, { projection: { _id: 1 } });
  return (await found.toArray()).map(({ _id }) => _id.slice(from.length)).filter((key) => pattern.test(key));
}

const helpers: PersonId[] = [];
for (let number = 1; number <= HELPERS; number += 1) helpers.push(await person(number));

console.log("everybody is there");
const workers = [await startWorker(), await startWorker()];
const total = new Map<string, number>();
let slowest = 0;
for (let round = 1; round <= rounds; round += 1) {
  const request = await shift(round);
  const id = dispatchId(`round${String(round).padStart(7, "0")}`);
  const now = product.time.now();
  await store.transact((tx) =>
    dispatches.insert(
      {
        id,
        requestId: request.id,
        communityId: request.communityId,
        status: "running",
        by: KATRIN,
        round: 1,
        invitations: helpers.map((personId) => ({
          personId,
          state: "open" as const,
          round: 1,
          asks: 1,
          askedAt: now,
          expiresAt: now,
        })),
        turns: 0,
        version: 1,
        startedAt: now,
      },
      tx,
    ),
  );
  const started = performance.now();
  const outcomes = await Promise.all(
    workers.map((worker, index) =>
      order(worker, {
        dispatch: id,
        people: helpers.filter((_, place) => place % workers.length === index),
      }),
    ),
  );
  slowest = Math.max(slowest, performance.now() - started);
  for (const [how, count] of outcomes.flatMap((each) => Object.entries(each)))
    total.set(how, (total.get(how) ?? 0) + count);
  const dispatch = await dispatches.find(id);
  const listing = await product.find(request);
  const told = new Set((await keys(id, /^\d+:edit:/)).map((key) => key.split(":")[0]));
  const name = `round ${String(round)}`;
  check(
    dispatch !== undefined && inState(dispatch, "accepted").length === PLACES,
    `${name}: places in the dispatch`,
  );
  check(listing.reserved?.length === PLACES, `${name}: places in the listing`);
  check(
    dispatch !== undefined &&
      new Set(inState(dispatch, "standby").map(({ turn }) => turn)).size === HELPERS - PLACES,
    `${name}: turns on standby`,
  );
  console.log(`${name}: ${JSON.stringify(Object.fromEntries(total))}`);
  check(told.size === HELPERS, `${name}: told ${String(told.size)} of ${String(HELPERS)}`);
}
for (const worker of workers) worker.kill("SIGKILL");
console.log(
  `${String(rounds)} rounds, ${String(HELPERS)} presses each for ${String(PLACES)} places, on 2 processes`,
);
for (const [how, count] of total) console.log(`  ${how}: ${String(count)}`);
console.log(
  `  over: ${String((total.get("introduced") ?? 0) - rounds * PLACES)}, slowest round: ${(slowest / 1_000).toFixed(1)} s`,
);

for (const what of wrong) console.log(`  WRONG: ${what}`);
console.log(wrong.length === 0 ? "nothing is wrong" : `${String(wrong.length)} things are wrong`);
await product.stop();
await store.close();
await embedded.close();
await rm(dataDir, { recursive: true, force: true });
process.exit(wrong.length === 0 ? 0 : 1);
