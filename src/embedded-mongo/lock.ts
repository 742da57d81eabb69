import { randomUUID } from "node:crypto";
import { readFileSync, readlinkSync, unlinkSync } from "node:fs";
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
  /** Within which process numbers mean the same: a boot of a machine and a container; unknown but on Linux. */
  readonly space?: string;
}

/** How often the holder touches its lock. */
const TOUCH_MS = 1000;
/** How many touches a holder must miss before it counts as dead to those who cannot ask for its process. */
const MISSED = 4;
/** After how long an untouched lock need not be watched any more. */
const DEAD_AFTER_MS = 30_000;
/** After how long a lock that names nobody counts as left behind. */
const UNFINISHED_MS = 2000;
const PATIENCE_MS = 20_000;

/** Locks held by this very process: where a system does not say when processes started, its own id says nothing. */
const held = new Set<string>();

/**
 * Takes a lock file for this process, so that no second process opens the same data. A lock left by a dead process is
 * taken over; of several processes doing so at once, one wins. A holder in another container or on another machine is
 * watched for some seconds: a container that was killed and made anew starts that much later, and does start.
 * @param touchMs how often a holder shows that it lives; all who share a folder must agree on it.
 * @throws EmbeddedStoreError `locked`, naming the holder's process. A holder whose lock was taken over, having been
 * frozen too long, throws later on, uncaught: it must not go on writing.
 */
export async function lockFolder(path: string, touchMs: number = TOUCH_MS): Promise<FolderLock> {
  const text = JSON.stringify(me());
  const giveUp = performance.now() + PATIENCE_MS;
  while (performance.now() < giveUp) {
    if (await create(path, text)) return hold(path, text, touchMs);
    const found = await readIfThere(path);
    if (found === undefined) continue;
    const holder = parse(found);
    if (holder && (await isAlive(path, holder, touchMs))) throw locked(holder);
    if (holder || (await untouched(path, UNFINISHED_MS))) await removeStale(path, found, touchMs);
    else await pause(50);
  }
  throw new EmbeddedStoreError("locked", `the lock ${path} changes hands too fast`);
}

/** Runs `work` while holding a lock that others hold only for moments. Rejects as {@link lockFolder} when one does not end. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const giveUp = performance.now() + PATIENCE_MS;
  let lock: FolderLock | undefined;
  while (!lock)
    lock = await lockFolder(path).catch(async (error: unknown) => {
      if (!(error instanceof EmbeddedStoreError) || performance.now() > giveUp) throw error;
      await pause(20);
      return undefined;
    });
  return work().finally(() => lock.release());
}

function me(): Holder {
  const space = processSpace();
  const own = { pid: process.pid, started: startOf(process.pid) ?? "", host: hostname() };
  return space === undefined ? own : { ...own, space };
}

function locked(holder: Holder): EmbeddedStoreError {
  const { pid, host } = holder;
  const where = isNear(holder) ? "" : host === hostname() ? " of another container" : ` on ${host}`;
  return new EmbeddedStoreError("locked", `the data folder is in use by process ${pid}${where}`);
}

/** Makes the lock with its text in it, so that nobody finds it half written; false when there is one. */
async function create(path: string, text: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  const options = { flag: "wx", mode: 0o600 } as const;
  try {
    await writeFile(draft, text, options);
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") throw error;
      // Some file systems have no links.
      return writeFile(path, text, options);
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  } finally {
    await rm(draft, { force: true });
  }
}

function hold(path: string, text: string, touchMs: number): FolderLock {
  held.add(path);
  const touch = async (): Promise<void> => {
    const now = new Date();
    await utimes(path, now, now).catch(() => undefined);
    const found = await readIfThere(path).catch(() => text);
    if (found === undefined || found === text || !held.has(path)) return;
    // Thrown from a timer, it cannot be taken for a failure of whatever runs just now.
    setImmediate(() => {
      throw new EmbeddedStoreError(
        "locked",
        `${path} was taken over by another process while this one stood still`,
      );
    });
  };
  const timer = setInterval(() => void touch(), touchMs);
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
async function removeStale(path: string, text: string, touchMs: number): Promise<void> {
  const takeover = await lockFolder(`${path}.takeover`, touchMs).catch((error: unknown) => {
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
    const { pid, started, host, space } = JSON.parse(text) as Partial<Holder>;
    if (typeof pid !== "number" || pid <= 0 || typeof started !== "string" || typeof host !== "string")
      return undefined;
    return typeof space === "string" ? { pid, started, host, space } : { pid, started, host };
  } catch {
    return undefined;
  }
}

async function isAlive(path: string, holder: Holder, touchMs: number): Promise<boolean> {
  const { pid, started } = holder;
  if (!isNear(holder)) return !(await untouched(path, DEAD_AFTER_MS)) && (await isTouched(path, touchMs));
  if (pid === process.pid && started === "") return held.has(path);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const now = startOf(pid);
  return now !== undefined && (started === "" || now === "" || now === started);
}

/** Whether the holder's process number means here what it means to itself. */
function isNear({ host, space }: Holder): boolean {
  return host === hostname() && (space === undefined || space === processSpace());
}

/** Watches until a lock is touched, replaced or removed, or enough touches were missed. */
async function isTouched(path: string, touchMs: number): Promise<boolean> {
  const before = await stamp(path);
  // Not by the wall clock: whoever sets it forward must not make a living holder look dead.
  const end = performance.now() + MISSED * touchMs;
  while (performance.now() < end) {
    await pause(touchMs / 4);
    const now = await stamp(path);
    if (now !== before) return now !== undefined;
  }
  return false;
}

async function stamp(path: string): Promise<string | undefined> {
  const file = await stat(path).catch(() => undefined);
  return file && `${file.ino} ${file.mtimeMs}`;
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

/** The machine's boot and the container, where the system says; not the host's name, which a container may share. */
function processSpace(): string | undefined {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return undefined;
  }
}
