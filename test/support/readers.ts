import type { Readers } from "../../src/adapters/words/index.ts";
import { mask } from "./mask.ts";
import { vocabulary } from "./vocabulary.ts";

/** What the product reads people's words with, read once for all tests of a worker. */
export const readers: Readers = { mask, vocabulary, warmUp: () => {} };
