import { expect, test } from "vitest";
import { personId } from "../../../src/domain/shared/ids.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { GROUP, HAS_ROOM, KATRIN, SEEKS_ROOM, useProduct } from "../../support/product.ts";

const product = useProduct();
const MARIA = { kind: "person", id: personId(4_900_002), name: "Maria" } as const;
const MINUTE_MS = 60_000;

const cardOf = async (id: string) =>
  (await product.owedTo(GROUP)).findLast(({ key }) => key.startsWith(`card:${id}:edit`));
const lastTo = async (person: number) => (await product.owedTo(person)).at(-1)?.text ?? "";

test("a published listing is taken down with a reason, which its author reads in their language", async () => {
  const olena = await product.person("Olena");
  const jonas = await product.person("Jonas", "de");
  const request = await product.publish(olena, "request", SEEKS_ROOM);
  const offer = await product.publish(jonas, "offer", HAS_ROOM);
  const { moderation, proposals, browse, listings } = product.useCases;
  const proposed = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
  expect(proposed.ok).toBe(true);

  const removed = await moderation.takeDown({ listingId: offer.id, by: KATRIN, reason: "commercial" });
  expect(removed).toMatchObject({
    ok: true,
    value: { status: "removed", decision: { action: "remove", reason: "commercial" } },
  });
  expect(await browse.open(offer.id, KATRIN.id)).toBeUndefined();
  expect(await product.useCases.findMatches(request)).toEqual([]);
  expect(proposed.ok && (await proposals.find(proposed.value.id))?.status).toBe("lapsed");
  expect((await product.owedTo(jonas)).map(({ text }) => text).join("\n")).toMatch(
    /Wir haben Ihr Angebot entfernt.*Hilfe ist hier kostenlos/s,
  );
  expect(await cardOf(offer.id)).toMatchObject({
    text: expect.stringMatching(/Entfernt von Katrin.*Grund: Gewerblich/s),
    buttons: ["↩️ Rückgängig (5 Min.)"],
  });

  const again = await moderation.takeDown({ listingId: offer.id, by: MARIA, reason: "other" });
  expect(again).toEqual({ ok: false, code: "not-live" });
  expect((await listings.find(offer.id))?.decision?.by).toMatchObject({ name: "Katrin" });
  expect((await product.audit.of(`listing:${offer.id}`)).at(-1)).toMatchObject({
    action: "remove",
    from: "published",
    to: "removed",
    reason: "commercial",
    by: { name: "Katrin" },
  });
});

test("contact data in a reason of one's own are masked", async () => {
  const olena = await product.person("Olena");
  const { id: listingId } = await product.publish(olena, "request");
  const reason = "Schreiben Sie an katrin@example.org";
  await product.useCases.moderation.takeDown({ listingId, by: KATRIN, reason });
  expect(await lastTo(olena)).not.toContain("katrin@example.org");
});

test.each([
  ["an approval", { action: "approve" }, "published"],
  ["a rejection", { action: "reject", reason: "unsafe" }, "rejected"],
  ["a question", { action: "request-changes", question: "Welche Größe?" }, "changes_requested"],
] as const)("%s is undone: the listing waits again, and its author knows", async (_what, verdict, status) => {
  const olena = await product.person("Olena");
  const { moderation } = product.useCases;
  const submitted = await product.submit(olena, "request");
  const decided = await product.decide(submitted, verdict);
  expect(decided.status).toBe(status);
  const undone = await moderation.undo({ listingId: submitted.id, by: MARIA });
  const { version: _v, ...before } = submitted;
  expect(undone).toMatchObject({ ok: true, value: before });
  const now = await product.find(submitted);
  for (const field of ["decision", "question", "publishedAt", "rejections", "before"])
    expect(now).not.toHaveProperty(field);
  expect(await lastTo(olena)).toContain("надійшло зарано");
  expect(await cardOf(submitted.id)).toMatchObject({ buttons: expect.arrayContaining(["✅ Freigeben"]) });
  expect(await moderation.undo({ listingId: submitted.id, by: MARIA })).toEqual({
    ok: false,
    code: "nothing-to-undo",
  });
  expect((await product.decide(now)).status).toBe("published");
});

