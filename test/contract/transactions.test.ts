import { COLLECTION } from "./case.ts";
import {
  type Story,
  aborts,
  begins,
  commits,
  find,
  holds,
  insert,
  numbered,
  remove,
  stories,
  update,
  within,
} from "./story.ts";

const MANUAL = "manual: core/transactions";
const FINISHED = "jstests/core/txns/finished_transaction_error_handling.js";
const CONFLICTS = "jstests/core/txns/libs/write_conflicts.js";

const TRANSIENT = ["TransientTransactionError"];
const conflict = { refused: { code: 112, labels: TRANSIENT } };
const unknown = { refused: { code: 251, labels: TRANSIENT } };
const committed = { refused: { code: 256 } };
const one = { _id: 1, n: 0 };
const add = (n = 1) => update({ _id: 1 }, { $inc: { n } });
const isolation: Story[] = [
  {
    name: "its changes are seen in it at once, elsewhere after the commit",
    source: MANUAL,
    documents: [one],
    steps: [
      begins("a", 1, insert({ _id: 2 }), { answer: { n: 1 } }),
      within("a", 1, add(5), { answer: { n: 1, nModified: 1 } }),
      within("a", 1, find(), holds({ _id: 1, n: 5 }, { _id: 2 })),
      { run: find(), ...holds(one) },
      commits("a", 1),
      { run: find(), ...holds({ _id: 1, n: 5 }, { _id: 2 }) },
    ],
  },
  {
    name: "nothing of it is left when it is aborted",
    source: "jstests/core/txns/multi_statement_transaction_abort.js",
    documents: [one, { _id: 2, u: 2 }],
    indexes: [[{ u: 1 }, { unique: true }]],
    steps: [
      begins("a", 1, insert({ _id: 3, u: 1 })),
      within("a", 1, add()),
      within("a", 1, remove({ _id: 2 })),
      aborts("a", 1),
      { run: insert({ _id: 4, u: 1 }), answer: { n: 1 } },
    ],
    after: [one, { _id: 2, u: 2 }, { _id: 4, u: 1 }],
  },
  {
    name: "it reads the state it began with, whatever others do",
    source: "jstests/core/txns/repeatable_reads_in_transaction.js",
    documents: [one, { _id: 2 }],
    steps: [
      begins("a", 1, find(), holds(one, { _id: 2 })),
      { run: add() },
      { run: remove({ _id: 2 }) },
      { run: insert({ _id: 3 }) },
      within("a", 1, find(), holds(one, { _id: 2 })),
      within(
        "a",
        1,
        { aggregate: COLLECTION, pipeline: [{ $group: { _id: "$n" } }, { $match: { _id: 0 } }], cursor: {} },
        holds({ _id: 0 }),
      ),
      commits("a", 1),
      { run: find(), ...holds({ _id: 1, n: 1 }, { _id: 3 }) },
    ],
  },
  {
    name: "the second to change a document conflicts, and its transaction is over",
    source: CONFLICTS,
    documents: [one],
    steps: [
      begins("a", 1, add()),
      begins("b", 1, add(10), conflict),
      commits("b", 1, unknown),
      commits("a", 1),
    ],
    after: [{ _id: 1, n: 1 }],
  },
  {
    name: "a change of what was changed since it began conflicts",
    source: CONFLICTS,
    documents: [one],
    steps: [begins("a", 1, find()), { run: add() }, within("a", 1, remove({ _id: 1 }), conflict)],
    after: [{ _id: 1, n: 1 }],
  },
  {
    name: "the second to insert a unique value conflicts",
    source: CONFLICTS,
    indexes: [[{ u: 1 }, { unique: true }]],
    steps: [
      begins("a", 1, insert({ _id: 1, u: 1 })),
      begins("b", 1, insert({ _id: 2, u: 1 }), conflict),
      commits("a", 1),
    ],
    after: [{ _id: 1, u: 1 }],
  },
  {
    name: "a failed statement ends it",
    source: "jstests/core/txns/multi_statement_transaction_write_error.js",
    documents: [one],
    steps: [
      begins("a", 1, insert({ _id: 2 })),
      within("a", 1, insert(one), { answer: { n: 0, writeErrors: [{ index: 0, code: 11000 }] } }),
      within("a", 1, insert({ _id: 3 }), unknown),
      commits("a", 1, unknown),
    ],
    after: [one],
  },
  {
    name: "an update of many that fails leaves nothing of it",
    source: "jstests/core/txns/multi_update_in_transaction.js",
    documents: [one, { _id: 2, n: "x" }],
    steps: [
      begins("a", 1, update({}, { $inc: { n: 1 } }, { multi: true }), {
        answer: { n: 0, writeErrors: [{ index: 0, code: 14 }] },
      }),
      commits("a", 1, unknown),
    ],
    after: [one, { _id: 2, n: "x" }],
  },
];

