import { Timestamp } from "bson";
import { CommandError, fail } from "../command-error.ts";
import { decode } from "../bson/decode.ts";
import { encode } from "../bson/encode.ts";
import { isNumber, numberOption, toDouble, truthy } from "../bson/numbers.ts";
import { show } from "../bson/show.ts";
import { type Doc, own } from "../bson/values.ts";
import { operationTime } from "../operation-time.ts";
import type { WriteView } from "../store/view.ts";
import { AGGREGATE_COMMANDS } from "./aggregate.ts";
import { COLLECTION_COMMANDS } from "./collections.ts";
import type { CommandContext, CommandSpec, Memory, Services } from "./context.ts";
import { checkFields, docField, stringField, words } from "./fields.ts";
import type { Reply } from "../wire/message.ts";
import { labelsFor } from "./error-labels.ts";
import { FIND_COMMANDS } from "./find.ts";
import { FIND_AND_MODIFY_COMMANDS } from "./find-and-modify.ts";
import { INDEX_COMMANDS } from "./indexes.ts";
import { checkSessionFields, sessionOf, transactionNumber } from "./session-fields.ts";
import { SERVER_COMMANDS } from "./server.ts";
import { WRITE_COMMANDS } from "./write.ts";

export const COMMANDS: Readonly<Record<string, CommandSpec>> = {
  ...SERVER_COMMANDS,
  ...COLLECTION_COMMANDS,
  ...INDEX_COMMANDS,
  ...FIND_COMMANDS,
  ...AGGREGATE_COMMANDS,
  ...WRITE_COMMANDS,
  ...FIND_AND_MODIFY_COMMANDS,
};

/** Fields every command may have. */
const GENERIC = words(
  "$db lsid txnNumber startTransaction autocommit readConcern writeConcern maxTimeMS comment $readPreference $clusterTime",
);

const ALLOWED: ReadonlyMap<CommandSpec, ReadonlySet<string>> = new Map(
  Object.values(COMMANDS).map((spec) => [spec, new Set([...GENERIC, ...words(spec.fields)])]),
);

const CONTROL: ReadonlySet<string> = new Set(["commitTransaction", "abortTransaction"]);

/** Answers one command; errors become replies, as MongoDB words them. */
export async function dispatch(services: Services, command: Doc): Promise<Reply> {
  try {
    const reply = await execute(services, command);
    if (!Buffer.isBuffer(reply)) reply["operationTime"] = operationTime();
    return reply;
  } catch (error) {
    return { ...errorReply(command, error), operationTime: operationTime() };
  }
}

function errorReply(command: Doc, error: unknown): Doc {
  const known =
    error instanceof CommandError
      ? error
      : new CommandError(1, error instanceof Error ? error.message : String(error));
  const labels = labelsFor(command, known.code);
  return { ...known.reply, ...(labels.length > 0 ? { errorLabels: labels } : {}), ...known.details };
}

async function execute(services: Services, command: Doc): Promise<Reply> {
  const name = Object.keys(command)[0] ?? "";
  const spec = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!spec) fail(59, `no such command: '${name}'`);
  if (spec.fields !== "*") checkFields(name, command, ALLOWED.get(spec) ?? GENERIC);
  const session = sessionOf(command);
  checkSessionFields(name, command, spec, session);
  const inTransaction = own(command, "autocommit") === false;
  checkConcerns(command, inTransaction);
  const deadline = deadlineOf(command);
  let ended = false;
  // Spread last, here and below: otherwise V8 makes a new hidden class for every command.
  const base = {
    command,
    session,
    inTransaction,
    deadline,
    database: "$db" in command ? stringField(command, "$db") : "admin",
    check: () => {
      if (!ended && Date.now() > deadline) fail(50, "operation exceeded time limit");
    },
    ...services,
  };
  try {
    if (inTransaction && spec.inTransaction !== true)
      fail(263, `Cannot run '${name}' in a multi-document transaction.`);
    if (inTransaction && session !== undefined && !CONTROL.has(name))
      return await runInTransaction(services, spec, session, command, base);
    const memory = inTransaction ? undefined : memoryOf(services, command, session);
    const context: CommandContext = {
      view: services.store.committed,
      write: (work) => services.store.write(work, deadline),
      ...(memory ? { memory } : {}),
      ...base,
    };
    return withWriteConcern(command, await spec.run(context));
  } finally {
    // The time limit is this command's: later ones that read its cursor have their own.
    ended = true;
  }
}

