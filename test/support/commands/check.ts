import { randomUUID } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { LIST_FILE, readShapes } from "./list.ts";
import { seenShapes } from "./record.ts";

const HINT =
  "commands of shapes that are not listed: mark a test's own with BY_TEST; for the product's, run `npm run commands`";

/** Where an unlisted shape fails the test file; in other suites it is printed. */
const STRICT = "/test/adapters/";

// Compares what the product has sent during a test file with the list.
afterAll(async () => {
  const shapes = [...seenShapes];
  seenShapes.clear();
  if (shapes.length === 0) return;
  const folder = process.env["COMMAND_SHAPES"];
  if (folder !== undefined) return writeFile(join(folder, randomUUID()), shapes.join("\n"));
  const listed = new Set(readShapes(await readFile(LIST_FILE, "utf8")));
  const unlisted = shapes.filter((shape) => !listed.has(shape));
  if (unlisted.length === 0) return;
  const words = `${HINT}\n${unlisted.join("\n")}`;
  if (expect.getState().testPath?.includes(STRICT)) throw new Error(words);
  console.warn(words);
});
