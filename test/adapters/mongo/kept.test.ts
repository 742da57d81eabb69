import { sealer } from "../../support/sealer.ts";
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { ensureIndexes } from "../../../src/adapters/mongo/connect.ts";
import { createConversationStorage } from "../../../src/adapters/mongo/conversation-storage.ts";
import { createDrafts } from "../../../src/adapters/mongo/drafts-repository.ts";
import { keepDrafts } from "../../../src/adapters/mongo/keep-drafts.ts";
import { createKept, type Kept } from "../../../src/adapters/mongo/kept.ts";
import type { Drafts } from "../../../src/app/drafts/ports.ts";
import type { Draft } from "../../../src/domain/listing/draft.ts";
import { draftId, personId } from "../../../src/domain/shared/ids.ts";
import { useStore } from "../../support/store.ts";

const box = useStore();

describe("what is kept of the store", () => {
  let kept: Kept<string, number>;
  let loads = 0;
  const load = (value: number) => (): Promise<number> => {
    loads += 1;
    return Promise.resolve(value);
  };
  beforeEach(() => {
    kept = createKept<string, number>(2);
    loads = 0;
  });

  test("a value is loaded once, and by all who ask at once", async () => {
    expect(await Promise.all([kept.read("a", load(1)), kept.read("a", load(2))])).toEqual([1, 1]);
    expect(loads).toBe(1);
  });

  test("the key that nobody has asked for longest makes room", async () => {
    await kept.read("a", load(1));
    await kept.read("b", load(1));
    await kept.read("a", load(1));
    await kept.read("c", load(1));
    loads = 0;
    await kept.read("a", load(1));
    expect(loads).toBe(0);
    await kept.read("b", load(1));
    expect(loads).toBe(1);
  });

  test("what is written is known", async () => {
    await kept.read("a", load(1));
    await kept.write("a", 2, () => Promise.resolve());
    expect(await kept.read("a", load(3))).toBe(2);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["a load", () => kept.read("a", () => Promise.reject(new Error("no")))],
    ["a write", () => kept.write("a", 2, () => Promise.reject(new Error("no")))],
    ["a change", () => kept.change("a", () => Promise.reject(new Error("no")))],
  ])("after %s that failed nothing is known", async (_what, fail) => {
    await expect(fail()).rejects.toThrow("no");
    expect(await kept.read("a", load(3))).toBe(3);
  });

  test("what was loading while a change was made is not kept", async () => {
    let arrive = (_value: number): void => undefined;
    let made = (): void => undefined;
    const change = kept.change("a", () => new Promise<void>((resolve) => (made = resolve)));
    const early = kept.read("a", () => new Promise<number>((resolve) => (arrive = resolve)));
    made();
    await change;
    arrive(1);
    expect(await early).toBe(1);
    expect(await kept.read("a", load(2))).toBe(2);
  });
});

test("the state of a conversation is a copy each time, and gone once deleted", async () => {
  const storage = createConversationStorage<{ log: string[] }>(box.store.connection, sealer, true);
  await storage.write("1", { log: ["a"] });
  (await storage.read("1"))?.log.push("b");
  expect(await storage.read("1")).toEqual({ log: ["a"] });
  await storage.delete("1");
  expect(await storage.read("1")).toBeUndefined();
  expect(await createConversationStorage(box.store.connection, sealer).read("1")).toBeUndefined();
});

describe("the drafts somebody has", () => {
  const author = personId(1);
  let drafts: Drafts;
  let draft: Draft;
  const ids = async (): Promise<readonly string[]> => (await drafts.ofAuthor(author)).map(({ id }) => id);

  beforeEach(async () => {
    drafts = keepDrafts(createDrafts(box.store.connection, sealer));
    await ensureIndexes(box.store.connection);
    for (const old of await drafts.ofAuthor(author)) await drafts.remove(old.id);
    const id = draftId(randomUUID().replaceAll("-", "").slice(0, 12));
    draft = { id, authorId: author, kind: "offer", answers: {}, updatedAt: new Date(1_000) };
    await ids();
  });

  test("a new one, and a changed one, are seen at once", async () => {
    await drafts.save(draft);
    expect(await ids()).toEqual([draft.id]);
    await drafts.save({ ...draft, kind: "request" });
    expect((await drafts.ofAuthor(author))[0]?.kind).toBe("request");
    expect((await drafts.find(draft.id))?.kind).toBe("request");
  });

  test.each<[string, (...args: Parameters<Drafts["remove"]>) => Promise<void>]>([
    ["a removed one", (id, tx) => drafts.remove(id, tx)],
    ["an old one", (_id, tx) => (tx ? drafts.removeUntouchedSince(new Date(2_000), tx) : Promise.resolve())],
  ])("%s is gone once its transaction is, though it was read meanwhile", async (_what, remove) => {
    await drafts.save(draft);
    await box.store.transact(async (tx) => {
      await remove(draft.id, tx);
      expect(await ids()).toEqual([draft.id]);
      expect(await drafts.find(draft.id)).toEqual(draft);
    });
    expect(await ids()).toEqual([]);
    expect(await drafts.find(draft.id)).toBeUndefined();
  });
});
