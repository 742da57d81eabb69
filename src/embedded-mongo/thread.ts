import type Esbuild from "esbuild";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
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
  const worker = createWorker();
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

/** What the thread says first; its end without a word counts as a failure. */
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

/** What a request leaves behind is gone at once: room for more young objects costs memory and saves no time. */
const LIMITS = { maxYoungGenerationSizeMb: 4 };

/** The thread's program: compiled with the rest of the product, or made of the sources in development and tests. */
const createWorker = (): Worker =>
  import.meta.url.endsWith(".ts")
    ? new Worker((bundled ??= bundle()), { eval: true, resourceLimits: LIMITS })
    : new Worker(new URL("./worker.js", import.meta.url), { resourceLimits: LIMITS });

let bundled: string | undefined;

/** The sources as one script, which a thread loads several times faster than a hundred modules through a loader. */
function bundle(): string {
  const require = createRequire(import.meta.url);
  const { buildSync } = require("esbuild") as typeof Esbuild;
  const program = new URL("./worker.ts", import.meta.url);
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(program)],
    bundle: true,
    packages: "external",
    platform: "node",
    target: `node${process.versions.node}`,
    format: "cjs",
    define: { "import.meta.url": JSON.stringify(program.href) },
    write: false,
  });
  const script = outputFiles.map(({ text }) => text).join("");
  return `(function (require) {${script}})(require("node:module").createRequire(${JSON.stringify(program.href)}));`;
}
