import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { WorldState } from "./world/state.ts";
import type { World } from "./world/world.ts";

const DEBOUNCE_MS = 200;

export interface Persistence {
  /** Writes what has not been written yet. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The world saved at `path`.
 *
 * @returns undefined when there is none, or one of another version.
 * @throws Error with a sentence for the operator when it cannot be read.
 */
export function loadState(path: string): WorldState | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const saved = JSON.parse(readFileSync(path, "utf8")) as WorldState;
    return saved.version === 2 ? saved : undefined;
  } catch (cause) {
    throw new Error(`The playground saved at ${path} cannot be read. Delete it to begin anew.`, { cause });
  }
}

/** Bytes of files lie beside the world, one file each, written once. */
const blobFolder = (path: string): string => `${path}.files`;

/** The bytes of a saved file; undefined when there is none of this name. */
function readBlob(path: string, blob: string): Buffer | undefined {
  const file = join(blobFolder(path), blob);
  return existsSync(file) ? readFileSync(file) : undefined;
}

/** Saves the world a moment after every change, whole and by rename, so that a crash leaves the old or the new one. */
export function persist(world: World, path: string): Persistence {
  mkdirSync(dirname(path), { recursive: true });
  const written = new Set<string>(
    existsSync(path) ? Object.values(world.state.files).map((f) => f.blob) : [],
  );
  if (!existsSync(path)) rmSync(blobFolder(path), { recursive: true, force: true });
  let timer: NodeJS.Timeout | undefined;
  let dirty = false;
  let saving: Promise<void> = Promise.resolve();

  const saveBlobs = async (): Promise<void> => {
    const blobs = new Set(Object.values(world.state.files).map((file) => file.blob));
    const folder = blobFolder(path);
    if (blobs.size > 0) await mkdir(folder, { recursive: true });
    for (const blob of blobs) {
      const bytes = written.has(blob) ? undefined : world.blob(blob);
      if (!bytes) continue;
      await writeFile(join(folder, blob), bytes);
      written.add(blob);
      world.releaseBlob(blob);
    }
    if (written.size === blobs.size) return;
    for (const name of await readdir(folder).catch(() => [])) {
      if (!blobs.has(name)) await rm(join(folder, name), { force: true });
      if (!blobs.has(name)) written.delete(name);
    }
  };

  const save = async (): Promise<void> => {
    if (!dirty) return;
    dirty = false;
    const json = JSON.stringify(world.state);
    await saveBlobs();
    await writeFile(`${path}.new`, json);
    await rename(`${path}.new`, path);
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    saving = saving.then(save);
    return saving;
  };

  const touch = (): void => {
    dirty = true;
    timer ??= setTimeout(() => {
      flush().catch(() => {
        // The disk may have room again at the next change; until then the world lives on in memory.
        dirty = true;
      });
    }, DEBOUNCE_MS);
    timer.unref();
  };

  touch();
  world.savesBlobs((blob) => readBlob(path, blob));
  const stops = [world.onChange(touch), world.onQueue(touch)];
  return {
    flush,
    close: () => {
      for (const stop of stops) stop();
      return flush();
    },
  };
}
