import { run } from "./run/cli/run.ts";

void run(process.argv.slice(2), (exitCode) => process.exit(exitCode));
