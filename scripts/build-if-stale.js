// Builds dist when something it is made of is newer: after `npm ci` and before `npm start`. Without the development
// packages it builds nothing and says what to do. Plain JavaScript, because it runs before anything is built.
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";

const BUILDERS = ["build.js", "dist-main.js", "keep-code.js"].map((name) => `scripts/${name}`);

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function isStale() {
  const sources = readdirSync("src", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => `${entry.parentPath}/${entry.name}`);
  const newest = Math.max(...[...BUILDERS, "package-lock.json", ...sources].map(changedAt));
  return newest > changedAt("dist/main.js");
}

function canBuild() {
  try {
    createRequire(import.meta.url).resolve("esbuild");
    return existsSync("src/main.ts") && existsSync("scripts/build.js");
  } catch {
    return false;
  }
}

const MISSING = `dist is missing, and what builds it is not installed here.
Run "npm ci" once without --omit=dev (and without NODE_ENV=production), or copy dist from a machine where that was done.`;

if (canBuild()) {
  if (isStale()) {
    console.log("Building …");
    const { buildProduct } = await import("./build.js");
    await buildProduct();
  }
} else if (!existsSync("dist/main.js")) {
  console.error(MISSING);
  // Installing is no mistake: dist may be copied in later.
  if (process.env.npm_lifecycle_event !== "prepare") process.exitCode = 1;
}
