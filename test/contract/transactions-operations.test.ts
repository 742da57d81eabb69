import { Long } from "bson";
import { COLLECTION } from "./case.ts";
import { type Story, aborts, begins, commits, insert, stories, within } from "./story.ts";

const FORBIDDEN = "jstests/core/txns/commands_not_allowed_in_txn.js";

const unknown = { refused: { code: 251, labels: ["TransientTransactionError"] } };
const one = { _id: 1, n: 0 };
const other = `${COLLECTION}-other`;
const listed = (...names: string[]) => ({
  run: { listCollections: 1, filter: { name: other }, nameOnly: true },
  answer: { cursor: { firstBatch: names.map((name) => ({ name, type: "collection" })) } },
});

const FORBIDDEN_COMMANDS = [
  { isMaster: 1 },
  { ping: 1 },
  { drop: COLLECTION },
  { listCollections: 1 },
  { listIndexes: COLLECTION },
  { dropIndexes: COLLECTION, index: "*" },
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
