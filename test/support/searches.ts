import type { Listing } from "../../src/domain/listing/listing.ts";
import type { DispatchId, PersonId } from "../../src/domain/shared/ids.ts";
import { BY_TEST } from "./commands/shapes.ts";
import { KATRIN, type Product } from "./create-product.ts";

/** What a test does with searches for helpers. */
export interface Searches {
  /** Everything that is due reaches its readers. */
  readonly deliver: () => Promise<unknown>;
  /** What the bot does by itself at once is done. */
  readonly settle: () => Promise<void>;
  readonly dispatchOf: (request: Listing) => Promise<DispatchId>;
  /** Starts the search and lets the first round go out. */
  readonly start: (request: Listing) => Promise<DispatchId>;
  /** The first words of what somebody was told last of a dispatch; undefined when that is nothing. */
  readonly newest: (person: PersonId | undefined) => Promise<string | undefined>;
  readonly yes: (id: DispatchId, person: PersonId) => ReturnType<Product["useCases"]["dispatch"]["accept"]>;
  readonly no: (id: DispatchId, person: PersonId) => ReturnType<Product["useCases"]["dispatch"]["refuse"]>;
}

export function searchesIn(product: Product): Searches {
  const deliver = () =>
    product.store.connection
      .collection("outbox")
      .updateMany(
        { state: "owed", notBefore: { $lte: product.time.now() } },
        { $set: { state: "sent" } },
        BY_TEST,
      );
  async function settle(): Promise<void> {
    await product.passHours(0.01);
    await deliver();
  }
  async function dispatchOf(request: Listing): Promise<DispatchId> {
    const row = await product.store.connection
      .collection<{ _id: DispatchId }>("dispatches")
      .findOne({ requestId: request.id }, BY_TEST);
    if (!row) throw new Error("there is no dispatch");
    return row._id;
  }
  return {
    deliver,
    settle,
    dispatchOf,
    async start(request) {
      const started = await product.useCases.dispatch.start(request.id, KATRIN);
      if (!started.ok) throw new Error(started.code);
      await settle();
      return dispatchOf(request);
    },
    async newest(person) {
      const all = await product.owedTo(person ?? 0);
      const last = all.findLast(({ key, state }) => key.startsWith("dispatch:") && state !== "superseded");
      return last?.text.replaceAll(/<[^>]+>/g, "");
    },
    yes: (id, person) => product.useCases.dispatch.accept(id, person, { edition: 1 }),
    no: (id, person) => product.useCases.dispatch.refuse(id, person, "declined"),
  };
}
