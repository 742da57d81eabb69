import { setTimeout as sleep } from "node:timers/promises";
import { dispatchKey } from "../../../src/app/dispatch/notices.ts";
import { inState, type Dispatch } from "../../../src/domain/dispatch/dispatch.ts";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import type { PersonId } from "../../../src/domain/shared/ids.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { KATRIN } from "../../support/create-product.ts";
import { PLACES, type Stage, type Worker } from "./stage.ts";

/** The days of these shifts come after those of the other part of the suite. */
const FIRST_DAY = 100;
/** A process is killed within so many milliseconds after people have pressed. */
const KILL_WITHIN_MS = 120;
const PATIENCE_MS = 90_000;

/**
 * Searches on two processes, with a kill −9 of one of them in the middle of each: while invitations are made, while people
 * answer, or while others are told. Whatever got no answer is done again, as the durable inbox does it.
 * @returns what was wrong: somebody asked twice or not at all, a place given twice, a search that did not end
 */
export async function killAmid(stage: Stage, kills: number): Promise<readonly string[]> {
  const { dispatches, product } = stage;
  const wrong: string[] = [];
  const workers: Worker[] = [await stage.startWorker("work"), await stage.startWorker("work")];
  let [asked, again] = [0, 0];

  /** Brings the invitations that are owed. @returns who have one and have not answered */
  async function waiting(request: Listing): Promise<readonly PersonId[]> {
    const dispatch = await dispatches.ofRequest(request.id);
    if (!dispatch) return [];
    await stage.store.connection
      .collection("outbox")
      .updateMany(
        { group: dispatchKey.group(dispatch.id), state: "owed" },
        { $set: { state: "sent" } },
        BY_TEST,
      );
    return inState(dispatch, "open").map(({ personId }) => personId);
  }

  /** People answer on both processes; every third says yes. */
  async function answer(request: Listing): Promise<boolean> {
    const dispatch = await dispatches.ofRequest(request.id);
    const people = await waiting(request);
    if (!dispatch || people.length === 0) return false;
    const decline = people.filter((id) => id % 3 !== 0);
    const outcomes = await Promise.all(
      workers.map((worker, index) =>
        worker.press({
          dispatch: dispatch.id,
          people: people.filter((_, n) => n % workers.length === index),
          decline,
        }),
      ),
    );
    if (outcomes.includes(undefined)) again += 1;
    return true;
  }

  async function killOne(index: number): Promise<void> {
    await sleep(Math.random() * KILL_WITHIN_MS);
    await workers[index]?.kill();
    workers[index] = await stage.startWorker("work");
  }

  async function endOf(request: Listing): Promise<Dispatch | undefined> {
    const end = performance.now() + PATIENCE_MS;
    while (performance.now() < end) {
      const dispatch = await dispatches.ofRequest(request.id);
      if (dispatch?.status === "full") return dispatch;
      if (!(await answer(request))) await sleep(20);
    }
    return dispatches.ofRequest(request.id);
  }

  for (let kill = 1; kill <= kills; kill += 1) {
    const request = await stage.shift(FIRST_DAY + kill);
    await product.useCases.dispatch.start(request.id, KATRIN);
    // Every third kill meets the first round itself, the others the answers to it.
    if (kill % 3 === 0) await killOne(kill % workers.length);
    else {
      while ((await waiting(request)).length === 0) await sleep(5);
      await Promise.all([answer(request), killOne(kill % workers.length)]);
    }
    const dispatch = await endOf(request);
    for (const what of dispatch ? await faultsIn(dispatch, request) : ["there is no search"])
      wrong.push(`kill ${String(kill)}: ${what}`);
    asked += dispatch?.invitations.length ?? 0;
  }
  for (const worker of workers) await worker.kill();

  async function faultsIn(dispatch: Dispatch, request: Listing): Promise<readonly string[]> {
    const faults: string[] = [];
    const { id, invitations, status } = dispatch;
    if (status !== "full") faults.push(`the search is ${status}`);
    if (inState(dispatch, "accepted").length !== PLACES)
      faults.push(`${String(inState(dispatch, "accepted").length)} have a place`);
    if ((await product.find(request)).reserved?.length !== PLACES) faults.push("places in the listing");
    const people = invitations.map(({ personId }) => personId);
    if (new Set(people).size !== people.length) faults.push("somebody has two invitations");
    if (invitations.some(({ asks }) => asks !== 1)) faults.push("somebody was asked twice");
    const sent = await stage.keys(id, /^\d+:1$/);
    const owed = new Set(sent.map((key) => Number(key.split(":")[0])));
    const forgotten = people.filter((person) => !owed.has(person));
    if (forgotten.length > 0) faults.push(`${String(forgotten.length)} were never written to`);
    if (owed.size !== people.length) faults.push("somebody was written to without an invitation");
    const told = new Set((await stage.keys(id, /^\d+:edit:/)).map((key) => Number(key.split(":")[0])));
    if (people.some((person) => !told.has(person))) faults.push("somebody was not told what became of it");
    return faults;
  }

  // What helpers' caps count on: each of them once for each invitation.
  const tallies = await stage.store.connection
    .collection<{ askedInAll?: number }>("helpers")
    .find({}, BY_TEST)
    .toArray();
  const counted = tallies.reduce((sum, { askedInAll = 0 }) => sum + askedInAll, 0);
  if (counted !== asked) wrong.push(`${String(counted)} invitations are counted of ${String(asked)}`);
  console.log(`${String(kills)} kills -9 in the middle of a round, on 2 processes`);
  console.log(`  asked: ${String(asked)}, each once; answers cut off and given again: ${String(again)}`);
  return wrong;
}
