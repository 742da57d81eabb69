import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Long, type UUID, deserialize } from "bson";
import type { Doc as Fields } from "../../src/embedded-mongo/bson/values.ts";
import { encode } from "../../src/embedded-mongo/bson/encode.ts";
import type { Services } from "../../src/embedded-mongo/commands/context.ts";
import { openEngine } from "../../src/embedded-mongo/engine.ts";
import type { Collection } from "../../src/embedded-mongo/store/catalogue.ts";
import type { IndexSpec } from "../../src/embedded-mongo/store/index-spec.ts";
import { openOrCreate } from "../../src/embedded-mongo/store/open.ts";
import type { Store } from "../../src/embedded-mongo/store/store.ts";

/** A store without its server, in a folder of its own. */
export interface BareStore extends AsyncDisposable {
  readonly dataDir: string;
  readonly store: Store;
  /** Closes the store; the folder stays. */
  close(): Promise<void>;
}

export async function openBareStore(): Promise<BareStore> {
  const dataDir = await mkdtemp(join(tmpdir(), "store-bare-"));
  const store = await openOrCreate(join(dataDir, "store.mdb"), false);
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= store.close());
  return {
    dataDir,
    store,
    close,
    async [Symbol.asyncDispose]() {
      await close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** An engine without connections, in a folder of its own. */
export interface BareEngine extends AsyncDisposable {
  readonly dataDir: string;
  readonly services: Services;
  /** Runs a command on the database `town`; one that fails rejects with its reply. */
  readonly ask: (command: Fields) => Promise<Fields>;
  /** Closes the store; the folder stays. */
  close(): Promise<void>;
}

export async function openBareEngine(): Promise<BareEngine> {
  const dataDir = await mkdtemp(join(tmpdir(), "store-engine-"));
  const engine = await openEngine(join(dataDir, "store.mdb"), false);
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= engine.close());
  return {
    dataDir,
    close,
    services: engine.services,
    async ask(command) {
      const reply = await engine.answer({ ...command, $db: "town" });
      const answer = Buffer.isBuffer(reply) ? deserialize(reply) : reply;
      if (answer["ok"] === 1) return answer;
      const message = answer["errmsg"];
      throw Object.assign(new Error(typeof message === "string" ? message : "no message"), answer);
    },
    async [Symbol.asyncDispose]() {
      await close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The fields by which a command belongs to a transaction of a session. */
export function inTransaction(session: UUID, number: number, starts = false): Fields {
  return {
    lsid: { id: session },
    txnNumber: Long.fromNumber(number),
    autocommit: false,
    ...(starts ? { startTransaction: true } : {}),
  };
}

/** A collection with an index and documents, made by the store's own means. */
export async function fill(
  store: Store,
  { key, docs, ...options }: { key: Fields; docs: readonly Fields[] } & Partial<IndexSpec>,
): Promise<Collection> {
  await store.write((view) => {
    const { record } = store.catalogue.ensure(view, "town", "people");
    const spec: IndexSpec = { v: 2, key, name: "index", id: store.catalogue.nextId(), ...options };
    let people = store.catalogue.save(view, "town", "people", {
      ...record,
      indexes: [...record.indexes, spec],
    });
    for (const doc of docs) {
      store.documents.insert(view, people, doc, encode(doc));
      people = store.catalogue.ensure(view, "town", "people");
    }
  });
  return store.write((view) => store.catalogue.ensure(view, "town", "people"));
}
