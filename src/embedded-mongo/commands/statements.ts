import { CommandError } from "../command-error.ts";
import { truthy } from "../bson/numbers.ts";
import { type Doc, type Value, own } from "../bson/values.ts";
import type { Query } from "../planner/read.ts";
import type { WriteView } from "../store/view.ts";
import { LockHeld } from "../store/locks.ts";
import {
  type Progress,
  addOutcome,
  copyProgress,
  isDone,
  progressOf,
  recordOf,
  statementsIn,
} from "../transactions/progress.ts";
import { COMMIT_SLICE_MS, createSlices, nextTurn } from "../turns.ts";
import type { CommandContext } from "./context.ts";
import { type Find, TakesLong, changeMany, changeOne, hurried } from "./fair-write.ts";

/** The result of one statement. */
export interface Outcome {
  readonly n: number;
  readonly nModified?: number;
  /** The `_id` of the document that it upserted. */
  readonly upserted?: Value;
}

/** The statements of one command, and how each is done. */
export interface Statements<T> {
  readonly list: readonly T[];
  /** The counts of a reply in which nothing was done yet. */
  readonly counts: Readonly<Record<string, number>>;
  /** The query of a statement; `limit` 1 means that it changes one document at most. */
  query?(statement: T): Query;
  /**
   * Runs a statement, or a part of it (`whole` is false), which must not upsert. Each document is changed completely or
   * not at all; those changed before one fails stay changed, as in MongoDB.
   */
  run(view: WriteView, statement: T, find: Find, whole: boolean): Outcome;
}

/** How far the command has come. */
interface State {
  readonly next: number;
  readonly progress: Progress;
  readonly errors: readonly Doc[];
  /** Statements an earlier attempt had done; undefined before the first look. */
  readonly retried: readonly number[] | undefined;
}

/**
 * Runs the statements of one command, as many in one write as fit into a slice, and replies. After a failed one an
 * ordered command stops and an unordered one goes on. Each write of a numbered command also stores what it has done, so
 * that a retry, even at the same time or after a restart, does only the rest.
 */
export async function runStatements<T>(context: CommandContext, statements: Statements<T>): Promise<Doc> {
  const { list, counts } = statements;
  const ordered = own(context.command, "ordered") === undefined || truthy(own(context.command, "ordered"));
  const find = hurried(context);
  let state: State = {
    next: 0,
    progress: { counts: { ...counts }, upserted: [], upTo: 0, failed: [] },
    errors: [],
    retried: undefined,
  };
  while (state.next < list.length) {
    if (state.next > 0) {
      context.check();
      await nextTurn();
    }
    const before = state;
    try {
      state = await context.write((view) => doSome(context, statements, view, before, { ordered, find }));
    } catch (error) {
      if (!(error instanceof TakesLong)) throw error;
      state = await doLong(context, statements, before, ordered);
    }
  }
  return replyOf(state);
}

function replyOf({ progress, errors, retried = [] }: State): Doc {
  const reply: Doc = { ...progress.counts };
  if (progress.upserted.length > 0) reply["upserted"] = inOrder(progress.upserted);
  if (errors.length > 0) reply["writeErrors"] = [...errors];
  if (retried.length > 0) reply["retriedStmtIds"] = [...retried];
  reply["ok"] = 1;
  return reply;
}

const inOrder = (upserted: readonly Doc[]): Doc[] =>
  [...upserted].sort((a, b) => Number(own(a, "index")) - Number(own(b, "index")));

/** Runs statements in the current write until the slice is over, one takes long, or `most` are done. */
function doSome<T>(
  { memory }: CommandContext,
  statements: Statements<T>,
  view: WriteView,
  before: State,
  { ordered, find, most = Infinity }: { ordered: boolean; find: Find; most?: number },
): State {
  const { list } = statements;
  const recorded = memory?.recall(view);
  const progress = recorded ? progressOf(recorded) : copyProgress(before.progress);
  const { retried = recorded ? statementsIn(progress) : [] } = before;
  const errors = [...before.errors];
  const slices = createSlices(COMMIT_SLICE_MS);
  let next = before.next;
  let fresh = false;
  for (; next < Math.min(list.length, before.next + most); next++) {
    const statement = list[next];
    if (statement === undefined || (next > before.next && slices.over())) break;
    if (isDone(progress, next)) continue;
    try {
      addOutcome(progress, next, statements.run(view, statement, find, true));
      fresh = true;
    } catch (error) {
      if (error instanceof TakesLong && next > before.next) break;
      errors.push(writeError(next, error));
      if (ordered) next = list.length;
    }
  }
  if (fresh) memory?.record(view, recordOf(progress));
  return { next, progress, errors, retried };
}

/** Runs the next statement, which reads many documents: finds them in slices, then changes them. */
async function doLong<T>(
  context: CommandContext,
  statements: Statements<T>,
  before: State,
  ordered: boolean,
): Promise<State> {
  const statement = statements.list[before.next];
  const query = statement === undefined ? undefined : statements.query?.(statement);
  if (statement === undefined || !query)
    throw new CommandError(1, "a statement that looks for nothing took long");
  if (query.limit === 1)
    return changeOne(context, query, (view, find) =>
      doSome(context, statements, view, before, { ordered, find, most: 1 }),
    );
  const after = { ...before, next: before.next + 1 };
  try {
    const outcome = await changeMany(context, query, (view, find, whole) =>
      statements.run(view, statement, find, whole),
    );
    const progress = copyProgress(before.progress);
    addOutcome(progress, before.next, outcome);
    return { ...after, progress };
  } catch (error) {
    const errors = [...before.errors, writeError(before.next, error)];
    return { ...after, errors, ...(ordered ? { next: statements.list.length } : {}) };
  }
}

/** The entry of `writeErrors` for a failed statement; conflicts and internal errors end the whole command. */
function writeError(index: number, error: unknown): Doc {
  if (!(error instanceof CommandError) || error instanceof LockHeld || ENDING.has(error.code)) throw error;
  return { index, code: error.code, errmsg: error.message, ...error.details };
}

/** InternalError, MaxTimeMSExpired, ShutdownInProgress, WriteConflict, TransactionTooOld, NoSuchTransaction, OutOfDiskSpace. */
const ENDING: ReadonlySet<number> = new Set([1, 50, 91, 112, 225, 251, 14031]);
