// Builds dist from src: the product bundled with the npm packages it uses, in chunks that are loaded on demand. A start
// then reads a few dozen files instead of a thousand. Plain JavaScript, because it runs before anything is built.
import { readdirSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What is loaded by its path at run time, and so keeps a file of its own. */
const entryPoints = (root) => [
  "src/main.ts",
  "src/embedded-mongo/worker.ts",
  ...readdirSync(join(root, "src/domain/category/catalogue")).map(
    (name) => `src/domain/category/catalogue/${name}`,
  ),
  // Used by scripts/store/command.js.
  "src/run/cli/settings.ts",
  "src/run/start-error.ts",
  "src/embedded-mongo/backup/index.ts",
  "src/embedded-mongo/errors.ts",
];

/** lmdb is a native module; the others are optional companions of the MongoDB driver that are not installed. */
const EXTERNAL = [
  "lmdb",
  "@aws-sdk/*",
  "@mongodb-js/*",
  "aws4",
  "gcp-metadata",
  "kerberos",
  "mongodb-client-encryption",
  "snappy",
  "socks",
];

/**
 * Code in a chunk still has to find files by where its source is: `import.meta.url` becomes the address that the compiled
 * source would have in an unbundled dist.
 */
const sourceAddresses = (root) => ({
  name: "source-addresses",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      if (!text.includes("import.meta.url")) return undefined;
      const compiled = relative(join(root, "src"), path).replaceAll("\\", "/").replace(/\.ts$/, ".js");
      return {
        contents: text.replaceAll(/import\.meta\.url(?!")/g, `addressInDist(${JSON.stringify(compiled)})`),
        loader: "ts",
      };
    });
  },
});

/**
 * @grammyjs/i18n brings 124 modules that make Node look like Deno, for reading folders, which we do ourselves. An empty
 * module in their place saves a good part of the time that the plugin takes to load.
 */
const withoutDeno = {
  name: "without-deno",
  setup(build) {
    build.onResolve({ filter: /^@deno\/shim-deno$/ }, ({ path }) => ({ path, namespace: "without-deno" }));
    build.onLoad({ filter: /./, namespace: "without-deno" }, () => ({ contents: "export const Deno = {};" }));
  },
};

const BANNER = `import { createRequire as requireFrom } from "node:module";
import { dirname as directoryOf } from "node:path";
import { fileURLToPath as pathOfUrl } from "node:url";
const require = requireFrom(import.meta.url);
const __filename = pathOfUrl(import.meta.url);
const __dirname = directoryOf(__filename);
const addressInDist = (path) => import.meta.url.slice(0, import.meta.url.lastIndexOf("/dist/") + 6) + path;`;

/** Bundles the sources below `root` into `outdir`, whose last part must be "dist". */
export async function buildProduct(root = ROOT, outdir = join(root, "dist")) {
  const { build } = await import("esbuild");
  await rm(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: entryPoints(root),
    outdir,
    outbase: "src",
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    external: EXTERNAL,
    banner: { js: BANNER },
    // Names stay: the log tells an error's class. Smaller files compile sooner.
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: true,
    sourcesContent: false,
    plugins: [sourceAddresses(root), withoutDeno],
    logLevel: "warning",
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildProduct();
