import { expect, test } from "vitest";
import { partsOf } from "../../../src/app/relay/messages.ts";
import type { RelayContent } from "../../../src/app/relay/index.ts";
import type { PersonId, ProposalId } from "../../../src/domain/shared/ids.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct({ keepsListings: true });

/** Jonas and Olena have both said yes, and neither shares a contact; once for the tests that leave it so. */
let first: ReturnType<typeof introduced> | undefined;
const together = () => (first ??= introduced());

async function introduced() {
  const [jonas, olena] = [await product.person("Jonas", "de"), await product.person("Olena", "en")];
  const offer = await product.publish(jonas, "offer");
  const request = await product.publish(olena, "request");
  const { proposals } = product.useCases;
  const made = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
  if (!made.ok) throw new Error(made.code);
  const { id } = made.value;
  for (const person of [jonas, olena])
    await proposals.answer({ proposalId: id, person, answer: "accepted", shares: false });
  return { jonas, olena, offer, request, id };
}

let messages = 0;
const write = (id: ProposalId, from: PersonId, content: RelayContent | string, messageId = ++messages) =>
  product.useCases.relay.write({
    proposalId: id,
    from,
    messageId,
    content: typeof content === "string" ? { kind: "text", text: content } : content,
  });

const relayedTo = async (person: PersonId) =>
  (await product.owedTo(person)).filter(({ key }) => key.startsWith("relay:"));

test("what one side writes reaches the other once, quoted, with a way to answer and out", async () => {
  const { jonas, olena, id } = await introduced();
  expect(await write(id, olena, "Доброго дня! <b>Коли</b> можна?", 7)).toMatchObject({
    value: { firstName: "Jonas" },
  });
  await write(id, olena, "Доброго дня! <b>Коли</b> можна?", 7);
  const [message, ...more] = await relayedTo(jonas);
  expect(more).toEqual([]);
  expect(message?.text).toMatch(
    /^💬 <b>Olena<\/b> · [^]*\n<blockquote>Доброго дня! &lt;b&gt;Коли&lt;\/b&gt; можна\?<\/blockquote>$/,
  );
  expect(message?.buttons).toEqual(["↩️ Antworten", "⋯ Mehr", "🚩 Melden"]);
});

test("contact data are masked until their owner shares them, and then no longer", async () => {
  const { jonas, olena, id } = await introduced();
  await write(id, jonas, "Rufen Sie mich an: 0157 1234 5678");
  expect((await relayedTo(olena)).at(-1)?.text).toContain("<blockquote>Rufen Sie mich an: •••</blockquote>");
  await product.useCases.introductions.share(id, jonas);
  await write(id, jonas, "Rufen Sie mich an: 0157 1234 5678");
  expect((await relayedTo(olena)).at(-1)?.text).toContain("0157 1234 5678");
  await write(id, olena, "Meine: 0157 8765 4321");
  expect((await relayedTo(jonas)).at(-1)?.text).toContain("Meine: •••");
});

test("photos, voice messages and places are passed on; a text of any length arrives whole", async () => {
  const { jonas, olena, id } = await together();
  const before = (await relayedTo(jonas)).length;
  await write(id, olena, { kind: "photo", fileId: "photo-1", text: "unser Zimmer" });
  await write(id, olena, { kind: "voice", fileId: "voice-1", text: "" });
  await write(id, olena, { kind: "location", point: { lat: 51.34, lon: 12.37 } });
  const long = Array.from({ length: 900 }, (_, index) => `слово${String(index)}`).join(" ");
  await write(id, olena, long);
  const got = (await relayedTo(jonas)).slice(before);
  expect(got.map(({ method }) => method)).toEqual([
    "sendPhoto",
    "sendVoice",
    "sendMessage",
    "sendLocation",
    ...partsOf(long).map(() => "sendMessage"),
  ]);
  expect(partsOf(long).join("")).toBe(long);
  expect(partsOf(long).every((part) => part.length <= 3_500)).toBe(true);
  expect(partsOf("👍".repeat(4_000)).every((part) => part.isWellFormed())).toBe(true);
});

