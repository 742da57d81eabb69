import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

export interface WorkerProgram {
  /** The file of the program, or its text when `eval` is set. */
  readonly program: URL | string;
  readonly eval?: true;
}

/** In development the thread loads the sources through tsx, which has to be registered in each thread. */
const fromSources = (): string => {
  // That for require() looks for its hooks in a folder that is not there.
  const api = createRequire(import.meta.url).resolve("tsx/esm/api");
  const tsx = JSON.stringify(pathToFileURL(api.replace(/\.cjs$/, ".mjs")).href);
  const source = JSON.stringify(new URL("./worker.ts", import.meta.url).href);
  return `import(${tsx}).then(({ register }) => { register(); return import(${source}); });`;
};

/** The program of the store's thread: compiled beside this file, or in development made of the sources. */
export const workerProgram = (): WorkerProgram =>
  import.meta.url.endsWith(".ts")
    ? { program: fromSources(), eval: true }
    : { program: new URL("./worker.js", import.meta.url) };
