// Starts the playground of the dist that `process.argv[2]` names, and stops it: each of its bundles keeps the code that V8
// compiled for it. Run by the build under the flags of `npm start`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [, , dist] = process.argv;
const dataDir = mkdtempSync(join(tmpdir(), "pomich-build-"));
process.on("exit", () => rmSync(dataDir, { recursive: true, force: true }));
for (const name of Object.keys(process.env)) if (name !== "PATH") delete process.env[name];
Object.assign(process.env, {
  DATA_DIR: dataDir,
  HTTP_PORT: "0",
  LOG_LEVEL: "error",
  POMICH_KEEP_CODE: "yes",
});
// Nothing in this folder is the operator's, such as a file of settings.
process.chdir(dataDir);
process.argv.length = 2;

const isOpen = new Promise((resolve) => {
  process.stdout.write = (text) => {
    if (String(text).includes("http://")) resolve();
    return true;
  };
});
await import(pathToFileURL(join(dist, "main.js")).href);
await isOpen;
process.kill(process.pid, "SIGTERM");
