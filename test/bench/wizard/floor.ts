import { connectStore } from "../../../src/adapters/mongo/connect.ts";
import { createTransport } from "../../../src/adapters/telegram/transport.ts";
import { startEmbeddedStore } from "../../../src/embedded-mongo/index.ts";

// Does what an answer in the wizard cannot do without, and nothing else: the commands to the store and the calls to
// Telegram, with as many bytes in them, by the same driver and the same HTTP client. What it takes is the least that an
// answer can cost here. Runs in a process of its own, which `main.ts` measures.

/** One call of an answer, as the product made it. */
export interface Call {
  readonly method: string;
  readonly body: string;
}

export interface Order {
  readonly does: "commands" | "calls";
  /** Answers that share each command, and the long poll. */
  readonly together: number;
  /** How often so many answers are given. */
  readonly times: number;
  readonly calls: readonly Call[];
  /** What is stored of an update and of a draft, as texts of the same length. */
  readonly update: string;
  readonly draft: string;
}

export type Report = { readonly says: "ready" } | { readonly says: "done" };

const report = (said: Report): void => void process.send?.(said);

const { API_ROOT = "", DATA_DIR = "", MONGODB_URI } = process.env;
const uri = MONGODB_URI ?? (await startEmbeddedStore({ dataDir: DATA_DIR })).uri;
const { connection } = await connectStore(uri, { dbName: "pomich_floor" });
const rows = connection.collection<Readonly<Record<string, unknown>> & { readonly _id: number }>("rows");
const drafts = connection.collection<Readonly<Record<string, unknown>> & { readonly _id: string }>("drafts");
await rows.createIndex({ state: 1, lane: 1, _id: 1 });
await drafts.createIndex({ authorId: 1, updatedAt: -1 });
const transport = createTransport(API_ROOT);

let last = 0;

/** The updates are stored, the drafts are saved, and the updates are done. */
async function command({ update, draft, together }: Order): Promise<void> {
  const at = new Date();
  const ids = Array.from({ length: together }, () => ++last);
  await rows.insertMany(
    ids.map((_id) => ({
      _id,
      lane: _id % 10,
      content: update,
      state: "new",
      attempts: 0,
      fence: 0,
      receivedAt: at,
    })),
    { ordered: false },
  );
  const savings = ids.map((id) => {
    const saved = { authorId: id % 10, kind: "offer", category: "housing", content: draft, updatedAt: at };
    return { filter: { _id: `draft-${String(id % 10)}` }, update: { $set: saved }, upsert: true };
  });
  const [only, ...others] = savings;
  if (only && others.length === 0) await drafts.updateOne(only.filter, only.update, { upsert: true });
  else await drafts.bulkWrite(savings.map((updateOne) => ({ updateOne })));
  const done = { $set: { state: "done", doneAt: at }, $unset: { content: 1, lane: 1 } } as const;
  await rows.updateMany({ _id: { $in: ids }, state: "new", fence: { $lte: 0 } }, done);
}

const post = ({ method, body }: Call) =>
  transport.post({ path: `/bot/${method}`, contentType: "application/json", body, timeoutMs: 10_000 });

/** The updates are fetched; then all that the product calls for them. */
async function call({ calls, together }: Order): Promise<void> {
  await post({ method: "getUpdates", body: '{"limit":100,"timeout":30,"offset":700000001}' });
  await Promise.all(Array.from({ length: together }, () => calls.map(post)).flat());
}

process.on("message", (message: Partial<Order>) => {
  if (message.does === undefined) return;
  const order = message as Order;
  void (async () => {
    for (let n = 0; n < order.times; n += 1) await (order.does === "commands" ? command(order) : call(order));
    report({ says: "done" });
  })();
});
report({ says: "ready" });
