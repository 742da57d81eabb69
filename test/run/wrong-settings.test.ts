import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSettings } from "../../src/run/cli/settings.ts";
import { parseConfig, type Environment } from "../../src/run/config.ts";
import { VARIABLES } from "../../src/run/config-variables.ts";
import { openStore } from "../../src/run/open-store.ts";

const TOKEN = "123456789:AAFabcdefghijklmnopqrstuvwxyz0123456";
const URI = "mongodb://db1,db2/pomich?replicaSet=rs0";
/** Part of every password in the table: no message may hold it. */
const PASSWORD = "hunter2";

interface Row {
  /** What is set wrongly. */
  readonly set: string;
  readonly env: Environment;
  /** How the line begins that the operator reads. */
  readonly says: string;
}

const live = (set: string, env: Environment, says: string): Row => ({
  set,
  env: { BOT_TOKEN: TOKEN, ...env },
  says,
});
const playground = (set: string, env: Environment, says: string): Row => ({ set, env, says });

const PERCENT = "MONGODB_URI cannot be read. In a user name or password, write @ as %40";

/** A mistake each, found before anything is opened: all end with exit code 78. */
const ROWS: readonly Row[] = [
  playground(
    "BOT_TOKEN=",
    { BOT_TOKEN: "" },
    "BOT_TOKEN is empty: fill it in, or take it out for the playground",
  ),
  playground("BOT_TOKEN of blanks", { BOT_TOKEN: "  " }, "BOT_TOKEN is empty"),
  playground(
    "BOT_TOKEN cut short",
    { BOT_TOKEN: "123456789:AAF" },
    "BOT_TOKEN must be a token from @BotFather",
  ),
  playground("BOT_TOKEN with its quotes", { BOT_TOKEN: `"${TOKEN}"` }, "BOT_TOKEN must be a token"),
  playground("BOT_TOKEN of --help", { BOT_TOKEN: VARIABLES.BOT_TOKEN.example }, "BOT_TOKEN is the example"),
  live(
    "TELEGRAM_API_ROOT without https://",
    { TELEGRAM_API_ROOT: "api.telegram.org" },
    "TELEGRAM_API_ROOT must be the http(s) address",
  ),
  live(
    "TELEGRAM_API_ROOT with a password",
    { TELEGRAM_API_ROOT: `https://anna:${PASSWORD}@bot-api` },
    "TELEGRAM_API_ROOT must be the http(s) address of a Bot API server, without user, password",
  ),
  live(
    "MONGODB_URI=",
    { MONGODB_URI: "" },
    "MONGODB_URI is empty: fill it in, or take it out for the embedded store",
  ),
  live(
    "MONGODB_URI of another database",
    { MONGODB_URI: "postgres://db/pomich" },
    "MONGODB_URI must be a MongoDB connection string",
  ),
  live(
    "MONGODB_URI with @ in the password",
    { MONGODB_URI: `mongodb://anna:p@${PASSWORD}@db1/pomich` },
    PERCENT,
  ),
  live(
    "MONGODB_URI with / in the password",
    { MONGODB_URI: `mongodb://anna:p/${PASSWORD}@db1/pomich` },
    PERCENT,
  ),
  live(
    "MONGODB_URI with # in the password",
    { MONGODB_URI: `mongodb://anna:p#${PASSWORD}@db1/pomich` },
    PERCENT,
  ),
  live(
    "MONGODB_URI with % in the password",
    { MONGODB_URI: `mongodb://anna:p%${PASSWORD}@db1/pomich` },
    PERCENT,
  ),
  live(
    "MONGODB_URI with a blank in the password",
    { MONGODB_URI: `mongodb://anna:p ${PASSWORD}@db1/pomich` },
    "MONGODB_URI must be a MongoDB connection string (in user name and password, percent-encode",
  ),
  playground(
    "MONGODB_URI without a token",
    { MONGODB_URI: URI },
    "BOT_TOKEN is missing: MONGODB_URI is not for the playground",
  ),
  playground("MONGO_URI", { MONGO_URI: URI }, "MONGO_URI is not known: did you mean MONGODB_URI?"),
  playground("MONGODB_URL", { MONGODB_URL: URI }, "MONGODB_URL is not known: did you mean MONGODB_URI?"),
  playground("MONGO_URL", { MONGO_URL: URI }, "MONGO_URL is not known: did you mean MONGODB_URI?"),
  playground("BOT_TOKN", { BOT_TOKN: TOKEN }, "BOT_TOKN is not known: did you mean BOT_TOKEN?"),
  playground("bot_token", { bot_token: TOKEN }, "bot_token is not known: did you mean BOT_TOKEN?"),
  playground(
    "TELEGRAM_BOT_TOKEN",
    { TELEGRAM_BOT_TOKEN: TOKEN },
    "TELEGRAM_BOT_TOKEN is not known: did you mean BOT_TOKEN?",
  ),
  live("OPERATOR_ID", { OPERATOR_ID: "1" }, "OPERATOR_ID is not known: did you mean OPERATOR_IDS?"),
  live(
    "WEBHOOK_URI",
    { WEBHOOK_URI: "https://a.org" },
    "WEBHOOK_URI is not known: did you mean WEBHOOK_URL?",
  ),
  live(
    "ENCYRPTION_KEY",
    { ENCYRPTION_KEY: "x" },
    "ENCYRPTION_KEY is not known: did you mean ENCRYPTION_KEY?",
  ),
  playground("DATADIR", { DATADIR: "/data" }, "DATADIR is not known: did you mean DATA_DIR?"),
  playground(
    "HTTP_HOST open to the network",
    { HTTP_HOST: "0.0.0.0" },
    "HTTP_HOST opens the playground to other computers",
  ),
  playground("HTTP_HOST :: ", { HTTP_HOST: "::" }, "HTTP_HOST opens the playground to other computers"),
  playground(
    "HTTP_HOST of this machine in its network",
    { HTTP_HOST: "192.168.1.20" },
    "HTTP_HOST opens the playground",
  ),
  playground("PLAYGROUND_OPEN=1", { PLAYGROUND_OPEN: "1" }, "PLAYGROUND_OPEN must be yes, or left out"),
  live(
    "COMMUNITY_NAME of a novel",
    { MODERATION_CHAT_ID: "-7", COMMUNITY_NAME: "a".repeat(101), COMMUNITY_PLACE: "51,12" },
    "COMMUNITY_NAME must be a name of at most 100",
  ),
  live(
    "HTTP_HOST with a port",
    { HTTP_HOST: "127.0.0.1:8080" },
    "HTTP_HOST must be a host name or an IP address",
  ),
  live("HTTP_PORT in words", { HTTP_PORT: "eighty" }, "HTTP_PORT must be a whole number from 0 to 65535"),
  live("HTTP_PORT too high", { HTTP_PORT: "65536" }, "HTTP_PORT must be a whole number"),
  live(
    "WEBHOOK_URL without TLS",
    { WEBHOOK_URL: "http://help.example.org" },
    "WEBHOOK_URL must be an https address",
  ),
  live(
    "WEBHOOK_URL with a query",
    { WEBHOOK_URL: "https://help.example.org/?a=b" },
    "WEBHOOK_URL must be an https address that Telegram can reach, without user, password, ? and #",
  ),
  live(
    "WEBHOOK_URL with a password",
    { WEBHOOK_URL: `https://anna:${PASSWORD}@help.example.org` },
    "WEBHOOK_URL must be an https address",
  ),
  live(
    "WEBHOOK_URL with port 8080",
    { WEBHOOK_URL: "https://help.example.org:8080" },
    "WEBHOOK_URL has the port 8080, to which Telegram delivers nothing",
  ),
  ...[
    "https://localhost",
    "http://127.0.0.1:8080",
    "https://192.168.1.20",
    "https://10.0.0.5:8443",
    "https://0xac.16.1",
    "https://100.64.0.1",
    "https://[fd00::1]",
    "https://[::1]",
    "https://[::ffff:192.168.1.20]",
    "https://pomich",
    "http://raspberry.local",
    "https://pomich.internal.",
  ].map((url) =>
    live(
      `WEBHOOK_URL=${url}`,
      { WEBHOOK_URL: url },
      "WEBHOOK_URL names a host that Telegram cannot reach from the internet: give the public address of the proxy",
    ),
  ),
  playground(
    "WEBHOOK_URL without a token",
    { WEBHOOK_URL: "https://help.example.org" },
    "BOT_TOKEN is missing: WEBHOOK_URL is not for the playground",
  ),
  live(
    "WEBHOOK_SECRET of one letter",
    { WEBHOOK_SECRET: "x" },
    "WEBHOOK_SECRET must be 32 to 256 of A–Z, a–z, 0–9, _ and -",
  ),
  live(
    "WEBHOOK_SECRET of 31 letters",
    { WEBHOOK_SECRET: "x".repeat(31) },
    "WEBHOOK_SECRET must be 32 to 256",
  ),
  live(
    "WEBHOOK_SECRET with a dot",
    { WEBHOOK_SECRET: `${"x".repeat(40)}.` },
    "WEBHOOK_SECRET must be 32 to 256",
  ),
  live(
    "OPERATOR_IDS with names",
    { OPERATOR_IDS: "@anna" },
    "OPERATOR_IDS must be Telegram user ids (numbers)",
  ),
  live(
    "MODERATION_CHAT_ID of a person",
    { MODERATION_CHAT_ID: "7", COMMUNITY_NAME: "A", COMMUNITY_PLACE: "51,12" },
    "MODERATION_CHAT_ID must be the id of a group",
  ),
  live(
    "COMMUNITY_NAME alone",
    { COMMUNITY_NAME: "A", MODERATION_CHAT_ID: "-100" },
    "COMMUNITY_PLACE is missing",
  ),
  live(
    "COMMUNITY_PLACE out of the world",
    { MODERATION_CHAT_ID: "-7", COMMUNITY_NAME: "A", COMMUNITY_PLACE: "91,12" },
    "COMMUNITY_PLACE must be a town's name",
  ),
  live("ADMIN_API_KEY too short", { ADMIN_API_KEY: "abc" }, "ADMIN_API_KEY must be 24 to 200 of"),
  live(
    "ADMIN_API_KEY with $ # % &",
    { ADMIN_API_KEY: "aaaaaaaaaaaaaaaaaaaaaaaa$#%&" },
    "ADMIN_API_KEY must be 24 to 200 of A–Z, a–z, 0–9 and . _ ~ + / -",
  ),
  live(
    "ENCRYPTION_KEY that is a password",
    { ENCRYPTION_KEY: PASSWORD },
    "ENCRYPTION_KEY must be 32 bytes in base64",
  ),
  live(
    "ENCRYPTION_KEY of --help",
    { ENCRYPTION_KEY: VARIABLES.ENCRYPTION_KEY.example },
    "ENCRYPTION_KEY is the example",
  ),
  live(
    "BROADCAST_RATE of 0",
    { BROADCAST_RATE: "0" },
    "BROADCAST_RATE must be a whole number of messages a second",
  ),
  live(
    "TRANSLATE_URL without http",
    { TRANSLATE_URL: "translate.example.org" },
    "TRANSLATE_URL must be the http(s) address",
  ),
  live("LOG_LEVEL unknown", { LOG_LEVEL: "verbose" }, "LOG_LEVEL must be one of fatal, error, warn"),
  live("DEFAULT_LANGUAGE unknown", { DEFAULT_LANGUAGE: "tlh" }, "DEFAULT_LANGUAGE must be one of"),
  live(
    "RESPONSIBLE of more than a line",
    { RESPONSIBLE: "x".repeat(201) },
    "RESPONSIBLE must be one line of at most 200 characters",
  ),
];

