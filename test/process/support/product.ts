import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { FLAGS } from "../../../scripts/build.js";

export interface Ending {
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

/** A running product. */
export interface Product {
  readonly pid: number;
  /** What it has printed so far, log included. */
  readonly printed: () => string;
  /** Resolves with the match once standard output or error has it; rejects when the process ends before. */
  prints(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves with the address of its server once it is open. */
  open(): Promise<string>;
  /** Asks it to stop, as a service manager does. @returns how it ended, and milliseconds from the signal */
  stop(): Promise<Ending & { readonly ms: number }>;
  /** Ends it as a power cut does; resolves when it is gone. */
  kill(): Promise<void>;
  readonly ended: Promise<Ending>;
}

export type Environment = Readonly<Record<string, string>>;

/** Nothing of what was started may outlive this process. */
const alive = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of alive) child.kill("SIGKILL");
});

/** Starts the compiled product in `folder`, with these variables and no others. */
export function startProduct(
  main: string,
  folder: string,
  env: Environment,
  args: readonly string[] = [],
): Product {
  const child = spawn(process.execPath, [...FLAGS, main, ...args], {
    cwd: folder,
    env: { PATH: process.env["PATH"], HTTP_PORT: "0", LOG_LEVEL: "warn", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  alive.add(child);
  let out = "";
  let err = "";
  const listeners = new Set<() => void>();
  const heard = (): void => {
    for (const listener of listeners) listener();
  };
  child.stdout.on("data", (chunk) => {
    out += String(chunk);
    heard();
  });
  child.stderr.on("data", (chunk) => {
    err += String(chunk);
    heard();
  });
  let over = false;
  const ended = once(child, "close").then(([exitCode]): Ending => {
    over = true;
    alive.delete(child);
    heard();
    return { exitCode: exitCode as number | null, out, err };
  });

  const prints = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(out) ?? pattern.exec(err);
        if (!match && !over) return;
        listeners.delete(look);
        if (match) resolve(match);
        else reject(new Error(`ended without printing ${String(pattern)}:\n${out}${err}`));
      };
      listeners.add(look);
      look();
    });

  return {
    pid: child.pid ?? 0,
    printed: () => out + err,
    prints,
    open: async () => (await prints(/"url":"(http:\/\/127\.0\.0\.1:\d+)".*Ctrl\+C stops it/))[1] ?? "",
    async stop() {
      const signalled = performance.now();
      child.kill("SIGTERM");
      const ending = await ended;
      return { ...ending, ms: performance.now() - signalled };
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    ended,
  };
}
