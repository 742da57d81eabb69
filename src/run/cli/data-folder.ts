import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "../../embedded-mongo/make-folder.ts";
import { EXIT, inWords, StartError, systemCode } from "../start-error.ts";

/**
 * Makes the data folder, for its owner only, unless it exists, and tries whether a file can be written in it.
 * @throws StartError when not
 */
export async function prepareDataFolder(dataDir: string): Promise<void> {
  const trial = join(dataDir, `.trial-${randomUUID()}`);
  try {
    await makeFolder(dataDir);
    await writeFile(trial, "");
    await rm(trial);
  } catch (error) {
    // A path that exists has no such error: what it leads through takes no folders, as /proc.
    const why = systemCode(error) === "ENOENT" ? "no folder can be made there" : inWords(error);
    throw new StartError(
      EXIT.dataFolder,
      `The data folder ${dataDir} cannot be used: ${why}. Make it writable, or set DATA_DIR to a folder that is.`,
      { cause: error },
    );
  }
}
