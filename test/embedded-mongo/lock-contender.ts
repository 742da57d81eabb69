import { createInterface } from "node:readline";
import { EmbeddedStoreError } from "../../src/embedded-mongo/errors.ts";
import { type FolderLock, lockFolder } from "../../src/embedded-mongo/lock.ts";

/** Tries to take a lock at every "go" and frees it at "release". */
const [path = ""] = process.argv.slice(2);
let lock: FolderLock | undefined;
console.log("ready");
for await (const line of createInterface({ input: process.stdin })) {
  if (line === "release") {
    lock?.release();
    lock = undefined;
    console.log("released");
  } else {
    try {
      lock = await lockFolder(path);
      console.log("won");
    } catch (error) {
      console.log(error instanceof EmbeddedStoreError ? error.code : String(error));
    }
  }
}
