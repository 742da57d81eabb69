// Becomes dist/main.js and the program of the store's thread: runs the bundle beside it, the same name with .cjs, with the
// code that V8 compiled when it was built, which saves a third of a start. Code of another version of Node, or compiled
// under other flags, is passed over and compiled anew.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

const file = fileURLToPath(import.meta.url).replace(/\.js$/, ".cjs");
const codeFile = `${file}.code`;

function compiledCode() {
  try {
    return readFileSync(codeFile);
  } catch {
    return undefined;
  }
}

// Not all of it is ASCII: the bundler leaves regular expressions and tagged templates as they were written.
const source = readFileSync(file, "utf8");
const cachedData = compiledCode();
const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
  filename: file,
  ...(cachedData && { cachedData }),
});
// The build keeps the code of all functions that have run in a start and a stop.
if (process.env["POMICH_KEEP_CODE"] === "yes")
  process.once("exit", () => writeFileSync(codeFile, script.createCachedData()));
const module = { exports: {} };
script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
