import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
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

/** Builds the product into a new folder that looks like an installed one. */
export async function buildProductInto(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of BESIDE) await symlink(join(ROOT, name), join(folder, name));
  // Scripts find the product by where they really are.
  await cp(join(ROOT, "scripts/store"), join(folder, "scripts/store"), { recursive: true });
  await bundle(ROOT, join(folder, "dist"));
}

/** Builds the product into a temporary folder. Tests start the one that was built before the run instead. */
export async function buildProduct(): Promise<Build> {
  const folder = join(await mkdtemp(join(tmpdir(), "pomich-build-")), "product");
  await buildProductInto(folder);
  return {
    main: join(folder, "dist", "main.js"),
    remove: () => rm(join(folder, ".."), { recursive: true, force: true }),
  };
}
