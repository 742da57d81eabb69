import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Call, type Trace, fileIn, isPrint, partsOf } from "./trace.ts";

/** Bytes that a disk writes altogether or not at all. */
const BLOCK = 4096;

/** A change of a file's content. */
interface Change {
  /** `only` is asked for each block that the change concerns, and tells whether the disk has it. */
  readonly apply: (content: Buffer, only: () => boolean) => Buffer;
  done: boolean;
  onDisk: boolean;
}
interface File {
  readonly changes: Change[];
}
type Names = Map<string, File>;

/**
 * Writes the files of a folder as a power cut at a moment of a trace may leave them: what was synced is there; of what
 * was not, any blocks are, and any number of the first changes of names. Mapped memory is not traced: LMDB's table of
 * readers, which is worthless when no process runs.
 * @param moment how many entries of the trace have happened
 * @param dice gives a number of 0 to 1 at each call
 * @returns what the program had printed
 */
export async function cutPower(
  trace: Trace,
  moment: number,
  { from, to, dice }: { readonly from: string; readonly to: string; readonly dice: () => number },
): Promise<string> {
  const names: Names = new Map();
  const namesOnDisk: Names = new Map();
  let renaming: Array<(target: Names) => void> = [];
  const endings = new Map<Call, () => void>();
  /** Open descriptors of the folder's files. */
  const descriptors = new Map<string, { readonly synced: boolean; readonly append: boolean; at: number }>();
  let printed = "";

  const rename = (change: (target: Names) => void): void => {
    change(names);
    renaming.push(change);
  };
  const changesOf = (path: string): Change[] => names.get(path)?.changes ?? [];

  function begin(call: Call): void {
    const { name, args, result } = call;
    if (result === "-1") return;
    const { descriptor, path } = fileIn(args);
    if (isPrint(call)) printed += partsOf(args).join("");
    if (name === "fsync" || name === "fdatasync") {
      const done = changesOf(path).filter((each) => each.done);
      const count = path === from ? renaming.length : 0;
      endings.set(call, () => {
        for (const each of done) each.onDisk = true;
        for (const each of renaming.slice(0, count)) each(namesOnDisk);
        renaming = renaming.slice(count);
      });
    }
    if (/^(rename|link|unlink)/.test(name)) changeNames(name, partsOf(args).map(String));
    if (name === "close") descriptors.delete(descriptor);
    if (!path.startsWith(`${from}/`)) return;
    if (name === "ftruncate") {
      const size = lastNumber(args);
      change(call, path, (content) => resized(content, size));
    }
    if (/^p?write/.test(name)) {
      const data = Buffer.concat(partsOf(args));
      const at = positionOf(call);
      change(call, path, (content, only) => written(content, data, at ?? content.length, only));
    }
  }

  function changeNames(name: string, [first = "", second = ""]: readonly string[]): void {
    rename((target) => {
      const file = target.get(first);
      if (file && !name.startsWith("unlink")) target.set(second, file);
      if (!name.startsWith("link")) target.delete(first);
    });
  }

  function change(call: Call, path: string, apply: Change["apply"]): void {
    const made = { apply, done: false, onDisk: false };
    changesOf(path).push(made);
    const { synced } = descriptors.get(fileIn(call.args).descriptor) ?? {};
    endings.set(call, () => {
      made.done = true;
      made.onDisk ||= synced === true;
    });
  }

  /** Where a call writes; undefined for the end of the file. Calls that do not say it go on where the last one ended. */
  function positionOf({ name, args }: Call): number | undefined {
    if (name.startsWith("p")) return lastNumber(args);
    const open = descriptors.get(fileIn(args).descriptor);
    if (!open || open.append) return undefined;
    const { at } = open;
    open.at += partsOf(args).reduce((sum, part) => sum + part.length, 0);
    return at;
  }

  function end(call: Call): void {
    const { name, args, result = "" } = call;
    endings.get(call)?.();
    if (name === "lseek") {
      const open = descriptors.get(fileIn(args).descriptor);
      if (open) open.at = Number(result);
    }
    const { descriptor, path } = fileIn(result);
    if (name !== "openat" || !path.startsWith(`${from}/`)) return;
    descriptors.set(descriptor, {
      synced: /O_D?SYNC/.test(args),
      append: args.includes("O_APPEND"),
      at: 0,
    });
    if (!names.has(path) && args.includes("O_CREAT")) {
      const file: File = { changes: [] };
      rename((target) => target.set(path, file));
    } else if (args.includes("O_TRUNC")) {
      changesOf(path).push({ apply: () => Buffer.alloc(0), done: true, onDisk: false });
    }
  }

  for (const { kind, call } of trace.slice(0, moment)) {
    if (kind === "begin") begin(call);
    else end(call);
  }
  const last = Math.floor(dice() * (renaming.length + 1));
  for (const each of renaming.slice(0, last)) each(namesOnDisk);
  // Now and then everything, or nothing, of what was not synced is there.
  const chance = [0, 1, 0.5, dice()][Math.floor(dice() * 4)] ?? 0.5;
  for (const [path, { changes }] of namesOnDisk) {
    let content: Buffer = Buffer.alloc(0);
    for (const { apply, onDisk } of changes) content = apply(content, () => onDisk || dice() < chance);
    const target = join(to, path.slice(from.length));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return printed;
}

/** The last number of a call's arguments: the position of `pwrite` and `pwritev`, the size of `ftruncate`. */
const lastNumber = (args: string): number => Number(/, (\d+)$/.exec(args)?.[1]);

function resized(content: Buffer, size: number): Buffer {
  const result = Buffer.alloc(size);
  content.copy(result, 0, 0, Math.min(size, content.length));
  return result;
}

/** Content after a write of which a disk kept only some blocks. The file grows as far as they reach. */
function written(content: Buffer, data: Buffer, at: number, only: () => boolean): Buffer {
  let result = content;
  // Blocks are those of the file, which a write may begin and end within.
  for (let from = 0, to: number; from < data.length; from = to) {
    to = Math.min(data.length, from + BLOCK - ((at + from) % BLOCK));
    if (!only()) continue;
    if (result.length < at + to) result = resized(result, at + to);
    data.copy(result, at + from, from, to);
  }
  return result;
}
