import { parentPort } from "node:worker_threads";
import type { Services } from "./commands/context.ts";
import { dispatch } from "./commands/dispatch.ts";
import { abandonBuilds } from "./commands/index-build.ts";
import { createFailPoints } from "./commands/fail-points.ts";
import { createCursors } from "./cursors.ts";
import { EmbeddedStoreError } from "./errors.ts";
import { startHousekeeping } from "./housekeeping.ts";
import { prepareFiles } from "./store/files.ts";
import { assertDatabaseFile, assertFormat } from "./store/format.ts";
import { openStore } from "./store/store.ts";
import { createSessions } from "./transactions/sessions.ts";
import { authenticating } from "./wire/authentication.ts";
import { listen } from "./wire/server.ts";
import type { WorkerInput, WorkerReport } from "./worker-protocol.ts";

/** The thread that has the store: opens it, serves it, and closes it when told to. */
async function run(input: WorkerInput): Promise<() => Promise<void>> {
  await assertDatabaseFile(input.file);
  await prepareFiles(input.file);
  const store = openStore(input.file, input.durable);
  await assertFormat(store);
  await abandonBuilds(store);
  const sessions = createSessions(store);
  const cursors = createCursors();
  sessions.onEnd((session) => cursors.killOfSession(session));
  const settings = { ttlMonitorSleepSecs: 60 };
  const shared = { store, sessions, cursors, settings, startedAt: Date.now() };
  let address = "";
  const answer = (command: Parameters<typeof dispatch>[1]): ReturnType<typeof dispatch> =>
    dispatch({ ...shared, address }, command);
  const failPoints = input.failPoints ? createFailPoints(shared) : undefined;
  const server = await listen(input.endpoint, () =>
    authenticating(failPoints?.around(answer) ?? answer, input.credentials),
  );
  address = server.address;
  const services: Services = { ...shared, address };
  const housekeeping = startHousekeeping(services);
  report({ kind: "ready", address });
  return async () => {
    await server.close();
    await housekeeping.stop();
    sessions.expire(Infinity);
    await store.close();
  };
}

function report(message: WorkerReport): void {
  parentPort?.postMessage(message, []);
}

async function serve(input: WorkerInput): Promise<void> {
  try {
    const close = await run(input);
    parentPort?.once("message", () => {
      void close().finally(() => parentPort?.close());
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    report({
      kind: "failed",
      code: error instanceof EmbeddedStoreError ? error.code : "unreadable",
      message,
    });
    parentPort?.close();
  }
}

parentPort?.once("message", (input: WorkerInput) => void serve(input));
