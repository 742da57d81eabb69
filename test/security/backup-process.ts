import { backupStore } from "../../src/embedded-mongo/backup/index.ts";

/** Backs up a store that another process has open, as `npm run backup` does. */
const [dataDir = "", file = ""] = process.argv.slice(2);
await backupStore({ dataDir, file });
