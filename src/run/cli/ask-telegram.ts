import { z } from "zod";
import type { Config } from "../config.ts";
import { EXIT, inWords, StartError } from "../start-error.ts";

type Bot = NonNullable<Config["bot"]>;

const TIMEOUT_MS = 10_000;

const Answer = z.union([
  z.object({ ok: z.literal(true), result: z.object({ username: z.string() }) }),
  z.object({ ok: z.literal(false), error_code: z.number() }),
]);

/** What Telegram answers to a token that it has withdrawn, and to one that it never gave out. */
const UNKNOWN_TOKEN = new Set([401, 404]);

async function getMe({ token, apiRoot }: Bot): Promise<unknown> {
  try {
    const response = await fetch(`${apiRoot}/bot${token}/getMe`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return await response.json();
  } catch (error) {
    // Not JSON: somebody answered, but no Bot API server.
    if (error instanceof SyntaxError) return undefined;
    // fetch wraps what went wrong with the connection.
    const why = inWords(error instanceof TypeError ? error.cause : error);
    throw new StartError(EXIT.unavailable, `Telegram cannot be reached at ${apiRoot}: ${why}.`);
  }
}

/**
 * Asks Telegram who the token belongs to.
 * @returns the bot's username
 * @throws StartError when Telegram does not know the token (78), or cannot be reached (69)
 */
export async function askTelegram(bot: Bot): Promise<string> {
  const { success, data: answer } = Answer.safeParse(await getMe(bot));
  if (!success) {
    throw new StartError(
      EXIT.unavailable,
      `${bot.apiRoot} does not answer like a Bot API server; is TELEGRAM_API_ROOT right?`,
    );
  }
  if (answer.ok) return answer.result.username;
  throw UNKNOWN_TOKEN.has(answer.error_code)
    ? new StartError(
        EXIT.configuration,
        "Telegram does not know this BOT_TOKEN; @BotFather shows the right one under /mybots.",
      )
    : new StartError(
        EXIT.unavailable,
        `Telegram refuses to answer (error ${String(answer.error_code)}); try again later.`,
      );
}
