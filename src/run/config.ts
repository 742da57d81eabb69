import { createHmac } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { VARIABLES, type VariableName } from "./config-variables.ts";
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
  /** Absent: polling. */
  readonly webhook?: { readonly url: string; readonly secret: string };
  /** Telegram user ids. */
  readonly operatorIds: readonly number[];
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
 * Makes the configuration out of environment variables. A variable that is empty counts as not set; variables that are
 * not ours are passed over. No value ever appears in a problem, since it may be a secret.
 */
export function parseConfig(env: Environment): ConfigResult {
  const given = Object.fromEntries(names.map((name) => [name, env[name]?.trim() || undefined]));
  const parsed = Variables.safeParse(given);
  const wrong = new Map(parsed.error?.issues.map(({ path: [name], message }) => [name, message]));
  const problems = [
    ...names.flatMap((name) => {
      const message = wrong.get(name);
      return message === undefined ? [] : [`${name} must be ${message}, ${example(name)}`];
    }),
    ...problemsTogether((name) => given[name] !== undefined),
  ];
  return parsed.success && problems.length === 0
    ? { ok: true, config: assemble(parsed.data) }
    : { ok: false, problems };
}
