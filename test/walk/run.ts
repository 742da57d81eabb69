import { parseArgs } from "node:util";
import { replay, today, walk } from "./walk.ts";

/** `npm run walk -- [--seed n] [--events n] [--day yyyy-mm-dd] [--keep-going]`; Ctrl-C ends it early, with its figures. */
const { values } = parseArgs({
  options: {
    seed: { type: "string" },
    events: { type: "string" },
    day: { type: "string" },
    "keep-going": { type: "boolean" },
  },
});

const stopping = new AbortController();
process.once("SIGINT", () => stopping.abort());

const options = {
  seed: Number(values.seed ?? Math.floor(Math.random() * 2 ** 31)),
  events: Number(values.events ?? 20_000),
  day: values.day ?? today(),
  keepGoing: values["keep-going"] ?? false,
  signal: stopping.signal,
  onNews: (line: string) => void process.stdout.write(`\n${line}\n`),
};

process.stdout.write(`${replay(options)}\n`);
const { coverage, defects, silent, lost, walked, pace } = await walk(options);
const missing = coverage.missing(walked);
process.stdout.write(`${coverage.table()}\n`);
for (const row of missing) process.stdout.write(`\n✗ too seldom: ${row}`);
process.stdout.write(
  `\n${String(walked)} events, ${pace.toFixed(0)} a second: ${String(lost.length)} lost, ${String(silent)} silent, ${String(defects.length)} defects\n`,
);
process.exitCode = defects.length + missing.length > 0 ? 1 : 0;
