import { decode } from "../bson/decode.ts";
import { forEachDocument } from "../cursors.ts";
import { compileFilter } from "../matcher/compile.ts";
import { type Query, readQuery } from "../planner/read.ts";
import { TICK, drain } from "../planner/tick.ts";
import type { Collection } from "../store/catalogue.ts";
import { type StoredDocument, documentKey } from "../store/documents.ts";
import type { View, WriteView } from "../store/view.ts";
import { createSlices, nextTurn } from "../turns.ts";
import { type CommandContext, collectionOf } from "./context.ts";

/** How a write finds the documents it is to change. */
export type Find = (view: View, collection: Collection | undefined, query: Query) => StoredDocument[];

/** Thrown before the first change when finding the documents takes longer than a slice. */
export class TakesLong extends Error {}

/** Documents changed in one write when a statement changes many. */
const PORTION = 100;
/** How often to look again for a document that was changed before it could be written. */
const ATTEMPTS = 5;

/**
 * Runs a write that changes one document at most: with {@link hurried}, or, where that takes long, by finding the document
 * in slices and changing it if it still fits then.
 */
export async function writeOne<T>(
  context: CommandContext,
  query: Query,
  work: (view: WriteView, find: Find) => T,
): Promise<T> {
  try {
    return await context.write((view) => work(view, hurried(context)));
  } catch (error) {
    if (!(error instanceof TakesLong)) throw error;
    return changeOne(context, query, work);
  }
}

/** The second half of {@link writeOne}. */
export async function changeOne<T>(
  context: CommandContext,
  query: Query,
  work: (view: WriteView, find: Find) => T,
): Promise<T> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const records = await locate(context, query);
    try {
      return await context.write((view) => work(view, among(records, true)));
    } catch (error) {
      if (!(error instanceof TakesLong)) throw error;
    }
  }
  return context.write((view) =>
    work(view, (from, collection, wanted) =>
      drain(readQuery(from, collection, wanted), () => context.check()),
    ),
  );
}

/** Finds documents within one slice, or throws {@link TakesLong} when there are many or the slice ends. */
export function hurried(context: CommandContext): Find {
  return (view, collection, query) => {
    const slices = createSlices();
    const rows: StoredDocument[] = [];
    for (const item of readQuery(view, collection, query)) {
      if (item !== TICK) {
        rows.push(item);
      } else {
        context.check();
        if (slices.over()) throw new TakesLong();
      }
    }
    if (rows.length > PORTION) throw new TakesLong();
    return rows;
  };
}

async function locate(context: CommandContext, query: Query): Promise<Buffer[]> {
  // An entry that another write moves while the index is read can be met twice.
  const records = new Map<string, Buffer>();
  await forEachDocument(readQuery(context.view, collectionOf(context), query), context, ({ record }) => {
    records.set(record.toString("latin1"), Buffer.from(record));
  });
  return [...records.values()];
}

/** Finds among the given documents those that still exist and still fit. */
function among(records: readonly Buffer[], all: boolean): Find {
  return (view, collection, { filter }) => {
    const matches = compileFilter(filter);
    const rows: StoredDocument[] = [];
    for (const record of collection ? records : []) {
      const bytes = collection && view.get("documents", documentKey(collection, record));
      if (bytes && matches(decode(bytes))) rows.push({ record, bytes });
    }
    if (all && rows.length < records.length) throw new TakesLong();
    return rows;
  };
}

/**
 * Finds the documents of a statement in slices, then changes those that still fit, in portions. As in MongoDB, such a
 * statement is not atomic: others see it half done.
 * @param work changes a portion; with `whole` it runs the statement for which nothing was found
 */
export async function changeMany(
  context: CommandContext,
  query: Query,
  work: (view: WriteView, find: Find, whole: boolean) => Counts,
): Promise<Counts> {
  const records = await locate(context, query);
  const total = { n: 0, nModified: 0 };
  for (let at = 0; at < records.length; at += PORTION) {
    if (at > 0) {
      context.check();
      await nextTurn();
    }
    const found = among(records.slice(at, at + PORTION), false);
    const { n, nModified = 0 } = await context.write((view) => work(view, found, false));
    total.n += n;
    total.nModified += nModified;
  }
  return total.n > 0 ? total : context.write((view) => work(view, () => [], true));
}

interface Counts {
  readonly n: number;
  readonly nModified?: number;
}
