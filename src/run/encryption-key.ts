import type { Connection } from "mongoose";
import { createSealer, SealError } from "../adapters/crypto/index.ts";
import { claimStore, sealedTraceOf, type SealedTrace } from "../adapters/mongo/encryption-check.ts";
import type { Log } from "../observability/log.ts";
import type { Config } from "./config.ts";
import { createKeyFile, keyFileIn, readKeyFile, removeKeyFile } from "./key-file.ts";
import { EXIT, StartError } from "./start-error.ts";

type KeyConfig = Pick<Config, "dataDir" | "encryptionKey" | "mongoUri">;

interface StoreWithKey {
  readonly connection: Connection;
}

/** What the check value says when it is opened. */
export const CHECK = "Pomich";

const LOST = "If no copy of it is left, npm run begin-again says how to go on.";

const wrongKey = ({ dataDir, encryptionKey, mongoUri }: KeyConfig): StartError => {
  const ours = encryptionKey ? "ENCRYPTION_KEY" : `The key in ${keyFileIn(dataDir)}`;
  const cure =
    mongoUri === undefined
      ? `Set ENCRYPTION_KEY to that key, or put the encryption.key it came from back into ${dataDir}`
      : "Set ENCRYPTION_KEY to the same key for every process: what encryption.key of the first one holds";
  return new StartError(
    EXIT.configuration,
    `${ours} is not the key that this store was filled with: names, contacts and messages in it could not be read. ${cure}. ${LOST}`,
  );
};

const missingKey = ({ dataDir, mongoUri }: KeyConfig): StartError =>
  new StartError(
    EXIT.configuration,
    `The store holds data, and the key that sealed them is not here (no ENCRYPTION_KEY, no ${keyFileIn(dataDir)}). ${
      mongoUri === undefined
        ? `Put encryption.key back into ${dataDir}, or set ENCRYPTION_KEY; in a container, mount the volume that it is on.`
        : "Set ENCRYPTION_KEY to the key of the other processes, or of the first start; in a container, encryption.key is on the volume of DATA_DIR."
    } ${LOST}`,
  );

/** Whether a key opens a sealed text. */
export function opens(key: Buffer, sealed: string): boolean {
  try {
    createSealer(key).open(sealed);
    return true;
  } catch (error) {
    if (error instanceof SealError) return false;
    throw error;
  }
}

/** @throws StartError (78) when the store was filled with another key, or with one that is not here */
function refuseUnlessOurs(
  config: KeyConfig,
  key: Buffer | undefined,
  { sealed, holdsData }: SealedTrace,
): void {
  if (key && sealed !== undefined && !opens(key, sealed)) throw wrongKey(config);
  if (!key && holdsData) throw missingKey(config);
}

/**
 * The key that seals contact data: the configured one, else that of the key file in the data folder, which is created when
 * neither it nor any data are there. The store keeps a check value, so that of several processes with different keys only
 * the first may start.
 * @returns 32 bytes
 * @throws StartError with 78 when it is not the key of this store, with 73 when the key file cannot be used
 */
export async function encryptionKeyFor(
  config: KeyConfig,
  { connection }: StoreWithKey,
  log: Pick<Log, "warn">,
): Promise<Buffer> {
  const { dataDir, encryptionKey } = config;
  const known = encryptionKey ?? (await readKeyFile(dataDir, log));
  refuseUnlessOurs(config, known, await sealedTraceOf(connection));
  const isNew = known === undefined && (await createKeyFile(dataDir));
  const key = known ?? (await readKeyFile(dataDir, log));
  if (key && opens(key, await claimStore(connection, createSealer(key).seal(CHECK)))) return key;
  // Another process has claimed the store meanwhile; a key that has sealed nothing would only mislead.
  if (isNew) await removeKeyFile(dataDir);
  throw isNew ? missingKey(config) : wrongKey(config);
}

/**
 * The same for `--check`, which changes nothing.
 * @returns in words, which key it is
 */
export async function probeKey(config: KeyConfig, { connection }: StoreWithKey): Promise<string> {
  const { dataDir, encryptionKey, mongoUri } = config;
  const key = encryptionKey ?? (await readKeyFile(dataDir, { warn: () => undefined }));
  const trace = await sealedTraceOf(connection);
  refuseUnlessOurs(config, key, trace);
  const from = encryptionKey ? "ENCRYPTION_KEY" : "encryption.key";
  if (key) return trace.sealed === undefined ? `${from} will seal it` : `${from} is its key`;
  return mongoUri === undefined
    ? "the first start makes encryption.key"
    : "the first start makes encryption.key, which further processes need as ENCRYPTION_KEY";
}
