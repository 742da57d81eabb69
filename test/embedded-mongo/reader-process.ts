import { once } from "node:events";
import { openFileToRead, snapshotOf } from "../../src/embedded-mongo/store/lmdb.ts";
import { FIRST_KEY, LAST_KEY } from "../../src/embedded-mongo/store/view.ts";

/** Reads a store's file, as a backup does, and prints how many entries it sees; again, of the same state, when its input ends. */
const [path = ""] = process.argv.slice(2);
const snapshot = snapshotOf(openFileToRead(path));
const count = (): number => snapshot.count("documents", FIRST_KEY, LAST_KEY);
console.log(count());
process.stdin.resume();
await once(process.stdin, "end");
console.log(count());
process.exit();