test("a corrected text takes the place of what was passed on", async () => {
  const { jonas, olena, id } = await together();
  await write(id, olena, "о 5", 70);
  const correct = (text: string, messageId: number, editedAt = 1) =>
    product.useCases.relay.correct({
      from: olena,
      messageId,
      content: { kind: "text", text },
      editedAt,
    });
  expect(await correct("о 6", 70)).toMatchObject({ ok: true });
  await correct("о 6", 70);
  const edits = (await relayedTo(jonas)).filter(({ method }) => method === "editMessageText");
  expect(edits.map(({ text }) => text)).toEqual([expect.stringContaining("о 6")]);
  await correct("x".repeat(5_000), 70, 2);
  expect((await relayedTo(jonas)).at(-1)?.text).toMatch(/^✏️/);
  expect(await correct("?", 71)).toMatchObject({ code: "not-relayed" });
});

test("a corrected caption is edited in place; another photo, or one in the place of a text, is brought anew", async () => {
  const { jonas, olena, id } = await together();
  const photo = (unique: string, text: string) =>
    ({ kind: "photo", fileId: `file-${unique}`, unique, text }) as const;
  await write(id, olena, photo("a", "unser Zimmer"), 90);
  await write(id, olena, "Hier ist es", 91);
  const before = (await relayedTo(jonas)).length;
  const correct = (messageId: number, content: RelayContent) =>
    product.useCases.relay.correct({ from: olena, messageId, content, editedAt: 5 });
  await correct(90, photo("a", "unser Zimmer, 0157 1234 5678"));
  await correct(91, photo("b", "Hier ist das Bad"));
  await product.useCases.relay.correct({
    from: olena,
    messageId: 90,
    content: photo("b", "das Bad"),
    editedAt: 6,
  });
  const got = (await relayedTo(jonas)).slice(before);
  expect(got.map(({ method }) => method)).toEqual(["editMessageCaption", "sendPhoto", "sendPhoto"]);
});

test("only the two can write, while it is open and the other side can be reached", async () => {
  const { jonas, olena, id } = await introduced();
  const stranger = await product.person("Vera");
  expect(await write(id, stranger, "hello")).toMatchObject({ code: "not-introduced" });
  await product.useCases.reachability.becameUnreachable(jonas);
  expect(await write(id, olena, "hello")).toMatchObject({ code: "person-unreachable" });
  await product.useCases.reachability.cameBack(jonas);
  await product.useCases.introductions.end(id, jonas);
  expect(await write(id, olena, "hello")).toMatchObject({ code: "introduction-over" });
  expect(await relayedTo(jonas)).toEqual([]);
});

test("ending tells the other side once and frees what was reserved; blocking keeps the two apart for ever", async () => {
  const { jonas, olena, offer, request, id } = await introduced();
  const { introductions, proposals } = product.useCases;
  await write(id, olena, "one more thing");
  expect(await introductions.end(id, jonas, { block: true })).toMatchObject({ value: "Olena" });
  expect(await introductions.end(id, olena)).toMatchObject({ code: "introduction-over" });
  const told = (await product.owedTo(olena)).filter(({ key }) => key.endsWith(":ended"));
  expect(told.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^The contact with <b>Jonas<\/b> has ended\./),
  ]);
  expect(told[0]?.text).not.toMatch(/block/i);
  expect((await relayedTo(jonas)).map(({ state }) => state)).toEqual(["superseded"]);
  expect((await product.find(offer)).reserved).toBeUndefined();

  // Anew, with other listings, from either side.
  const [again, asked] = [await product.publish(jonas, "offer"), await product.publish(olena, "request")];
  for (const [one, other] of [
    [again, asked],
    [again, request],
    [offer, asked],
  ] as const)
    expect(await proposals.propose({ offerId: one.id, requestId: other.id, by: KATRIN })).toMatchObject({
      code: "no-fit",
    });
  const fits = await product.useCases.findMatches(asked);
  expect(fits.map((match) => match.offer.authorId)).not.toContain(jonas);
  expect(fits.length).toBeGreaterThan(0);
});

