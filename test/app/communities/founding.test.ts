import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCommunities } from "../../../src/adapters/mongo/communities-repository.ts";
import type { FirstCommunity } from "../../../src/app/communities/index.ts";
import { i18n } from "../../support/i18n.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { DE, UK } from "../../support/languages.ts";
import { KATRIN, OPERATOR, useProduct } from "../../support/product.ts";

const product = useProduct();

/** What the environment names. */
const ERFURT: FirstCommunity = {
  chatId: -201,
  name: "Erfurt",
  center: { lat: 50.98, lon: 11.03 },
  radiusKm: 20,
  language: DE,
};

const found = (different: Partial<FirstCommunity> = {}) =>
  product.useCases.communities.found({ ...ERFURT, ...different });

const erfurts = async () =>
  (await product.useCases.communities.all()).filter(({ name }) => name.startsWith("Erfurt"));

beforeEach(async () => {
  await product.useCases.people.meet({ id: OPERATOR, firstName: "Otto", languageTag: "en" });
  await product.useCases.people.consent(OPERATOR);
  expect(await found()).toMatchObject({ did: "founded", community: { moderationChatId: -201 } });
});
afterEach(async () => {
  for (const { id } of await erfurts()) await product.useCases.communities.close(id, KATRIN);
  for (const name of ["foundings", "outbox"])
    await product.store.connection.collection(name).deleteMany({}, BY_TEST);
});

describe("founding from the environment", () => {
  test("happens once and never overwrites what was set up since", async () => {
    const { communities } = product.useCases;
    const [erfurt] = await erfurts();
    if (!erfurt) throw new Error("it is not there");
    const change = { name: "Erfurt Nord", language: UK, radiusKm: 7 } as const;
    await communities.change(erfurt.id, change, KATRIN);
    expect(await found()).toMatchObject({ did: "nothing" });
    expect(await erfurts()).toMatchObject([{ id: erfurt.id, ...change }]);
    await communities.change(erfurt.id, { name: "Erfurt" }, KATRIN);
  });

  test("by several processes at once founds one", async () => {
    const { id } = (await erfurts())[0] ?? { id: undefined };
    if (id) await product.useCases.communities.close(id, KATRIN);
    await product.store.connection.collection("foundings").deleteMany({}, BY_TEST);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => found()));
    expect(outcomes.filter(({ did }) => did === "founded")).toHaveLength(1);
    expect(outcomes.filter(({ did }) => did === "nothing")).toHaveLength(7);
    expect(await erfurts()).toHaveLength(1);
  });

  test("follows the group's migration: the old id founds no second one", async () => {
    const { communities } = product.useCases;
    await communities.moveChat(-201, -100_201);
    expect(await found()).toMatchObject({ did: "nothing", community: { moderationChatId: -100_201 } });
    // The operator writes the new id into the environment.
    expect(await found({ chatId: -100_201 })).toMatchObject({ did: "nothing" });
    // And also without the memory of the founding, as in a store from before it was kept.
    await product.store.connection.collection("foundings").deleteMany({}, BY_TEST);
    expect(await found()).toMatchObject({ did: "nothing" });
    expect(await erfurts()).toHaveLength(1);
  });

  test("with a corrected chat moves it while nothing was decided", async () => {
    expect(await found({ chatId: -202 })).toMatchObject({
      did: "moved",
      community: { moderationChatId: -202 },
    });
    expect(await found({ chatId: -202 })).toMatchObject({ did: "nothing" });
    expect(await erfurts()).toMatchObject([{ moderationChatId: -202 }]);
  });

  test("with another chat, after decisions, changes nothing and tells the operators what to do", async () => {
    const [erfurt] = await erfurts();
    if (!erfurt) throw new Error("it is not there");
    const olena = await product.person("Olena");
    await product.publish(olena, "request", { answers: { place: { communityId: erfurt.id } } });
    for (let start = 0; start < 2; start += 1)
      expect(await found({ chatId: -203 })).toMatchObject({ did: "refused", why: "in-another-chat" });
    expect(await erfurts()).toMatchObject([{ moderationChatId: -201 }]);
    const told = (await product.owedTo(OPERATOR)).map(({ text }) => text);
    expect(told).toEqual([expect.stringMatching(/-203.*-201.*Move it to this group/s)]);
  });

  test("does not move what people moved by hand", async () => {
    const [erfurt] = await erfurts();
    if (!erfurt) throw new Error("it is not there");
    await product.useCases.communities.change(erfurt.id, { chatId: -204 }, KATRIN);
    expect(await found({ chatId: -205 })).toMatchObject({ did: "refused", why: "in-another-chat" });
    expect(await found()).toMatchObject({ did: "nothing" });
    expect(await erfurts()).toMatchObject([{ moderationChatId: -204 }]);
  });

  test("leaves the chat of another community alone", async () => {
    expect(await found({ chatId: product.leipzig.moderationChatId })).toEqual({
      did: "refused",
      why: "community-chat-taken",
    });
  });

  test("does not bring a closed community back", async () => {
    const [erfurt] = await erfurts();
    if (!erfurt) throw new Error("it is not there");
    await product.useCases.communities.close(erfurt.id, KATRIN);
    expect(await found()).toEqual({ did: "nothing" });
    expect(await erfurts()).toEqual([]);
    expect(await found({ chatId: -206 })).toMatchObject({ did: "founded" });
  });

  test("in any spelling is the founding of the same town", async () => {
    expect(await found({ name: "ERFURT " })).toMatchObject({ did: "nothing" });
    expect(await erfurts()).toHaveLength(1);
  });
});

test("another process sees a community at once when it looks for a chat's", async () => {
  const other = createCommunities(product.store.connection, i18n.languages);
  await other.all();
  await product.useCases.communities.setUp({
    name: "Suhl",
    center: { lat: 50.61, lon: 10.69 },
    language: DE,
    chatId: -300,
  });
  expect(await other.findByChat(-300)).toMatchObject({ name: "Suhl" });
});