test("a take-down is undone: the listing is out again as it was", async () => {
  const olena = await product.person("Olena");
  const published = await product.publish(olena, "request");
  const { moderation, browse } = product.useCases;
  await moderation.takeDown({ listingId: published.id, by: KATRIN, reason: "duplicate" });
  expect(await moderation.undo({ listingId: published.id, by: MARIA })).toMatchObject({
    ok: true,
    value: { status: "published", decision: { action: "approve" } },
  });
  expect(await browse.open(published.id, KATRIN.id)).toBeDefined();
  expect(await lastTo(olena)).toContain("знову видно");
});

test("a decision about a change is undone: what was approved before is seen, and the change waits", async () => {
  const olena = await product.person("Olena");
  const published = await product.publish(olena, "request");
  const revised = await product.change(published, { details: "Ein Fahrrad für Erwachsene" });
  expect(revised.revision?.status).toBe("pending");
  await product.decide(revised);
  expect((await product.find(published)).answers["details"]).toBe("Ein Fahrrad für Erwachsene");
  const undone = await product.useCases.moderation.undo({ listingId: published.id, by: KATRIN });
  expect(undone).toMatchObject({
    ok: true,
    value: {
      status: "published",
      answers: { details: "Ein Kinderfahrrad" },
      revision: { status: "pending", substance: { answers: { details: "Ein Fahrrad für Erwachsene" } } },
    },
  });
});

test("what a decision replaced is sealed, and goes once the decision stays", async () => {
  const stored = async (id: string) =>
    product.store.connection.collection<{ _id: string }>("listings").findOne({ _id: id }, BY_TEST);
  const published = await product.publish(await product.person("Olena"), "request");
  const revised = await product.change(published, { details: "Ein Roller" });
  await product.decide(revised);
  expect((await product.find(published)).before?.substance?.answers["details"]).toBe("Ein Kinderfahrrad");
  expect(await stored(published.id)).toHaveProperty("undo");
  expect(JSON.stringify(await stored(published.id))).not.toMatch(/Kinderfahrrad|"before"/);

  await product.passHours(4 / 60);
  expect(await stored(published.id)).toHaveProperty("undo");
  await product.passHours(2 / 60);
  expect(await stored(published.id)).not.toHaveProperty("undo");
  expect(await product.find(published)).toMatchObject({
    status: "published",
    decision: { action: "approve" },
  });
});

test("five minutes later, or after another change, a decision stays", async () => {
  const { moderation, listings } = product.useCases;
  const olena = await product.person("Olena");
  const late = await product.publish(olena, "request");
  product.time.setClock(5 * MINUTE_MS + 1);
  expect(await moderation.undo({ listingId: late.id, by: KATRIN })).toEqual({
    ok: false,
    code: "undo-too-late",
  });
  const paused = await product.publish(olena, "request");
  const by = { kind: "person", id: olena, name: "Olena" } as const;
  await listings.manage({ listingId: paused.id, by, action: "pause" });
  expect(await moderation.undo({ listingId: paused.id, by: KATRIN })).toEqual({
    ok: false,
    code: "nothing-to-undo",
  });
});

test("moderators are reminded of a listing that waits again", async () => {
  const olena = await product.person("Olena");
  const { id: listingId } = await product.publish(olena, "request");
  await product.useCases.moderation.undo({ listingId, by: KATRIN });
  const reminded = async () =>
    (await product.owedTo(GROUP)).filter(
      ({ key }) => key.startsWith("unanswered:") && key.includes(listingId),
    );
  expect(await reminded()).toEqual([]);
  await product.passHours(6);
  expect(await reminded()).not.toEqual([]);
});
