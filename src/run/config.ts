import { createHmac } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { problemOf } from "../adapters/mongo/connection-string.ts";
import { VARIABLES, type VariableName } from "./config-variables.ts";
import { nearMisses } from "./near-names.ts";
import { isLoopback, isPrivate } from "./private-hosts.ts";
import type { Point } from "../domain/shared/geo.ts";

export interface Config {
  /** Absent: the playground stands in for Telegram. */
  readonly bot?: { readonly token: string; readonly apiRoot: string };
  /** Absent: the embedded store. */
  readonly mongoUri?: string;
  /** The playground has a folder of its own in DATA_DIR, so that it cannot touch real data. */
  readonly dataDir: string;
  /** Port 0 means any free one. */
  readonly http: { readonly host: string; readonly port: number };
  /** Whether other computers may use the playground. */
  readonly playgroundOpen?: true;
  /** Absent: polling. */
  readonly webhook?: { readonly url: string; readonly secret: string };
  /** Telegram user ids. */
  readonly operatorIds: readonly number[];
  /** Who is responsible for people's data, and how to reach them. Absent: the privacy notice names nobody. */
  readonly responsible?: string;
  readonly firstCommunity?: {
    readonly chatId: number;
    readonly name: string;
    readonly radiusKm?: number;
    /** A town is still to be looked up. */
  } & ({ readonly center: Point } | { readonly town: string });
  readonly adminApiKey?: string;
  /** 32 bytes. Absent: the key file in the data folder. */
  readonly encryptionKey?: Buffer;
  /** Messages a second, for bulk. */
  readonly broadcastRate: number;
  readonly translateUrl?: string;
  readonly logLevel: LogLevel;
  /** The name of a folder in `locales/`. */
  readonly defaultLanguage: string;
}

export type LogLevel = z.infer<typeof VARIABLES.LOG_LEVEL.schema>;

export type Environment = Readonly<Record<string, string | undefined>>;

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  /** One line per mistake, for the operator. */
  | { readonly ok: false; readonly problems: readonly string[] };

const names = Object.keys(VARIABLES) as VariableName[];

const Variables = z.object(
  Object.fromEntries(names.map((name) => [name, VARIABLES[name].schema.optional()])) as {
    [N in VariableName]: z.ZodOptional<(typeof VARIABLES)[N]["schema"]>;
  },
);

type Values = z.infer<typeof Variables>;

const COMMUNITY = ["MODERATION_CHAT_ID", "COMMUNITY_NAME", "COMMUNITY_PLACE"] as const;
const LIVE_ONLY = ["MONGODB_URI", "WEBHOOK_URL"] as const;

const example = (name: VariableName): string => `for example ${name}=${VARIABLES[name].example}`;

/** Variables that choose what is started: left empty by mistake, they would start something else without a word. */
const CHOOSING = ["BOT_TOKEN", "MONGODB_URI"] as const;
/** Variables whose examples pass for real values. */
const SECRETS = ["BOT_TOKEN", "WEBHOOK_SECRET", "ADMIN_API_KEY", "ENCRYPTION_KEY"] as const;
/** Where Telegram delivers updates to. */
const WEBHOOK_PORTS = new Set(["", "80", "88", "443", "8443"]);

type Given = Readonly<Partial<Record<VariableName, string>>>;

/** Telegram delivers to public addresses and few ports; a Bot API server of one's own also to http, this network and any port. */
function problemsOfWebhook({ WEBHOOK_URL: address, TELEGRAM_API_ROOT: root }: Given): string[] {
  if (address === undefined || !URL.canParse(address)) return [];
  if (root !== undefined && root.replace(/\/{1,100}$/, "") !== VARIABLES.TELEGRAM_API_ROOT.default) return [];
  const { hostname, port } = new URL(address);
  if (isPrivate(hostname))
    return [
      `WEBHOOK_URL names a host that Telegram cannot reach from the internet: give the public address of the proxy in front of HTTP_PORT, or take WEBHOOK_URL out, then Pomich asks Telegram for updates, ${example("WEBHOOK_URL")}`,
    ];
  if (WEBHOOK_PORTS.has(port)) return [];
  return [
    `WEBHOOK_URL has the port ${port}, to which Telegram delivers nothing: let a proxy take 443, 80, 88 or 8443, ${example("WEBHOOK_URL")}`,
  ];
}

function problemsOfPlayground({ BOT_TOKEN, HTTP_HOST, PLAYGROUND_OPEN }: Given): string[] {
  if (BOT_TOKEN !== undefined || HTTP_HOST === undefined || isLoopback(HTTP_HOST)) return [];
  if (PLAYGROUND_OPEN !== undefined) return [];
  return [
    `HTTP_HOST opens the playground to other computers, where anybody can be anybody: set BOT_TOKEN to go live, take HTTP_HOST out, or set PLAYGROUND_OPEN=yes if you mean it`,
  ];
}

