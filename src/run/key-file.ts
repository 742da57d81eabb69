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
async function createFile(dataDir: string, path: string): Promise<boolean> {
  const draft = `${path}.${newId()}`;
  try {
    await writeDurably(draft, `${randomBytes(KEY_BYTES).toString("base64")}\n`);
    await link(draft, path);
    await syncFolder(dataDir);
    return true;
  } catch (error) {
    if (systemCode(error) !== "EEXIST") throw error;
    return false;
  } finally {
    await rm(draft, { force: true });
  }
}

const readOrUndefined = (path: string): Promise<string | undefined> =>
  readFile(path, "utf8").catch((error: unknown) => {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  });

/** Names the file in whatever goes wrong with it. */
async function using<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new StartError(EXIT.dataFolder, `The key file ${path} cannot be used: ${inWords(error)}.`, {
      cause: error,
    });
  }
}

export const keyFileIn = (dataDir: string): string => join(dataDir, "encryption.key");

/**
 * The key of the key file in the data folder.
 * @returns 32 bytes; undefined when there is no such file
 * @throws StartError when the file cannot be read or holds no key: it is never replaced, since what it sealed would be lost
 */
export async function readKeyFile(dataDir: string, log: Pick<Log, "warn">): Promise<Buffer | undefined> {
  const path = keyFileIn(dataDir);
  const text = await using(path, readOrUndefined(path));
  if (text === undefined) return undefined;
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

/**
 * Creates a key file in the data folder, for its owner only; one that is there already stays.
 * @returns whether it was created
 * @throws StartError when it cannot be written
 */
export const createKeyFile = (dataDir: string): Promise<boolean> =>
  using(keyFileIn(dataDir), createFile(dataDir, keyFileIn(dataDir)));

/** Removes a key file that has sealed nothing. */
export const removeKeyFile = (dataDir: string): Promise<void> => rm(keyFileIn(dataDir), { force: true });