describe("a wrong setting is told in one line, and exits with 78", () => {
  test.each(ROWS)("$set → $says", ({ env, says }) => {
    const result = parseConfig(env);
    const problems = result.ok ? [] : result.problems;
    expect(problems).toEqual([expect.stringContaining(says)]);
    expect(problems[0]?.startsWith(says)).toBe(true);
    expect(problems.join("\n")).not.toMatch(/hunter2|\n/);
  });

  test("the table has forty lines at least, and every variable", () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(40);
    const told = ROWS.map(({ says }) => says).join("\n");
    expect(Object.keys(VARIABLES).filter((name) => !told.includes(name))).toEqual([]);
  });

  test.each([
    [
      "an unknown option",
      "?retryWrites=true&poolSize=5",
      "MONGODB_URI has options that MongoDB does not know: poolSize. Correct their names",
    ],
    ["an option that is no number", "?maxPoolSize=many", "cannot be taken as it is written: maxPoolSize."],
    ["a certificate that is not there", "?tls=true&tlsCAFile=/nowhere/ca.pem", "a certificate file"],
  ])("MONGODB_URI with %s, once it is opened", async (_what, options, says) => {
    const parsed = parseConfig({
      BOT_TOKEN: TOKEN,
      MONGODB_URI: `mongodb://anna:${PASSWORD}@127.0.0.1:9/x${options}`,
    });
    if (!parsed.ok) throw new Error(parsed.problems.join());
    const refusal = await openStore(parsed.config).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ exitCode: 78, message: expect.stringContaining(says) });
    expect((refusal as Error).message).not.toContain(PASSWORD);
  });
});

