import { fail } from "../command-error.ts";
import { integerOption } from "../bson/numbers.ts";
import { type Doc, own } from "../bson/values.ts";
import type { CommandContext, CommandSpec } from "./context.ts";
import { sessionKey, transactionNumber } from "./session-fields.ts";

/** MongoDB 7.0's, whose behaviour this store follows; clients choose their features by it. */
const MAX_WIRE_VERSION = 21;

/** A member of a one-member replica set: drivers then offer transactions and retryable writes. */
function hello({ address, command }: CommandContext): Doc {
  const legacy = !("hello" in command);
  return {
    helloOk: true,
    ...(legacy ? { ismaster: true } : { isWritablePrimary: true }),
    secondary: false,
    setName: "embedded",
    setVersion: 1,
    hosts: [address],
    primary: address,
    me: address,
    maxBsonObjectSize: 16_777_216,
    maxMessageSizeBytes: 48_000_000,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    minWireVersion: 0,
    maxWireVersion: MAX_WIRE_VERSION,
    readOnly: false,
    ok: 1,
  };
}

/** Drivers announce themselves in fields of their own; MongoDB, too, ignores those it does not know. */
const HELLO: CommandSpec = { fields: "*", run: hello };

/** Ends the sessions' transactions and forgets their cursors. */
function endSessions({ command, sessions, cursors }: CommandContext): Doc {
  const ids = own(command, Object.keys(command)[0] ?? "");
  if (!Array.isArray(ids)) fail(14, "a list of sessions is expected");
  for (const id of ids) {
    const session = sessionKey(id);
    sessions.discard(session);
    cursors.killOfSession(session);
  }
  return { ok: 1 };
}

async function commitTransaction({ command, sessions, session }: CommandContext): Promise<Doc> {
  await sessions.commit(session ?? fail(72, "commitTransaction needs a session"), transactionNumber(command));
  return { ok: 1 };
}

function abortTransaction({ command, sessions, session }: CommandContext): Doc {
  sessions.abort(session ?? fail(72, "abortTransaction needs a session"), transactionNumber(command));
  return { ok: 1 };
}

function setParameter({ command, settings }: CommandContext): Doc {
  const was = settings.ttlMonitorSleepSecs;
  const value = own(command, "ttlMonitorSleepSecs");
  if (value === undefined)
    fail(72, "no option found to set: the embedded store has ttlMonitorSleepSecs only");
  const seconds = integerOption(value, "ttlMonitorSleepSecs");
  if (seconds < 1) fail(2, "ttlMonitorSleepSecs must be at least 1");
  settings.ttlMonitorSleepSecs = seconds;
  return { was, ok: 1 };
}

const SESSION_LIST = "endSessions refreshSessions killSessions";

export const SERVER_COMMANDS: Readonly<Record<string, CommandSpec>> = {
  hello: HELLO,
  isMaster: HELLO,
  ismaster: HELLO,
  ping: { fields: "ping", run: () => ({ ok: 1 }) },
  setParameter: { fields: "setParameter ttlMonitorSleepSecs", run: setParameter },
  endSessions: { fields: SESSION_LIST, run: endSessions },
  killSessions: { fields: SESSION_LIST, run: endSessions },
  refreshSessions: { fields: SESSION_LIST, run: () => ({ ok: 1 }) },
  commitTransaction: {
    fields: "commitTransaction recoveryToken",
    inTransaction: true,
    run: commitTransaction,
  },
  abortTransaction: { fields: "abortTransaction recoveryToken", inTransaction: true, run: abortTransaction },
};
