import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Told } from "../begin-again.ts";
import type { Config } from "../config.ts";
import { EXIT, StartError } from "../start-error.ts";

/** `begin-again [--yes]` on the store of a configuration, which no process may be using. */
export async function beginAgainOn(args: readonly string[], config: Config): Promise<Told> {
  const isMeant = args[0] === "--yes";
  if (args.length > (isMeant ? 1 : 0))
    return {
      exitCode: EXIT.usage,
      lines: ["npm run begin-again says what would be lost; npm run begin-again -- --yes does it."],
    };
  const { dataDir, mongoUri } = config;
  if (mongoUri === undefined && !existsSync(join(dataDir, "store.mdb")))
    return { exitCode: EXIT.dataFolder, lines: [`There is no store in ${dataDir}: set DATA_DIR.`] };
  const warnings: string[] = [];
  try {
    const { openStore } = await import("../open-store.ts");
    const { assertKnownSchema } = await import("../upgrade.ts");
    const { beginAgain } = await import("../begin-again.ts");
    const store = await openStore(config);
    try {
      await assertKnownSchema(store);
      const log = { warn: (_facts: object, message: string) => void warnings.push(message) };
      const { exitCode, lines } = await beginAgain(config, store, isMeant, log);
      return { exitCode, lines: [...warnings, ...lines] };
    } finally {
      await store.close();
    }
  } catch (error) {
    const { explainRefusal } = await import("../open-store.ts");
    const known = await explainRefusal(error, config);
    if (known instanceof StartError) return { exitCode: known.exitCode, lines: [known.message] };
    throw error;
  }
}
