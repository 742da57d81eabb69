import { randomUUID } from "node:crypto";
import { readFileSync, unlinkSync } from "node:fs";
import { link, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
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
/** After how long a lock that names nobody counts as left behind. */
const UNFINISHED_MS = 2000;
const PATIENCE_MS = 10_000;

/** Locks held by this very process: where a system does not say when processes started, its own id says nothing. */
const held = new Set<string>();

/**
 * Takes a lock file for this process, so that no second process opens the same data. A lock left by a dead process is
 * taken over; of several processes doing so at once, one wins. Throws EmbeddedStoreError `locked`, naming the holder's
 * process.
 */
export async function lockFolder(path: string): Promise<FolderLock> {
  const me: Holder = { pid: process.pid, started: startOf(process.pid) ?? "", host: hostname() };
  const giveUp = Date.now() + PATIENCE_MS;
  while (Date.now() < giveUp) {
    if (await create(path, JSON.stringify(me))) return hold(path);
    const text = await readIfThere(path);
    if (text === undefined) continue;
    const holder = parse(text);
    if (holder && (await isAlive(path, holder))) throw locked(holder);
    if (holder || (await untouched(path, UNFINISHED_MS))) await removeStale(path, text);
    else await pause(50);
  }
  throw new EmbeddedStoreError("locked", `the lock ${path} changes hands too fast`);
}

function locked({ pid, host }: Holder): EmbeddedStoreError {
  const where = host === hostname() ? "" : ` on ${host}`;
  return new EmbeddedStoreError("locked", `the data folder is in use by process ${pid}${where}`);
}

/** Makes the lock with its text in it, so that nobody finds it half written; false when there is one. */
async function create(path: string, text: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  const options = { flag: "wx", mode: 0o600 } as const;
  const unlessTaken = (error: NodeJS.ErrnoException): void => {
    if (error.code !== "EEXIST") throw error;
    taken = true;
  };
  let taken = false;
  try {
    await writeFile(draft, text, options);
    await link(draft, path).catch((error: NodeJS.ErrnoException) =>
      // Some file systems have no links.
      error.code === "EEXIST" ? unlessTaken(error) : writeFile(path, text, options).catch(unlessTaken),
    );
    return !taken;
  } finally {
    await rm(draft, { force: true });
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

/** Removes a lock whose holder is dead. Only the holder of a lock of its own does that: else two could follow one. */
async function removeStale(path: string, text: string): Promise<void> {
  const takeover = await lockFolder(`${path}.takeover`).catch((error: unknown) => {
    if (!(error instanceof EmbeddedStoreError)) throw error;
  });
  if (!takeover) return pause(20);
  try {
    if ((await readIfThere(path)) === text) await rm(path, { force: true });
  } finally {
    takeover.release();
  }
}

function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return undefined;
  });
}

function parse(text: string): Holder | undefined {
  try {
    const { pid, started, host } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === "number" && pid > 0 && typeof started === "string" && typeof host === "string"
      ? { pid, started, host }
      : undefined;
  } catch {
    return undefined;
  }
}

async function isAlive(path: string, { pid, started, host }: Holder): Promise<boolean> {
  if (host !== hostname()) return !(await untouched(path, DEAD_AFTER_MS));
  if (pid === process.pid && started === "") return held.has(path);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const now = startOf(pid);
  return now !== undefined && (started === "" || now === "" || now === started);
}

async function untouched(path: string, milliseconds: number): Promise<boolean> {
  const file = await stat(path).catch(() => undefined);
  return file !== undefined && Date.now() - file.mtimeMs > milliseconds;
}

/** When a process started, in ticks since boot; "" where the system does not say, undefined when it has ended. */
function startOf(pid: number): string | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the command in parentheses and may hold spaces; then come the state and, as field 22, the start.
    const fields = status.slice(status.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? undefined : (fields[19] ?? "");
  } catch {
    return process.platform === "linux" ? undefined : "";
  }
}
