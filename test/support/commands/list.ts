import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const LIST_FILE = new URL("list.txt", import.meta.url);

const HEADING = `# Every shape of command that the product sends to its store: collection, command, filter, sort, options.
# Values are left out; of an update only the operators are told. Writes outside transactions and commits carry the write
# concern {w: majority, wtimeout: 10000}, reads go to the primary with read concern "local"; what differs says so.
# Written by \`npm run commands\`, which runs all tests. A test run in which the product sends a
# command of another shape tells so at its end, and fails.
`;

/** The shapes in the text of a list. */
export const readShapes = (text: string): readonly string[] =>
  text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));

/** The text of a list: sorted, with a gap between collections. */
function textOf(shapes: ReadonlySet<string>): string {
  const sorted = [...shapes].toSorted();
  const lines = sorted.map((shape, index) => {
    const isFirst = shape.split(" ", 1)[0] !== sorted[index - 1]?.split(" ", 1)[0];
    return isFirst ? `\n${shape}` : shape;
  });
  return `${HEADING}${lines.join("\n")}\n`;
}

/** Runs the tests and writes the list anew; after a failed run nothing is taken off it. @returns the exit code */
function main(): number {
  const folder = mkdtempSync(join(tmpdir(), "pomich-commands-"));
  try {
    const { status } = spawnSync("npx", ["vitest", "run", "--config", "test/vitest.config.ts"], {
      stdio: "inherit",
      env: { ...process.env, COMMAND_SHAPES: folder },
    });
    const files = readdirSync(folder).map((name) => join(folder, name));
    const kept = status === 0 ? [] : [fileURLToPath(LIST_FILE)];
    const shapes = [...files, ...kept].flatMap((path) => readShapes(readFileSync(path, "utf8")));
    writeFileSync(LIST_FILE, textOf(new Set(shapes)));
    return status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
