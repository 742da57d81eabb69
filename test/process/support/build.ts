import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildProduct as bundle } from "../../../scripts/build.js";

const ROOT = new URL("../../../", import.meta.url).pathname;
/** What the compiled product reads beside itself. */
const BESIDE = ["locales", "src", "node_modules", "package.json"];

export interface Build {
  /** The compiled program. */
  readonly main: string;
  remove(): Promise<void>;
}

/** Builds the product into a folder of its own that looks like an installed one. */
export async function buildProduct(): Promise<Build> {
  const folder = await mkdtemp(join(tmpdir(), "pomich-build-"));
  for (const name of BESIDE) await symlink(join(ROOT, name), join(folder, name));
  await bundle(ROOT, join(folder, "dist"));
  return {
    main: join(folder, "dist", "main.js"),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
