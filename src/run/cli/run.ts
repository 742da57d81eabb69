import { parseCommand } from "./arguments.ts";
import { readSettings } from "./settings.ts";
import { usage } from "./usage.ts";
import { createVoice } from "./voice.ts";
import type { Config } from "../config.ts";
import { EXIT } from "../start-error.ts";
import { readVersion } from "../version.ts";

const STOP_WITHIN_MS = 5_000;

/** Ends the process. */
export type Exit = (exitCode: number) => never;

interface Given {
  readonly config: Config;
  /** One line per thing that is no mistake, but unwise. */
  readonly warnings: readonly string[];
}

function readConfig(end: Exit): Given {
  const settings = readSettings();
  if (settings.ok) return settings;
  const say = createVoice(process.stderr);
  for (const problem of settings.problems) say("fatal", problem, { exitCode: EXIT.configuration });
  return end(EXIT.configuration);
}

// The product is imported where it is needed, so that --help and mistakes are answered at once.

async function checkAll({ config, warnings }: Given, end: Exit): Promise<void> {
  const { check } = await import("./check.ts");
  const { createProbes } = await import("./probes.ts");
  const { lines, exitCode } = await check(config, createProbes(process.env));
  console.log([...lines, ...warnings.map((warning) => `warning  ${warning}`)].join("\n"));
  end(exitCode);
}

async function start({ config, warnings }: Given, end: Exit): Promise<void> {
  const { live } = await import("./lifecycle.ts");
  const { createLog } = await import("../../observability/log.ts");
  const log = createLog(config.logLevel);
  for (const warning of warnings) log.warn({}, warning);
  live({
    launch: async (signal) => {
      const { prepareDataFolder } = await import("./data-folder.ts");
      await prepareDataFolder(config.dataDir);
      const { requireVolume } = await import("../container-volume.ts");
      const problem = await requireVolume(config, process.env);
      if (problem !== undefined) log.warn({}, problem);
      const { openStore } = await import("../open-store.ts");
      const store = openStore(config);
      // Its failure is reported by compose, which waits for it; until then nobody does.
      store.catch(() => undefined);
      const { compose } = await import("../compose.ts");
      const app = await compose(config, log, { store });
      const running = await app.start(signal);
      const { welcome } = await import("./welcome.ts");
      welcome(createVoice(process.stdout), config, await readVersion(), running);
      return app;
    },
    log,
    stopWithinMs: STOP_WITHIN_MS,
    say: (line, exitCode) => createVoice(process.stderr)("fatal", line, { exitCode }),
    exit: end,
  });
}

async function keys(args: readonly string[], end: Exit): Promise<void> {
  const { config } = readConfig(end);
  const { manageKeys } = await import("./keys.ts");
  const { exitCode, lines } = await manageKeys(args, config);
  (exitCode === EXIT.ok ? console.log : console.error)(lines.join("\n"));
  end(exitCode);
}

async function beginAgain(args: readonly string[], end: Exit): Promise<void> {
  const { config } = readConfig(end);
  const { beginAgainOn } = await import("./begin-again.ts");
  const { exitCode, lines } = await beginAgainOn(args, config);
  (exitCode === EXIT.ok ? console.log : console.error)(lines.join("\n"));
  end(exitCode);
}

/** Runs what the command line asks for. Starting returns when the product is set going; it ends through `end`. */
export async function run(args: readonly string[], end: Exit): Promise<void> {
  const commands = {
    help: () => console.log(usage()),
    version: async () => console.log(await readVersion()),
    check: () => checkAll(readConfig(end), end),
    start: () => start(readConfig(end), end),
    keys: () => keys(args.slice(1), end),
    "begin-again": () => beginAgain(args.slice(1), end),
  } as const;
  const [first] = args;
  const command = first === "keys" || first === "begin-again" ? first : parseCommand(args);
  if (command === undefined) {
    console.error("Pomich does not know this command line; --help shows what it knows.");
    end(EXIT.usage);
  }
  try {
    await commands[command]();
  } catch (error) {
    const { createLog } = await import("../../observability/log.ts");
    createLog("fatal").fatal({ error }, "a bug");
    end(EXIT.bug);
  }
}
