import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";

/** In tests the store's thread loads one script instead of a hundred modules. */
const workerProgram = {
  name: "worker-program",
  enforce: "pre" as const,
  resolveId: (source: string, importer: string | undefined) =>
    source.endsWith("/worker-program.ts") && importer?.includes("/src/embedded-mongo/")
      ? new URL("support/worker-program.ts", import.meta.url).pathname
      : undefined,
};

/**
 * Suites that look for rare faults, for minutes, where little changes: of the embedded store, and of processes that are
 * killed. `npm run test:store` and `LONG_TESTS=1 npm test` run them too; `npm run crash` looks for the same at length.
 */
const DEEP = [
  "test/embedded-mongo/{backup,crash,damage,fairness,full-disk,fuzz}.test.ts",
  "test/process/kill-moments.test.ts",
  "test/crash/crash.test.ts",
  "test/crash/routing/routing.test.ts",
];
const isLong = Boolean(process.env["LONG_TESTS"]);

export default defineConfig({
  plugins: [workerProgram],
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, ...(isLong ? [] : DEEP)],
    globalSetup: ["test/support/global-setup.ts"],
    setupFiles: ["test/support/commands/check.ts"],
    // The files differ in their data only: those of a worker share the modules that it has loaded once.
    isolate: false,
    // Much of a test is waiting: two share a core well.
    maxWorkers: 2 * availableParallelism() + 1,
    execArgv: ["--max-semi-space-size=32"],
    // No test asserts speed: these end what hangs, also on a machine that has much else to do.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 90_000 } },
    restoreMocks: true,
  },
});
