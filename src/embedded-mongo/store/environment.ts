import { rm, writeFile } from "node:fs/promises";
import { CommandError } from "../command-error.ts";
import { ABORT, type LmdbFile, type Snapshot, openFile, pagesOf, snapshotOf, viewOf } from "./lmdb.ts";
import type { Pages } from "./page-file.ts";
import type { FileView, View, WriteView } from "./view.ts";

/** The store's file and how to read and write it. */
export interface Environment {
  /** The last committed state; inside a write, the state being written. */
  readonly committed: FileView;
  /** Pins the state as of now. A read after its release throws CommandError 251. */
  snapshot(): Snapshot;
  /**
   * Runs `work` in the next write transaction, together with others waiting for it. Resolves when it is on disk.
   * `work` must not throw after its first change.
   */
  commit(work: (target: WriteView) => void): Promise<void>;
  /** Like {@link commit}, but a throw undoes every change: for long work such as building an index. */
  commitAtomically(work: (target: WriteView) => void): Promise<void>;
  pages(): Pages;
  /**
   * Holds writes back until `make` has made another file with the same content, and goes on with that one. Snapshots
   * read from the old file until they are released. Without a new file nothing changes.
   */
  replace(make: (file: LmdbFile, view: View) => Promise<LmdbFile | undefined>): Promise<boolean>;
  close(): Promise<void>;
}

/** Milliseconds that a write may take after a failed one, before the file counts as lost. */
const RECOVERY_MS = 10_000;

/**
 * Opens (or creates) the store's file.
 * @param durable false leaves out every fsync: for tests, whose data need not survive a power cut.
 */
export function openEnvironment(path: string, durable: boolean): Environment {
  let file = openFile(path, durable);
  const snapshots = new Map<LmdbFile, number>();
  let closed = false;
  /** Set while writes are held back. */
  let held: Promise<void> | undefined;
  let recovering: NodeJS.Timeout | undefined;

  const assertOpen = (): void => {
    if (closed) throw new CommandError(91, "the store is closing");
  };
  /** Waits while writes are held back. */
  async function released(): Promise<void> {
    if (!held) return;
    await held;
    await released();
  }

  const committed = viewOf(() => {
    assertOpen();
    return file.databases;
  });
  const target: WriteView = {
    ...committed,
    put: (space, key, value) => void file.databases[space].put(key, value),
    remove: (space, key) => void file.databases[space].remove(key),
    depend: () => undefined,
    claim: () => undefined,
    statement: (run) => run(),
  };

  /** When LMDB cannot write its first page, it never answers a write again: then the process must end. */
  function assertRecovers(): void {
    if (recovering || closed) return;
    recovering = setTimeout(() => {
      throw new Error(`the file ${path} takes no more writes`);
    }, RECOVERY_MS);
    const recovered = (): void => {
      clearTimeout(recovering);
      recovering = undefined;
    };
    file.root.transaction(() => undefined).then(recovered, recovered);
  }

  async function settled(write: () => Promise<unknown>): Promise<void> {
    await released();
    assertOpen();
    try {
      await write();
    } catch (error) {
      if (!(error instanceof CommandError)) assertRecovers();
      throw await failureOf(error, path);
    }
  }

  function retire(old: LmdbFile): void {
    if (old !== file && !snapshots.has(old)) void old.root.close();
  }

  return {
    committed,
    snapshot() {
      assertOpen();
      const source = file;
      snapshots.set(source, (snapshots.get(source) ?? 0) + 1);
      const view = snapshotOf(source, assertOpen);
      let released = false;
      return {
        ...view,
        release() {
          if (released) return;
          released = true;
          view.release();
          const left = (snapshots.get(source) ?? 1) - 1;
          if (left > 0) snapshots.set(source, left);
          else snapshots.delete(source);
          retire(source);
        },
      };
    },
    commit: (work) => settled(() => file.root.transaction(() => work(target))),
    async commitAtomically(work) {
      let failure: { error: unknown } | undefined;
      await settled(() =>
        file.root.childTransaction(() => {
          try {
            work(target);
            return undefined;
          } catch (error) {
            failure = { error };
            return ABORT;
          }
        }),
      );
      if (failure) throw failure.error;
    },
    pages: () => pagesOf(file),
    async replace(make) {
      await released();
      assertOpen();
      let goOn = (): void => undefined;
      held = new Promise((resolve) => (goOn = resolve));
      const old = file;
      try {
        // Writes are done in order: those that came before are on disk after this one.
        await old.root.transaction(() => undefined);
        const made = await make(old, committed);
        if (!made) return false;
        file = made;
        retire(old);
        return true;
      } catch (error) {
        throw await failureOf(error, path);
      } finally {
        held = undefined;
        goOn();
      }
    },
    async close() {
      await released();
      closed = true;
      try {
        await file.root.committed;
      } catch {
        // The caller of that write gets the error.
      }
      await file.root.close();
    },
  };
}

/** The error to answer for a commit that failed. lmdb rejects twice, and its second rejection carries the reason. */
async function failureOf(error: unknown, path: string): Promise<CommandError> {
  if (error instanceof CommandError) return error;
  let cause = error;
  try {
    await (error as { commitError?: Promise<never> }).commitError;
  } catch (reason) {
    cause = reason;
  }
  const message = cause instanceof Error ? cause.message : String(cause);
  const full = NO_ROOM.test(message) || (await isFull(path));
  return new CommandError(full ? 14031 : 1, `the write failed: ${message}`);
}

const NO_ROOM = /ENOSPC|EDQUOT|No space left|quota exceeded/i;

/** Bytes that fit on a disk that is not full. */
const TRIAL_BYTES = 2 ** 20;
let trial: Promise<boolean> | undefined;

/** LMDB reports a write that was cut short, as on a full disk, as an input/output error: then another file shows it. */
function isFull(path: string): Promise<boolean> {
  trial ??= refusesBytes(`${path}.trial`).finally(() => (trial = undefined));
  return trial;
}

async function refusesBytes(path: string): Promise<boolean> {
  try {
    await writeFile(path, Buffer.alloc(TRIAL_BYTES), { mode: 0o600, flush: true });
    return false;
  } catch (error) {
    return NO_ROOM.test(String(error));
  } finally {
    await rm(path, { force: true });
  }
}
