import mongoose from "mongoose";
import { describe, expect, it } from "vitest";
import { COLLECTION, type Document, type Refusal } from "./case.ts";
import { type Ground, expectContent, expectRefusal, named, useGround } from "./run.ts";

const { Long } = mongoose.mongo;

/** In a `getMore`, stands for the id of the cursor opened last. */
export const CURSOR = "<cursor>";

/** One command of a story. */
export interface Step {
  /** `COLLECTION` in it stands for the collection's name. */
  readonly run: Document;
  /** In whose session, by a name of the story's own; without one in a session the driver makes for it. */
  readonly by?: string;
  readonly on?: "admin";
  /** Fields of the reply; others are not compared. */
  readonly answer?: Document;
  readonly refused?: Refusal;
}

/** A promise of MongoDB that takes several commands to show. */
export interface Story {
  readonly name: string;
  /** Where MongoDB says so: a page of its manual, or one of its public tests (paths as in its repository). */
  readonly source: string;
  readonly documents?: readonly Document[];
  readonly indexes?: ReadonlyArray<readonly [key: Document, options?: Document]>;
  readonly steps: readonly Step[];
  /** What the collection holds at the end. */
  readonly after?: readonly Document[];
}

type Asked = Pick<Step, "answer" | "refused">;

/** The first command of a transaction. */
export const begins = (by: string, number: number, run: Document, asked: Asked = {}): Step => ({
  by,
  run: { ...run, txnNumber: Long.fromNumber(number), startTransaction: true, autocommit: false },
  ...asked,
});

/** A further command of a transaction. */
export const within = (by: string, number: number, run: Document, asked: Asked = {}): Step => ({
  by,
  run: { ...run, txnNumber: Long.fromNumber(number), autocommit: false },
  ...asked,
});

export const commits = (by: string, number: number, asked: Asked = {}): Step => ({
  ...within(by, number, { commitTransaction: 1 }, asked),
  on: "admin",
});

export const aborts = (by: string, number: number, asked: Asked = {}): Step => ({
  ...within(by, number, { abortTransaction: 1 }, asked),
  on: "admin",
});

/** A retryable write. */
export const numbered = (by: string, number: number, run: Document, asked: Asked = {}): Step => ({
  by,
  run: { ...run, txnNumber: Long.fromNumber(number) },
  ...asked,
});

export const insert = (...documents: Document[]): Document => ({ insert: COLLECTION, documents });
export const update = (q: Document, u: Document, more: Document = {}): Document => ({
  update: COLLECTION,
  updates: [{ q, u, ...more }],
});
export const remove = (q: Document, limit = 1): Document => ({ delete: COLLECTION, deletes: [{ q, limit }] });
export const find = (filter: Document = {}): Document => ({ find: COLLECTION, filter, sort: { _id: 1 } });

/** Asked for everything, the collection answers these documents. */
export const holds = (...documents: Document[]): Asked => ({ answer: { cursor: { firstBatch: documents } } });

/** Registers the stories, each told through the bare driver's client and through a mongoose connection. */
export function stories(area: string, told: readonly Story[]): void {
  describe(`contract: ${area}`, () => {
    const ground = useGround();
    const rows = told.flatMap((story): Array<[string, Story, boolean]> => [
      [`${story.name} [${story.source}]`, story, false],
      [`${story.name}, by mongoose`, story, true],
    ]);
    it.each(rows)("%s", async (_title, story, byMongoose) => {
      await expect(play(ground(), story, byMongoose)).resolves.toBeUndefined();
    });
  });
}

async function play(
  { db, connection, collection }: Ground,
  { documents, indexes = [], steps, after }: Story,
  byMongoose: boolean,
): Promise<void> {
  const client = byMongoose ? connection.getClient() : db.client;
  const name = collection();
  for (const [key, options] of indexes) await db.collection(name).createIndex(key, options);
  if (documents) await db.collection(name).insertMany([...documents]);
  const cast = castOf(client);
  try {
    for (const step of steps) await tell(client.db(step.on ?? db.databaseName), name, step, cast);
    if (after) await expectContent(db, name, after);
  } finally {
    await cast.end();
  }
}

/** A session of a story. The driver uses sessions again: the story's numbers begin after those used before. */
interface Member {
  readonly session: mongoose.mongo.ClientSession;
  readonly past: number;
}

interface Cast {
  /** The cursor opened last. */
  cursor: unknown;
  member(by: string): Member;
  /** Ends the sessions; the driver keeps them and goes on with higher numbers than any of the story's. */
  end(): Promise<void>;
}

/** The highest number a story may use. */
const MOST = 99;

function castOf(client: mongoose.mongo.MongoClient): Cast {
  const cast = new Map<string, Member>();
  return {
    cursor: undefined,
    member(by) {
      const known = cast.get(by);
      if (known) return known;
      const session = client.startSession({ causalConsistency: false });
      const member = { session, past: session.serverSession.txnNumber };
      cast.set(by, member);
      return member;
    },
    async end() {
      for (const { session, past } of cast.values()) {
        session.serverSession.txnNumber = past + MOST;
        await session.endSession();
      }
    },
  };
}

async function tell(
  db: mongoose.mongo.Db,
  name: string,
  { run, by, answer, refused }: Step,
  cast: Cast,
): Promise<void> {
  const command = withSessions(named(run, name), cast);
  if (command["getMore"] === CURSOR) command["getMore"] = cast.cursor;
  const member = by === undefined ? undefined : cast.member(by);
  const number: unknown = run["txnNumber"];
  if (member && number instanceof Long) {
    command["txnNumber"] = number.add(member.past);
    // What ends a transaction the driver numbers by its own count.
    member.session.serverSession.txnNumber = number.toNumber() + member.past;
  }
  const options = member ? { session: member.session } : {};
  const asked = db.command(command, { ...options, promoteLongs: false });
  if (refused) return expectRefusal(asked, refused, false);
  const reply = await asked;
  cast.cursor = (reply["cursor"] as Document | undefined)?.["id"] ?? cast.cursor;
  expect(reply).toMatchObject({ ok: 1, ...(answer && named(answer, name)) });
}

/** In a command, `{killSessions: ["a"]}` and its kin stand for those sessions' ids. */
function withSessions(command: Document, cast: Cast): Document {
  const [verb = ""] = Object.keys(command);
  if (!/^(?:end|kill|refresh)Sessions$/.test(verb)) return { ...command };
  const members = command[verb] as readonly string[];
  return { ...command, [verb]: members.map((by) => cast.member(by).session.id) };
}
