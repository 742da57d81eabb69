import { beforeAll, beforeEach, expect, it } from "vitest";
import type { Community } from "../../../src/domain/community/community.ts";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import type { DispatchId, PersonId } from "../../../src/domain/shared/ids.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { DE } from "../../support/languages.ts";
import { GROUP, KATRIN, SEEKS_ROOM, useProduct } from "../../support/product.ts";
import { searchesIn } from "../../support/searches.ts";

const product = useProduct();
const { deliver, newest, no, settle, start, yes } = searchesIn(product);

const HALLE = -100_501;
const LEIPZIG = { lat: 51.34, lon: 12.37 };
let halle: Community;

beforeAll(async () => {
  const founded = await product.useCases.communities.setUp({
    name: "Halle",
    center: { lat: 51.48, lon: 11.97 },
    language: DE,
    chatId: HALLE,
  });
  if (!founded.ok) throw new Error(founded.code);
  halle = founded.value;
});

/** It is ten in the morning, and nothing is known of how people answer. */
beforeEach(async () => {
  await product.passHours((34 - product.time.now().getUTCHours()) % 24);
  await product.store.connection.collection("dispatches").deleteMany({}, BY_TEST);
});

/** Everything that somebody was told of a search, oldest first, without the edits of the one message about its progress. */
async function told(person: PersonId): Promise<readonly string[]> {
  const all = (await product.owedTo(person)).filter(
    ({ key, method }) => key.startsWith("dispatch:") && method === "sendMessage",
  );
  return all.map(({ text }) => text.replaceAll(/<[^>]+>/g, ""));
}

/** Olena asks for something from Leipzig; helpers are there, 70 km away, and in Halle. */
async function scene(language = "uk"): Promise<{
  readonly request: Listing;
  readonly near: PersonId;
  readonly far: PersonId;
  readonly neighbour: PersonId;
}> {
  const [near, far, neighbour] = [
    await product.person("Mia", "en"),
    await product.person("Jonas", "en"),
    await product.person("Ute", "en"),
  ];
  const { id: communityId } = product.leipzig;
  await product.publish(near, "offer", { answers: { place: { communityId, point: LEIPZIG } } });
  await product.publish(far, "offer", {
    answers: { place: { communityId, point: { lat: 50.83, lon: 12.92 } } },
  });
  await product.publish(neighbour, "offer", { answers: { place: { communityId: halle.id } } });
  const seeker = await product.person("Olena", language);
  const request = await product.publish(seeker, "request", {
    answers: { place: { communityId, point: LEIPZIG } },
  });
  return { request, near, far, neighbour };
}

const about = async (request: Listing) =>
  (await product.useCases.cases.waiting(product.leipzig.id)).filter(
    ({ parties: [party] }) => party?.listingId === request.id,
  );

/** The search after those nearby and those farther away have said no: the seeker is asked about Halle. */
async function askedAboutHalle(): Promise<Awaited<ReturnType<typeof scene>> & { readonly id: DispatchId }> {
  const all = await scene();
  const id = await start(all.request);
  for (const helper of [all.near, all.far]) {
    await no(id, helper);
    await settle();
  }
  return { ...all, id };
}

it("looks farther away, then asks the seeker about neighbouring communities, then tells the moderators, and says so each time", async () => {
  const { request, far, neighbour, id } = await askedAboutHalle();
  const seeker = request.authorId;
  expect(await newest(far)).toMatch(/^That’s fine/);
  expect(await product.find(request)).toMatchObject({ wider: true });
  const [, wider, asked, ...none] = await told(seeker);
  expect(none).toEqual([]);
  expect(wider).toMatch(
    /^🔎 Поблизу поки що знайшлося замало помічників\. Тепер шукаємо на відстані до 80 км\./,
  );
  expect(asked).toMatch(/^🔎 Тут більше немає кого запитати\.[^]*Помічники, які підходять, є там: Галле\./);
  // Nothing is shown to them, and nothing to their moderators, before she agrees.
  expect(await told(neighbour)).toEqual([]);
  expect(await about(request)).toEqual([]);
  expect(await product.useCases.dispatch.find(id)).toMatchObject({ status: "exhausted" });

  const { dispatch } = product.useCases;
  expect(await dispatch.answerNeighbours(id, neighbour, "yes")).toMatchObject({ code: "not-yours" });
  expect(await dispatch.answerNeighbours(id, seeker, "yes")).toMatchObject({ ok: true });
  expect(await dispatch.answerNeighbours(id, seeker, "yes")).toMatchObject({ ok: true });
  expect(await dispatch.answerNeighbours(id, seeker, "no")).toMatchObject({ code: "search-over" });
  await settle();
  expect(await newest(neighbour)).toMatch(/^🙋 Can you help here\?/);
  await no(id, neighbour);
  await settle();
  const last = await told(seeker);
  expect(last).toHaveLength(4);
  expect(last[3]).toMatch(/^🆘 Ми запитали всіх, хто підходить, і все ще бракує 1 людини\./);
  expect(await about(request)).toMatchObject([
    { kind: "unmet-need", statements: [{ reason: "nobody-left" }] },
  ]);
  const group = (await product.owedTo(GROUP)).map(({ text }) => text);
  expect(group.join()).toContain("Wir haben alle gefragt, die passen");

  // Whoever comes later is asked too, without a moderator's hand, and the search that is on says nothing twice.
  const late = await product.person("Ida", "en");
  await product.publish(late, "offer");
  await product.passHours(25);
  await deliver();
  expect(await newest(late)).toMatch(/^🙋 Can you help here\?/);
  expect(await yes(id, late)).toMatchObject({ value: { how: "introduced" } });
  expect(await about(request)).toEqual([]);
  expect(await told(seeker)).toHaveLength(4);
});

