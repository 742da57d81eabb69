import { createSealer } from "../adapters/crypto/index.ts";
import { dropSealed, type SealedParts } from "../adapters/mongo/drop-sealed.ts";
import { reclaimStore, sealedTraceOf } from "../adapters/mongo/encryption-check.ts";
import { holdersOfLeases } from "../adapters/mongo/lease-store.ts";
import type { Log } from "../observability/log.ts";
import type { Config } from "./config.ts";
import { CHECK, opens } from "./encryption-key.ts";
import { createKeyFile, keyFileIn, readKeyFile } from "./key-file.ts";
import type { OpenStore } from "./open-store.ts";
import { EXIT, type ExitCode } from "./start-error.ts";

export interface Told {
  readonly exitCode: ExitCode;
  readonly lines: readonly string[];
}

const countsOf = ({ messages, drafts, names, bans }: SealedParts): string[] => [
  `  ${String(messages)} messages that wait to be handled or sent, dead letters included`,
  `  ${String(drafts)} drafts and wizards under way`,
  `  ${String(names)} names and telephone numbers; a name is known again when the person writes next`,
  `  ${String(bans)} bans of people who have deleted their data: they could come back`,
];

/**
 * Makes a store usable again whose encryption key is lost, with the configured key, that of the key file, or a new one.
 * Without `isMeant` it changes nothing and says what would be lost.
 */
export async function beginAgain(
  config: Pick<Config, "dataDir" | "encryptionKey">,
  { connection }: Pick<OpenStore, "connection">,
  isMeant: boolean,
  log: Pick<Log, "warn">,
): Promise<Told> {
  const { dataDir, encryptionKey } = config;
  const present = encryptionKey ?? (await readKeyFile(dataDir, log));
  const { sealed } = await sealedTraceOf(connection);
  if (sealed === undefined)
    return { exitCode: EXIT.ok, lines: ["Nothing in this store is sealed yet: start Pomich."] };
  if (present && opens(present, sealed))
    return {
      exitCode: EXIT.ok,
      lines: ["The key that is set opens this store: nothing is lost, start Pomich."],
    };
  if (!isMeant) {
    const parts = await dropSealed(
      connection,
      (text) => present !== undefined && opens(present, text),
      false,
    );
    return {
      exitCode: EXIT.usage,
      lines: [
        "The key that this store was filled with is not here. Look for it first: it is ENCRYPTION_KEY of another process, or",
        `encryption.key in a copy of DATA_DIR. Put back, it loses nothing. Beginning again without it drops for good:`,
        ...countsOf(parts),
        "Listings, communities, introductions, consents, settings, API keys and what was decided stay.",
        "To do it: stop every process, make a backup, and run this command with --yes at its end.",
      ],
    };
  }
  if ((await holdersOfLeases(connection, Date.now())) > 0)
    return { exitCode: EXIT.unavailable, lines: ["A process works on this store: stop every one first."] };
  if (!present) await createKeyFile(dataDir);
  const key = present ?? (await readKeyFile(dataDir, log));
  if (!key) throw new Error("the key file is gone again");
  const parts = await dropSealed(connection, (text) => opens(key, text), true);
  // Last: until then the store asks for the lost key, and the command can be repeated.
  await reclaimStore(connection, createSealer(key).seal(CHECK));
  return {
    exitCode: EXIT.ok,
    lines: [
      "Dropped for good:",
      ...countsOf(parts),
      `The store's key is now ${encryptionKey ? "ENCRYPTION_KEY" : `the one in ${keyFileIn(dataDir)}`}: keep a copy of it, apart from the backups. Start Pomich.`,
    ],
  };
}