const endings: Story[] = [
  {
    name: "committed twice, it is committed once and both are told so",
    source: FINISHED,
    documents: [one],
    steps: [begins("a", 1, add()), commits("a", 1), commits("a", 1)],
    after: [{ _id: 1, n: 1 }],
  },
  {
    name: "a committed one can be neither aborted nor gone on with nor begun again",
    source: FINISHED,
    documents: [one],
    steps: [
      begins("a", 1, add()),
      commits("a", 1),
      aborts("a", 1, committed),
      within("a", 1, add(), committed),
      begins("a", 1, add(), { refused: { code: 117 } }),
      commits("a", 1),
    ],
    after: [{ _id: 1, n: 1 }],
  },
  {
    name: "an aborted one can be neither committed nor aborted nor gone on with nor begun again",
    source: FINISHED,
    documents: [one],
    steps: [
      begins("a", 1, add()),
      aborts("a", 1),
      commits("a", 1, unknown),
      aborts("a", 1, unknown),
      within("a", 1, add(), unknown),
      begins("a", 1, add(), { refused: { code: 117 } }),
    ],
    after: [one],
  },
  {
    name: "one that was never begun is unknown",
    source: "jstests/core/txns/multi_statement_transaction_command_args.js",
    documents: [one],
    steps: [within("a", 7, find(), unknown), commits("a", 7, unknown), aborts("a", 7, unknown)],
  },
  {
    name: "another session's is unknown",
    source: MANUAL,
    documents: [one],
    steps: [begins("a", 1, add()), within("b", 1, add(), unknown), commits("b", 1, unknown), commits("a", 1)],
    after: [{ _id: 1, n: 1 }],
  },
  {
    name: "a later one in its session ends it, and its number is past",
    source: "src/mongo/db/transaction/transaction_participant_test.cpp",
    documents: [one],
    steps: [
      begins("a", 1, add()),
      begins("a", 2, find(), holds(one)),
      within("a", 1, find(), unknown),
      begins("a", 1, find(), { refused: { code: 225 } }),
      commits("a", 2),
    ],
    after: [one],
  },
  {
    name: "a later retryable write in its session ends it",
    source: "src/mongo/db/transaction/transaction_participant_retryable_writes_test.cpp",
    documents: [one],
    steps: [
      begins("a", 1, add()),
      numbered("a", 2, insert({ _id: 2 }), { answer: { n: 1 } }),
      commits("a", 1, { refused: { code: 251 } }),
    ],
    after: [one, { _id: 2 }],
  },
  {
    name: "it ends with its session",
    source: "jstests/core/txns/kill_sessions_kills_transaction.js",
    documents: [one],
    steps: [
      begins("a", 1, add()),
      { run: { killSessions: ["a"] } },
      commits("a", 1, unknown),
      begins("b", 1, add()),
      { run: { endSessions: ["b"] } },
      commits("b", 1, unknown),
    ],
    after: [one],
  },
  {
    name: "one that did nothing can be committed and aborted",
    source: "jstests/core/txns/empty_commit_abort.js",
    documents: [one],
    steps: [begins("a", 1, find()), commits("a", 1), begins("a", 2, find()), aborts("a", 2)],
  },
];

stories("transactions", [...isolation, ...endings]);
