import { Long } from "bson";
import { COLLECTION, type Document } from "./case.ts";
import {
  type Story,
  aborts,
  begins,
  commits,
  find,
  insert,
  numbered,
  remove,
  stories,
  update,
} from "./story.ts";

const REPEATED = "jstests/sharding/retryable_writes.js";
const ERRORS = "src/mongo/db/ops/write_ops_exec.cpp, checkStatementExecuted before each statement";
const MODES = "src/mongo/db/ops/write_ops_exec.cpp";
const PARTICIPANT = "src/mongo/db/transaction/transaction_participant_retryable_writes_test.cpp";

const one = { _id: 1, n: 0 };
const add = { $inc: { n: 1 } };
const change = (more: Document): Document => ({ findAndModify: COLLECTION, query: { _id: 1 }, ...more });

/** A write asked for twice under one number: both are answered alike, and it is done once. */
function twice(
  name: string,
  run: Document,
  answer: Document,
  after: readonly Document[],
  documents = [one],
): Story {
  const again = { ...answer, ...("findAndModify" in run ? { retriedStmtId: 0 } : {}) };
  return {
    name: `${name} is done once`,
    source: REPEATED,
    documents,
    steps: [numbered("a", 1, run, { answer }), numbered("a", 1, run, { answer: again })],
    after,
  };
}

const several = (...updates: Document[]): Document => ({ update: COLLECTION, updates });

const repeated: Story[] = [
  twice("an insertion", insert({ _id: 2 }, { _id: 3 }), { n: 2 }, [one, { _id: 2 }, { _id: 3 }]),
  twice("an insertion in no order", { ...insert({ _id: 2 }), ordered: false }, { n: 1 }, [one, { _id: 2 }]),
  twice("an update", update({ _id: 1 }, add), { n: 1, nModified: 1 }, [{ _id: 1, n: 1 }]),
  twice(
    "an upsert",
    update({ _id: 2 }, add, { upsert: true }),
    { n: 1, nModified: 0, upserted: [{ index: 0, _id: 2 }] },
    [one, { _id: 2, n: 1 }],
  ),
  twice(
    "each of several updates",
    several(
      { q: { _id: 1 }, u: add },
      { q: { _id: 2 }, u: add, upsert: true },
      { q: { _id: 1 }, u: { $set: { z: 1 } } },
    ),
    { n: 3, nModified: 2, upserted: [{ index: 1, _id: 2 }] },
    [
      { _id: 1, n: 1, z: 1 },
      { _id: 2, n: 1 },
    ],
  ),
  twice("a deletion", remove({}), { n: 1 }, [{ _id: 2 }], [one, { _id: 2 }] as (typeof one)[]),
  twice(
    "a findAndModify that updates",
    change({ update: add, new: true }),
    { lastErrorObject: { n: 1, updatedExisting: true }, value: { _id: 1, n: 1 } },
    [{ _id: 1, n: 1 }],
  ),
  twice(
    "a findAndModify that answers the document before",
    change({ update: add }),
    { lastErrorObject: { n: 1, updatedExisting: true }, value: one },
    [{ _id: 1, n: 1 }],
  ),
  twice(
    "a findAndModify that upserts",
    change({ query: { _id: 2 }, update: add, upsert: true, new: true }),
    { lastErrorObject: { n: 1, updatedExisting: false, upserted: 2 }, value: { _id: 2, n: 1 } },
    [one, { _id: 2, n: 1 }],
  ),
];

