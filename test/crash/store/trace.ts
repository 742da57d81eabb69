import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A system call of a traced program. Others may begin and end between its beginning and its end. */
export interface Call {
  readonly name: string;
  /** As strace prints them: every byte of paths and data as `\xNN`. */
  readonly args: string;
  /** What it returned; undefined when the program was killed first. */
  result?: string;
}

/** The beginnings and ends of calls in the order in which they happened. */
export type Trace = ReadonlyArray<{ readonly kind: "begin" | "end"; readonly call: Call }>;

const CALLS =
  "openat,close,lseek,write,pwrite64,writev,pwritev,pwritev2,truncate,ftruncate,copy_file_range,sendfile,rename,renameat,renameat2,link,linkat,unlink,unlinkat,fsync,fdatasync";

export const canTrace = (): boolean => spawnSync("strace", ["-V"]).status === 0;

/**
 * Runs a program under strace and returns its calls that concern a folder, and what it prints.
 * @param until asked at each line that the program prints; true kills it there
 */
export async function record(
  args: readonly string[],
  folder: string,
  until: (line: string) => boolean,
): Promise<Trace> {
  const traceFolder = await mkdtemp(join(tmpdir(), "store-trace-"));
  const file = join(traceFolder, "trace");
  const options = ["-f", "--seccomp-bpf", "-y", "-xx", "-s", "100000000", "-e", "signal=none", "-o", file];
  const program = spawn("strace", [...options, "-e", `trace=${CALLS}`, process.execPath, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    // A group of its own: strace and all that it traces are killed together.
    detached: true,
  });
  const exit = once(program, "exit");
  let rest = "";
  program.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    if (lines.some(until) && program.pid !== undefined) process.kill(-program.pid, "SIGKILL");
  });
  await exit;
  const text = await readFile(file, "latin1");
  await rm(traceFolder, { recursive: true });
  return parse(text, folder);
}

/** True for a call that prints to standard output. */
export const isPrint = ({ name, args }: Call): boolean => name === "write" && args.startsWith("1<");

/** The bytes of a path or of data. */
const bytesOf = (text: string): Buffer => Buffer.from(text.replaceAll("\\x", ""), "hex");

/** The file that a descriptor at the beginning of `text` stands for; no path for one that has lost its name. */
export function fileIn(text: string): { descriptor: string; path: string } {
  const [, descriptor = "", path = "", deleted] = /^(\d+)<([^>]*)>(\(deleted\))?/.exec(text) ?? [];
  return { descriptor, path: deleted ? "" : bytesOf(path).toString() };
}

/** The paths, or the parts of the data, in a call's arguments. */
export const partsOf = (args: string): Buffer[] =>
  [...args.matchAll(/"([^"]*)"/g)].map(([, text = ""]) => bytesOf(text));

/** The bytes of a path, as strace prints them. */
export const printedBytes = (text: string): string =>
  Buffer.from(text)
    .toString("hex")
    .replaceAll(/../g, String.raw`\x$&`);

function parse(text: string, folder: string): Trace {
  const trace: Array<{ kind: "begin" | "end"; call: Call }> = [];
  const unfinished = new Map<string, Call>();
  const place = printedBytes(folder);
  const lines = text.split("\n").map((line) => /^(\d+) +(.*)$/.exec(line) ?? []);
  const main = lines[0]?.[1];
  const end = (call: Call | undefined, result: string | undefined): void => {
    if (!call) return;
    call.result = result ?? "";
    trace.push({ kind: "end", call });
  };
  for (const [, process = "", rest = ""] of lines) {
    if (rest.startsWith("<... ")) {
      end(unfinished.get(process), /= (\S+)/.exec(rest)?.[1]);
      unfinished.delete(process);
      continue;
    }
    const [head = "", name] = /^(\w+)\(/.exec(rest) ?? [];
    if (name === undefined) continue;
    // The compiler that runs beside the program has a standard output of its own.
    const prints = process === main && isPrint({ name, args: rest.slice(head.length) });
    if (!prints && !rest.includes(place)) continue;
    const stop = rest.endsWith(UNFINISHED) ? rest.length - UNFINISHED.length : rest.lastIndexOf(") ");
    const call: Call = { name, args: rest.slice(head.length, stop) };
    trace.push({ kind: "begin", call });
    if (rest.endsWith(UNFINISHED)) unfinished.set(process, call);
    else end(call, /= (\S+)/.exec(rest.slice(stop))?.[1]);
  }
  return trace;
}

const UNFINISHED = " <unfinished ...>";
