import { randomUUID } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, inject } from "vitest";
import { LIST_FILE, readShapes } from "./list.ts";
import { takeShapes } from "./record.ts";

// Compares what the product has sent during a test file with the list. The run tells at its end what all files have found
// that is not on it, and fails (test/support/global-setup.ts).
afterAll(async () => {
  const shapes = takeShapes();
  if (shapes.length === 0) return;
  const folder = process.env["COMMAND_SHAPES"];
  if (folder !== undefined) return writeFile(join(folder, randomUUID()), shapes.join("\n"));
  const listed = new Set(readShapes(await readFile(LIST_FILE, "utf8")));
  const unlisted = shapes.filter((shape) => !listed.has(shape));
  if (unlisted.length === 0) return;
  const path = expect.getState().testPath ?? "";
  const lines = unlisted.map((shape) => `${shape}   (${path})`);
  await writeFile(join(inject("unlistedShapes"), randomUUID()), `${lines.join("\n")}\n`);
});
