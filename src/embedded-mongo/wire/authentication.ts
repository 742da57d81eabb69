import { CommandError, fail } from "../command-error.ts";
import { type Credentials, createScram } from "./scram.ts";
import type { Handler } from "./server.ts";

/** Commands allowed before authentication. */
const OPEN: ReadonlySet<string> = new Set(["hello", "isMaster", "ismaster", "ping", "endSessions"]);

/** Puts SCRAM in front of a connection's commands, where the store needs it (no private socket). */
export function authenticating(handle: Handler, credentials: Credentials | undefined): Handler {
  if (!credentials) return handle;
  const scram = createScram(credentials);
  return async (command) => {
    const name = Object.keys(command)[0] ?? "";
    try {
      if (name === "saslStart" || name === "saslContinue") return scram.answer(command);
      if (!scram.authenticated && !OPEN.has(name)) fail(13, `Command ${name} requires authentication`);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      return error.reply;
    }
    const reply = await handle(command);
    if (Buffer.isBuffer(reply) || !("saslSupportedMechs" in command)) return reply;
    return { ...reply, saslSupportedMechs: ["SCRAM-SHA-256"] };
  };
}
