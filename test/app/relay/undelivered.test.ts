import { expect, test } from "vitest";
import { personActor } from "../../../src/domain/shared/actor.ts";
import type { PersonId, ProposalId } from "../../../src/domain/shared/ids.ts";
import { KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();

async function introduced() {
  const { proposals, relay } = product.useCases;
  const [jonas, olena] = [await product.person("Jonas", "de"), await product.person("Olena", "en")];
  const offer = await product.publish(jonas, "offer");
  const request = await product.publish(olena, "request");
  const made = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
  if (!made.ok) throw new Error(made.code);
  const { id } = made.value;
  for (const person of [jonas, olena])
    await proposals.answer({ proposalId: id, person, answer: "accepted", shares: false });
  const write = (from: PersonId, text: string) =>
    relay.write({ proposalId: id, from, messageId: (messages += 1), content: { kind: "text", text } });
  return { jonas, olena, id, write };
}
let messages = 0;
type Pair = Awaited<ReturnType<typeof introduced>>;

const told = async (person: PersonId) =>
  (await product.owedTo(person)).filter(({ key }) => key.startsWith("not-delivered:"));
const relayedTo = async (person: PersonId, id: ProposalId) =>
  (await product.owedTo(person)).filter(({ key }) => key.startsWith(`relay:${id}`));

/** Whatever drops what waits for the end of somebody's quiet hours, and what its writer is told. */
const endings: readonly [string, (pair: Pair) => Promise<unknown>, RegExp][] = [
  [
    "a report",
    ({ id, jonas }) =>
      product.useCases.cases.open({ kind: "report", proposalId: id, byPerson: jonas, reason: "pressure" }),
    /^⚠️ 2 messages, from this one on, have not reached <b>Jonas<\/b>, because the contact is paused\./,
  ],
  [
    "a block",
    ({ id, jonas }) => product.useCases.introductions.end(id, jonas, { block: true }),
    /have not reached <b>Jonas<\/b>, because the contact has ended\.$/,
  ],
  [
    "a ban of the reader",
    ({ jonas }) => product.useCases.bans.ban({ person: jonas, by: KATRIN, reason: "abuse" }),
    /have not reached <b>Jonas<\/b>, because they cannot be reached at the moment\./,
  ],
  [
    "a reader who leaves",
    ({ jonas }) => product.useCases.privacy.forget(jonas),
    /have not reached <b>your contact<\/b>, because they have left Pomich\.$/,
  ],
];

test.each(endings)("%s drops what waits, and tells its writer once", async (_what, ending, text) => {
  const pair = await introduced();
  const { jonas, olena, id, write } = pair;
  await product.passHours(13);
  await write(olena, "Are you awake?");
  await write(olena, "I am at the station");
  await ending(pair);
  await ending(pair);
  expect((await relayedTo(jonas, id)).filter(({ state }) => state === "owed")).toEqual([]);
  expect((await told(olena)).map((each) => each.text)).toEqual([expect.stringMatching(text)]);
  expect(await told(jonas)).toEqual([]);
  await product.passHours(11);
});

test("a banned person's own words arrive nowhere any more", async () => {
  const { jonas, olena, id, write } = await introduced();
  await product.passHours(13);
  await write(jonas, "Pay first");
  await product.useCases.bans.ban({ person: jonas, by: KATRIN, reason: "fraud" });
  expect((await relayedTo(olena, id)).map(({ state }) => state)).toEqual(["superseded"]);
  expect(await told(jonas)).toEqual([]);
  await product.passHours(11);
});

test("what goes on after a dismissal was said to be lost, so that it can be sent again", async () => {
  const { jonas, olena, id, write } = await introduced();
  const { cases } = product.useCases;
  await product.passHours(13);
  await write(olena, "tomorrow at 9?");
  const opened = await cases.open({ kind: "report", proposalId: id, byPerson: olena, reason: "untrue" });
  if (!opened.ok) throw new Error(opened.code);
  const by = personActor(KATRIN.id, { firstName: KATRIN.name });
  await cases.close({ id: opened.value.id, community: product.leipzig.id, by, outcome: "dismissed" });
  expect((await told(olena)).map(({ text }) => text)).toEqual([
    expect.stringMatching(/^⚠️ This message has not reached <b>Jonas<\/b>, because the contact is paused\./),
  ]);
  await write(olena, "tomorrow at 9, once more?");
  expect((await relayedTo(jonas, id)).map(({ state }) => state)).toEqual(["superseded", "owed"]);
  await product.passHours(11);
});

test("what Telegram does not take is told to its writer; of somebody out of reach once an hour", async () => {
  const { olena, id, write } = await introduced();
  await write(olena, "hello");
  await write(olena, "hello?");
  const { relay } = product.useCases;
  const key = (part: string) => `relay:${id}:request:${part}`;
  await relay.notDelivered(key("7"), "refused");
  await relay.notDelivered(key("7:corrected:1"), "gone");
  for (const message of ["7", "8", "9"]) await relay.notDelivered(key(message), "unreachable");
  for (const other of ["proposal:1:asked", `relay:${id}:nobody:7`, "relay:aaaaaaaaaaaa:offer:7"])
    await relay.notDelivered(other, "refused");
  expect((await told(olena)).map(({ text }) => text)).toEqual([
    expect.stringContaining("Telegram did not accept it"),
    expect.stringContaining("Your correction has not reached"),
    expect.stringContaining("cannot be reached at the moment"),
  ]);
});
