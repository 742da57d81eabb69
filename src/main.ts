import { parseCommand } from "./run/cli/arguments.ts";
import { readEnvFile } from "./run/cli/env-file.ts";
import { usage } from "./run/cli/usage.ts";
import { parseConfig, type Config } from "./run/config.ts";
import { EXIT } from "./run/start-error.ts";
import { readVersion } from "./run/version.ts";

const STOP_WITHIN_MS = 5_000;

function end(exitCode: number): never {
  process.exit(exitCode);
}

function readConfig(): Config {
  const file = readEnvFile(".env");
  const parsed = file.ok ? parseConfig({ ...file.values, ...process.env }) : file;
  if (parsed.ok) return parsed.config;
  for (const problem of parsed.problems) console.error(problem);
  return end(EXIT.configuration);
}

// The product is imported where it is needed, so that --help and mistakes are answered at once.

async function checkAll(config: Config): Promise<void> {
  const { askTelegram } = await import("./run/cli/ask-telegram.ts");
  const { check } = await import("./run/cli/check.ts");
  const { prepareDataFolder } = await import("./run/cli/data-folder.ts");
  const { probeStore } = await import("./run/open-store.ts");
  const { centreOf } = await import("./run/community-place.ts");
  const { createPlaces } = await import("./adapters/places/index.ts");
  const probes = {
    dataFolder: prepareDataFolder,
    store: probeStore,
    place: (town: string) => centreOf(createPlaces(), town),
    telegram: askTelegram,
  };
  const { lines, exitCode } = await check(config, probes);
  console.log(lines.join("\n"));
  end(exitCode);
}

async function start(config: Config): Promise<void> {
  const { live } = await import("./run/cli/lifecycle.ts");
  const { createLog } = await import("./observability/log.ts");
  const log = createLog(config.logLevel);
  live({
    launch: async (signal) => {
      const { prepareDataFolder } = await import("./run/cli/data-folder.ts");
      await prepareDataFolder(config.dataDir);
      const { openStore } = await import("./run/open-store.ts");
      const store = openStore(config);
      // Its failure is reported by compose, which waits for it; until then nobody does.
      store.catch(() => undefined);
      const { compose } = await import("./run/compose.ts");
      const app = await compose(config, log, { store });
      const running = await app.start(signal);
      const { welcome } = await import("./run/cli/welcome.ts");
      console.log(welcome(config, await readVersion(), running));
      return app;
    },
    log,
    stopWithinMs: STOP_WITHIN_MS,
    say: (line) => console.error(line),
    exit: end,
  });
}

const COMMANDS = {
  help: () => console.log(usage()),
  version: async () => console.log(await readVersion()),
  check: () => checkAll(readConfig()),
  start: () => start(readConfig()),
} as const;

const command = parseCommand(process.argv.slice(2));
if (command === undefined) {
  console.error("Pomich does not know this command line; --help shows what it knows.");
  end(EXIT.usage);
}
try {
  await COMMANDS[command]();
} catch (error) {
  const { createLog } = await import("./observability/log.ts");
  createLog("fatal").fatal({ error }, "a bug");
  end(EXIT.bug);
}
