import { isIP } from "node:net";
import { z } from "zod";
import { localeFolders } from "../bot/locales.ts";
import { isPoint } from "../domain/shared/geo.ts";
import { isPrivate } from "./private-hosts.ts";

const TOKEN = /^\d{6,12}:[A-Za-z0-9_-]{30,60}$/;
/** 32 bytes take 43 base64 digits and one of padding; the URL-safe alphabet is understood too. */
const KEY_32 = /^[A-Za-z0-9+/_-]{43}=?$/;
const MONGO_URI = /^mongodb(\+srv)?:\/\/\S+$/;
const HOST_NAME = /^[A-Za-z0-9][A-Za-z0-9.-]*$/;
/** What Telegram takes for setWebhook's secret_token, and long enough not to be guessed. */
const SECRET = /^[A-Za-z0-9_-]{32,256}$/;
/** What may stand behind "Bearer" (RFC 6750 §2.1), and long enough not to be guessed. */
const BEARER = /^[A-Za-z0-9._~+/-]{1,200}={0,2}$/;
const SHORTEST_KEY = 24;
const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** `mustBe` completes the sentence "<variable> must be …". */
const text = (mustBe: string, holds: (text: string) => boolean): z.ZodString =>
  z.string().refine(holds, { error: mustBe });

const whole = (mustBe: string, min: number, max: number) =>
  text(mustBe, (t) => /^-?\d{1,16}$/.test(t) && Number(t) >= min && Number(t) <= max).transform(Number);

const webUrl = (mustBe: string, allowed: (url: URL) => boolean) =>
  text(mustBe, (t) => URL.canParse(t) && allowed(new URL(t))).transform((t) => t.replace(/\/{1,100}$/, ""));

const isWeb = (url: URL): boolean => url.protocol === "https:" || url.protocol === "http:";

