import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** What a process of the suite reports, a line of JSON each. */
export type Line =
  | readonly ["ready"]
  /** The store's address. */
  | readonly ["uri", string]
  /** Nothing is owed at the moment. */
  | readonly ["settled"]
  /** A handler begins with an update, or ends; its text. */
  | readonly ["begin" | "end", string]
  | readonly ["log", "info" | "warn" | "error", string];

export const say = (line: Line): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);

/** A process that is there to be killed. */
export interface Victim {
  readonly name: string;
  /** Ends it as a power cut does; resolves when it is gone. */
  kill(): Promise<void>;
  /** Stops it in its tracks, as a suspended machine does. */
  freeze(): void;
  thaw(): void;
}

/**
 * Starts a compiled program.
 * @param spec handed to it as JSON
 * @param onLine told all it reports
 * @param onEnd told when it ends unbidden
 */
export function startProcess(
  name: string,
  program: string,
  spec: object,
  onLine: (line: Line) => void,
  onEnd: (error: Error) => void,
): Victim {
  const child = spawn(process.execPath, ["--enable-source-maps", program, JSON.stringify(spec)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  let bidden = false;
  createInterface({ input: child.stdout }).on("line", (text) => onLine(JSON.parse(text) as Line));
  child.once("exit", (code) => {
    if (!bidden) onEnd(new Error(`the process ${name} ended by itself with ${code}`));
  });
  return {
    name,
    async kill() {
      bidden = true;
      child.kill("SIGKILL");
      await gone;
    },
    freeze: () => void child.kill("SIGSTOP"),
    thaw: () => void child.kill("SIGCONT"),
  };
}
