import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import type { Line } from "./measure.ts";
import { SECTIONS } from "./sections.ts";

// Prints what the store does in numbers; beside them, from the same run, those of the server in TEST_MONGODB_URI.
const wanted = process.argv.slice(2);
const reference = process.env["TEST_MONGODB_URI"];
const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/** The lines of one section, measured in a process of its own in the folder for temporary files. */
async function linesOf(section: string, uri?: string): Promise<Map<string, Line>> {
  const program = fileURLToPath(new URL("./subject.js", import.meta.url));
  const child = spawn(
    process.execPath,
    [...process.execArgv, program, section, ...(uri === undefined ? [] : [uri])],
    {
      cwd: tmpdir(),
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const ended = new Promise<number | null>((done) => void child.once("close", done));
  const lines = new Map<string, Line>();
  for await (const text of createInterface({ input: child.stdout })) {
    const line = JSON.parse(text) as Line;
    lines.set(line.name, line);
    if (uri === undefined && reference === undefined) say(shown(line));
  }
  const code = await ended;
  if (code !== 0) throw new Error(`the section ${section} ended with ${code}`);
  return lines;
}

function shown(line: Line, other?: Line): string {
  const figures = Object.entries(line.figures).map(([unit, value]) => {
    const theirs = other?.figures[unit];
    const ratio =
      theirs === undefined ? "" : ` (there ${round(theirs)}, ratio ${(value / theirs).toFixed(2)})`;
    return `${unit} ${round(value)}${ratio}`;
  });
  return `${line.name.padEnd(40)} ${figures.join(" · ")}`;
}

const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

for (const [name, { local }] of Object.entries(SECTIONS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  say(`— ${name}`);
  const ours = await linesOf(name);
  if (reference === undefined) continue;
  const theirs = local === true ? new Map<string, Line>() : await linesOf(name, reference);
  for (const line of ours.values()) say(shown(line, theirs.get(line.name)));
}
