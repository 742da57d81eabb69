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
import { checkApiVersion } from "./api-version.ts";
import { COLLECTION_COMMANDS } from "./collections.ts";
import {
  type CommandContext,
  type CommandSpec,
  type Reply,
  type Services,
  checkFields,
  docField,
  stringField,
  words,
} from "./context.ts";
import { COUNT_COMMANDS } from "./count.ts";
import { labelsFor } from "./error-labels.ts";
import { EXPLAIN_COMMANDS } from "./explain.ts";
import { FIND_COMMANDS } from "./find.ts";
import { FIND_AND_MODIFY_COMMANDS } from "./find-and-modify.ts";
import { INDEX_COMMANDS } from "./indexes.ts";
import { SERVER_COMMANDS, sessionOf, transactionNumber } from "./server.ts";
import { STATS_COMMANDS } from "./stats.ts";
import { WRITE_COMMANDS } from "./write.ts";

const COMMANDS: Readonly<Record<string, CommandSpec>> = {
  ...SERVER_COMMANDS,
  ...STATS_COMMANDS,
  ...COLLECTION_COMMANDS,
  ...INDEX_COMMANDS,
  ...FIND_COMMANDS,
  ...AGGREGATE_COMMANDS,
  ...COUNT_COMMANDS,
  ...WRITE_COMMANDS,
  ...FIND_AND_MODIFY_COMMANDS,
  ...EXPLAIN_COMMANDS,
};

/** Commands MongoDB has and this store refuses by name (115); any other name is unknown (59). */
const REFUSED_COMMANDS = words(
  "collMod compact convertToCapped renameCollection mapReduce mapreduce geoSearch validate reIndex cloneCollectionAsCapped createUser updateUser dropUser usersInfo createRole currentOp killOp fsync top profile bulkWrite createSearchIndexes listSearchIndexes replSetGetStatus shardCollection",
);

/** Fields every command may have. */
const GENERIC = words(
  "$db lsid txnNumber startTransaction autocommit readConcern writeConcern maxTimeMS comment $readPreference $clusterTime apiVersion apiStrict apiDeprecationErrors",
);

const allowed = new WeakMap<CommandSpec, ReadonlySet<string>>();

function allowedFields(spec: CommandSpec): ReadonlySet<string> {
  const known = allowed.get(spec) ?? new Set([...GENERIC, ...words(spec.fields)]);
  allowed.set(spec, known);
  return known;
}

const CONTROL: ReadonlySet<string> = new Set(["commitTransaction", "abortTransaction"]);

/** Answers one command; errors become replies, as MongoDB words them. */
export async function dispatch(services: Services, command: Doc): Promise<Reply> {
  try {
    const reply = await execute(services, command);
    return Buffer.isBuffer(reply) ? reply : { ...reply, operationTime: operationTime() };
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
  return {
    ok: 0,
    errmsg: known.message,
    code: known.code,
    codeName: known.codeName,
    ...(labels.length > 0 ? { errorLabels: labels } : {}),
    ...known.details,
  };
}

async function execute(services: Services, command: Doc): Promise<Reply> {
  const name = Object.keys(command)[0] ?? "";
  const spec = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!spec) {
    if (REFUSED_COMMANDS.has(name)) fail(115, `the command ${name} is not supported by the embedded store`);
    fail(59, `no such command: '${name}'`);
  }
  if (spec.fields !== "*") checkFields(name, command, allowedFields(spec), words(spec.refused));
  checkApiVersion(name, command);
  const session = sessionOf(command);
  const inTransaction = own(command, "autocommit") === false;
  checkConcerns(command, inTransaction);
  const deadline = deadlineOf(command);
  const base = {
    ...services,
    command,
    session,
    inTransaction,
    deadline,
    database: "$db" in command ? stringField(command, "$db") : "admin",
    check: () => checkDeadline(deadline),
  };
  if (!inTransaction) {
    const context: CommandContext = {
      ...base,
      view: services.store.committed,
      write: autocommit(services, command, session, deadline),
    };
    return withWriteConcern(command, await spec.run(context));
  }
  if (session === undefined) fail(72, "transactions need a session");
  if (CONTROL.has(name))
    return withWriteConcern(
      command,
      await spec.run({ ...base, view: services.store.committed, write: () => fail(263, "no writes here") }),
    );
  return runInTransaction(services, spec, name, session, command, base);
}