it("asks nobody in neighbouring communities after a no, which can still become a yes", async () => {
  const { request, neighbour, id } = await askedAboutHalle();
  const seeker = request.authorId;
  const { dispatch } = product.useCases;
  expect(await dispatch.answerNeighbours(id, seeker, "no")).toMatchObject({ ok: true });
  await settle();
  expect(await told(seeker)).toHaveLength(4);
  expect(await told(neighbour)).toEqual([]);
  expect(await dispatch.answerNeighbours(id, seeker, "yes")).toMatchObject({ ok: true });
  await settle();
  expect(await newest(neighbour)).toMatch(/^🙋 Can you help here\?/);
});

/** Who in Halle is suggested on a listing's card, and what the seeker has said of that. */
async function suggestedElsewhere(listing: Listing): Promise<readonly (readonly string[])[]> {
  const card = await product.useCases.moderation.card(await product.find(listing));
  return (card?.suggestions ?? []).flatMap(({ counterpart, elsewhere }) =>
    elsewhere ? [[counterpart.id, elsewhere.community.name, elsewhere.consent]] : [],
  );
}

it("suggests helpers from elsewhere as such, and neither suggests nor writes to them after a no", async () => {
  const { useCases } = product;
  const { request, neighbour, near, id } = await askedAboutHalle();
  const seeker = request.authorId;
  const [[theirs], [nearby]] = [
    await useCases.listings.ofAuthor(neighbour),
    await useCases.listings.ofAuthor(near),
  ];
  if (!theirs) throw new Error("there is no offer");
  const fits = async () =>
    (await useCases.moderation.card(await product.find(request)))?.suggestions.map(
      ({ counterpart }) => counterpart.id,
    ) ?? [];
  expect(await suggestedElsewhere(request)).toEqual([[theirs.id, "Halle", "unasked"]]);
  expect(await suggestedElsewhere(theirs)).toEqual([[request.id, "Leipzig", "unasked"]]);
  expect(await fits()).toEqual(expect.arrayContaining([nearby?.id, theirs.id]));

  expect(await useCases.dispatch.answerNeighbours(id, seeker, "no")).toMatchObject({ ok: true });
  expect(await fits()).not.toContain(theirs.id);
  expect(await suggestedElsewhere(theirs)).toEqual([]);
  const told = await useCases.broadcasts.start(request.id, KATRIN);
  expect(told.ok && told.value.recipients).toContain(near);
  expect(told.ok && told.value.recipients).not.toContain(neighbour);

  expect(await useCases.dispatch.answerNeighbours(id, seeker, "yes")).toMatchObject({ ok: true });
  expect(await suggestedElsewhere(request)).toEqual([[theirs.id, "Halle", "agreed"]]);
  expect(await suggestedElsewhere(theirs)).toEqual([[request.id, "Leipzig", "agreed"]]);
});

it("goes on without an answer: the moderators are told when its time is over, and nobody in neighbouring communities is asked", async () => {
  const silent = await askedAboutHalle();
  expect(await about(silent.request)).toEqual([]);
  await product.passHours(24);
  expect((await told(silent.request.authorId))[3]).toMatch(/^🆘/);
  expect(await told(silent.neighbour)).toEqual([]);
  expect(await about(silent.request)).toHaveLength(1);
});

it("begins also where nobody nearby fits, and says at once when nobody fits anywhere", async () => {
  const { useCases } = product;
  const neighbour = await product.person("Ute", "en");
  await product.publish(neighbour, "offer", { answers: { place: { communityId: halle.id } } });
  const request = await product.publish(await product.person("Olena"), "request");
  expect(await useCases.dispatch.count(request.id)).toEqual({ ok: true, value: 0 });
  expect(await useCases.dispatch.canLookFarther(request.id)).toBe(true);
  await start(request);
  expect((await told(request.authorId)).map((text) => text.slice(0, 2))).toEqual(["🔎", "🔎"]);
  expect(await told(neighbour)).toEqual([]);

  const nobody = await product.publish(await product.person("Iryna"), "request", SEEKS_ROOM);
  expect(await useCases.dispatch.canLookFarther(nobody.id)).toBe(false);
});

it("says anew that nobody is left when moderators have begun the search anew", async () => {
  const mia = await product.person("Mia", "en");
  await product.publish(mia, "offer");
  const olena = await product.person("Olena");
  const request = await product.publish(olena, "request");
  const unmet = async () => (await told(olena)).filter((text) => text.includes("модератор"));
  await no(await start(request), mia);
  await settle();
  expect(await unmet()).toHaveLength(1);
  expect(await about(request)).toHaveLength(1);

  await product.useCases.dispatch.stop(request.id, KATRIN);
  const jonas = await product.person("Jonas", "de");
  await product.publish(jonas, "offer");
  await no(await start(request), jonas);
  await settle();
  expect(await unmet()).toHaveLength(2);
});
