import { startEmbeddedStore } from "../../src/embedded-mongo/index.ts";

/** Serves the store in a folder until its standard input ends; prints where. */
const [dataDir = ""] = process.argv.slice(2);
const store = await startEmbeddedStore({ dataDir });
console.log(store.uri);
process.stdin.resume().on("end", () => void store.close());