async function runInTransaction(
  services: Services,
  spec: CommandSpec,
  session: string,
  command: Doc,
  base: Omit<CommandContext, "view" | "write">,
): Promise<Reply> {
  const { sessions } = services;
  const number = transactionNumber(command);
  const transaction = truthy(own(command, "startTransaction"))
    ? sessions.begin(session, number)
    : sessions.current(session, number);
  try {
    const { view } = transaction;
    // Asks for the transaction at each slice: it may have ended meanwhile.
    const write = <T>(work: (view: WriteView) => T): Promise<T> =>
      Promise.resolve(work(sessions.current(session, number).view));
    const reply = await spec.run({ view, write, ...base });
    // A failed statement ends the transaction; its reply says why.
    if (!Buffer.isBuffer(reply) && "writeErrors" in reply) sessions.discard(session);
    return reply;
  } catch (error) {
    sessions.discard(session);
    throw error;
  }
}

/** The memory of a numbered write outside a transaction. */
function memoryOf({ sessions }: Services, command: Doc, session: string | undefined): Memory | undefined {
  if (session === undefined || own(command, "txnNumber") === undefined) return undefined;
  const number = transactionNumber(command);
  sessions.beginWrite(session, number);
  return {
    recall(view) {
      const recorded = sessions.recall(view, session, number);
      return recorded && decode(recorded);
    },
    record: (view, done) => sessions.record(view, session, number, encode(done)),
  };
}

function deadlineOf(command: Doc): number {
  const limit = own(command, "maxTimeMS");
  if (limit === undefined || limit === null) return Infinity;
  const milliseconds = numberOption(limit, "maxTimeMS");
  if (milliseconds < 0) fail(2, `BSON field 'maxTimeMS' value must be >= 0, actual value '${milliseconds}'`);
  return milliseconds === 0 ? Infinity : Date.now() + milliseconds;
}

const READ_LEVELS = words("local majority available linearizable snapshot");

function checkConcerns(command: Doc, inTransaction: boolean): void {
  checkFields("writeConcern", docField(command, "writeConcern"), words("w j wtimeout"));
  const readConcern = docField(command, "readConcern");
  checkFields("readConcern", readConcern, words("level afterClusterTime"));
  const level = own(readConcern, "level") ?? "local";
  if (typeof level !== "string" || !READ_LEVELS.has(level))
    fail(2, `readConcern level '${show(level)}' is not known`);
  if (level === "snapshot" && !inTransaction)
    fail(72, "readConcern level 'snapshot' is supported in transactions only");
  // One server always reads its newest state, which is later than any time a client can name.
  const after = own(readConcern, "afterClusterTime");
  if (after !== undefined && !(after instanceof Timestamp))
    fail(14, "BSON field 'readConcern.afterClusterTime' is the wrong type, expected type 'timestamp'");
}

/** Reports a write concern that one member cannot meet, as MongoDB does: the write is done all the same. */
function withWriteConcern(command: Doc, reply: Reply): Reply {
  const w = own(docField(command, "writeConcern"), "w");
  if (Buffer.isBuffer(reply) || w === undefined || w === "majority" || (isNumber(w) && toDouble(w) <= 1))
    return reply;
  const { code, codeName, message } = isNumber(w)
    ? new CommandError(100, "Not enough data-bearing nodes")
    : new CommandError(79, `No write concern mode named ${show(w)} found`);
  return { ...reply, writeConcernError: { code, codeName, errmsg: message } };
}