describe("what is right is taken", () => {
  test.each<[string, Environment]>([
    [
      "names of others in the environment",
      {
        PORT: "1",
        HOSTNAME: "a",
        MONGO_MEMBERS: "a:1",
        HTTP_PROXY: "http://p",
        API_KEY: "x",
        DISCORD_BOT_TOKEN: "x",
        TEST_MONGODB_URI: URI,
        npm_config_loglevel: "warn",
      },
    ],
    ["another name beside the right one", { BOT_TOKEN: TOKEN, MONGODB_URI: URI, MONGO_URL: URI }],
    ["the playground on this computer by any of its names", { HTTP_HOST: "localhost" }],
    ["the playground on ::1", { HTTP_HOST: "::1" }],
    ["the playground on 127.0.0.2", { HTTP_HOST: "127.0.0.2" }],
    ["the playground in a network, when that is meant", { HTTP_HOST: "0.0.0.0", PLAYGROUND_OPEN: "yes" }],
    ["the product in a network", { BOT_TOKEN: TOKEN, HTTP_HOST: "0.0.0.0" }],
    ["a webhook at 8443", { BOT_TOKEN: TOKEN, WEBHOOK_URL: "https://help.example.org:8443/bot" }],
    [
      "a webhook at any port of a Bot API server of one's own",
      {
        BOT_TOKEN: TOKEN,
        TELEGRAM_API_ROOT: "http://bot-api:8081",
        WEBHOOK_URL: "https://help.example.org:9999",
      },
    ],
    ...[
      "http://127.0.0.1:8080",
      "http://localhost:8080",
      "http://pomich:8080",
      "https://192.168.1.20:9999",
    ].map((url): [string, Environment] => [
      `the webhook ${url} beside a Bot API server of one's own`,
      { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: "http://bot-api:8081", WEBHOOK_URL: url },
    ]),
    ...[
      "https://8.8.8.8",
      "https://172.32.0.1",
      "https://[2a01:4f8::1]",
      "https://localhost.example.org",
    ].map((url): [string, Environment] => [
      `the public webhook ${url}`,
      { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: "https://api.telegram.org", WEBHOOK_URL: url },
    ]),
    ["an admin key of every character that works", { ADMIN_API_KEY: "aAzZ09._~+/-aAzZ09._~+/-==" }],
    [
      "a percent-encoded password",
      { BOT_TOKEN: TOKEN, MONGODB_URI: "mongodb://anna:p%40ss%2Fword@db1/pomich" },
    ],
  ])("%s", (_what, env) => {
    expect(parseConfig(env)).toMatchObject({ ok: true });
  });
});

