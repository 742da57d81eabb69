import { startEmbeddedStore } from "../../src/embedded-mongo/index.ts";
import { say } from "./process.ts";

/** A store for several processes: the embedded one serves whoever has its address. */
const { dataDir } = JSON.parse(process.argv[2] ?? "") as { readonly dataDir: string };
const { uri } = await startEmbeddedStore({ dataDir });
say(["uri", uri]);
