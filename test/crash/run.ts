import { inLines, violations } from "./report.ts";
import { SCENARIOS } from "./scenarios.ts";

/** `npm run crash -- [name] [scale]`: plays one scenario, or all, at full size unless a share of it is given. */
const [wanted = "all", scale = "1"] = process.argv.slice(2);
const names = wanted === "all" ? Object.keys(SCENARIOS) : [wanted];
let bad = false;
for (const name of names) {
  const play = SCENARIOS[name];
  if (!play) throw new Error(`${name} is none of ${Object.keys(SCENARIOS).join(", ")}`);
  const started = performance.now();
  const report = await play(Number(scale));
  const wrong = violations(report);
  console.log(inLines(name, report, (performance.now() - started) / 1_000).join("\n"));
  for (const violation of wrong) console.log(`  ABOVE WHAT IS ALLOWED: ${violation}`);
  bad ||= wrong.length > 0;
}
process.exitCode = bad ? 1 : 0;