function problemsOfUri({ MONGODB_URI: uri }: Given): string[] {
  const problem = uri?.startsWith("mongodb") ? problemOf(uri) : undefined;
  return problem === undefined ? [] : [problem];
}

/** Mistakes in how variables go together; `has` also counts those whose value is wrong, which have a line already. */
function problemsTogether(has: (name: VariableName) => boolean): string[] {
  const missing = COMMUNITY.some(has) ? COMMUNITY.filter((name) => !has(name)) : [];
  const needToken = has("BOT_TOKEN") ? [] : LIVE_ONLY.filter(has);
  return [
    ...missing.map((name) => `${name} is missing: ${COMMUNITY.join(", ")} go together, ${example(name)}`),
    ...needToken.map(
      (name) => `BOT_TOKEN is missing: ${name} is not for the playground, ${example("BOT_TOKEN")}`,
    ),
  ];
}

/** Follows from the token alone, so that several processes behind one URL agree on it. */
const webhookSecret = (token: string): string =>
  createHmac("sha256", token).update("webhook secret").digest("base64url");

function assemble(values: Values): Config {
  const {
    BOT_TOKEN: token,
    MODERATION_CHAT_ID: chatId,
    COMMUNITY_NAME: name,
    COMMUNITY_PLACE: place,
  } = values;
  const dataDir = values.DATA_DIR ?? VARIABLES.DATA_DIR.default;
  return {
    ...(token !== undefined && {
      bot: { token, apiRoot: values.TELEGRAM_API_ROOT ?? VARIABLES.TELEGRAM_API_ROOT.default },
    }),
    ...(values.MONGODB_URI !== undefined && { mongoUri: values.MONGODB_URI }),
    ...(values.PLAYGROUND_OPEN !== undefined && { playgroundOpen: true as const }),
    dataDir: token === undefined ? join(dataDir, "playground") : dataDir,
    http: {
      host: values.HTTP_HOST ?? VARIABLES.HTTP_HOST.default,
      port: values.HTTP_PORT ?? Number(VARIABLES.HTTP_PORT.default),
    },
    ...(token !== undefined &&
      values.WEBHOOK_URL !== undefined && {
        webhook: { url: values.WEBHOOK_URL, secret: values.WEBHOOK_SECRET ?? webhookSecret(token) },
      }),
    operatorIds: values.OPERATOR_IDS ?? [],
    ...(values.RESPONSIBLE !== undefined && { responsible: values.RESPONSIBLE }),
    ...(chatId !== undefined &&
      name !== undefined &&
      place !== undefined && { firstCommunity: { chatId, name, ...place } }),
    ...(values.ADMIN_API_KEY !== undefined && { adminApiKey: values.ADMIN_API_KEY }),
    ...(values.ENCRYPTION_KEY !== undefined && { encryptionKey: values.ENCRYPTION_KEY }),
    broadcastRate: values.BROADCAST_RATE ?? Number(VARIABLES.BROADCAST_RATE.default),
    ...(values.TRANSLATE_URL !== undefined && { translateUrl: values.TRANSLATE_URL }),
    logLevel: values.LOG_LEVEL ?? VARIABLES.LOG_LEVEL.default,
    defaultLanguage: values.DEFAULT_LANGUAGE ?? VARIABLES.DEFAULT_LANGUAGE.default,
  };
}

/**
 * Makes the configuration out of environment variables. A variable that is empty counts as not set, except where that would
 * start something else than was meant; variables that are not ours are passed over, unless they look like a slip. No value
 * ever appears in a problem, since it may be a secret.
 */
export function parseConfig(env: Environment): ConfigResult {
  const given: Given = Object.fromEntries(
    names.flatMap((name) => {
      const value = env[name]?.trim(); // any-key: one of our variables
      return value ? [[name, value]] : [];
    }),
  );
  const parsed = Variables.safeParse(given);
  const wrong = new Map(parsed.error?.issues.map(({ path: [name], message }) => [name, message]));
  const problems = [
    ...names.flatMap((name) => {
      const message = wrong.get(name);
      return message === undefined ? [] : [`${name} must be ${message}, ${example(name)}`];
    }),
    // any-key: one of our variables
    ...CHOOSING.filter((name) => env[name] !== undefined && given[name] === undefined).map(
      (name) => `${name} is empty: fill it in, or take it out for the ${VARIABLES[name].unset}`,
    ),
    ...SECRETS.filter((name) => given[name] === VARIABLES[name].example).map(
      (name) => `${name} is the example of the documentation: make one of your own`,
    ),
    ...(wrong.has("MONGODB_URI") ? [] : problemsOfUri(given)),
    ...(wrong.has("WEBHOOK_URL") ? [] : problemsOfWebhook(given)),
    ...problemsOfPlayground(given),
    ...nearMisses(env),
    ...problemsTogether((name) => given[name] !== undefined),
  ];
  return parsed.success && problems.length === 0
    ? { ok: true, config: assemble(parsed.data) }
    : { ok: false, problems };
}
