import { COLLECTION, type Case, type Document, refuses } from "./case.ts";
import { contract } from "./run.ts";

const MANUAL = "manual: reference/command/findAndModify";
const INVALID = "jstests/core/write/find_and_modify/find_and_modify_invalid_query_params.js";
const people: readonly [Document, Document, Document] = [
  { _id: 1, name: "Ann", score: 1 },
  { _id: 2, name: "Bob", score: 5 },
  { _id: 3, name: "Cy", score: 3 },
];

/** What the command answers beside `ok`, and what is there afterwards. */
function row(
  name: string,
  command: Document,
  answer: Document,
  after?: readonly Document[],
  source = MANUAL,
): Case {
  return {
    name,
    source,
    documents: people,
    run: { command: { findAndModify: COLLECTION, ...command } },
    pick: ({ lastErrorObject, value }) => ({
      lastErrorObject: lastErrorObject as unknown,
      value: value as unknown,
    }),
    answer,
    ...(after ? { after } : {}),
  };
}
const [ann, bob, cy] = people;
const changed = { n: 1, updatedExisting: true };
const wrong = (fields: Document): Document => ({ findAndModify: COLLECTION, ...fields });

contract("findAndModify", [
  row(
    "gives the document before",
    { query: { _id: 1 }, update: { $set: { score: 9 } } },
    { lastErrorObject: changed, value: ann },
    [{ ...ann, score: 9 }, bob, cy],
  ),
  row(
    "gives the document after",
    { query: { _id: 1 }, update: { $inc: { score: 1 } }, new: true },
    { lastErrorObject: changed, value: { ...ann, score: 2 } },
  ),
  row(
    "takes the first by its sort",
    { sort: { score: -1 }, update: { $set: { top: true } }, fields: { name: 1 } },
    { lastErrorObject: changed, value: { _id: 2, name: "Bob" } },
    [ann, { ...bob, top: true }, cy],
  ),
  row(
    "finds nothing",
    { query: { _id: 9 }, update: { $set: { a: 1 } } },
    { lastErrorObject: { n: 0, updatedExisting: false }, value: null },
    people,
  ),
  row(
    "upserts, and gives nothing before",
    { query: { _id: 9 }, update: { $set: { a: 1 } }, upsert: true },
    { lastErrorObject: { n: 1, updatedExisting: false, upserted: 9 }, value: null },
    [...people, { _id: 9, a: 1 }],
  ),
  row(
    "upserts, and gives what it made",
    { query: { _id: 9, b: 2 }, update: { $set: { a: 1 } }, upsert: true, new: true },
    { lastErrorObject: { n: 1, updatedExisting: false, upserted: 9 }, value: { _id: 9, b: 2, a: 1 } },
  ),
  row(
    "takes null for an empty query, sort and projection",
    { query: null, sort: null, fields: null, update: { $set: { a: 1 } } },
    { lastErrorObject: changed, value: ann },
    undefined,
    INVALID,
  ),
  row(
    "goes by its other name",
    { query: { _id: 1 }, update: { $set: { a: 1 } }, new: 1 },
    { lastErrorObject: changed, value: { ...ann, a: 1 } },
    undefined,
    INVALID,
  ),
  ...refuses(
    INVALID,
    [
      [wrong({ query: 1, update: { $set: { v: 2 } } }), 14],
      [wrong({ query: "{_id: 1}", update: { $set: { v: 2 } } }), 14],
      [wrong({ sort: 1, update: { $set: { v: 2 } } }), 14],
      [wrong({ fields: 1, update: { $set: { v: 2 } } }), 14],
      [wrong({ query: { _id: 1 }, update: { $set: { _id: 2 } } }), 66],
      [wrong({ query: { a: { $frob: 1 } }, update: { $set: { a: 1 } } }), 2],
      [wrong({ update: { $set: { a: 1 } }, frobnicate: 1 }), 40415],
      [wrong({ update: 5 }), 9],
    ],
    people,
  ),
]);
