import { setTimeout as delay } from "node:timers/promises";
import { CommandError, fail } from "../../src/embedded-mongo/command-error.ts";
import { truthy } from "../../src/embedded-mongo/bson/numbers.ts";
import { type Doc, isDoc, own } from "../../src/embedded-mongo/bson/values.ts";
import { type Handler, SilentClose } from "../../src/embedded-mongo/wire/server.ts";
import type { Services } from "../../src/embedded-mongo/commands/context.ts";
import { docField, stringField, words } from "../../src/embedded-mongo/commands/fields.ts";
import { labelsFor } from "../../src/embedded-mongo/commands/error-labels.ts";
import { sessionOf, transactionNumber } from "../../src/embedded-mongo/commands/session-fields.ts";

/** MongoDB's fail points that drivers are tested with. */
export interface FailPoints {
  /** Puts the fail points, and `configureFailPoint`, in front of one connection's commands. */
  around(handle: Handler): Handler;
}

/** One fail point that is on. */
interface FailPoint {
  readonly data: Doc;
  /** Hits to pass over, and hits still to fail. */
  skip: number;
  times: number;
}

/** Fail points shared by all connections, all off. */
export function createFailPoints({ store, sessions }: Pick<Services, "store" | "sessions">): FailPoints {
  const active = new Map<string, FailPoint>();

  /** True for the retry of a write that was committed. */
  function alreadyDone(command: Doc): boolean {
    const session = sessionOf(command);
    return (
      session !== undefined &&
      sessions.recall(store.committed, session, transactionNumber(command)) !== undefined
    );
  }

  function configure(command: Doc): Doc {
    const name = stringField(command, "configureFailPoint");
    if (name !== "failCommand" && name !== "onPrimaryTransactionalWrite")
      fail(249, `the fail point ${name} is not supported by the embedded store`);
    const mode = own(command, "mode");
    if (mode === "off") active.delete(name);
    else active.set(name, { data: docField(command, "data"), ...budgetOf(mode) });
    return { ok: 1 };
  }

  /** The fail point's data when it fails now, after counting `hits`. */
  function triggered(name: string, hits: number, matches: (data: Doc) => boolean): Doc | undefined {
    const point = active.get(name);
    if (!point || hits === 0 || !matches(point.data)) return undefined;
    const passed = Math.min(point.skip, hits);
    point.skip -= passed;
    if (passed === hits) return undefined;
    if (--point.times === 0) active.delete(name);
    return point.data;
  }

  return {
    around(handle) {
      let appName = "";
      return async (command) => {
        const name = Object.keys(command)[0] ?? "";
        if (name === "configureFailPoint") return answering(() => configure(command));
        appName = appNameOf(command) ?? appName;
        const failing = triggered("failCommand", 1, (data) => concerns(data, name, command, appName));
        if (failing) return failCommand(failing, command, handle);
        const write = triggered(
          "onPrimaryTransactionalWrite",
          statementsOf(command, name, alreadyDone),
          () => true,
        );
        if (!write) return handle(command);
        if (own(write, "failBeforeCommitExceptionCode") === undefined) await handle(command);
        throw new SilentClose();
      };
    },
  };
}

function budgetOf(mode: unknown): { skip: number; times: number } {
  const counts = isDoc(mode as Doc) ? (mode as Doc) : {};
  if (mode !== "alwaysOn" && !("times" in counts) && !("skip" in counts))
    fail(9, "the mode of the fail point is not known");
  return { skip: Number(counts["skip"] ?? 0), times: Number(counts["times"] ?? Infinity) };
}

/** Errors become replies as MongoDB words them. */
function answering(work: () => Doc): Doc {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return error.reply;
  }
}

function appNameOf(command: Doc): string | undefined {
  const name = own(docField(docField(command, "client"), "application"), "name");
  return typeof name === "string" ? name : undefined;
}

function concerns(data: Doc, name: string, command: Doc, appName: string): boolean {
  const commands = own(data, "failCommands");
  const wanted = own(data, "namespace");
  const database = own(command, "$db");
  const collection = own(command, name === "getMore" ? "collection" : name);
  const namespace =
    typeof database === "string" && typeof collection === "string" ? `${database}.${collection}` : undefined;
  return (
    Array.isArray(commands) &&
    commands.includes(name) &&
    (own(data, "appName") ?? appName) === appName &&
    (wanted === undefined || wanted === namespace)
  );
}

async function failCommand(data: Doc, command: Doc, handle: Handler): ReturnType<Handler> {
  if (truthy(own(data, "blockConnection"))) await delay(Number(own(data, "blockTimeMS")));
  if (truthy(own(data, "closeConnection"))) throw new SilentClose();
  const given = own(data, "errorLabels");
  const labels = (code: unknown, ofWriteConcern: boolean): Doc => {
    const all = Array.isArray(given) ? given : labelsFor(command, Number(code), ofWriteConcern);
    return all.length > 0 ? { errorLabels: all } : {};
  };
  const code = own(data, "errorCode");
  if (code !== undefined) {
    const { reply } = new CommandError(Number(code), "Failing command via 'failCommand' failpoint");
    return { ...reply, ...labels(code, false) };
  }
  const reply = await handle(command);
  const writeConcernError = own(data, "writeConcernError");
  if (Buffer.isBuffer(reply) || !isDoc(writeConcernError)) return reply;
  return { ...reply, writeConcernError, ...labels(own(writeConcernError, "code"), true) };
}

const WRITES = words("insert update delete findAndModify findandmodify");

/** How many writes of a retryable write command would be committed: one for an insert, one a statement otherwise. */
function statementsOf(command: Doc, name: string, alreadyDone: (command: Doc) => boolean): number {
  if (!WRITES.has(name) || own(command, "txnNumber") === undefined) return 0;
  if (own(command, "autocommit") === false || alreadyDone(command)) return 0;
  const statements = own(command, "updates") ?? own(command, "deletes");
  return Array.isArray(statements) ? statements.length : 1;
}