async function runInTransaction(
  services: Services,
  spec: CommandSpec,
  name: string,
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
    if (spec.inTransaction !== true) fail(263, `Cannot run '${name}' in a multi-document transaction.`);
    const { view } = transaction;
    const reply = await spec.run({ ...base, view, write: (work) => Promise.resolve(work(view)) });
    // A failed statement ends the transaction; its reply says why.
    if (!Buffer.isBuffer(reply) && "writeErrors" in reply) sessions.discard(session);
    return reply;
  } catch (error) {
    sessions.discard(session);
    throw error;
  }
}

/** Writes of a command outside a transaction; with a number, the reply is recorded and repeated on a retry. */
function autocommit(
  { store, sessions }: Services,
  command: Doc,
  session: string | undefined,
  deadline: number,
) {
  if (session === undefined || own(command, "txnNumber") === undefined) {
    return (work: (view: WriteView) => Doc): Promise<Reply> => store.write(work, deadline);
  }
  const number = transactionNumber(command);
  return (work: (view: WriteView) => Doc): Promise<Reply> =>
    store.write((view): Doc => {
      const recorded = sessions.recall(view, session, number);
      if (recorded) return decode(recorded);
      const reply = work(view);
      sessions.record(view, session, number, encode(reply));
      return reply;
    }, deadline);
}

function deadlineOf(command: Doc): number {
  const limit = own(command, "maxTimeMS");
  if (limit === undefined || limit === null) return Infinity;
  const milliseconds = numberOption(limit, "maxTimeMS");
  if (milliseconds < 0) fail(2, `BSON field 'maxTimeMS' value must be >= 0, actual value '${milliseconds}'`);
  return milliseconds === 0 ? Infinity : Date.now() + milliseconds;
}

function checkDeadline(deadline: number): void {
  if (Date.now() > deadline) throw new CommandError(50, "operation exceeded time limit");
}

const READ_LEVELS = words("local majority available linearizable snapshot");

function checkConcerns(command: Doc, inTransaction: boolean): void {
  const readConcern = docField(command, "readConcern");
  const level = own(readConcern, "level") ?? "local";
  if (typeof level !== "string" || !READ_LEVELS.has(level))
    fail(2, `readConcern level '${show(level)}' is not known`);
  if (level === "snapshot" && !inTransaction)
    fail(72, "readConcern level 'snapshot' outside a transaction is not supported by the embedded store");
  const after = own(readConcern, "afterClusterTime");
  if (after !== undefined && !(after instanceof Timestamp))
    fail(14, "BSON field 'readConcern.afterClusterTime' is the wrong type, expected type 'timestamp'");
  if ("atClusterTime" in readConcern)
    fail(72, "readConcern at a cluster time is not supported by the embedded store");
}

/** A write cannot be acknowledged by members that do not exist: done, but reported as MongoDB does. */
function withWriteConcern(command: Doc, reply: Reply): Reply {
  const w = own(docField(command, "writeConcern"), "w");
  if (Buffer.isBuffer(reply) || w === undefined || w === "majority" || (isNumber(w) && toDouble(w) <= 1))
    return reply;
  const { code, codeName, message } = isNumber(w)
    ? new CommandError(100, "Not enough data-bearing nodes")
    : new CommandError(
        79,
        `No write concern mode named '${typeof w === "string" ? w : show(w)}' found in replica set configuration`,
      );
  return { ...reply, writeConcernError: { code, codeName, errmsg: message } };
}
