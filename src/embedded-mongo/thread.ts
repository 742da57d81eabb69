import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { EmbeddedStoreError } from "./errors.ts";
import type { WorkerInput, WorkerReport } from "./worker-protocol.ts";

/** The thread that has the store open. */
export interface StoreThread {
  /** Where it listens. */
  readonly address: string;
  /** Resolves when the file is closed and the thread has ended. */
  stop(): Promise<void>;
}

/**
 * Starts the thread and waits until it takes connections.
 * @throws EmbeddedStoreError when it cannot open the file. A fault later on is thrown in this thread, uncaught: a
 * program whose store is gone cannot go on.
 */
export async function startThread(input: WorkerInput): Promise<StoreThread> {
  const worker = createWorker(input);
  const ended = new Promise<void>((done) => void worker.once("exit", () => done()));
  try {
    const address = await firstReport(worker, input.file);
    worker.on("error", (error) => {
      throw new Error("the embedded store failed", { cause: error });
    });
    return {
      address,
      async stop() {
        worker.postMessage("close", []);
        await ended;
      },
    };
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}

function firstReport(worker: Worker, file: string): Promise<string> {
  const fail = (code: EmbeddedStoreError["code"], reason: string, cause?: unknown): EmbeddedStoreError =>
    new EmbeddedStoreError(code, `the store in ${file} cannot be opened: ${reason}`, { cause });
  return new Promise((done, failed) => {
    const onError = (error: unknown): void => failed(fail("unreadable", String(error), error));
    worker.once("error", onError);
    worker.once("exit", (code) => failed(fail("unreadable", `its thread ended with ${code}`)));
    worker.once("message", (report: WorkerReport) => {
      worker.off("error", onError);
      if (report.kind === "ready") done(report.address);
      else failed(fail(report.code, report.message));
    });
  });
}

/** The thread's program: compiled, or the sources by way of the loader that development and tests have. */
function createWorker(input: WorkerInput): Worker {
  if (!import.meta.url.endsWith(".ts")) {
    return new Worker(new URL("./worker.js", import.meta.url), { workerData: input });
  }
  const tsx = dirname(createRequire(import.meta.url).resolve("tsx/package.json"));
  const loader = pathToFileURL(join(tsx, "dist/esm/api/index.mjs")).href;
  const program = new URL("./worker.ts", import.meta.url).href;
  return new Worker(
    `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(program)}); })`,
    { eval: true, workerData: input },
  );
}
