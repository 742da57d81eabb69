import { execFile } from "node:child_process";
import { copyFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const ROOT = new URL("../../", import.meta.url).pathname;

/**
 * Compiles the programs of this folder into another, without checking their types: a scenario starts them often.
 * @returns the folder they are in, as `<program>.js`
 */
export async function buildPrograms(folder: string): Promise<string> {
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
  await copyFile(join(ROOT, "package.json"), join(folder, "package.json"));
  const tsc = join(ROOT, "node_modules", ".bin", "tsc");
  const project = join(ROOT, "test", "crash", "tsconfig.json");
  await promisify(execFile)(tsc, ["-p", project, "--outDir", join(folder, "dist")]);
  return join(folder, "dist", "test", "crash");
}
