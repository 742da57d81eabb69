import { readFileSync, unlinkSync } from "node:fs";
import { open, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { EmbeddedStoreError } from "./errors.ts";

/** A folder held by this process. */
export interface FolderLock {
  release(): void;
}

interface Holder {
  readonly pid: number;
  /** Start time of the process, so that a process id used again is not taken for the holder. */
  readonly started: string;
  readonly host: string;
}

/** How often the holder touches its lock, and after how long an untouched one of another machine counts as dead. */
const TOUCH_MS = 10_000;
const DEAD_AFTER_MS = 45_000;

/** Folders held by this very process: its own process id in a lock says nothing otherwise. */
const held = new Set<string>();

/**
 * Takes a lock file for this process, so that no second process opens the same data. A lock left by a dead process is
 * taken over. Throws EmbeddedStoreError `locked`, naming the holder's process.
 */
export async function lockFolder(path: string): Promise<FolderLock> {
  const me: Holder = { pid: process.pid, started: startOf(process.pid), host: hostname() };
  for (let attempt = 0; attempt < 20; attempt++) {
    if (held.has(path)) throw locked(me);
    if (await create(path, me)) return hold(path);
    const text = await readFile(path, "utf8").catch(() => undefined);
    if (text === undefined) continue;
    const holder = parse(text);
    if (!holder) {
      // Its writer is between creating and filling it, or died there.
      if (await untouched(path, 2000)) await removeIfSame(path, text);
      else await new Promise((resolve) => setTimeout(resolve, 50));
    } else if (await isAlive(path, holder)) {
      throw locked(holder);
    } else {
      await removeIfSame(path, text);
    }
  }
  throw new EmbeddedStoreError("locked", `the lock ${path} changes hands too fast`);
}

function locked({ pid, host }: Holder): EmbeddedStoreError {
  const where = host === hostname() ? "" : ` on ${host}`;
  return new EmbeddedStoreError("locked", `the data folder is in use by process ${pid}${where}`);
}

async function create(path: string, me: Holder): Promise<boolean> {
  try {
    const file = await open(path, "wx", 0o600);
    await file.writeFile(JSON.stringify(me));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function hold(path: string): FolderLock {
  held.add(path);
  const timer = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, TOUCH_MS);
  timer.unref();
  return {
    release() {
      clearInterval(timer);
      if (!held.delete(path)) return;
      try {
        unlinkSync(path);
      } catch {
        // Gone already: nothing is held any more, which is what was wanted.
      }
    },
  };
}

/** Moves the stale lock aside before removing it: of two processes doing so, only one finds the lock it judged. */
async function removeIfSame(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, "utf8").catch(() => text)) === text) await rm(aside, { force: true });
  else await rename(aside, path);
}

function parse(text: string): Holder | undefined {
  try {
    const { pid, started, host } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === "number" && typeof started === "string" && typeof host === "string"
      ? { pid, started, host }
      : undefined;
  } catch {
    return undefined;
  }
}

async function isAlive(path: string, { pid, started, host }: Holder): Promise<boolean> {
  if (host !== hostname()) return !(await untouched(path, DEAD_AFTER_MS));
  if (pid === process.pid) return held.has(path);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const now = startOf(pid);
  return started === "" || now === "" || now === started;
}

async function untouched(path: string, milliseconds: number): Promise<boolean> {
  const file = await stat(path).catch(() => undefined);
  return file !== undefined && Date.now() - file.mtimeMs > milliseconds;
}

/** When a process started, in ticks since boot; "" where the system does not say. */
function startOf(pid: number): string {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the command in parentheses and may hold spaces; the start time is field 22.
    return status.slice(status.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}
