import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, inject, it } from "vitest";
import { FLAGS } from "../../scripts/build.js";

const ROOT = new URL("../../", import.meta.url);

/** Flags that do not change what V8 compiles. */
const NOT_V8 = /^--enable-source-maps$/;

it.each(["package.json", "Dockerfile", "scripts/systemd/pomich.service"])(
  "%s starts the product with the flags that its code was compiled under",
  (file) => {
    const text = readFileSync(new URL(file, ROOT), "utf8");
    const [start = ""] = text.split("\n").filter((line) => /--\S+.*dist\/main\.js/.test(line));
    const flags = start.match(/--[\w-]+(?:=\w+)?/g) ?? [];
    expect(flags.filter((flag) => !NOT_V8.test(flag))).toEqual(FLAGS);
  },
);

const LOOK = `
const { readFileSync } = require("node:fs");
const file = process.argv[1];
const source = "(function (exports, require, module, __filename, __dirname) {" + readFileSync(file, "utf8") + "\\n})";
const script = new (require("node:vm").Script)(source, { cachedData: readFileSync(file + ".code") });
process.exitCode = script.cachedDataRejected ? 1 : 0;
`;

it.each(["main", "embedded-mongo/worker"])("V8 takes the code that the build has kept of %s", (program) => {
  const file = join(dirname(inject("productMain")), `${program}.cjs`);
  const { status, stderr } = spawnSync(process.execPath, [...FLAGS, "-e", LOOK, file], { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
});
