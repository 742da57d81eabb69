import { parentPort } from "node:worker_threads";
import { CommandError } from "./command-error.ts";
import { openEngine } from "./engine.ts";
import { EmbeddedStoreError, type StoreErrorCode } from "./errors.ts";
import { startHousekeeping } from "./housekeeping.ts";
import { authenticating } from "./wire/authentication.ts";
import { listen } from "./wire/server.ts";
import type { WorkerInput, WorkerReport } from "./worker-protocol.ts";

/** The store's thread: opens the store, serves it, and closes it when told to. */
async function run(input: WorkerInput): Promise<() => Promise<void>> {
  const engine = await openEngine(input.file, input.durable);
  const { services, answer } = engine;
  const server = await listen(input.endpoint, () => authenticating(answer, input.credentials));
  services.address = server.address;
  const housekeeping = startHousekeeping(services);
  report({ kind: "ready", address: server.address });
  return async () => {
    await server.close();
    await housekeeping.stop();
    await engine.close();
  };
}

function report(message: WorkerReport): void {
  parentPort?.postMessage(message, []);
}

/** While the store opens, only its catalogue is read as BSON. */
function codeOf(error: unknown): StoreErrorCode {
  if (error instanceof EmbeddedStoreError) return error.code;
  return error instanceof CommandError && error.code === 22 ? "damaged" : "unreadable";
}

async function serve(input: WorkerInput): Promise<void> {
  try {
    const close = await run(input);
    parentPort?.once("message", () => {
      void close().finally(() => parentPort?.close());
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    report({ kind: "failed", code: codeOf(error), message });
    parentPort?.close();
  }
}

parentPort?.once("message", (input: WorkerInput) => void serve(input));
