import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Doc as Fields } from "../../src/embedded-mongo/bson/values.ts";
import { encode } from "../../src/embedded-mongo/bson/encode.ts";
import type { Collection } from "../../src/embedded-mongo/store/catalogue.ts";
import { assertFormat } from "../../src/embedded-mongo/store/format.ts";
import { prepareFiles } from "../../src/embedded-mongo/store/files.ts";
import type { IndexSpec } from "../../src/embedded-mongo/store/index-spec.ts";
import { type Store, openStore } from "../../src/embedded-mongo/store/store.ts";

/** A store without its server, in a folder of its own. */
export interface BareStore extends AsyncDisposable {
  readonly dataDir: string;
  readonly store: Store;
  /** Closes the store; the folder stays. */
  close(): Promise<void>;
}

export async function openBareStore(): Promise<BareStore> {
  const dataDir = await mkdtemp(join(tmpdir(), "store-bare-"));
  const path = join(dataDir, "store.mdb");
  await prepareFiles(path);
  const store = openStore(path, false);
  await assertFormat(store);
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
