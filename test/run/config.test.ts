import { describe, expect, it } from "vitest";
import { parseConfig, type Config, type Environment } from "../../src/run/config.ts";
import { VARIABLES } from "../../src/run/config-variables.ts";

const TOKEN = "123456789:AAFabcdefghijklmnopqrstuvwxyz0123456";

const SECRET = "quiet_word-quiet_word-quiet_word";

const accepted = (env: Environment): Config => {
  const result = parseConfig(env);
  if (!result.ok) throw new Error(result.problems.join("\n"));
  return result.config;
};
const problems = (env: Environment): readonly string[] => {
  const result = parseConfig(env);
  return result.ok ? [] : result.problems;
};

describe("a configuration", () => {
  it("is the playground with the embedded store when nothing is set", () => {
    expect(accepted({})).toEqual({
      dataDir: "data/playground",
      http: { host: "127.0.0.1", port: 8080 },
      operatorIds: [],
      broadcastRate: 28,
      logLevel: "info",
      defaultLanguage: "uk",
    });
  });

  it("takes every variable", () => {
    const config = accepted({
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: "http://bot-api:8081/",
      MONGODB_URI: "mongodb://u:p@a,b/pomich?replicaSet=rs0",
      DATA_DIR: "/var/lib/pomich",
      HTTP_HOST: "0.0.0.0",
      PLAYGROUND_OPEN: "yes",
      HTTP_PORT: "0",
      WEBHOOK_URL: "https://help.example.org/telegram",
      WEBHOOK_SECRET: SECRET,
      OPERATOR_IDS: "1, 22",
      RESPONSIBLE: "Nachbarn e. V., privacy@example.org",
      MODERATION_CHAT_ID: "-1001234567890",
      COMMUNITY_NAME: "Leipzig",
      COMMUNITY_PLACE: "51.34, 12.37, 30",
      ADMIN_API_KEY: "0123456789abcdef01234567",
      ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
      BROADCAST_RATE: "500",
      TRANSLATE_URL: "https://translate.example.org/",
      LOG_LEVEL: "debug",
      DEFAULT_LANGUAGE: "de",
    });
    expect(config).toEqual({
      bot: { token: TOKEN, apiRoot: "http://bot-api:8081" },
      mongoUri: "mongodb://u:p@a,b/pomich?replicaSet=rs0",
      dataDir: "/var/lib/pomich",
      http: { host: "0.0.0.0", port: 0 },
      playgroundOpen: true,
      webhook: { url: "https://help.example.org/telegram", secret: SECRET },
      operatorIds: [1, 22],
      responsible: "Nachbarn e. V., privacy@example.org",
      firstCommunity: {
        chatId: -1001234567890,
        name: "Leipzig",
        center: { lat: 51.34, lon: 12.37 },
        radiusKm: 30,
      },
      adminApiKey: "0123456789abcdef01234567",
      encryptionKey: Buffer.alloc(32, 7),
      broadcastRate: 500,
      translateUrl: "https://translate.example.org",
      logLevel: "debug",
      defaultLanguage: "de",
    });
  });

  it("counts an empty variable as not set", () => {
    expect(accepted({ WEBHOOK_URL: "", HTTP_PORT: "  " })).toEqual(accepted({}));
  });

  it("gives all processes with one token the same webhook secret, and others another", () => {
    const secret = (token: string) =>
      accepted({ BOT_TOKEN: token, WEBHOOK_URL: "https://example.org" }).webhook?.secret;
    expect(secret(TOKEN)).toBe(secret(TOKEN));
    expect(secret(TOKEN)).not.toBe(secret(`${TOKEN}x`));
    expect(secret(TOKEN)).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it("lets a webhook be http inside of a network only", () => {
    const env = { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: "http://bot-api:8081" };
    expect(accepted({ ...env, WEBHOOK_URL: "http://127.0.0.1:9/x" }).webhook?.url).toBe(
      "http://127.0.0.1:9/x",
    );
    expect(problems({ ...env, WEBHOOK_URL: "http://example.org" })).toHaveLength(1);
  });
});

describe("the place of the first community", () => {
  it.each([
    ["51.34,12.37", { center: { lat: 51.34, lon: 12.37 } }],
    ["Leipzig", { town: "Leipzig" }],
    [" Frankfurt (Oder) , 20", { town: "Frankfurt (Oder)", radiusKm: 20 }],
  ])("%s", (COMMUNITY_PLACE, place) => {
    const config = accepted({ MODERATION_CHAT_ID: "-100", COMMUNITY_NAME: "Ours", COMMUNITY_PLACE });
    expect(config.firstCommunity).toEqual({ chatId: -100, name: "Ours", ...place });
  });
});

const WRONG: Readonly<Record<string, readonly string[]>> = {
  BOT_TOKEN: ["secret-but-wrong", "123456789:short", TOKEN.replace(":", " ")],
  TELEGRAM_API_ROOT: ["secret.host", "ftp://secret.host", "https://anna:secret@host", "https://host/?secret"],
  MONGODB_URI: ["postgres://secret@db", "mongodb:secret", "mongodb://anna:my secret@db"],
  DATA_DIR: ["a\0b"],
  HTTP_HOST: ["http://localhost", "127.0.0.1:8080", "a b"],
  PLAYGROUND_OPEN: ["no", "1"],
  HTTP_PORT: ["80a", "65536", "-1", "8080.5"],
  WEBHOOK_URL: [
    "http://secret.host",
    "secret.host",
    "https://host/?secret",
    "https://anna:secret@host",
    "https://host/#",
  ],
  WEBHOOK_SECRET: ["two words", "x", "x".repeat(31), "x".repeat(257), "x".repeat(31) + "ä"],
  OPERATOR_IDS: ["me", "1,,2", "-5", "1.5"],
  RESPONSIBLE: ["x".repeat(201), "Nachbarn e. V.\nprivacy@example.org"],
  MODERATION_CHAT_ID: ["12", "group"],
  COMMUNITY_NAME: ["x".repeat(101)],
  COMMUNITY_PLACE: [
    "Leipzig,far",
    "Leipzig,1,2",
    "51.3",
    "91,12",
    "51,181",
    "51,12,0",
    "51,12,9,9",
    "51;12",
    "51,",
  ],
  ADMIN_API_KEY: [
    "short",
    "twenty-four characters with spaces",
    "$".repeat(24),
    "%&#".repeat(9),
    "x".repeat(201),
  ],
  ENCRYPTION_KEY: ["password", Buffer.alloc(31).toString("base64"), Buffer.alloc(33).toString("base64")],
  BROADCAST_RATE: ["0", "fast", "1001"],
  TRANSLATE_URL: ["secret.host"],
  LOG_LEVEL: ["loud"],
  DEFAULT_LANGUAGE: ["fr"],
};

describe("a mistake", () => {
  const fitting: Environment = {
    BOT_TOKEN: TOKEN,
    MODERATION_CHAT_ID: "-100",
    COMMUNITY_NAME: "Leipzig",
    COMMUNITY_PLACE: "51,12",
  };

  it("is looked for in every variable", () => {
    expect(Object.keys(WRONG)).toEqual(Object.keys(VARIABLES));
  });

  for (const [name, values] of Object.entries(WRONG)) {
    it.each(values)(`in ${name} is said in one line, with an example: %s`, (value) => {
      expect(problems({ ...fitting, [name]: value })).toEqual([
        expect.stringMatching(new RegExp(`^${name} must be [^\\n]+, for example ${name}=`)),
      ]);
    });
  }

  it("is said without the value, which may be a secret", () => {
    const all = Object.keys(VARIABLES).map((name) => [name, `hush hush ${name}\0`]);
    const lines = problems(Object.fromEntries(all) as Environment);
    // Any text may be a name: of a community, of its town, of who is responsible.
    expect(lines).toHaveLength(Object.keys(VARIABLES).length - 3);
    expect(lines.join("\n")).not.toContain("hush");
  });

  it("does not hide the next one", () => {
    expect(problems({ HTTP_PORT: "x", LOG_LEVEL: "x" }).map((line) => line.split(" ")[0])).toEqual([
      "HTTP_PORT",
      "LOG_LEVEL",
    ]);
  });

  it("is a first community without all of its three variables", () => {
    expect(problems({ BOT_TOKEN: TOKEN, COMMUNITY_NAME: "Leipzig" })).toEqual([
      expect.stringMatching(/^MODERATION_CHAT_ID is missing: .*for example MODERATION_CHAT_ID=-100/),
      expect.stringMatching(/^COMMUNITY_PLACE is missing: .*for example COMMUNITY_PLACE=51/),
    ]);
  });

  it("is a live store or webhook without a token, which would open the playground on it", () => {
    expect(problems({ MONGODB_URI: "mongodb://db/pomich" })).toEqual([
      expect.stringMatching(/^BOT_TOKEN is missing: MONGODB_URI is not for the playground/),
    ]);
  });
});
