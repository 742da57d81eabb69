import { dropOlderNamesakes } from "../adapters/mongo/api-keys-repository.ts";
import { dropReadableUndo } from "../adapters/mongo/listings-repository.ts";
import { nameCommunities } from "../adapters/mongo/name-communities.ts";
import { readSchemaVersion, writeSchemaVersion } from "../adapters/mongo/schema-version.ts";
import { moveTasksOutOfOutbox } from "../adapters/mongo/task-store.ts";
import { timeZoneAt } from "../adapters/places/index.ts";
import type { Log } from "../observability/log.ts";
import { asStartError, prepareStore, type OpenStore } from "./open-store.ts";

/**
 * Brings the data from one form to the next. A step may be cut off, repeated, run by several processes at once, and run
 * beside processes of the version before, which go on reading and writing meanwhile.
 */
interface Step {
  /** The form that the data have afterwards. */
  readonly to: number;
  /** The oldest form whose programs can work on the data afterwards; that before the step if it only adds. */
  readonly readableBy: number;
  /** Before the indexes are made, if stored rows would not fit them. */
  readonly when: "before-indexes" | "after-indexes";
  readonly run: (store: OpenStore, log: Log) => Promise<void>;
}

/** Append a step for each change of form, and a line in scripts/CHANGELOG.md. */
const STEPS: readonly Step[] = [
  {
    to: 1,
    readableBy: 0,
    when: "before-indexes",
    run: ({ connection }, log) => nameCommunities(connection, timeZoneAt, log),
  },
  {
    to: 2,
    readableBy: 0,
    when: "before-indexes",
    run: ({ connection }) => dropOlderNamesakes(connection),
  },
  {
    to: 3,
    readableBy: 1,
    when: "after-indexes",
    run: ({ connection }) => moveTasksOutOfOutbox(connection),
  },
  {
    to: 4,
    readableBy: 1,
    when: "after-indexes",
    run: ({ connection }) => dropReadableUndo(connection),
  },
  {
    to: 5,
    // Earlier programs would hand out the contact of somebody who wants to write through the bot first.
    readableBy: 5,
    when: "after-indexes",
    run: () => Promise.resolve(),
  },
];

/** The form of the data that this program knows. */
export const SCHEMA = Math.max(...STEPS.map(({ to }) => to));

/**
 * Makes the store what this program needs: collections, indexes, and the form of its data. Repeating it changes nothing.
 * Rejects soon after `signal` aborts.
 * @throws StartError (78) when a newer program's data are in it, or do not allow an index
 */
export async function upgradeStore(store: OpenStore, log: Log, signal?: AbortSignal): Promise<void> {
  const { connection } = store;
  const from = await asStartError(readSchemaVersion(connection, SCHEMA));
  const run = async (when: Step["when"]): Promise<void> => {
    for (const step of STEPS) {
      if (step.when === when && step.to > from) await step.run(store, log);
    }
  };
  await run("before-indexes");
  await prepareStore(store, log, signal);
  await run("after-indexes");
  if (from >= SCHEMA) return;
  const readableBy = Math.max(...STEPS.map((step) => step.readableBy));
  await writeSchemaVersion(connection, { version: SCHEMA, readableBy });
  if (from > 0) log.info({ from, to: SCHEMA }, "the store's data were brought to this version's form");
}

/** Rejects as `upgradeStore` would at once, without changing anything. */
export async function assertKnownSchema({ connection }: OpenStore): Promise<void> {
  await asStartError(readSchemaVersion(connection, SCHEMA));
}
