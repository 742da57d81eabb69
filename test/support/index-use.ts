import { serialize } from "bson";
import type { mongo } from "mongoose";
import { decode } from "../../src/embedded-mongo/bson/decode.ts";
import type { Doc } from "../../src/embedded-mongo/bson/values.ts";
import { type Plan, planQuery } from "../../src/embedded-mongo/planner/plan.ts";
import { parseSort } from "../../src/embedded-mongo/planner/sort.ts";
import { type IndexSpec, prepareIndex } from "../../src/embedded-mongo/store/index-spec.ts";

/**
 * The index a query would use, by the embedded store's planner and the indexes that the collection has: its name,
 * several names joined by "|" for `$or`, "SORT …" when the result must still be sorted, "SCAN" for none.
 */
export async function indexUsed(
  collection: Pick<mongo.Collection, "indexes">,
  filter: object,
  sort: object = {},
): Promise<string> {
  const specs = (await collection.indexes()) as unknown as Array<Omit<IndexSpec, "id">>;
  const indexes = specs.map((spec, id) => prepareIndex({ ...spec, id }));
  const fields = parseSort(stored(sort));
  const plan = planQuery(indexes, stored(filter), fields);
  const isSorted = fields.length === 0 || (plan.kind === "index" && plan.sorted);
  return isSorted ? nameOf(plan) : `SORT ${nameOf(plan)}`;
}

const stored = (doc: object): Doc => decode(Buffer.from(serialize(doc)));

function nameOf(plan: Plan): string {
  if (plan.kind === "scan") return "SCAN";
  return plan.kind === "union" ? plan.plans.map(nameOf).join("|") : plan.index.name;
}
