import { mongo, type Connection, type Model } from "mongoose";
import { StoreOpenError } from "./open-error.ts";

/** An index as a schema wants it, or as a server has it. */
interface Index {
  readonly key: mongo.IndexDescriptionInfo["key"];
  readonly name?: string;
  readonly unique?: boolean;
  readonly sparse?: boolean;
  readonly expireAfterSeconds?: number;
  readonly partialFilterExpression?: mongo.BSON.Document;
}

export interface IndexesOptions {
  /** Told how far the work is, at its start and every 5 s; not called when there is nothing to build. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Ends the waiting; the server goes on with what it has begun. */
  readonly signal?: AbortSignal;
}

const PROGRESS_MS = 5_000;
/** Two processes that start at once may change the same index. */
const TRIES = 3;
/** IndexNotFound, IndexOptionsConflict, IndexKeySpecsConflict: another process was faster. */
const RACE: ReadonlySet<unknown> = new Set([27, 85, 86]);
const NAMESPACE_NOT_FOUND = 26;

/** Options that make an index another one. */
const OPTIONS = ["unique", "sparse", "expireAfterSeconds", "partialFilterExpression"] as const;

/** Key and options as text: two indexes with the same text are the same. */
const textOf = (index: Index): string =>
  JSON.stringify([
    Object.entries(index.key),
    OPTIONS.map((name) => (index[name] === false ? null : (index[name] ?? null))),
  ]);

/** Every collection has its first one; an index by hash is what an operator has sharded the collection by. */
const isOurs = ({ name, key }: Index): boolean => name !== "_id_" && !Object.values(key).includes("hashed");

const codeOf = (error: unknown): unknown =>
  error instanceof mongo.MongoServerError ? error.code : undefined;

/** What a collection has too much and too little of. */
interface Plan {
  readonly model: Model<unknown>;
  readonly isThere: boolean;
  /** Names of indexes that are in no schema any more, or whose options have changed. */
  readonly drop: readonly string[];
  readonly build: readonly Index[];
}

/** The indexes of a schema, with those options only that mean something to the server. */
const wantedOf = ({ schema }: Model<unknown>): readonly Index[] =>
  schema.indexes().map(([key, options]) => ({
    key: key as Index["key"],
    ...Object.fromEntries(OPTIONS.flatMap((name) => (name in options ? [[name, options[name]]] : []))),
  }));

async function planFor(model: Model<unknown>): Promise<Plan> {
  const present = await model.collection.indexes().catch((error: unknown) => {
    if (codeOf(error) === NAMESPACE_NOT_FOUND) return undefined;
    throw error;
  });
  const wanted = wantedOf(model);
  const texts = new Set(wanted.map(textOf));
  const known = new Set(present?.map(textOf));
  return {
    model,
    isThere: present !== undefined,
    drop: (present ?? [])
      .filter((index) => isOurs(index) && !texts.has(textOf(index)))
      .flatMap(({ name }) => name ?? []),
    build: wanted.filter((index) => !known.has(textOf(index))),
  };
}

/** The keys of the unique indexes that a plan builds. */
const uniqueOf = ({ build }: Plan): string =>
  build
    .filter(({ unique }) => unique)
    .map(({ key }) => Object.keys(key).join(" and "))
    .join(", ");

async function carryOut({ model, isThere, drop, build }: Plan): Promise<void> {
  for (const name of drop) await model.collection.dropIndex(name);
  // Building an index makes the collection. A transaction cannot do so on every server version we support.
  if (build.length > 0) await model.collection.createIndexes([...build] as mongo.IndexDescription[]);
  else if (!isThere) await model.createCollection();
}

/** One collection, tried again where another process was in the way. */
async function bring(model: Model<unknown>, first: Plan): Promise<void> {
  let plan = first;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await carryOut(plan);
    } catch (error) {
      if (codeOf(error) === 11_000)
        throw new StoreOpenError(
          "configuration",
          `The collection ${model.collection.name} holds several rows with the same value where each may be there once: ${uniqueOf(plan)}. Remove all but one of each.`,
        );
      if (attempt === TRIES || !RACE.has(codeOf(error))) throw error;
      plan = await planFor(model);
    }
  }
}

/**
 * Makes the collections and indexes of every model registered on the connection what their schemas say, all collections
 * at once: builds what is missing, builds anew what has changed, drops what is in no schema any more.
 * Rejects soon after `signal` aborts.
 * @throws StoreOpenError when what is stored does not allow an index
 */
export async function ensureIndexes(connection: Connection, options: IndexesOptions = {}): Promise<void> {
  const { onProgress, signal } = options;
  const models = Object.values(connection.models) as Model<unknown>[];
  const work = async (): Promise<void> => {
    const plans = await Promise.all(models.map(planFor));
    const all = models.reduce((sum, { schema }) => sum + schema.indexes().length, 0);
    const missing = plans.reduce((sum, { build }) => sum + build.length, 0);
    if (missing === 0 && plans.every(({ drop, isThere }) => isThere && drop.length === 0)) return;
    let done = all - missing;
    const tell = (): void => onProgress?.(done, all);
    tell();
    const telling = setInterval(tell, PROGRESS_MS);
    try {
      await Promise.all(
        plans.map(async (plan) => {
          await bring(plan.model, plan);
          done += plan.build.length;
        }),
      );
    } finally {
      clearInterval(telling);
    }
  };
  await (signal ? Promise.race([work(), aborted(signal)]) : work());
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const stop = (): void => reject(new Error("stopped while indexes were built", { cause: signal.reason }));
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
