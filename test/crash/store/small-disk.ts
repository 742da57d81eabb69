import { execFileSync } from "node:child_process";
import { mkdtempSync, rmdirSync, statfsSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file system of its own in memory, small enough to be filled. */
export interface SmallDisk {
  readonly folder: string;
  free(): number;
  /** Takes what is free but so many bytes. */
  fill(but?: number): void;
  /** Gives back so many of the bytes taken. */
  relieve(bytes: number): void;
  unmount(): void;
}

/** Mounts one; undefined where that is not permitted (it takes Linux and root). */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), "store-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=0700`, "tmpfs", folder], {
      stdio: "ignore",
    });
  } catch {
    rmdirSync(folder);
    return undefined;
  }
  const ballast = join(folder, "ballast");
  let taken = 0;
  const free = (): number => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  };
  return {
    folder,
    free,
    fill(but = 0) {
      const more = Math.max(0, free() - but);
      writeFileSync(ballast, Buffer.alloc(more), { flag: "a" });
      taken += more;
    },
    relieve(bytes) {
      taken = Math.max(0, taken - bytes);
      truncateSync(ballast, taken);
    },
    unmount() {
      // Lazily: a thread that was just ended may still be closing its files.
      execFileSync("umount", ["-l", folder]);
      rmdirSync(folder);
    },
  };
}
