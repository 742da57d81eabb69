import { sealer } from "../../support/sealer.ts";
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Drafts } from "../../../src/app/drafts/ports.ts";
import { cacheDrafts, type CachedDrafts } from "../../../src/adapters/mongo/cached-drafts.ts";
import { ensureIndexes } from "../../../src/adapters/mongo/connect.ts";
import { createConversationStorage } from "../../../src/adapters/mongo/conversation-storage.ts";
import { createDrafts } from "../../../src/adapters/mongo/drafts-repository.ts";
import { createCommunities } from "../../../src/adapters/mongo/communities-repository.ts";
import type { Community } from "../../../src/domain/community/community.ts";
import { EN, languages } from "../../support/languages.ts";
import type { Draft } from "../../../src/domain/listing/draft.ts";
import { communityId, draftId, personId } from "../../../src/domain/shared/ids.ts";
import { useStore } from "../../support/store.ts";

const box = useStore();

test("the state of a conversation is a copy each time, and gone once deleted", async () => {
  const storage = createConversationStorage<{ log: string[] }>(box.store.connection, sealer);
  await storage.write("1", { log: ["a"] });
  (await storage.read("1"))?.log.push("b");
  expect(await storage.read("1")).toEqual({ log: ["a"] });
  await storage.delete("1");
  expect(await storage.read("1")).toBeUndefined();
  expect(await createConversationStorage(box.store.connection, sealer).read("1")).toBeUndefined();
});

test("a chat that another process has changed is read anew once it is forgotten", async () => {
  const [ours, theirs] = [1, 2].map(() => createConversationStorage<string>(box.store.connection, sealer));
  await ours?.write("5", "old");
  await ours?.write("5:keyboard", "up");
  expect(await theirs?.read("5")).toBe("old");
  await ours?.write("5", "new");
  await ours?.delete("5:keyboard");
  theirs?.forget(5);
  expect([await theirs?.read("5"), await theirs?.read("5:keyboard")]).toEqual(["new", undefined]);
});

test("communities read while a transaction changes them are not kept beyond it", async () => {
  const { connection, transact } = box.store;
  const communities = createCommunities(connection, languages);
  const community: Community = {
    id: communityId("halle0000001"),
    name: "Halle",
    center: { lat: 51.48, lon: 11.97 },
    radiusKm: 25,
    language: EN,
    timeZone: "Europe/Berlin",
    moderationChatId: -1,
  };
  const names = async (): Promise<readonly string[]> => (await communities.all()).map(({ name }) => name);
  await transact(async (tx) => {
    await communities.save(community, tx);
    expect(await names()).toEqual([]);
  });
  expect(await names()).toEqual(["Halle"]);
  await transact(async (tx) => {
    await communities.remove(community.id, tx);
    expect(await names()).toEqual(["Halle"]);
  });
  expect(await names()).toEqual([]);
});

describe("the drafts somebody has", () => {
  const author = personId(1);
  let drafts: CachedDrafts;
  let draft: Draft;
  const ids = async (): Promise<readonly string[]> => (await drafts.ofAuthor(author)).map(({ id }) => id);

  beforeEach(async () => {
    drafts = cacheDrafts(createDrafts(box.store.connection, sealer));
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

  test("what another process has changed is seen once it is forgotten", async () => {
    await createDrafts(box.store.connection, sealer).save(draft);
    expect(await ids()).toEqual([]);
    drafts.forget(author);
    expect(await ids()).toEqual([draft.id]);
  });

  test("those of an author stay cached while others write", async () => {
    const other = { ...draft, id: draftId("another00001"), authorId: personId(2) };
    await Promise.all([drafts.ofAuthor(author), drafts.ofAuthor(other.authorId)]);
    // Nobody else may change a draft in the store: this tells what was read from what was cached.
    await Promise.all([drafts.save(draft), drafts.save(other)]);
    await createDrafts(box.store.connection, sealer).remove(draft.id);
    expect(await ids()).toEqual([draft.id]);
  });

  test("of those that are saved at the same moment, one that is refused keeps out no other", async () => {
    const of = (person: number, more: object = {}): Draft => ({
      ...draft,
      id: draftId(`together${String(person).padStart(4, "0")}`),
      authorId: personId(person),
      ...more,
    });
    const circle: Record<string, unknown> = {};
    circle["of"] = circle;
    const all = [of(11), of(12, { copyOf: circle }), of(13, { "content.twice": true }), of(14)];
    const saved = await Promise.allSettled(all.map((one) => drafts.save(one)));
    expect(saved.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
    const found = await Promise.all(all.map(({ id }) => drafts.find(id)));
    expect(found.map((one) => one?.authorId)).toEqual([11, undefined, undefined, 14]);
  });

  test("a draft that could not be saved is read anew", async () => {
    await drafts.save(draft);
    const circle: Record<string, unknown> = {};
    circle["of"] = circle;
    const unstorable = { ...draft, updatedAt: new Date(9_000), copyOf: circle } as unknown as Draft;
    await expect(drafts.save(unstorable)).rejects.toThrow("circular");
    expect(await ids()).toEqual([draft.id]);
    expect((await drafts.ofAuthor(author))[0]?.updatedAt).toEqual(draft.updatedAt);
  });

  test.each<[string, (...args: Parameters<Drafts["remove"]>) => Promise<void>]>([
    ["a removed one", (id, tx) => drafts.remove(id, tx)],
    ["an old one", async (_id, tx) => void (tx && (await drafts.removeUntouchedSince(new Date(2_000), tx)))],
    ["one of somebody who leaves", async (_id, tx) => tx && drafts.removeOfAuthor(author, tx)],
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
