import { CommandError } from "../command-error.ts";
import type { Collection } from "../store/catalogue.ts";
import { type IndexSpec, prepareIndex } from "../store/index-spec.ts";
import type { Store } from "../store/store.ts";
import type { View, WriteView } from "../store/view.ts";
import { COMMIT_SLICE_MS, createSlices, nextTurn } from "../turns.ts";
import type { CommandContext } from "./context.ts";

const underWay = new WeakMap<Store, Map<string, Promise<unknown>>>();

/** Runs what makes indexes of one collection one after another: whoever wants the same index finds it made. */
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

/** A collection of no more documents is indexed in the very write that names the index. */
const SMALL = 500;

export function isSmall(view: View, collection: Collection): boolean {
  let count = 0;
  for (const _ of view.range("documents", collection.prefix, collection.end))
    if (++count > SMALL) return false;
  return true;
}

/** Builds an index in the write at hand. */
export function buildAtOnce(
  context: CommandContext,
  view: WriteView,
  collection: Collection,
  wanted: Omit<IndexSpec, "id">,
): Collection {
  const { catalogue } = context.store;
  const spec: IndexSpec = { ...wanted, id: catalogue.nextId() };
  const named = catalogue.save(view, collection.database, collection.name, {
    ...collection.record,
    indexes: [...collection.record.indexes, spec],
  });
  const index = prepareIndex(spec);
  for (const { key, value } of view.range("documents", named.prefix, named.end)) {
    context.store.documents.enter(view, named, index, { key, bytes: value });
  }
  return catalogue.find(view, collection.database, collection.name) ?? named;
}

/**
 * Builds indexes in slices, others reading and writing meanwhile: the catalogue names them as being built, so that
 * every write keeps them in step and no query uses them, until all documents are in. When one cannot be built, none is.
 * @throws CommandError 11000 for a duplicate, 171 for parallel arrays, 50, or 276 when the collection was dropped.
 */
export async function buildGradually(
  context: CommandContext,
  name: string,
  wanted: ReadonlyArray<Omit<IndexSpec, "id">>,
): Promise<Collection> {
  const { store, database } = context;
  const { catalogue } = store;
  const specs = wanted.map((spec): IndexSpec => ({ ...spec, id: catalogue.nextId() }));
  const isOurs = (spec: IndexSpec): boolean => specs.some(({ id }) => id === spec.id);

  /** The collection, which must still have the indexes under construction. */
  const current = (view: View): Collection => {
    const found = catalogue.find(view, database, name);
    if (found && specs.every(({ id }) => found.building.some(({ spec }) => spec.id === id))) return found;
    throw new CommandError(276, `Index build aborted: the collection ${database}.${name} was dropped`);
  };
  const save = (view: WriteView, collection: Collection, added: readonly IndexSpec[]): Collection => {
    const { building = [], ...record } = collection.record;
    const others = building.filter((spec) => !isOurs(spec));
    return catalogue.save(view, database, name, {
      ...record,
      indexes: [...record.indexes, ...added],
      ...(others.length > 0 ? { building: others } : {}),
    });
  };

  await store.writeDirectly((view) => {
    const collection = catalogue.ensure(view, database, name);
    catalogue.save(view, database, name, {
      ...collection.record,
      building: [...(collection.record.building ?? []), ...specs],
    });
  });
  try {
    let from: Buffer | undefined = current(store.committed).prefix;
    while (from) {
      const start: Buffer = from;
      from = await store.writeDirectly((view) => fillSome(context, view, current(view), specs, start));
      context.check();
      await nextTurn();
    }
    return await store.writeDirectly((view) => {
      const collection = current(view);
      return save(view, collection, (collection.record.building ?? []).filter(isOurs));
    });
  } catch (error) {
    await store.writeDirectly((view) => {
      const collection = catalogue.find(view, database, name);
      if (!collection?.record.building?.some(isOurs)) return;
      for (const { id } of specs) catalogue.discard(view, id);
      save(view, collection, []);
    });
    throw error;
  }
}

/** Enters documents from a key on until the slice is over; returns where to go on, or undefined at the end. */
function fillSome(
  { store }: CommandContext,
  view: WriteView,
  collection: Collection,
  specs: readonly IndexSpec[],
  from: Buffer,
): Buffer | undefined {
  const slices = createSlices(COMMIT_SLICE_MS);
  const indexes = specs.map(prepareIndex);
  for (const { key, value } of view.range("documents", from, collection.end)) {
    if (slices.over()) return key;
    for (const index of indexes) store.documents.enter(view, collection, index, { key, bytes: value });
  }
  return undefined;
}

/** Forgets indexes whose building the end of the process cut short. */
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
