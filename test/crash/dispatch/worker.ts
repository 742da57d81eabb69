import { setTimeout as sleep } from "node:timers/promises";
import { connectStore } from "../../../src/adapters/mongo/connect.ts";
import type { DispatchId, PersonId } from "../../../src/domain/shared/ids.ts";
import { createProduct } from "../../support/create-product.ts";

/** What people press in a dispatch. */
export interface Order {
  readonly dispatch: DispatchId;
  /** Everybody named presses Accept at once. */
  readonly people: readonly PersonId[];
  /** Of these, who presses Decline. */
  readonly decline?: readonly PersonId[];
}

/** How many presses came to what: `introduced`, `standby`, or why not. */
export type Outcomes = Readonly<Record<string, number>>;

/** How far the clock goes between two looks at what is due, in hours. */
const STEP_HOURS = 0.002;

/** One process of the product on a store that several share; it is told what to do by messages. */
const [uri = "", owner = "", does = "press"] = process.argv.slice(2);
const store = await connectStore(uri, { dbName: "dispatch", owner });
const product = await createProduct(store);

async function obey({ dispatch: id, people, decline = [] }: Order): Promise<Outcomes> {
  const { dispatch } = product.useCases;
  const said = await Promise.all(
    people.map(async (person) =>
      decline.includes(person)
        ? dispatch.refuse(id, person, "declined").then((one) => (one.ok ? "declined" : one.code))
        : dispatch.accept(id, person, { edition: 1 }).then((one) => (one.ok ? one.value.how : one.code)),
    ),
  );
  const outcomes = new Map<string, number>();
  for (const how of said) outcomes.set(how, (outcomes.get(how) ?? 0) + 1);
  return Object.fromEntries(outcomes);
}

process.on("message", (order: Order) => {
  void obey(order).then((outcomes) => process.send?.(outcomes));
});
process.send?.("ready");
// Does what falls due, as each process of the product does all the time.
if (does === "work")
  for (;;) {
    await product.passHours(STEP_HOURS);
    await sleep(5);
  }
