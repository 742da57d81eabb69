import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Outcome, check } from "./check.ts";
import { type Expectation, type Line, learn } from "./model.ts";

export const WRITER = fileURLToPath(new URL("writer.ts", import.meta.url));

/** When to kill: so long after the writer begins to open the store, or after so many acknowledged writes. */
export type Moment = { readonly afterOpeningMs: number } | { readonly afterWrites: number };

/**
 * Lets a writer work in a folder, kills it at a moment, and checks what it leaves.
 * @param beforeCheck called between the two, to make room on a disk that was full.
 */
export async function round(
  dataDir: string,
  number: number,
  moment: Moment,
  expected: Expectation,
  { beforeCheck }: { readonly beforeCheck?: () => void } = {},
): Promise<Outcome> {
  const before = expected.acknowledged;
  const writer = spawn(process.execPath, ["--import", "tsx", WRITER, dataDir, String(number * 10_000_000)], {
    // LMDB says on standard error what it cannot write; where that is the purpose, nobody wants to read it.
    stdio: ["ignore", "pipe", beforeCheck ? "ignore" : "inherit"],
  });
  const exit = once(writer, "exit");
  const kill = (): boolean => writer.kill("SIGKILL");
  let timer: NodeJS.Timeout | undefined;
  for await (const text of createInterface({ input: writer.stdout })) {
    const line = text.split(" ") as unknown as Line;
    learn(expected, line);
    if ("afterWrites" in moment) {
      if (expected.acknowledged - before === moment.afterWrites) kill();
    } else if (line[0] === "open") {
      timer = setTimeout(kill, moment.afterOpeningMs);
    }
  }
  clearTimeout(timer);
  const [, signal] = (await exit) as [number | null, string | null];
  if (signal !== "SIGKILL") throw new Error("the writer ended by itself");
  beforeCheck?.();
  const outcome = await check(dataDir, expected);
  return { ...outcome, acknowledged: expected.acknowledged - before };
}
