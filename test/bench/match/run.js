// Compiles main.ts as the product is compiled and runs it: what tsx makes of functions within functions takes the product's
// hot paths twice as long. `node scripts/build.js` has compiled the store's thread.
import { readFile, rm } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const ROOT = new URL("../../../", import.meta.url);
const WORKER = new URL("dist/embedded-mongo/worker.js", ROOT).href;
const outfile = fileURLToPath(new URL(`node_modules/.bench-match-${process.pid}.mjs`, ROOT));

await build({
  absWorkingDir: fileURLToPath(ROOT),
  entryPoints: ["test/bench/match/main.ts"],
  outfile,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  logLevel: "error",
  plugins: [
    {
      name: "addresses",
      setup(builder) {
        builder.onLoad({ filter: /worker-program\.ts$/ }, () => ({
          contents: `export const workerProgram = () => ({ program: new URL(${JSON.stringify(WORKER)}) });`,
        }));
        builder.onLoad({ filter: /[\\/](src|test)[\\/].*\.ts$/ }, async ({ path }) => ({
          contents: (await readFile(path, "utf8")).replaceAll(
            "import.meta.url",
            JSON.stringify(pathToFileURL(path).href),
          ),
          loader: "ts",
        }));
      },
    },
  ],
});
try {
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(outfile);
}
