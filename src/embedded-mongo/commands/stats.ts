import { integerOption } from "../bson/numbers.ts";
import { type Doc, own, setOwn } from "../bson/values.ts";
import type { Collection } from "../store/catalogue.ts";
import type { Space } from "../store/view.ts";
import { successor } from "../keystring.ts";
import { createSlices, nextTurn } from "../turns.ts";
import { type CommandContext, type CommandSpec, collectionName, collectionOf } from "./context.ts";

interface Sizes {
  readonly count: number;
  /** Bytes of the values, and of keys and values together. */
  readonly values: number;
  readonly total: number;
}

/** Entries looked at between two looks at the clock. */
const LOOK_EVERY = 256;

/** Measures all entries under a prefix; pauses now and then so that other requests are served. */
async function measure(context: CommandContext, space: Space, prefix: Buffer): Promise<Sizes> {
  const slices = createSlices();
  let count = 0;
  let values = 0;
  let total = 0;
  for (const { key, value } of context.view.range(space, prefix, successor(prefix))) {
    count++;
    values += value.length;
    total += key.length + value.length;
    if (count % LOOK_EVERY !== 0) continue;
    context.check();
    if (!slices.over()) continue;
    await nextTurn();
    slices.begin();
  }
  return { count, values, total };
}

async function measureCollection(context: CommandContext, collection: Collection) {
  const documents = await measure(context, "documents", collection.prefix);
  const indexSizes: Doc = {};
  let totalIndexSize = 0;
  for (const index of collection.indexes) {
    const { total } = await measure(context, "indexes", index.prefix);
    setOwn(indexSizes, index.name, total);
    totalIndexSize += total;
  }
  return { documents, indexSizes, totalIndexSize };
}

function scaleOf(command: Doc): number {
  const scale = own(command, "scale");
  return scale === undefined ? 1 : Math.max(1, integerOption(scale, "scale"));
}

/** `collStats`: counts and sizes in bytes, as the entries of the file have them (its pages take more). */
async function collStats(context: CommandContext): Promise<Doc> {
  const collection = collectionOf(context);
  const ns = `${context.database}.${collectionName(context)}`;
  const scale = scaleOf(context.command);
  const scaled = (bytes: number): number => Math.floor(bytes / scale);
  const nothing = { documents: { count: 0, values: 0, total: 0 }, indexSizes: {}, totalIndexSize: 0 };
  const sizes = collection ? await measureCollection(context, collection) : nothing;
  const { documents, totalIndexSize } = sizes;
  const indexSizes: Doc = {};
  for (const name of Object.keys(sizes.indexSizes))
    setOwn(indexSizes, name, scaled(Number(own(sizes.indexSizes, name))));
  return {
    ns,
    size: scaled(documents.values),
    count: documents.count,
    ...(documents.count > 0 ? { avgObjSize: Math.floor(documents.values / documents.count) } : {}),
    storageSize: scaled(documents.total),
    capped: false,
    nindexes: collection?.indexes.length ?? 0,
    indexBuilds: [],
    totalIndexSize: scaled(totalIndexSize),
    totalSize: scaled(documents.total + totalIndexSize),
    indexSizes,
    scaleFactor: scale,
    ok: 1,
  };
}

/** `dbStats`: the sums of {@link collStats} over a database. */
async function dbStats(context: CommandContext): Promise<Doc> {
  const { store, view, database, command } = context;
  const scale = scaleOf(command);
  const collections = store.catalogue.list(view, database);
  const sum = { objects: 0, data: 0, storage: 0, indexes: 0, indexSize: 0 };
  for (const collection of collections) {
    const { documents, totalIndexSize } = await measureCollection(context, collection);
    sum.objects += documents.count;
    sum.data += documents.values;
    sum.storage += documents.total;
    sum.indexes += collection.indexes.length;
    sum.indexSize += totalIndexSize;
  }
  return {
    db: database,
    collections: collections.length,
    views: 0,
    objects: sum.objects,
    avgObjSize: sum.objects === 0 ? 0 : sum.data / sum.objects,
    dataSize: Math.floor(sum.data / scale),
    storageSize: Math.floor(sum.storage / scale),
    indexes: sum.indexes,
    indexSize: Math.floor(sum.indexSize / scale),
    totalSize: Math.floor((sum.storage + sum.indexSize) / scale),
    scaleFactor: scale,
    ok: 1,
  };
}

export const STATS_COMMANDS: Readonly<Record<string, CommandSpec>> = {
  collStats: { fields: "collStats scale", run: collStats },
  dbStats: { fields: "dbStats scale freeStorage", run: dbStats },
};