const statements: Story[] = [
  {
    name: "the repetition says which statements had been done",
    source: "jstests/sharding/internal_txns/retryable_writes_retry_in_different_batches.js",
    steps: [
      numbered("a", 1, insert({ _id: 1 }, { _id: 2 }), { answer: { n: 2 } }),
      numbered("a", 1, insert({ _id: 1 }, { _id: 2 }), { answer: { n: 2, retriedStmtIds: [0, 1] } }),
    ],
  },
  {
    name: "a failed statement is tried again, those before it are not",
    source: ERRORS,
    documents: [{ _id: 2 }],
    steps: [
      numbered("a", 1, insert({ _id: 1 }, { _id: 2, new: true }, { _id: 3 }), {
        answer: { n: 1, writeErrors: [{ index: 1, code: 11000 }] },
      }),
      { run: remove({ _id: 2 }) },
      numbered("a", 1, insert({ _id: 1 }, { _id: 2, new: true }, { _id: 3 }), {
        answer: { n: 3, retriedStmtIds: [0] },
      }),
    ],
    after: [{ _id: 1 }, { _id: 2, new: true }, { _id: 3 }],
  },
  {
    name: "in no order, only what failed is tried again",
    source: ERRORS,
    documents: [one, { _id: 2, n: "x" }],
    steps: [
      numbered(
        "a",
        1,
        { ...several({ q: { _id: 2 }, u: add }, { q: { _id: 1 }, u: add }), ordered: false },
        {
          answer: { n: 1, nModified: 1, writeErrors: [{ index: 0, code: 14 }] },
        },
      ),
      { run: update({ _id: 2 }, { $set: { n: 5 } }) },
      numbered(
        "a",
        1,
        { ...several({ q: { _id: 2 }, u: add }, { q: { _id: 1 }, u: add }), ordered: false },
        {
          answer: { n: 2, nModified: 2, retriedStmtIds: [1] },
        },
      ),
      numbered(
        "a",
        1,
        { ...several({ q: { _id: 2 }, u: add }, { q: { _id: 1 }, u: add }), ordered: false },
        {
          answer: { n: 2, nModified: 2, retriedStmtIds: [0, 1] },
        },
      ),
    ],
    after: [
      { _id: 1, n: 1 },
      { _id: 2, n: 6 },
    ],
  },
  {
    name: "an update or deletion of many cannot be repeated and is refused",
    source: MODES,
    documents: [one],
    steps: [
      numbered("a", 1, update({}, add, { multi: true }), {
        answer: { n: 0, writeErrors: [{ index: 0, code: 72 }] },
      }),
      numbered("a", 2, remove({}, 0), { answer: { n: 0, writeErrors: [{ index: 0, code: 72 }] } }),
    ],
    after: [one],
  },
];

const numbers: Story[] = [
  {
    name: "a number that is past is refused",
    source: PARTICIPANT,
    steps: [
      numbered("a", 2, insert({ _id: 2 })),
      numbered("a", 1, insert({ _id: 1 }), {
        refused: {
          code: 225,
          message: /txnNumber \d+ is prohibited .* because a newer .* has already started/,
        },
      }),
      numbered("a", 3, insert({ _id: 3 })),
    ],
    after: [{ _id: 2 }, { _id: 3 }],
  },
  {
    name: "sessions count each for itself",
    source: PARTICIPANT,
    documents: [one],
    steps: [
      numbered("a", 5, update({ _id: 1 }, add), { answer: { n: 1 } }),
      numbered("b", 5, update({ _id: 1 }, add), { answer: { n: 1 } }),
      numbered("b", 1, update({ _id: 1 }, add), { refused: { code: 225 } }),
    ],
    after: [{ _id: 1, n: 2 }],
  },
  {
    name: "the number of a transaction is no retryable write's",
    source: PARTICIPANT,
    steps: [
      begins("a", 1, insert({ _id: 1 })),
      numbered("a", 1, insert({ _id: 2 }), { refused: { code: 217 } }),
      commits("a", 1),
      numbered("a", 1, insert({ _id: 2 }), { refused: { code: 217 } }),
      begins("a", 2, find()),
      aborts("a", 2),
      numbered("a", 2, insert({ _id: 2 }), { refused: { code: 217 } }),
    ],
    after: [{ _id: 1 }],
  },
  {
    name: "the number of a retryable write is no transaction's",
    source: "src/mongo/db/transaction/transaction_participant_test.cpp",
    steps: [
      numbered("a", 1, insert({ _id: 1 })),
      begins("a", 1, insert({ _id: 2 }), { refused: { code: 117 } }),
      begins("a", 2, insert({ _id: 2 })),
      commits("a", 2),
    ],
    after: [{ _id: 1 }, { _id: 2 }],
  },
  ...[
    [{ find: COLLECTION }, 50768],
    [{ aggregate: COLLECTION, pipeline: [], cursor: {} }, 50768],
    [{ ping: 1 }, 50768],
    [{ create: `${COLLECTION}-other` }, 50768],
    [{ createIndexes: COLLECTION, indexes: [{ key: { a: 1 }, name: "a" }] }, 50768],
  ].map(([command, code]): Story => ({
    name: `${Object.keys(command as object)[0]} is no retryable write and takes no number`,
    source: "jstests/core/txns/commands_banning_txnnumber_outside_transactions.js",
    steps: [
      {
        by: "a",
        run: { ...(command as Document), txnNumber: Long.fromNumber(1) },
        refused: { code: code as number },
      },
    ],
  })),
];

stories("retryable writes", [...repeated, ...statements, ...numbers]);
