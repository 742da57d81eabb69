export interface WorkerProgram {
  readonly program: URL;
  /** Options of Node that loading it needs. */
  readonly execArgv?: string[];
}

/** The program of the store's thread: compiled beside this file, or in development the source, loaded through tsx. */
export const workerProgram = (): WorkerProgram =>
  import.meta.url.endsWith(".ts")
    ? { program: new URL("./worker.ts", import.meta.url), execArgv: ["--import", "tsx"] }
    : { program: new URL("./worker.js", import.meta.url) };
