import { fail } from "../command-error.ts";
import type { Store } from "../store/store.ts";
import { FIRST_KEY, LAST_KEY, type View, type WriteView } from "../store/view.ts";
import type { Transaction } from "../store/transaction.ts";

/** Longest life of a transaction, as MongoDB's transactionLifetimeLimitSeconds: an old snapshot keeps old pages. */
const TRANSACTION_LIFETIME_MS = 60_000;
/** How long the answer to a retryable write is kept, as MongoDB keeps sessions. */
const RECORD_LIFETIME_MS = 30 * 60_000;

/** The stored record of a session's latest numbered write: enough to answer it again. */
interface WriteRecord {
  readonly number: bigint;
  /** The reply as BSON; empty for a committed transaction. */
  readonly reply: Buffer;
}

type State = "open" | "committed" | "aborted";

interface NumberedTransaction {
  readonly number: bigint;
  readonly transaction: Transaction;
  readonly since: number;
  state: State;
}

export interface Sessions {
  /** Begins transaction `number`; one still open in this session is aborted. Throws 225 for an older number, 117 for a used one. */
  begin(session: string, number: bigint): Transaction;
  /** The open transaction; throws CommandError 251 or 256 when it is not open (any more). */
  current(session: string, number: bigint): Transaction;
  /** Commits; repeating it succeeds again, even after a restart. */
  commit(session: string, number: bigint): Promise<void>;
  abort(session: string, number: bigint): void;
  /** Aborts the open transaction, if there is one: a command of it failed, or its session ended. */
  discard(session: string): void;
  /**
   * Begins, or begins again, a retryable write; a transaction still open in the session is aborted. Throws 225 when a
   * later transaction was begun, 217 when the number is a transaction's.
   */
  beginWrite(session: string, number: bigint): void;
  /** What was recorded of a retryable write; throws 225 when a later number was, 217 when it was a transaction. */
  recall(view: View, session: string, number: bigint): Buffer | undefined;
  record(view: WriteView, session: string, number: bigint, reply: Buffer): void;
  /** Aborts transactions that live too long; returns how many. */
  expire(now: number): number;
  /** Forgets old records of retryable writes. */
  forget(view: WriteView, now: number): void;
  /** Called with the session of every transaction that ends. */
  onEnd(listener: (session: string) => void): void;
}

function tooOld(number: bigint, newer: bigint): never {
  fail(
    225,
    `txnNumber ${number} is prohibited on session because a newer one, ${newer}, has already started`,
  );
}

function wasTransaction(): never {
  fail(217, "Cannot retry a retryable write that has been converted into a transaction");
}

export function createSessions(store: Store): Sessions {
  const transactions = new Map<string, NumberedTransaction>();
  const listeners: Array<(session: string) => void> = [];

  function finish(session: string, entry: NumberedTransaction, state: State): void {
    entry.state = state;
    for (const listener of listeners) listener(session);
  }

  function discard(session: string): void {
    const entry = transactions.get(session);
    if (entry?.state !== "open") return;
    entry.transaction.abort();
    finish(session, entry, "aborted");
  }

  function open(session: string, number: bigint): NumberedTransaction {
    const entry = transactions.get(session);
    if (!entry || entry.number !== number)
      fail(251, `Given transaction number ${number} does not match any in-progress transactions.`);
    if (entry.state === "committed") fail(256, `Transaction ${number} has been committed.`);
    if (entry.state === "aborted") fail(251, `Given transaction number ${number} has been aborted.`);
    return entry;
  }

  return {
    begin(session, number) {
      const before = transactions.get(session);
      const recorded = readRecord(store.committed, session)?.number ?? -1n;
      const newest = before && before.number > recorded ? before.number : recorded;
      if (newest > number) tooOld(number, newest);
      if (newest === number) fail(117, `Cannot start transaction ${number}: its number was used before`);
      discard(session);
      const transaction = store.begin();
      transactions.set(session, { number, transaction, since: Date.now(), state: "open" });
      return transaction;
    },
    current: (session, number) => open(session, number).transaction,
    async commit(session, number) {
      const entry = transactions.get(session);
      if (entry?.number === number && entry.state === "committed") return;
      if (!entry && readRecord(store.committed, session)?.number === number) return;
      const { transaction } = open(session, number);
      try {
        await transaction.commit((target) =>
          writeRecord(target, session, { number, reply: Buffer.alloc(0) }),
        );
      } catch (error) {
        if (entry) finish(session, entry, "aborted");
        throw error;
      }
      if (entry) finish(session, entry, "committed");
    },
    abort(session, number) {
      open(session, number);
      discard(session);
    },
    discard,
    beginWrite(session, number) {
      const before = transactions.get(session);
      if (!before || before.number < number) return discard(session);
      if (before.number > number) tooOld(number, before.number);
      wasTransaction();
    },
    recall(view, session, number) {
      const record = readRecord(view, session);
      if (!record || record.number < number) return undefined;
      if (record.number > number) tooOld(number, record.number);
      if (record.reply.length === 0) wasTransaction();
      return record.reply;
    },
    record: (view, session, number, reply) => writeRecord(view, session, { number, reply }),
    expire(now) {
      let expired = 0;
      for (const [session, entry] of transactions) {
        if (entry.state === "open" && now - entry.since > TRANSACTION_LIFETIME_MS) {
          discard(session);
          expired++;
        } else if (entry.state !== "open" && now - entry.since > RECORD_LIFETIME_MS) {
          transactions.delete(session);
        }
      }
      return expired;
    },
    forget(view, now) {
      for (const { key, value } of view.range("sessions", FIRST_KEY, LAST_KEY)) {
        if (now - Number(value.readBigInt64BE(8)) > RECORD_LIFETIME_MS) view.remove("sessions", key);
      }
    },
    onEnd: (listener) => void listeners.push(listener),
  };
}

const HEAD = 16;

/** Key: the session's id. Value: number and time, 64 bits each, then the reply. */
function writeRecord(view: WriteView, session: string, { number, reply }: WriteRecord): void {
  const head = Buffer.allocUnsafe(HEAD);
  head.writeBigInt64BE(number, 0);
  head.writeBigInt64BE(BigInt(Date.now()), 8);
  view.put("sessions", Buffer.from(session, "latin1"), Buffer.concat([head, reply]));
}

function readRecord(view: View, session: string): WriteRecord | undefined {
  const value = view.get("sessions", Buffer.from(session, "latin1"));
  return value && { number: value.readBigInt64BE(0), reply: value.subarray(HEAD) };
}
