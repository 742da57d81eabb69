import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";

const SCRIPT = fileURLToPath(new URL("../../scripts/build-if-stale.js", import.meta.url));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pomich-stale-"));
  cpSync(SCRIPT, join(folder, "scripts/build-if-stale.js"));
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (npm_lifecycle_event: string) =>
  spawnSync(process.execPath, ["scripts/build-if-stale.js"], {
    cwd: folder,
    env: { PATH: process.env["PATH"], npm_lifecycle_event },
    encoding: "utf8",
  });

// `npm ci --omit=dev` and `NODE_ENV=production npm ci` run it without what builds.
it("without the development packages installing succeeds and says what is missing, starting is refused until dist is there", () => {
  const installed = run("prepare");
  expect(installed.status).toBe(0);
  expect(installed.stderr).toContain("--omit=dev");
  const started = run("prestart");
  expect(started.status).toBe(1);
  expect(started.stderr).toContain("dist is missing");
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "dist/main.js"), "");
  expect(run("prestart").status).toBe(0);
});
