// Compiles src to dist when something in src is newer than the last build. Plain JavaScript: it runs before any build.
import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const sources = readdirSync("src", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`);
const newest = Math.max(...["tsconfig.json", "package-lock.json", ...sources].map(changedAt));

if (newest > changedAt("dist/.tsbuildinfo")) {
  console.log("Building …");
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc"], { stdio: "inherit" });
}
