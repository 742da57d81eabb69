import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** What starts products, fills disks or weighs its own memory wants a process of its own for each file. */
const ALONE = ["test/{browser,crash,embedded-mongo,process,run,scripts}/**/*.test.ts"];

/** In tests the store's thread loads one script instead of a hundred modules. */
const workerProgram = {
  name: "worker-program",
  enforce: "pre" as const,
  resolveId: (source: string, importer: string | undefined) =>
    source.endsWith("/worker-program.ts") && importer?.includes("/src/embedded-mongo/")
      ? new URL("support/worker-program.ts", import.meta.url).pathname
      : undefined,
};

export default defineConfig({
  plugins: [workerProgram],
  test: {
    root: new URL("..", import.meta.url).pathname,
    globalSetup: ["test/support/global-setup.ts"],
    setupFiles: ["test/support/commands/check.ts"],
    // Much of a test is waiting: three share even two cores well.
    maxWorkers: availableParallelism() + 1,
    // No test asserts speed: these end what hangs, also on a machine that has much else to do.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 90_000 } },
    restoreMocks: true,
    projects: [
      { extends: true, test: { name: "alone", include: ALONE } },
      // The others differ in their data only: they share the modules that were loaded once.
      {
        extends: true,
        test: { name: "together", include: ["test/**/*.test.ts"], exclude: ALONE, isolate: false },
      },
    ],
  },
});
