import { pathToFileURL } from "node:url";
import { programOf } from "./programs.ts";

/** Takes the place of src/embedded-mongo/worker-program.ts in tests, where hundreds of stores are opened. */
export const workerProgram = (): { readonly program: URL } => ({
  program: pathToFileURL(programOf("src/embedded-mongo/worker")),
});
