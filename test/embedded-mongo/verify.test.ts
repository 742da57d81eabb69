import { describe, expect, it } from "vitest";
import { encode } from "../../src/embedded-mongo/bson/encode.ts";
import type { Collection } from "../../src/embedded-mongo/store/catalogue.ts";
import { documentKey } from "../../src/embedded-mongo/store/documents.ts";
import { type Index, entryKey, keysOf } from "../../src/embedded-mongo/store/index-spec.ts";
import type { Store } from "../../src/embedded-mongo/store/store.ts";
import type { WriteView } from "../../src/embedded-mongo/store/view.ts";
import { verify } from "../../src/embedded-mongo/store/verify.ts";
import { fill, openBareStore } from "./open-store.ts";

const anna = { _id: 1, name: "Anna", tags: ["a", "b"] };
const boris = { _id: 2, name: "Boris", tags: ["c"] };

/** What a store of two people says about itself after something has been done to it behind its back. */
async function after(
  damage: (view: WriteView, people: Collection, index: Index, store: Store) => void,
  key: Parameters<typeof fill>[1]["key"] = { name: 1 },
  options: { unique?: boolean } = {},
): Promise<readonly string[]> {
  await using bare = await openBareStore();
  const { store } = bare;
  const people = await fill(store, { key, docs: [anna, boris], ...options });
  const index = people.indexes[1];
  if (!index) throw new Error("the index was not made");
  await store.write((view) => damage(view, people, index, store));
  return verify(store.committed).problems;
}

const record = (number: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32BE(number, 4);
  return bytes;
};

function entryOf(index: Index, doc: typeof anna, number: number): Buffer {
  const [key] = keysOf(index, doc).keys.values();
  return entryKey(index, key ?? Buffer.alloc(0), record(number));
}

describe("verification", () => {
  it("counts what it has checked, and finds nothing wrong with a store left alone", async () => {
    await using bare = await openBareStore();
    await fill(bare.store, { key: { tags: 1 }, docs: [anna, boris] });
    expect(verify(bare.store.committed)).toEqual({
      format: 1,
      databases: 1,
      collections: 1,
      documents: 2,
      indexes: 2,
      entries: 5,
      sessions: 0,
      problems: [],
      faults: 0,
    });
  });

  it("finds a document that an index lacks", async () => {
    const problems = await after((view, _, index) => view.remove("indexes", entryOf(index, anna, 1)));
    expect(problems).toEqual(["town.people, _id 1, index index: the document has no entry"]);
  });

  it("finds an entry whose document is gone", async () => {
    const problems = await after((view, people) => view.remove("documents", documentKey(people, record(2))));
    expect(problems).toEqual([
      expect.stringMatching(/^town\.people, index _id_, entry \w+: its document does not exist$/),
      expect.stringMatching(/^town\.people, index index, entry \w+: its document does not exist$/),
    ]);
  });

  it("finds an entry of an earlier content", async () => {
    const problems = await after((view, people) => {
      const doc = { ...anna, name: "Anne" };
      view.put("documents", documentKey(people, record(1)), encode(doc));
    });
    expect(problems).toEqual([
      "town.people, _id 1, index index: the document has no entry",
      expect.stringMatching(/^town\.people, index index, entry \w+: its document is not of that key$/),
    ]);
  });

  it("finds two documents with one key where keys are unique", async () => {
    const problems = await after(
      (view, people) => view.put("documents", documentKey(people, record(3)), encode({ ...anna, _id: 3 })),
      { name: 1 },
      { unique: true },
    );
    expect(problems).toEqual([
      "town.people, _id 3, index _id_: the document has no entry",
      "town.people, _id 3, index index: another document has its key",
    ]);
  });

  it("finds an index that does not know of the arrays in it", async () => {
    const problems = await after(
      (view, people, index, store) => {
        const { multikey: _, ...spec } = index.spec;
        const indexes = people.record.indexes.map((each) => (each.id === spec.id ? spec : each));
        store.catalogue.save(view, "town", "people", { ...people.record, indexes });
      },
      { tags: 1 },
    );
    expect(problems).toEqual([
      "town.people, _id 1, index index: the index does not know that it holds arrays",
      "town.people, _id 2, index index: the index does not know that it holds arrays",
    ]);
  });

  it("finds a document that is no BSON, and one without _id", async () => {
    const problems = await after((view, people) => {
      view.put("documents", documentKey(people, record(1)), Buffer.from("no BSON at all"));
      view.put("documents", documentKey(people, record(2)), encode({ name: "Boris" }));
    });
    expect(problems).toContainEqual(expect.stringMatching(/^town\.people, record 0+1: invalid BSON/));
    expect(problems).toContainEqual("town.people, record 0000000000000002: the document has no _id");
  });

  it("finds what belongs to nobody, and what belongs to two", async () => {
    const problems = await after((view, people, _, store) => {
      view.put("documents", Buffer.concat([Buffer.from([0, 0, 9, 9]), record(1)]), encode(anna));
      view.put("indexes", Buffer.from([0, 0, 8, 8, 1]), record(1));
      view.put("catalogue", Buffer.from("something"), Buffer.alloc(1));
      store.catalogue.save(view, "town", "places", {
        ...people.record,
        indexes: people.record.indexes.slice(0, 1),
      });
    });
    expect(problems).toEqual([
      "town.places: its data are also those of town.people",
      "town.places, index _id_: its data are also those of town.people, index _id_",
      "documents: data numbered 2313 belong to nothing",
      "indexes: data numbered 2056 belong to nothing",
      "catalogue: nothing is known of something",
    ]);
  });

  it("leaves alone what has been dropped and is still to be cleared away", async () => {
    await expect(after((view, people, _, store) => store.catalogue.drop(view, people))).resolves.toEqual([]);
  });

  it("names a hundred faults and counts the others", async () => {
    await using bare = await openBareStore();
    const docs = Array.from({ length: 150 }, (_, i) => ({ _id: i, name: `n${i}` }));
    const people = await fill(bare.store, { key: { name: 1 }, docs });
    await bare.store.write((view) => {
      for (const doc of docs) view.remove("documents", documentKey(people, record(doc._id + 1)));
    });
    const { problems, faults } = verify(bare.store.committed);
    expect(problems).toHaveLength(100);
    expect(faults).toBe(300);
  });
});
