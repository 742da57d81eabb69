import { Timestamp } from "bson";
import { expect } from "vitest";
import { COLLECTION } from "./case.ts";
import { CURSOR, type Story, aborts, begins, commits, insert, stories, within } from "./story.ts";

const COMMANDS = "manual: reference/command/endSessions, …/killSessions, …/refreshSessions";
const GET_MORE = "src/mongo/db/commands/getmore_cmd.cpp";
const CAUSAL = "manual: core/read-isolation-consistency-recency, causal consistency";

const documents = [{ _id: 1 }, { _id: 2 }, { _id: 3 }];
const opened = { find: COLLECTION, batchSize: 1, sort: { _id: 1 } };
const more = { getMore: CURSOR, collection: COLLECTION };
const rest = { answer: { cursor: { nextBatch: [{ _id: 2 }, { _id: 3 }] } } };
const timed = { answer: { operationTime: expect.objectContaining({ _bsontype: "Timestamp" }) as unknown } };

const told: Story[] = [
  ...["endSessions", "killSessions", "refreshSessions"].map((command): Story => ({
    name: `${command} may name a session that did nothing`,
    source: COMMANDS,
    steps: [{ run: { [command]: ["a"] } }, { by: "a", run: insert({ _id: 1 }), answer: { n: 1 } }],
  })),
  {
    name: "a cursor is read on in its own session",
    source: GET_MORE,
    documents,
    steps: [
      { by: "a", run: opened },
      { by: "b", run: more, refused: { code: 50738 } },
      { by: "a", run: more, ...rest },
    ],
  },
  {
    name: "a cursor opened in a transaction is read on in it",
    source: GET_MORE,
    documents,
    steps: [begins("a", 1, opened), within("a", 1, more, rest), commits("a", 1)],
  },
  ...[commits("a", 1), aborts("a", 1)].map((end): Story => ({
    name: `a cursor ends with its transaction (${Object.keys(end.run)[0]})`,
    source: "jstests/core/txns/kill_transaction_cursors_after_commit.js",
    documents,
    steps: [begins("a", 1, opened), end, { by: "a", run: more, refused: { code: 43 } }],
  })),
  {
    name: "a cursor ends with its session",
    source: "manual: reference/command/killSessions",
    documents,
    steps: [
      { by: "a", run: opened },
      { run: { killSessions: ["a"] } },
      { by: "a", run: more, refused: { code: 43 } },
    ],
  },
  ...["commitTransaction", "abortTransaction", "killCursors"].map((command): Story => ({
    name: `${command} begins no transaction`,
    source: "jstests/core/txns/kill_cursors_in_transaction.js",
    steps: [
      begins(
        "a",
        1,
        command === "killCursors" ? { killCursors: COLLECTION, cursors: [] } : { [command]: 1 },
        {
          refused: { code: 263 },
        },
      ),
    ].map((step) => (command === "killCursors" ? step : { ...step, on: "admin" as const })),
  })),
  {
    name: "every answer carries the time of the operation",
    source: CAUSAL,
    documents,
    steps: [
      { by: "a", run: insert({ _id: 4 }), ...timed },
      { by: "a", run: opened, ...timed },
      { by: "a", run: { listIndexes: COLLECTION }, ...timed },
      { by: "a", run: { find: COLLECTION, filter: 5 }, refused: { code: 14 } },
    ],
  },
  {
    name: "a read may ask for the state after a time that is past",
    source: CAUSAL,
    documents,
    steps: [
      {
        by: "a",
        run: {
          find: COLLECTION,
          filter: { _id: 1 },
          readConcern: { level: "local", afterClusterTime: new Timestamp({ t: 1, i: 1 }) },
        },
        answer: { cursor: { firstBatch: [{ _id: 1 }] } },
      },
      {
        by: "a",
        run: { find: COLLECTION, readConcern: { level: "local", afterClusterTime: 1 } },
        refused: { code: 14 },
      },
    ],
  },
];

stories("sessions", told);
