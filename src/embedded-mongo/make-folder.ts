import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { exists } from "./store/files.ts";

/**
 * Makes a folder, for its owner only, and those above it that are missing; does nothing if it is there. Node's own
 * `recursive` never ends below /proc, where making a folder fails as if the one above were missing.
 */
export async function makeFolder(path: string): Promise<void> {
  const folder = resolve(path);
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && (await stat(folder)).isDirectory()) return;
    const above = dirname(folder);
    if (code !== "ENOENT" || (await exists(above))) throw error;
    await makeFolder(above);
    await makeFolder(folder);
  }
}
