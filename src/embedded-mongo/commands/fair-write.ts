import { decode } from "../bson/decode.ts";
import { numberOption } from "../bson/numbers.ts";
import { type Doc, own } from "../bson/values.ts";
import { forEachDocument } from "../cursors.ts";
import { compileFilter } from "../matcher/compile.ts";
import { type Query, TICK, drain, readQuery } from "../planner/read.ts";
import type { Collection } from "../store/catalogue.ts";
import { type StoredDocument, documentKey } from "../store/documents.ts";
import type { View, WriteView } from "../store/view.ts";
import { createSlices, nextTurn } from "../turns.ts";
import { type CommandContext, type Reply, collectionOf } from "./context.ts";

/** How a write finds the documents it is to change. */
export type Find = (view: View, collection: Collection | undefined, query: Query) => StoredDocument[];

/** A write that finds documents and changes them; what it returns is the reply. */
export type FindingWrite = (view: WriteView, find: Find) => Doc;

/** Thrown before the first change: finding the documents takes longer than others should wait. */
class TakesLong extends Error {}

/** Documents changed in one write when a statement changes many. */
const PORTION = 100;
/** How often a single document is looked for again that was changed before it could be written. */
const ATTEMPTS = 5;

/**
 * Runs a write. One that has to look at many documents first finds them in slices, then changes those that still fit,
 * in portions: so, too, does MongoDB, where a statement for many documents is no unit and others see it half done.
 * @param query what the only statement looks for; undefined for several statements, which see each other's changes and
 *   are done in one go. Its `limit` 1 stands for a statement that changes one document at most.
 */
export async function writeFairly(
  context: CommandContext,
  query: Query | undefined,
  upsert: boolean,
  work: FindingWrite,
): Promise<Reply> {
  const now: Find = (view, collection, wanted) =>
    drain(readQuery(view, collection, wanted), () => context.check());
  if (!query) return context.write((view) => work(view, now));
  try {
    return await context.write((view) => work(view, hurried(context)));
  } catch (error) {
    if (!(error instanceof TakesLong)) throw error;
  }
  if (query.limit !== 1) return changeMany(context, query, upsert, work);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const records = await locate(context, query);
    try {
      return await context.write((view) => work(view, among(records, true)));
    } catch (error) {
      if (!(error instanceof TakesLong)) throw error;
    }
  }
  return context.write((view) => work(view, now));
}

/** Finds as long as the slice lasts and there are few. */
function hurried(context: CommandContext): Find {
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
  // An entry moved by another write while an index is read is met twice.
  const records = new Map<string, Buffer>();
  await forEachDocument(readQuery(context.view, collectionOf(context), query), context, ({ record }) => {
    records.set(record.toString("latin1"), Buffer.from(record));
  });
  return [...records.values()];
}

/** Of the documents found before, those that are still there and still fit. */
function among(records: readonly Buffer[], all: boolean): Find {
  return (view, collection, { filter, variables }) => {
    const matches = compileFilter(filter, variables);
    const rows: StoredDocument[] = [];
    for (const record of collection ? records : []) {
      const bytes = collection && view.get("documents", documentKey(collection, record));
      if (bytes && matches(decode(bytes))) rows.push({ record, bytes });
    }
    if (all && rows.length < records.length) throw new TakesLong();
    return rows;
  };
}

async function changeMany(
  context: CommandContext,
  query: Query,
  upsert: boolean,
  work: FindingWrite,
): Promise<Reply> {
  const records = await locate(context, query);
  // A numbered write is remembered as a whole, and whether to insert is decided on the whole.
  const whole = upsert || (!context.inTransaction && own(context.command, "txnNumber") !== undefined);
  const size = whole ? Math.max(records.length, 1) : PORTION;
  let reply: Doc | undefined;
  for (let at = 0; at < records.length || !reply; at += size) {
    if (reply) {
      context.check();
      await nextTurn();
    }
    const part = await context.write((view) => work(view, among(records.slice(at, at + size), false)));
    if (Buffer.isBuffer(part)) return part;
    reply = reply ? { ...part, ...sums(reply, part) } : part;
    if ("writeErrors" in part) break;
  }
  return reply;
}

/** The counts of two replies, added up. */
function sums(a: Doc, b: Doc): Doc {
  const counts = ["n", "nModified"].filter((name) => name in b);
  return Object.fromEntries(
    counts.map((name) => [name, numberOption(own(a, name), name) + numberOption(own(b, name), name)]),
  );
}
