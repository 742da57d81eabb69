import { connectStore } from "../../../src/adapters/mongo/connect.ts";
import type { DispatchId, PersonId } from "../../../src/domain/shared/ids.ts";
import { createProduct } from "../../support/create-product.ts";

/** What a process is asked to do. */
export interface Order {
  readonly dispatch: DispatchId;
  /** Everybody named presses Accept at once. */
  readonly people: readonly PersonId[];
}

/** How many presses came to what: `introduced`, `standby`, or why not. */
export type Outcomes = Readonly<Record<string, number>>;

/** One process of the product on a store that several share; it is told what to do by messages. */
const store = await connectStore(process.argv[2] ?? "", { dbName: "dispatch" });
const product = await createProduct(store);

async function obey(order: Order): Promise<Outcomes> {
  const { dispatch } = product.useCases;
  const said = await Promise.all(
    order.people.map((person) => dispatch.accept(order.dispatch, person, { edition: 1 })),
  );
  const outcomes = new Map<string, number>();
  for (const one of said) {
    const how = one.ok ? one.value.how : one.code;
    outcomes.set(how, (outcomes.get(how) ?? 0) + 1);
  }
  return Object.fromEntries(outcomes);
}

process.on("message", (order: Order) => {
  void obey(order).then((outcomes) => process.send?.(outcomes));
});
process.send?.("ready");
