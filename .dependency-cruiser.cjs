// The rule of imports: what is not allowed here is forbidden. `npm run layers` checks it, test/scripts/layers.test.ts shows
// that each rule refuses what it should.

/** Packages of npm, by the name that is imported. */
const npm = (...names) => ({
  // Packages of types only, such as grammy/types, are named as they are imported.
  path: names.map((name) => `(?:node_modules/|^)${name}(?:/|$)`),
});
const node = { dependencyTypes: ["core"] };
const folders = (...paths) => ({ path: paths.map((path) => `^src/${path}`) });

/** A layer may import itself and what is listed for it. */
const layer = (name, ...to) => [
  { from: { path: `^src/${name}/` }, to: folders(`${name}/`) },
  ...to.map((target) => ({ from: { path: `^src/${name}/` }, to: target })),
];

/** A layer whose modules do not know each other: each may import itself, the layer's other folders and what is listed. */
const siblings = (parent, outside) => [
  { from: { path: `^src/${parent}/([^/]+)/` }, to: { path: `^src/${parent}/$1/` } },
  { from: { path: `^src/${parent}/` }, to: outside },
];

/** The files of the bot's root that know no update: texts, languages, keyboards. */
const BOT_WORDS = "bot/(?:formats|html|i18n|messages\\.gen|screen|text-language|time-words)\\.ts$";

module.exports = {
  forbidden: [
    {
      name: "no-circle-of-folders",
      severity: "error",
      scope: "folder",
      from: { path: "^src/" },
      to: { circular: true },
    },
  ],
  allowedSeverity: "error",
  allowed: [
    ...layer("domain"),
    ...layer("app", folders("domain/"), npm("lru-cache")),
    ...layer("observability", node, npm("pino", "prom-client")),
    ...layer(
      "work",
      folders("app/core/", "domain/shared/", "observability/"),
      npm("grammy", "lru-cache"),
      // Whose turn it is goes along with all that a handler calls.
      { path: "^async_hooks$" },
    ),
    ...layer(
      "inbox",
      node,
      folders("app/core/", "domain/", "observability/", "work/"),
      npm("grammy", "lru-cache", "zod"),
    ),
    ...layer(
      "outbox",
      node,
      folders("app/core/", "domain/", "observability/", "work/"),
      npm("grammy", "lru-cache"),
    ),
    ...siblings("adapters", folders("app/", "domain/", "inbox/", "observability/", "outbox/", "work/")),
    { from: { path: "^src/adapters/" }, to: node },
    {
      from: { path: "^src/adapters/" },
      to: npm(
        "grammy",
        "mongoose",
        "undici",
        "zod",
        "kdbush",
        "geokdbush",
        "@photostructure/tz-lookup",
        "lru-cache",
      ),
    },
    { from: { path: "^src/bot/[^/]+$" }, to: folders("bot/[^/]+$", "bot/guards/") },
    { from: { path: "^src/bot/create-bot\\.ts$" }, to: folders("bot/features/", "bot/middleware/") },
    ...layer("bot/buttons"),
    { from: { path: "^src/bot/screen\\.ts$" }, to: folders("bot/buttons/") },
    ...layer("bot/field", folders("bot/buttons/", BOT_WORDS)),
    ...layer("bot/render", folders("bot/field/", "bot/buttons/", BOT_WORDS)),
    ...layer("bot/guards", folders("bot/[^/]+$")),
    ...layer("bot/screens", folders("bot/render/", "bot/buttons/", "bot/[^/]+$")),
    ...layer("bot/flows", folders("bot/screens/", "bot/render/", "bot/buttons/", "bot/[^/]+$")),
    ...layer("bot/middleware", folders("bot/screens/", "bot/buttons/", "bot/[^/]+$")),
    ...siblings("bot/features", folders("bot/(?!features/|middleware/)")),
    {
      from: { path: "^src/bot/" },
      to: folders("app/", "domain/"),
    },
    { from: { path: "^src/bot/" }, to: node },
    {
      from: { path: "^src/bot/" },
      to: npm("grammy", "@grammyjs/conversations", "@grammyjs/i18n", "lru-cache", "uqr"),
    },
    ...layer(
      "http",
      node,
      folders("app/", "domain/", "observability/"),
      npm("hono", "@hono/zod-openapi", "zod", "prom-client", "lru-cache"),
    ),
    ...layer("embedded-mongo", node, npm("bson", "lmdb")),
    ...layer("playground", node, npm("hono", "@hono/node-server", "grammy", "zod")),
    { from: { path: "^src/(run/|main\\.ts$)" }, to: { path: "^src/", pathNot: "^src/main\\.ts$" } },
    { from: { path: "^src/(run/|main\\.ts$)" }, to: node },
    {
      from: { path: "^src/(run/|main\\.ts$)" },
      to: npm("grammy", "hono", "@hono/node-server", "mongoose", "zod"),
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^src/playground/page/" },
    enhancedResolveOptions: {
      extensions: [".ts", ".js"],
      conditionNames: ["import", "node", "types", "default"],
    },
  },
};
