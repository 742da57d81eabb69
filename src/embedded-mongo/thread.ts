import { Worker } from "node:worker_threads";
import { EmbeddedStoreError } from "./errors.ts";
import { workerProgram } from "./worker-program.ts";
import type { WorkerInput, WorkerReport } from "./worker-protocol.ts";

/** The thread that has the store open. */
export interface StoreThread {
  /** Where it listens. */
  readonly address: string;
  /** Resolves when the file is closed and the thread has ended. */
  stop(): Promise<void>;
}

/** A thread that loads its program while the caller finds out where the store is. */
export interface PreparedThread {
  /**
   * Opens the store and waits until it takes connections.
   * @throws EmbeddedStoreError when it cannot open the file. A fault later on is thrown in this thread, uncaught: a
   * program whose store is gone cannot go on.
   */
  open(input: WorkerInput): Promise<StoreThread>;
  discard(): Promise<void>;
}

export function prepareThread(): PreparedThread {
  const { program, ...options } = workerProgram();
  const worker = new Worker(program, { resourceLimits: LIMITS, ...options });
  const ended = new Promise<void>((done) => void worker.once("exit", () => done()));
  const reported = firstReport(worker);
  const discard = async (): Promise<void> => {
    await worker.terminate();
  };
  return {
    discard,
    async open(input) {
      worker.postMessage(input, []);
      const report = await reported;
      if (report.kind === "failed") {
        await discard();
        const message = `the store in ${input.file} cannot be opened: ${report.message}`;
        throw new EmbeddedStoreError(report.code, message, { cause: report.cause });
      }
      worker.on("error", (error) => {
        throw new Error("the embedded store failed", { cause: error });
      });
      return {
        address: report.address,
        async stop() {
          worker.postMessage("close", []);
          await ended;
        },
      };
    },
  };
}

/** The thread's first report; an exit without a report counts as a failure. */
function firstReport(worker: Worker): Promise<WorkerReport & { cause?: unknown }> {
  return new Promise((done) => {
    const failed = (message: string, cause?: unknown): void =>
      done({ kind: "failed", code: "unreadable", message, cause });
    const onError = (error: unknown): void => failed(String(error), error);
    worker.once("error", onError);
    worker.once("exit", (code) => failed(`its thread ended with ${code}`));
    worker.once("message", (report: WorkerReport) => {
      worker.off("error", onError);
      done(report);
    });
  });
}

/** The objects of a request are short-lived: a larger young generation would cost memory and save no time. */
const LIMITS = { maxYoungGenerationSizeMb: 4 };
