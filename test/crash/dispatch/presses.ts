import { inState } from "../../../src/domain/dispatch/dispatch.ts";
import { dispatchId } from "../../../src/domain/shared/ids.ts";
import { KATRIN } from "../../support/create-product.ts";
import { HELPERS, PLACES, type Stage, type Worker } from "./stage.ts";

/**
 * In each round all helpers press Accept at once, on two processes, for seven places. Prints what came of it.
 * @returns what was wrong: a place given twice or not at all, or somebody who was not told
 */
export async function pressAtOnce(stage: Stage, rounds: number): Promise<readonly string[]> {
  const { dispatches, helpers, product, store } = stage;
  const workers: readonly Worker[] = [await stage.startWorker("press"), await stage.startWorker("press")];
  const wrong: string[] = [];
  const total = new Map<string, number>();
  let slowest = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const name = `round ${String(round)}`;
    const check = (holds: boolean, what: string): void => {
      if (!holds) wrong.push(`${name}: ${what}`);
    };
    const request = await stage.shift(round);
    const id = dispatchId(`round${String(round).padStart(7, "0")}`);
    const now = product.time.now();
    const invitations = helpers.map((personId) => ({
      personId,
      state: "open" as const,
      round: 1,
      asks: 1,
      askedAt: now,
      expiresAt: now,
    }));
    const { id: requestId, communityId } = request;
    const about = { id, requestId, communityId, status: "running", by: KATRIN } as const;
    await store.transact((tx) =>
      dispatches.insert({ ...about, round: 1, invitations, turns: 0, version: 1, startedAt: now }, tx),
    );
    const started = performance.now();
    const outcomes = await Promise.all(
      workers.map((worker, index) =>
        worker.press({ dispatch: id, people: helpers.filter((_, n) => n % workers.length === index) }),
      ),
    );
    slowest = Math.max(slowest, performance.now() - started);
    for (const [how, count] of outcomes.flatMap((each) => Object.entries(each ?? {})))
      total.set(how, (total.get(how) ?? 0) + count);
    const dispatch = await dispatches.find(id);
    const listing = await product.find(request);
    const told = new Set((await stage.keys(id, /^\d+:edit:/)).map((key) => key.split(":")[0]));
    const accepted = dispatch ? inState(dispatch, "accepted") : [];
    const turns = dispatch ? inState(dispatch, "standby").map(({ turn }) => turn) : [];
    check(accepted.length === PLACES, `${String(accepted.length)} places in the dispatch`);
    check(listing.reserved?.length === PLACES, `${String(listing.reserved?.length)} places in the listing`);
    check(new Set(turns).size === HELPERS - PLACES, `${String(turns.length)} on standby`);
    check(told.size === HELPERS, `told ${String(told.size)} of ${String(HELPERS)}`);
  }
  for (const worker of workers) await worker.kill();
  console.log(
    `${String(rounds)} rounds, ${String(HELPERS)} presses each for ${String(PLACES)} places, on 2 processes`,
  );
  for (const [how, count] of total) console.log(`  ${how}: ${String(count)}`);
  const over = (total.get("introduced") ?? 0) - rounds * PLACES;
  console.log(`  over: ${String(over)}, slowest round: ${(slowest / 1_000).toFixed(1)} s`);
  return wrong;
}
