import { UUID } from "bson";
import { fail } from "../command-error.ts";
import { encode } from "../bson/encode.ts";
import { type Doc, type Value, isDoc } from "../bson/values.ts";
import { type Collection, assertName } from "../store/catalogue.ts";
import { withId } from "../store/documents.ts";
import type { IndexSpec } from "../store/index-spec.ts";
import type { Store } from "../store/store.ts";
import type { View, WriteView } from "../store/view.ts";
import { COMMIT_SLICE_MS, createSlices, nextTurn } from "../turns.ts";
import { type CommandContext, checkFields, stringField, words } from "./context.ts";

/** The collection `$out` writes. */
export interface Out {
  readonly database: string;
  readonly collection: string;
}

/** Reads the operand of `$out`: a collection's name, or `{db, coll}`. Throws CommandError for anything else. */
export function parseOut(operand: Value, database: string): Out {
  if (typeof operand === "string") return { database, collection: operand };
  if (!isDoc(operand)) fail(16990, "$out only supports a string or object argument");
  checkFields("$out", operand, words("db coll"), words("timeseries"));
  return { database: stringField(operand, "db"), collection: stringField(operand, "coll") };
}

/**
 * Replaces the content of the target by the documents; its indexes stay. They are written to a collection beside it, in
 * slices, which then takes its place in one write: when a document is refused, the target is as it was.
 */
export async function replaceContent(
  context: CommandContext,
  { database, collection: name }: Out,
  docs: readonly Doc[],
): Promise<void> {
  const { store } = context;
  const { catalogue } = store;
  assertName(database, name);
  const beside = `tmp.agg_out.${new UUID().toString()}`;
  const modelled = await context.write((view) => {
    const indexes = catalogue.find(view, database, name)?.record.indexes;
    const { record } = catalogue.ensure(view, database, beside);
    catalogue.save(view, database, beside, {
      ...record,
      temporary: true,
      indexes: indexes?.map((spec) => emptyIndex(spec, catalogue.nextId())) ?? record.indexes,
    });
    return indexes;
  });
  try {
    let next = 0;
    while (next < docs.length) {
      const from = next;
      next = await context.write((view) =>
        insertSome(store, view, { database, collection: beside }, docs, from),
      );
      context.check();
      await nextTurn();
    }
    await context.write((view) => {
      const filled = catalogue.find(view, database, beside) ?? fail(1, "$out lost what it had written");
      const replaced = catalogue.find(view, database, name);
      if (!sameIndexes(replaced?.record.indexes, modelled))
        fail(125, `indexes of target collection ${database}.${name} changed while processing $out`);
      if (replaced) catalogue.drop(view, replaced);
      view.remove("catalogue", filled.key);
      const { temporary: _, ...record } = filled.record;
      catalogue.save(view, database, name, record);
    });
  } catch (error) {
    await store.write((view) => {
      const left = catalogue.find(view, database, beside);
      if (left) catalogue.drop(view, left);
    });
    throw error;
  }
}

function insertSome(
  { catalogue, documents }: Store,
  view: WriteView,
  { database, collection: name }: Out,
  docs: readonly Doc[],
  from: number,
): number {
  const slices = createSlices(COMMIT_SLICE_MS);
  let next = from;
  for (; next < docs.length && (next === from || !slices.over()); next++) {
    const doc = withId(docs[next] ?? {});
    documents.insert(view, catalogue.ensure(view, database, name), doc, encode(doc));
  }
  return next;
}

/** An index as it stands before any document is in it. */
function emptyIndex(spec: IndexSpec, id: number): IndexSpec {
  const { multikey: _multikey, shortened: _shortened, ...rest } = spec;
  return { ...rest, id };
}

const sameIndexes = (a: readonly IndexSpec[] = [], b: readonly IndexSpec[] = []): boolean =>
  a.length === b.length && a.every(({ id }, i) => id === b[i]?.id);

/** Drops what a `$out` had written that the end of the process cut short. */
export async function dropUnfinished(store: Store): Promise<void> {
  const { catalogue } = store;
  const unfinished = (view: View): Collection[] =>
    catalogue
      .databases(view)
      .flatMap((database) => catalogue.list(view, database))
      .filter(({ record }) => record.temporary);
  if (unfinished(store.committed).length === 0) return;
  await store.writeDirectly((view) => {
    for (const collection of unfinished(view)) catalogue.drop(view, collection);
  });
}
