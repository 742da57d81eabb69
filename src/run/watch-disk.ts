import { statfs } from "node:fs/promises";
import type { Troubles } from "../observability/troubles.ts";
import { within, type Time } from "../work/index.ts";

const LOOK_MS = 60_000;
const STOP_MS = 1_000;
/** The store's file doubles while it is compacted, and a busy town writes some megabytes a day. */
export const LOW_BYTES = 500 * 2 ** 20;

export interface DiskWatchOptions {
  readonly dataDir: string;
  readonly troubles: Pick<Troubles, "report" | "clear">;
  readonly time: Time;
  /** Bytes that are free where a folder is; asks the system when absent. */
  readonly freeBytes?: (folder: string) => Promise<number>;
}

/** Bytes that this user may still write where the folder is. */
export async function freeBytesAt(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Looks once a minute how much room the disk of the data folder has. */
export function watchDisk({ dataDir, troubles, time, freeBytes = freeBytesAt }: DiskWatchOptions) {
  const stopping = new AbortController();

  async function watch(): Promise<void> {
    while (!stopping.signal.aborted) {
      // A folder that cannot be asked about shows as a store that fails.
      const free = await freeBytes(dataDir).catch(() => Number.POSITIVE_INFINITY);
      if (free >= LOW_BYTES) troubles.clear("disk-low");
      else troubles.report("disk-low", { freeMegabytes: Math.floor(free / 2 ** 20) });
      await time.sleep(LOOK_MS, stopping.signal);
    }
  }
  const watching = watch();

  return {
    async stop(): Promise<void> {
      stopping.abort();
      await within(time, STOP_MS, watching);
    },
  };
}
