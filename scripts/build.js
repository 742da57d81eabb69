// Builds dist from src: the product and the store's thread, each bundled with the npm packages it uses into one file, beside
// the code that V8 compiles for it. A start then reads four files instead of a thousand. Plain JavaScript, because it runs before anything is built.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { copyFile, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What is run, by the name that it has in dist. */
const PROGRAMS = { main: "src/main.ts", "embedded-mongo/worker": "src/embedded-mongo/worker.ts" };

/** What scripts/store/command.js uses. */
const ENTRY_POINTS = [
  "src/run/cli/settings.ts",
  "src/run/start-error.ts",
  "src/embedded-mongo/backup/index.ts",
  "src/embedded-mongo/errors.ts",
];

/** Flags of `npm start`. Code that was compiled under others is not used. */
export const FLAGS = ["--max-semi-space-size=32"];

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

/** The files of the categories, which the sources find by reading their folder, and check. */
const categoryFiles = (root) => ({
  name: "category-files",
  setup(build) {
    build.onLoad({ filter: /[\\/]adapters[\\/]catalogue[\\/]our-categories\.ts$/ }, () => {
      const folder = join(root, "src/domain/category/catalogue");
      const names = readdirSync(folder).filter((name) => name.endsWith(".ts"));
      const imports = names.map(
        (name, index) => `import { category as c${index} } from ${JSON.stringify(join(folder, name))};`,
      );
      const categories = names.map((_, index) => `c${index}`).join(", ");
      return {
        contents: `${imports.join("\n")}\nexport const ourCategories = async () => [${categories}];`,
        resolveDir: folder,
      };
    });
  },
});

const ADDRESS = `const addressInDist = (path) => here.slice(0, here.lastIndexOf("/dist/") + 6) + path;`;

/** What a bundle of modules needs in place of what CommonJS gives the packages in it. */
const MODULES_BANNER = `import { createRequire as requireFrom } from "node:module";
import { dirname as directoryOf } from "node:path";
import { fileURLToPath as pathOfUrl } from "node:url";
const here = import.meta.url;
const require = requireFrom(here);
const __filename = pathOfUrl(here);
const __dirname = directoryOf(__filename);
${ADDRESS}`;

const PROGRAM_BANNER = `const here = require("node:url").pathToFileURL(__filename).href;
${ADDRESS}`;

/** Leaves the packages out of a source map, three quarters of what Node would read at each start. */
async function forgetPackages(file) {
  const { decode, encode } = await import("@jridgewell/sourcemap-codec");
  const map = JSON.parse(await readFile(file, "utf8"));
  const isOurs = map.sources.map((source) => /^(?:\.\.\/)+src\//.test(source));
  const lines = decode(map.mappings).map((line) =>
    // What has no source ends the piece before it.
    line.flatMap((segment, at) =>
      isOurs[segment[1]] ? [segment] : isOurs[line[at - 1]?.[1]] ? [[segment[0]]] : [],
    ),
  );
  const sources = map.sources.map((source, index) => (isOurs[index] ? source : ""));
  await writeFile(file, JSON.stringify({ ...map, sources, mappings: encode(lines) }));
}

/** Bundles the sources below `root` into `outdir`, whose last part must be "dist". */
export async function buildProduct(root = ROOT, outdir = join(root, "dist")) {
  const { build } = await import("esbuild");
  await rm(outdir, { recursive: true, force: true });
  const common = {
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    target: "node20.19",
    external: EXTERNAL,
    // Names stay: the log tells an error's class. Smaller files compile sooner.
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: true,
    sourcesContent: false,
    plugins: [categoryFiles(root), sourceAddresses(root), withoutDeno],
    logLevel: "warning",
  };
  await Promise.all([
    build({
      ...common,
      entryPoints: PROGRAMS,
      outdir,
      outExtension: { ".js": ".cjs" },
      format: "cjs",
      banner: { js: PROGRAM_BANNER },
    }),
    build({
      ...common,
      entryPoints: ENTRY_POINTS,
      outdir,
      outbase: "src",
      chunkNames: "chunks/[name]-[hash]",
      splitting: true,
      format: "esm",
      banner: { js: MODULES_BANNER },
    }),
  ]);
  for (const name of Object.keys(PROGRAMS)) await forgetPackages(join(outdir, `${name}.cjs.map`));
  for (const name of Object.keys(PROGRAMS))
    await copyFile(join(ROOT, "scripts/dist-main.js"), join(outdir, `${name}.js`));
  const { status } = spawnSync(process.execPath, [...FLAGS, join(ROOT, "scripts/keep-code.js"), outdir], {
    timeout: 60_000,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) console.warn("The compiled code could not be kept: starts take a little longer.");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildProduct();
