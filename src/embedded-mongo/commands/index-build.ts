import { CommandError } from "../command-error.ts";
import type { Collection } from "../store/catalogue.ts";
import { type IndexSpec, prepareIndex } from "../store/index-spec.ts";
import type { Store } from "../store/store.ts";
import type { View, WriteView } from "../store/view.ts";
import { COMMIT_SLICE_MS, createSlices, nextTurn } from "../turns.ts";
import type { CommandContext } from "./context.ts";

const underWay = new WeakMap<Store, Map<string, Promise<unknown>>>();

/** Runs index builds of one collection one after another, so that two requests for one index build it once. */
export async function oneAtATime<T>(store: Store, namespace: string, work: () => Promise<T>): Promise<T> {
  const queues = underWay.get(store) ?? new Map<string, Promise<unknown>>();
  underWay.set(store, queues);
  const mine = (queues.get(namespace) ?? Promise.resolve()).then(work, work);
  queues.set(namespace, mine);
  try {
    return await mine;
  } finally {
    if (queues.get(namespace) === mine) queues.delete(namespace);
  }
}

/**
 * Builds indexes in slices, others reading and writing meanwhile: the catalogue names them as being built, so that
 * every write keeps them in step and no query uses them, until all documents are in. When one cannot be built, none is.
 * What fits into one slice is done in one commit.
 * @throws CommandError 11000 for a duplicate, 171 for parallel arrays, 50, or 276 when the collection was dropped
 */
export async function buildIndexes(
  { store, database, check }: CommandContext,
  name: string,
  wanted: ReadonlyArray<Omit<IndexSpec, "id">>,
): Promise<Collection> {
  const { catalogue } = store;
  const specs = wanted.map((spec): IndexSpec => ({ ...spec, id: catalogue.nextId() }));
  const isOurs = (spec: IndexSpec): boolean => specs.some(({ id }) => id === spec.id);

  /** Names our indexes as being built, as complete, or not at all. */
  function mark(view: WriteView, { record }: Collection, as: "building" | "indexes" | "gone"): Collection {
    const { building = [], ...rest } = record;
    const ours = as === "building" ? specs : building.filter(isOurs);
    const all = { indexes: [...rest.indexes], building: building.filter((spec) => !isOurs(spec)) };
    if (as !== "gone") all[as].push(...ours);
    const { indexes } = all;
    const left = all.building.length > 0 ? { building: all.building } : {};
    return catalogue.save(view, database, name, { ...rest, indexes, ...left });
  }

  /** The collection, which must still have the indexes under construction. */
  function current(view: View): Collection {
    const found = catalogue.find(view, database, name);
    if (found && specs.every(({ id }) => found.building.some(({ spec }) => spec.id === id))) return found;
    throw new CommandError(276, `Index build aborted: the collection ${database}.${name} was dropped`);
  }

  /** Enters documents from a key on until the slice is over; returns where to go on, or the collection when done. */
  function fill(view: WriteView, collection: Collection, from: Buffer): Buffer | Collection {
    const slices = createSlices(COMMIT_SLICE_MS);
    const indexes = specs.map(prepareIndex);
    for (const { key, value } of view.range("documents", from, collection.end)) {
      // At least one is entered, however long it took to read.
      if (!key.equals(from) && slices.over()) return key;
      for (const index of indexes) store.documents.enter(view, collection, index, { key, bytes: value });
    }
    return mark(view, current(view), "indexes");
  }

  let next = await store.writeDirectly((view) => {
    const collection = mark(view, catalogue.ensure(view, database, name), "building");
    return fill(view, collection, collection.prefix);
  });
  try {
    while (Buffer.isBuffer(next)) {
      const from: Buffer = next;
      check();
      await nextTurn();
      next = await store.writeDirectly((view) => fill(view, current(view), from));
    }
    return next;
  } catch (error) {
    await store.writeDirectly((view) => {
      const collection = catalogue.find(view, database, name);
      if (!collection?.record.building?.some(isOurs)) return;
      for (const { id } of specs) catalogue.discard(view, id);
      mark(view, collection, "gone");
    });
    throw error;
  }
}

/** Removes indexes whose build was interrupted by the end of the process. */
export async function abandonBuilds(store: Store): Promise<void> {
  const { committed, catalogue } = store;
  const unfinished = (view: View): Collection[] =>
    catalogue
      .databases(view)
      .flatMap((database) => catalogue.list(view, database))
      .filter(({ record }) => record.building);
  if (unfinished(committed).length === 0) return;
  await store.writeDirectly((view) => {
    for (const { database, name, record } of unfinished(view)) {
      const { building = [], ...rest } = record;
      for (const { id } of building) catalogue.discard(view, id);
      catalogue.save(view, database, name, rest);
    }
  });
}