test("an answer within a talk arrives at night, anything else waits for the morning, and its writer hears until when", async () => {
  const { jonas, olena, id } = await introduced();
  await product.passHours(13);
  const first = await write(id, olena, "Are you awake?");
  expect(first).toMatchObject({ value: { waitsUntil: expect.any(Date) as Date } });
  await write(id, jonas, "Ja, noch.");
  expect(await write(id, olena, "Good!")).toEqual({ ok: true, value: { firstName: "Jonas" } });
});

test("of two who end it at once one does, and each is told at most once; nobody else's contacts end with it", async () => {
  const { jonas, olena, id } = await introduced();
  const others = [await introduced(), await introduced()];
  const { introductions } = product.useCases;
  const both = await Promise.all([jonas, olena].map((person) => introductions.end(id, person)));
  expect(both.map((each) => (each.ok ? "ok" : each.code)).sort()).toEqual(["introduction-over", "ok"]);
  const told = [...(await product.owedTo(jonas)), ...(await product.owedTo(olena))];
  expect(told.filter(({ key }) => key === `proposal:${id}:ended`)).toHaveLength(1);
  expect(await product.useCases.relay.partners(olena)).toEqual([]);
  for (const other of others)
    expect((await product.useCases.relay.partners(other.olena)).map(({ proposalId }) => proposalId)).toEqual([
      other.id,
    ]);
});

test("after seven days nothing is kept, and at once when somebody leaves", async () => {
  const { jonas, olena, id } = await introduced();
  await write(id, olena, "секрет");
  const kept = product.store.connection.collection("relayed");
  expect(JSON.stringify(await kept.find({ from: olena }, BY_TEST).toArray())).not.toContain("секрет");
  expect(await kept.indexes()).toContainEqual(expect.objectContaining({ expireAfterSeconds: 7 * 86_400 }));
  expect(await product.useCases.privacy.exportOf(olena)).toMatchObject({
    messagesToOthers: [{ kind: "text", text: "секрет" }],
  });
  await product.useCases.privacy.forget(jonas);
  expect(await kept.countDocuments({ $or: [{ from: jonas }, { to: jonas }] }, BY_TEST)).toBe(0);
});

test("a correction of what is on its way is stopped with it, whichever way the talk ends", async () => {
  const { cases, introductions } = product.useCases;
  const endings = [
    ({ id, jonas }: Pair) => introductions.end(id, jonas, { block: true }),
    ({ id, jonas }: Pair) =>
      cases.open({ kind: "report", proposalId: id, byPerson: jonas, reason: "pressure" }),
  ];
  for (const ending of endings) {
    const pair = await introduced();
    const { jonas, olena, id } = pair;
    await write(id, olena, "short", 800);
    const edited = { from: olena, messageId: 800 };
    for (const [editedAt, text] of ["shorter", "x".repeat(5_000)].entries())
      await product.useCases.relay.correct({ ...edited, content: { kind: "text", text }, editedAt });
    expect(await relayedTo(jonas)).toHaveLength(4);
    await ending(pair);
    expect((await relayedTo(jonas)).filter(({ state }) => state === "owed")).toEqual([]);
  }
});
type Pair = Awaited<ReturnType<typeof introduced>>;

test("a place that is on its way goes with whoever leaves", async () => {
  const { jonas, olena, id } = await introduced();
  await write(id, olena, { kind: "location", point: { lat: 51.34, lon: 12.37 } });
  await product.useCases.privacy.forget(olena);
  expect((await relayedTo(jonas)).filter(({ state }) => state === "owed")).toEqual([]);
});
