import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { connectStore, type Store } from "../../../src/adapters/mongo/connect.ts";
import { createDispatches } from "../../../src/adapters/mongo/dispatches-repository.ts";
import type { Dispatches } from "../../../src/app/dispatch/ports.ts";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { addDays } from "../../../src/domain/shared/dates.ts";
import { personId, type DispatchId, type PersonId } from "../../../src/domain/shared/ids.ts";
import { startEmbeddedStore } from "../../../src/embedded-mongo/index.ts";
import { createProduct, type Product } from "../../support/create-product.ts";
import { sealer } from "../../support/sealer.ts";
import type { Order, Outcomes } from "./worker.ts";

export const HELPERS = 200;
export const PLACES = 7;

/** A process of the product that can be killed. */
export interface Worker {
  /** @returns undefined when the process died before it answered */
  press(order: Order): Promise<Outcomes | undefined>;
  /** Ends it as a power cut does, and ends what it has left open, as another process of the product would. */
  kill(): Promise<void>;
}

/** What both parts of the suite play on: a store, its people, and processes that share it. */
export interface Stage {
  readonly store: Store;
  readonly product: Product;
  readonly dispatches: Dispatches;
  readonly helpers: readonly PersonId[];
  /** @param does `press` what it is told to, or also `work`: what falls due */
  startWorker(does: "press" | "work"): Promise<Worker>;
  /** A shift for `PLACES` on a day of its own, so that nobody has two at the same time. */
  shift(day: number): Promise<Listing>;
  /** The effect keys of a dispatch's messages that fit a pattern, without what all begin with. */
  keys(id: DispatchId, pattern: RegExp): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), "pomich-dispatch-"));
  const embedded = await startEmbeddedStore({ dataDir });
  const store = await connectStore(embedded.uri, { dbName: "dispatch", owner: "stage" });
  const product = await createProduct(store);
  const outbox = store.connection.collection<{ _id: string }>("outbox");
  const alive = new Set<ChildProcess>();
  let started = 0;

  async function startWorker(does: "press" | "work"): Promise<Worker> {
    const program = fileURLToPath(new URL("worker.ts", import.meta.url));
    const owner = `worker-${String((started += 1))}`;
    const child = fork(program, [embedded.uri, owner, does], { execArgv: ["--import", "tsx"] });
    alive.add(child);
    await once(child, "message");
    const gone = once(child, "exit").then(() => undefined);
    return {
      press(order) {
        child.send(order, () => {});
        const answered = once(child, "message").then(([outcomes]) => outcomes as Outcomes);
        return Promise.race([answered, gone]);
      },
      async kill() {
        alive.delete(child);
        child.kill("SIGKILL");
        await gone;
        await store.sessions?.endOf(owner);
      },
    };
  }

  /** Somebody who has read what there is to read, and may be asked for shifts. */
  async function helper(number: number): Promise<PersonId> {
    const { people, helpers } = product.useCases;
    const id = personId(5_000_000 + number);
    await people.meet({ id, firstName: `Helper${String(number)}`, languageTag: "en" });
    await people.consent(id);
    await people.confirmSafety(id, "home");
    await helpers.begin(id, { communityId: product.leipzig.id });
    await helpers.change(id, { categories: ["shift"], caps: { day: 5, week: 10 } });
    await helpers.agree(id);
    return id;
  }

  const helpers: PersonId[] = [];
  for (let number = 1; number <= HELPERS; number += 1) helpers.push(await helper(number));
  return {
    store,
    product,
    dispatches: createDispatches(store.connection, sealer),
    helpers,
    startWorker,
    async shift(day) {
      const seeker = await product.person(`Seeker${String(day)}`);
      const date = addDays("2026-05-20", day);
      const answers = { task: ["sorting"], date, places: PLACES, age: "any", start: "10:00", end: "13:00" };
      return product.publish(seeker, "request", { category: "shift", answers });
    },
    async keys(id, pattern) {
      const from = `dispatch:${id}:`;
      const found = await outbox
        .find({ _id: { $gte: from, $lt: `${from}~` } }, { projection: { _id: 1 } })
        .toArray();
      return found.map(({ _id }) => _id.slice(from.length)).filter((key) => pattern.test(key));
    },
    async close() {
      for (const child of alive) child.kill("SIGKILL");
      await product.stop();
      await store.close();
      await embedded.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
