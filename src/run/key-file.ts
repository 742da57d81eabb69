import { randomBytes } from "node:crypto";
import { link, open, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { newId } from "../adapters/crypto/new-id.ts";
import type { Log } from "../observability/log.ts";
import { EXIT, inWords, StartError, systemCode } from "./start-error.ts";

const KEY_BYTES = 32;
const KEY_TEXT = /^[A-Za-z0-9+/]{43}=\s*$/;
/** Any right of group or others. */
const OPEN_TO_OTHERS = 0o077;

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** The key appears under its name complete or not at all; of two processes that create it at once, one does. */
async function createKeyFile(dataDir: string, path: string): Promise<void> {
  const draft = `${path}.${newId()}`;
  try {
    await writeDurably(draft, `${randomBytes(KEY_BYTES).toString("base64")}\n`);
    await link(draft, path);
    await syncFolder(dataDir);
  } catch (error) {
    if (systemCode(error) !== "EEXIST") throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

const readOrUndefined = (path: string): Promise<string | undefined> =>
  readFile(path, "utf8").catch((error: unknown) => {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  });

async function readOrCreate(dataDir: string, path: string): Promise<string> {
  try {
    const text = await readOrUndefined(path);
    if (text !== undefined) return text;
    await createKeyFile(dataDir, path);
    return await readFile(path, "utf8");
  } catch (error) {
    throw new StartError(EXIT.dataFolder, `The key file ${path} cannot be used: ${inWords(error)}.`, {
      cause: error,
    });
  }
}

/**
 * The key that seals contact data: the configured one, else that of the key file in the data folder, which is created
 * (for its owner only) when there is none.
 * @returns 32 bytes, the same at every start and in every process on the folder
 * @throws StartError when the file cannot be read or holds no key: it is never replaced, since what it sealed would be lost
 */
export async function loadOrCreateKey(
  dataDir: string,
  fromConfig: Buffer | undefined,
  log: Pick<Log, "warn">,
): Promise<Buffer> {
  if (fromConfig) return fromConfig;
  const path = join(dataDir, "encryption.key");
  const text = await readOrCreate(dataDir, path);
  if (!KEY_TEXT.test(text)) {
    throw new StartError(
      EXIT.dataFolder,
      `The key file ${path} must hold 32 bytes in base64 and does not; restore it from a backup, since without it sealed contact data cannot be read.`,
    );
  }
  const { mode } = await stat(path);
  if (mode & OPEN_TO_OTHERS) {
    log.warn({ path, mode: (mode & 0o777).toString(8) }, "the key file is open to other users; chmod 600 it");
  }
  return Buffer.from(text, "base64");
}