/** Without user, password, query and fragment, which would be lost or printed. */
const isPlain = ({ username, password, href }: URL): boolean =>
  username === "" && password === "" && !/[?#]/.test(href);

const numbers = (list: string): number[] => list.split(",").map((part) => (part.trim() ? Number(part) : NaN));

const isUserId = (id: number): boolean => Number.isSafeInteger(id) && id > 0;

function isPlace(list: string): boolean {
  const [lat, lon, radiusKm = 1, ...rest] = numbers(list);
  if (lat === undefined || lon === undefined || rest.length > 0) return false;
  return isPoint({ lat, lon }) && radiusKm > 0 && radiusKm <= 500;
}

function toPlace(list: string) {
  const [lat = 0, lon = 0, radiusKm] = numbers(list);
  return { center: { lat, lon }, ...(radiusKm !== undefined && { radiusKm }) };
}

/** "Leipzig" or "Leipzig,25". */
const TOWN = /^(?<town>\p{L}[^,]*)(?:,(?<radius>[^,]+))?$/u;

function isTown(text: string): boolean {
  const town = TOWN.exec(text.trim());
  const radiusKm = Number(town?.groups?.["radius"] ?? 1);
  return town !== null && radiusKm > 0 && radiusKm <= 500;
}

function toTown(text: string) {
  const { town = "", radius } = TOWN.exec(text.trim())?.groups ?? {};
  return { town: town.trim(), ...(radius !== undefined && { radiusKm: Number(radius) }) };
}

interface Variable {
  /** Reads the text of a variable that is set. */
  readonly schema: z.ZodType;
  /** What holds when it is not set. */
  readonly default?: string;
  /** What that means where there is no default value. */
  readonly unset?: string;
  readonly meaning: string;
  readonly example: string;
}

/** Every variable of the configuration; `--help` and the README show this table. */
export const VARIABLES = {
  BOT_TOKEN: {
    schema: text("a token from @BotFather, digits then a colon then about 35 characters", (t) =>
      TOKEN.test(t),
    ),
    unset: "playground",
    meaning: "the bot's token, from @BotFather",
    example: "123456789:AAF-35-characters-that-botfather-gave-you",
  },
  TELEGRAM_API_ROOT: {
    schema: webUrl(
      "the http(s) address of a Bot API server, without user, password, ? and #",
      (url) => isWeb(url) && isPlain(url),
    ),
    default: "https://api.telegram.org",
    meaning: "any Bot API server (Telegram publishes one to host oneself)",
    example: "https://api.telegram.org",
  },
  MONGODB_URI: {
    schema: text(
      "a MongoDB connection string (in user name and password, percent-encode what is no letter or digit)",
      (t) => MONGO_URI.test(t),
    ),
    unset: "embedded store",
    meaning: "a MongoDB replica set or sharded cluster",
    example: "mongodb://user:password@db1,db2,db3/pomich?replicaSet=rs0",
  },
  DATA_DIR: {
    schema: text("the path of a folder", (t) => !t.includes("\0")),
    default: "./data",
    meaning: "the embedded store and the key file",
    example: "/var/lib/pomich",
  },
  HTTP_HOST: {
    schema: text("a host name or an IP address, without a port", (t) => isIP(t) > 0 || HOST_NAME.test(t)),
    default: "127.0.0.1",
    meaning: "where to listen: admin API, webhook, playground page, health",
    example: "0.0.0.0",
  },
  PLAYGROUND_OPEN: {
    schema: z.literal("yes", { error: "yes, or left out" }),
    unset: "this computer only",
    meaning: "yes lets other computers use the playground, where anybody can be anybody",
    example: "yes",
  },
  HTTP_PORT: {
    schema: whole("a whole number from 0 to 65535 (0 takes any free port)", 0, 65_535),
    default: "8080",
    meaning: "the port to listen on",
    example: "8080",
  },
  WEBHOOK_URL: {
    schema: webUrl(
      "an https address that Telegram can reach, without user, password, ? and #",
      (url) =>
        isPlain(url) && (url.protocol === "https:" || (url.protocol === "http:" && isPrivate(url.hostname))),
    ),
    unset: "polling",
    meaning: "the public address of this server; switches from polling to webhook",
    example: "https://help.example.org",
  },
  WEBHOOK_SECRET: {
    schema: text("32 to 256 of A–Z, a–z, 0–9, _ and -", (t) => SECRET.test(t)),
    unset: "follows from the token",
    meaning: "what Telegram proves itself with at the webhook",
    example: "the-64-characters-of-openssl-rand-hex-32",
  },
  OPERATOR_IDS: {
    schema: text("Telegram user ids (numbers), separated by commas", (t) =>
      numbers(t).every(isUserId),
    ).transform(numbers),
    unset: "nobody",
    meaning: "Telegram ids of the operators, separated by commas",
    example: "123456789,987654321",
  },
  RESPONSIBLE: {
    schema: text("one line of at most 200 characters", (t) => t.length <= 200 && !/[\r\n]/.test(t)),
    unset: "nobody is named",
    meaning: "who is responsible for people's data, and how to reach them",
    example: "Nachbarn e. V., Leipzig, privacy@example.org",
  },
  MODERATION_CHAT_ID: {
    schema: whole("the id of a group, a negative number", -Number.MAX_SAFE_INTEGER, -1),
    unset: "no first community",
    meaning: "the group of the first community's moderators",
    example: "-1001234567890",
  },
  COMMUNITY_NAME: {
    schema: text("a name of at most 100 characters", (t) => t.length <= 100),
    unset: "no first community",
    meaning: "the first community's name",
    example: "Leipzig",
  },
  COMMUNITY_PLACE: {
    schema: text(
      "a town's name, or latitude,longitude in degrees, and, if wanted, a radius in kilometres",
      (place) => isPlace(place) || isTown(place),
    ).transform((place) => (isPlace(place) ? toPlace(place) : toTown(place))),
    unset: "no first community",
    meaning: "where it is, and its radius in km: Leipzig,25 or 51.34,12.37,25",
    example: "51.34,12.37,25",
  },
  ADMIN_API_KEY: {
    schema: text(
      "24 to 200 of A–Z, a–z, 0–9 and . _ ~ + / - (and = at its end)",
      (t) => t.length >= SHORTEST_KEY && BEARER.test(t),
    ),
    unset: "generated, printed once",
    meaning: "the first admin key",
    example: "the-48-characters-of-openssl-rand-hex-24",
  },
  ENCRYPTION_KEY: {
    schema: text("32 bytes in base64, 44 characters", (t) => KEY_32.test(t)).transform((t) =>
      Buffer.from(t, "base64"),
    ),
    unset: "key file in DATA_DIR",
    meaning: "seals contact data: 32 bytes, base64 (openssl rand -base64 32)",
    example: "the-44-characters-of-openssl-rand-base64-32=",
  },
  BROADCAST_RATE: {
    schema: whole("a whole number of messages a second from 1 to 1000", 1, 1000),
    default: "28",
    meaning: "messages a second for bulk",
    example: "28",
  },
  TRANSLATE_URL: {
    schema: webUrl("the http(s) address of a LibreTranslate-compatible service", isWeb),
    unset: "no translation",
    meaning: "a LibreTranslate-compatible service (nothing asks it yet)",
    example: "https://translate.example.org",
  },
  LOG_LEVEL: {
    schema: z.enum(LOG_LEVELS, { error: `one of ${LOG_LEVELS.join(", ")}` }),
    default: "info",
    meaning: `how much is logged: ${LOG_LEVELS.join(", ")}`,
    example: "debug",
  },
  DEFAULT_LANGUAGE: {
    schema: z.string().refine((tag) => localeFolders().includes(tag), {
      error: () => `one of ${localeFolders().join(", ")}`,
    }),
    default: "uk",
    meaning: "the language when Telegram names none; also stands in for missing texts",
    example: "en",
  },
} as const satisfies Readonly<Record<string, Variable>>;

export type VariableName = keyof typeof VARIABLES;

export interface VariableRow {
  readonly name: string;
  readonly unset: string;
  readonly meaning: string;
}

/** The table as people see it, one row a variable. */
export const variableRows = (): VariableRow[] =>
  Object.entries<Variable>(VARIABLES).map(([name, variable]) => ({
    name,
    unset: variable.default ?? `– (${variable.unset ?? "not set"})`,
    meaning: variable.meaning,
  }));
