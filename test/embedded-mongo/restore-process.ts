import { restoreStore } from "../../src/embedded-mongo/backup/index.ts";

/** Restores a backup into a folder, for tests that trace its system calls. */
const [file = "", dataDir = ""] = process.argv.slice(2);
await restoreStore({ file, dataDir });