describe("the file .env", () => {
  let path: string;
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "pomich-env-"));
    path = join(folder, ".env");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (text: string, mode = 0o600): void => {
    writeFileSync(path, text);
    chmodSync(path, mode);
  };
  const problems = (): readonly string[] => {
    const settings = readSettings(path, {});
    return settings.ok ? [] : settings.problems.map((line) => line.replace(folder, ""));
  };

  test.each([
    ["BOT_TOKN=1", ["BOT_TOKN is not known: did you mean BOT_TOKEN?"]],
    [
      "MONGODB_HOST=db1",
      ["/.env sets MONGODB_HOST, which Pomich does not know: npm start -- --help lists what it knows"],
    ],
    ["API_KEY=x", ["/.env sets API_KEY, which Pomich does not know: did you mean ADMIN_API_KEY?"]],
    [
      "TZ=Europe/Berlin\nHTTP_PORT=x",
      [expect.stringMatching(/^HTTP_PORT must be/), expect.stringMatching(/sets TZ, which/)],
    ],
    [`BOT_TOKEN=${TOKEN}\nMONGO_MEMBERS=mongo1:27017\n`, []],
    [`export BOT_TOKEN="${TOKEN}" # ours`, []],
  ])("%s", (text, lines) => {
    write(text);
    expect(problems()).toEqual(lines);
  });

  test("comes with a warning when others can read it, and without one when they cannot", () => {
    write("HTTP_PORT=0", 0o644);
    expect(readSettings(path, {})).toMatchObject({
      ok: true,
      warnings: [`${path} can be read by other users of this computer: chmod 600 ${path}`],
    });
    write("HTTP_PORT=0", 0o600);
    expect(readSettings(path, {})).toMatchObject({ ok: true, warnings: [] });
  });

  test("is won over by the environment", () => {
    write("HTTP_PORT=1\nBOT_TOKEN=");
    expect(readSettings(path, { HTTP_PORT: "2", BOT_TOKEN: TOKEN })).toMatchObject({
      ok: true,
      config: { http: { port: 2 }, bot: { token: TOKEN } },
    });
  });
});
