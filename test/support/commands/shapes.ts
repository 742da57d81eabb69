import type { SentCommand } from "../../../src/adapters/mongo/connect.ts";

type Document = Readonly<Record<string, unknown>>;

/** Marks what a test asks the store for itself, so that it is not taken for the product's: `find(filter, BY_TEST)`. */
export const BY_TEST = { comment: "by a test" } as const;

/** Begins the names of collections that only tests have. */
export const TEST_PREFIX = "test_";

/** Sent by the driver or by tests, whatever the product does. */
const NOT_OURS = new Set(["endSessions", "explain", "killCursors"]);

const isPlain = (value: unknown): value is Document =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Names and operators of a filter or a stage, without values: `{_id: {$in}, state}`. */
function shapeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) {
    const shapes = [...new Set(value.map(shapeOf))].filter((shape) => shape !== "");
    return shapes.length === 0 ? "" : `[${shapes.join(", ")}]`;
  }
  if (!isPlain(value)) return "";
  const entries = Object.entries(value).map(([name, each]) => {
    const shape = shapeOf(each);
    return shape === "" ? name : `${name}: ${shape}`;
  });
  return `{${entries.join(", ")}}`;
}

/** The operators of an update without its fields: `$set $push($each, $slice)`. */
const operatorsOf = (update: Document): string =>
  Object.entries(update)
    .map(([operator, fields]) => {
      const nested = new Set(
        Object.values(fields as Document)
          .filter((field) => operator === "$push" && isPlain(field))
          .flatMap((field) => Object.keys(field as Document)),
      );
      return nested.size === 0 ? operator : `${operator}(${[...nested].join(", ")})`;
    })
    .toSorted()
    .join(" ");

const flag = (name: string, isSet: unknown): string => (isSet === true ? name : "");

/** A small document in full, such as a sort or a write concern; the driver keeps ordered ones in a Map. */
function inFull(name: string, value: unknown): string {
  const document: unknown = value instanceof Map ? Object.fromEntries(value) : value;
  if (!isPlain(document)) return "";
  const entries = Object.entries(document).map(([key, each]) => `${key}: ${String(each)}`);
  return joined(name, `{${entries.join(", ")}}`);
}

/** What each kind of command is about, after its name and collection: a line for each statement in it. */
const DESCRIBED: Readonly<Record<string, (command: Document) => readonly string[]>> = {
  find: ({ filter, sort, projection, limit }) => [
    joined(
      shapeOf(filter),
      inFull("sort", sort),
      projection === undefined ? "" : `project ${shapeOf(projection)}`,
      limit === undefined ? "" : "limit",
    ),
  ],
  aggregate: ({ pipeline }) => [(pipeline as Document[]).map(shapeOf).join(" ")],
  insert: () => [""],
  update: ({ updates }) =>
    (updates as Document[]).map(({ q, u, upsert, multi }) =>
      joined(shapeOf(q), operatorsOf(u as Document), flag("many", multi), flag("upsert", upsert)),
    ),
  delete: ({ deletes }) =>
    (deletes as Document[]).map(({ q, limit }) => joined(shapeOf(q), flag("many", limit === 0))),
  findAndModify: ({ query, update, upsert, new: isNew }) => [
    joined(
      shapeOf(query),
      operatorsOf(update as Document),
      flag("upsert", upsert),
      flag("returns the new one", isNew),
    ),
  ],
  createIndexes: ({ indexes }) =>
    (indexes as Document[]).map(({ key, unique, expireAfterSeconds }) =>
      joined(inFull("", key), flag("unique", unique), expireAfterSeconds === undefined ? "" : "expiring"),
    ),
};

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");

/** What every write outside a transaction waits for, and every commit; the list tells exceptions only. */
const STANDARD = "{w: majority, wtimeout: 10000}";

const WRITES = new Set(
  "abortTransaction commitTransaction create createIndexes delete dropDatabase dropIndexes findAndModify insert update".split(
    " ",
  ),
);

/** Whether it is in a transaction, and what is unusual about its read and write concern. */
function conditionsOf({ commandName, command }: SentCommand): string {
  const { autocommit, startTransaction, readConcern, writeConcern, ordered } = command;
  const isStatement = autocommit === false && !/^(abort|commit)Transaction$/.test(commandName);
  const words = [
    ordered === false ? "unordered" : "",
    startTransaction === true ? "" : levelOf(readConcern),
    concernOf(commandName, isStatement, writeConcern),
    isStatement ? "in a transaction" : "",
  ].filter((word) => word !== "");
  return words.length === 0 ? "" : ` (${words.join(", ")})`;
}

/** The write concern of a write that has another than the standard one, or of a command that should have none. */
function concernOf(commandName: string, isStatement: boolean, concern: unknown): string {
  const words = concern === undefined ? "" : inFull("write", concern);
  if (!WRITES.has(commandName) || isStatement) return words;
  if (words === `write ${STANDARD}`) return "";
  return words === "" ? "without write concern" : words;
}

/** A read concern other than what a primary gives anyway. */
function levelOf(concern: unknown): string {
  const { level } = (concern ?? {}) as { readonly level?: unknown };
  return typeof level !== "string" || level === "local" ? "" : `read ${level}`;
}

const isByTest = ({ comment }: Document): boolean => comment === BY_TEST.comment;

/**
 * The shapes of one command: collection, command, filter, operators and options without any value, a line a statement.
 * The first statement of a transaction also tells how the transaction begins.
 */
export function shapesOf(sent: SentCommand): readonly string[] {
  const { commandName, command } = sent;
  const target: unknown = command[commandName];
  const collection = typeof target === "string" ? target : "(database)";
  if (NOT_OURS.has(commandName) || isByTest(command) || collection.startsWith(TEST_PREFIX)) return [];
  const statements = DESCRIBED[commandName]?.(command) ?? [""];
  const shapes = statements.map((each) => joined(collection, commandName, each) + conditionsOf(sent));
  const begins =
    command["startTransaction"] === true
      ? [`(database) begin a transaction (${levelOf(command["readConcern"]) || "no read concern"})`]
      : [];
  return [...new Set([...begins, ...shapes])];
}
