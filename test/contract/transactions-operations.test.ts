import { Long } from "bson";
import { COLLECTION } from "./case.ts";
import { type Story, aborts, begins, commits, insert, stories, within } from "./story.ts";

const OPERATIONS = "manual: core/transactions-operations";
const FORBIDDEN = "jstests/core/txns/commands_not_allowed_in_txn.js";
const INDEXES = "jstests/core/txns/create_indexes.js";

const unknown = { refused: { code: 251, labels: ["TransientTransactionError"] } };
const one = { _id: 1, n: 0 };
const other = `${COLLECTION}-other`;
const listed = (...names: string[]) => ({
  run: { listCollections: 1, filter: { name: other }, nameOnly: true },
  answer: { cursor: { firstBatch: names.map((name) => ({ name, type: "collection" })) } },
});

const FORBIDDEN_COMMANDS = [
  { count: COLLECTION },
  { explain: { find: COLLECTION } },
  { isMaster: 1 },
  { buildInfo: 1 },
  { ping: 1 },
  { drop: COLLECTION },
  { listCollections: 1 },
  { listIndexes: COLLECTION },
  { dropIndexes: COLLECTION, index: "*" },
  { collStats: COLLECTION },
  { dropDatabase: 1 },
];

const operations: Story[] = [
  ...FORBIDDEN_COMMANDS.map((command): Story => {
    const refused = { refused: { code: 263, message: /Cannot run .* in a multi-document transaction/ } };
    return {
      name: `${Object.keys(command)[0]} is no part of one, begins none and ends none`,
      source: FORBIDDEN,
      documents: [one],
      steps: [
        begins("a", 1, command, refused),
        commits("a", 1, unknown),
        begins("a", 2, insert({ _id: 2 })),
        within("a", 2, command, refused),
        commits("a", 2),
      ],
      after: [one, { _id: 2 }],
    };
  }),
  ...[{ $out: other }, { $merge: other }].map((stage): Story => ({
    name: `${Object.keys(stage)[0]} is no part of one`,
    source: OPERATIONS,
    documents: [one],
    steps: [
      begins("a", 1, { aggregate: COLLECTION, pipeline: [stage], cursor: {} }, { refused: { code: 263 } }),
      listed(),
    ],
  })),
  {
    name: "a collection made in it is there when it is committed",
    source: "jstests/core/txns/create_collection.js",
    steps: [
      begins("a", 1, { create: other }),
      within("a", 1, { insert: other, documents: [{ _id: 1 }] }),
      listed(),
      commits("a", 1),
      listed(other),
    ],
  },
  {
    name: "a collection made in it by an insertion is gone when it is aborted",
    source: "jstests/core/txns/implicit_collection_creation_in_txn.js",
    steps: [begins("a", 1, { insert: other, documents: [{ _id: 1 }] }), aborts("a", 1), listed()],
  },
  {
    name: "an index made in it holds what is inserted after",
    source: INDEXES,
    steps: [
      begins("a", 1, { create: other }),
      within("a", 1, { createIndexes: other, indexes: [{ key: { u: 1 }, name: "u", unique: true }] }),
      within("a", 1, { insert: other, documents: [{ _id: 1, u: 1 }] }),
      commits("a", 1),
      {
        run: { insert: other, documents: [{ _id: 2, u: 1 }] },
        answer: { n: 0, writeErrors: [{ index: 0, code: 11000 }] },
      },
    ],
  },
  {
    name: "no index is made in it of what has documents or was there before",
    source: INDEXES,
    documents: [one],
    steps: [
      begins("a", 1, { insert: other, documents: [{ _id: 1 }] }),
      within(
        "a",
        1,
        { createIndexes: other, indexes: [{ key: { u: 1 }, name: "u" }] },
        { refused: { code: 263 } },
      ),
      aborts("a", 1, unknown),
      begins(
        "a",
        2,
        { createIndexes: COLLECTION, indexes: [{ key: { u: 1 }, name: "u" }] },
        { refused: { code: 263 } },
      ),
    ],
  },
  {
    name: "an index that is there may be asked for in it",
    source: "jstests/core/txns/create_existing_indexes.js",
    indexes: [[{ u: 1 }, { name: "u" }]],
    documents: [one],
    steps: [
      begins("a", 1, { createIndexes: COLLECTION, indexes: [{ key: { u: 1 }, name: "u" }] }),
      commits("a", 1),
    ],
  },
  ...[{ startTransaction: true }, { autocommit: true }, { autocommit: false, startTransaction: false }].map(
    (fields): Story => ({
      name: `a write with ${JSON.stringify(fields)} is refused`,
      source: "jstests/core/txns/multi_statement_transaction_command_args.js",
      steps: [
        {
          by: "a",
          run: { ...insert(one), txnNumber: Long.fromNumber(1), ...fields },
          refused: { code: 72 },
        },
      ],
      after: [],
    }),
  ),
];

stories("operations in transactions", operations);
