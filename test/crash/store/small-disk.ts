import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, rmdirSync, statfsSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file system of its own, small enough to be filled. */
export interface SmallDisk {
  readonly folder: string;
  free(): number;
  /** Takes what is free but so many bytes. */
  fill(but?: number): void;
  /** Gives back so many of the bytes taken. */
  relieve(bytes: number): void;
  unmount(): void;
}

/** In memory, or with the allocation of a real disk. */
export type FileSystem = "tmpfs" | "ext4";

/** Mounts a small disk; undefined where that is not permitted (it takes Linux and root). */
export function mountSmallDisk(megabytes: number, system: FileSystem = "tmpfs"): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), "store-disk-"));
  const image = `${folder}.image`;
  const run = (program: string, ...args: string[]): unknown =>
    execFileSync(program, args, { stdio: "ignore" });
  try {
    if (system === "tmpfs") {
      run("mount", "-t", "tmpfs", "-o", `size=${megabytes}m,mode=0700`, "tmpfs", folder);
    } else {
      writeFileSync(image, "");
      truncateSync(image, megabytes * 2 ** 20);
      run("mkfs.ext4", "-q", "-m", "0", image);
      run("mount", "-o", "loop", image, folder);
      rmdirSync(join(folder, "lost+found"));
    }
  } catch {
    rmdirSync(folder);
    rmSync(image, { force: true });
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
      // A part of what is free may be needed to describe the rest.
      for (let size = free() - but; size > 0; size = Math.min(size >> 1, free() - but)) {
        try {
          writeFileSync(ballast, Buffer.alloc(size), { flag: "a", flush: true });
          taken += size;
          return;
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
          truncateSync(ballast, taken);
        }
      }
    },
    relieve(bytes) {
      taken = Math.max(0, taken - bytes);
      truncateSync(ballast, taken);
    },
    unmount() {
      // Lazily: a thread that was just ended may still be closing its files.
      run("umount", "-l", folder);
      rmdirSync(folder);
      rmSync(image, { force: true });
    },
  };
}
