import { readFile } from "node:fs/promises";

/** What one line of the table says: a name, and figures by column. */
export interface Line {
  readonly name: string;
  readonly figures: Readonly<Record<string, number>>;
}

/** The value below which a share of the sorted values lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export interface Load {
  readonly name: string;
  /** How often `work` is done in all; the first quarter warms up (code is compiled, caches fill) and is not counted. */
  readonly times: number;
  /** How many are in flight at once. */
  readonly inFlight?: number;
  /** Documents one run handles, where that is what is counted. */
  readonly each?: number;
  readonly work: (turn: number) => Promise<unknown>;
}

/** Runs a load and tells how many a second it does, and how long one takes, in milliseconds. */
export async function measure({ name, times, inFlight = 1, each = 1, work }: Load): Promise<Line> {
  const took: number[] = [];
  let next = 0;
  const run = async (until: number): Promise<void> => {
    const lane = async (): Promise<void> => {
      while (next < until) {
        const turn = next++;
        const at = performance.now();
        await work(turn);
        took.push(performance.now() - at);
      }
    };
    await Promise.all(Array.from({ length: inFlight }, lane));
  };
  await run(Math.floor(times / 4));
  took.length = 0;
  const began = performance.now();
  await run(times);
  const seconds = (performance.now() - began) / 1000;
  const counted = took.length;
  took.sort((a, b) => a - b);
  return {
    name: inFlight > 1 ? `${name}, ${inFlight} in flight` : name,
    figures: {
      "per second": (counted * each) / seconds,
      "p50 ms": quantile(took, 0.5),
      "p99 ms": quantile(took, 0.99),
    },
  };
}

/**
 * Memory of this process in MB. `file` is the part that maps files: the store's own pages among it, which the system
 * takes back when it needs them. Linux tells the parts; elsewhere there is only the whole.
 */
export async function memory(): Promise<Readonly<Record<string, number>>> {
  const status = await readFile("/proc/self/status", "utf8").catch(() => "");
  const part = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) / 1024;
  const whole = process.memoryUsage.rss() / 1024 / 1024;
  return status === ""
    ? { "RSS MB": whole }
    : { "RSS MB": whole, anonymous: part("RssAnon"), file: part("RssFile") };
}
