import { inLines, violations } from "./report.ts";
import { SCENARIOS } from "./scenarios.ts";

/** `npm run crash -- [name] [scale]`: plays one scenario, or all, at full size unless a share of it is given. */
const [wanted = "all", scale = "1"] = process.argv.slice(2);
const names = wanted === "all" ? Object.keys(SCENARIOS) : [wanted];
let bad = false;
/** Far above what any scenario takes at full size. */
const LIMIT_MS = 1_200_000;

/** Ends a scenario that hangs with a line that says so. */
function limited(name: string): () => void {
  const timer = setTimeout(() => {
    console.log(`${name}\n  HANGS: it did not end within ${String(LIMIT_MS / 60_000)} minutes`);
    process.exit(1);
  }, LIMIT_MS);
  return () => clearTimeout(timer);
}

for (const name of names) {
  const play = SCENARIOS[name];
  if (!play) throw new Error(`${name} is none of ${Object.keys(SCENARIOS).join(", ")}`);
  const started = performance.now();
  const done = limited(name);
  const report = await play(Number(scale)).catch((error: unknown) => {
    console.log(`${name}\n  FAILED: ${error instanceof Error ? error.message : String(error)}`);
  });
  done();
  if (!report) {
    bad = true;
    continue;
  }
  const wrong = violations(report);
  console.log(inLines(name, report, (performance.now() - started) / 1_000).join("\n"));
  for (const violation of wrong) console.log(`  ABOVE WHAT IS ALLOWED: ${violation}`);
  bad ||= wrong.length > 0;
}
process.exitCode = bad ? 1 : 0;
