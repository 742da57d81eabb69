import { execFile } from "node:child_process";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const ROOT = new URL("../../../", import.meta.url).pathname;
/** What the compiled product reads beside itself. */
const BESIDE = ["locales", "src", "node_modules", "package.json"];

export interface Build {
  /** The compiled program. */
  readonly main: string;
  remove(): Promise<void>;
}

/** Compiles the product, without checking its types, into a folder of its own that looks like an installed one. */
export async function buildProduct(): Promise<Build> {
  const folder = await mkdtemp(join(tmpdir(), "pomich-build-"));
  for (const name of BESIDE) await symlink(join(ROOT, name), join(folder, name));
  const tsc = join(ROOT, "node_modules", ".bin", "tsc");
  const options = ["--noCheck", "--incremental", "false", "--outDir", join(folder, "dist")];
  await promisify(execFile)(tsc, ["-p", join(ROOT, "tsconfig.json"), ...options]);
  return {
    main: join(folder, "dist", "main.js"),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
