import { expect, test } from "vitest";
import type { Transact } from "../../../src/app/core/index.ts";
import type { ListingId } from "../../../src/domain/shared/ids.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { KATRIN, useProduct } from "../../support/product.ts";

/** Holds transactions open at their ends while it is set. */
let beforeCommit: (() => Promise<void>) | undefined;

const held =
  (transact: Transact): Transact =>
  (work) =>
    transact(async (tx) => {
      try {
        return await work(tx);
      } finally {
        await beforeCommit?.();
      }
    });

const product = useProduct({ wrap: held });

/**
 * Runs two use cases at the same time: the second one begins when the first has done all but commit, and the first one
 * commits when the second has done so too, or has failed.
 */
async function atOnce<A, B>(first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> {
  let others: Promise<B> | undefined;
  const mine = await new Promise<A>((resolve, reject) => {
    beforeCommit = () =>
      new Promise((commit) => {
        beforeCommit = async () => commit();
        others = second();
      });
    first().then(resolve, reject);
  });
  beforeCommit = undefined;
  if (!others) throw new Error("the second one has not begun");
  return [mine, await others];
}

async function pair() {
  const [jonas, olena] = [await product.person("Jonas", "de"), await product.person("Olena")];
  const offer = await product.publish(jonas, "offer");
  const request = await product.publish(olena, "request");
  const propose = () =>
    product.useCases.proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
  const close = () =>
    product.useCases.listings.manage({
      listingId: request.id,
      by: { kind: "person", id: olena, name: "Olena" },
      action: "withdraw",
    });
  return { request, propose, close };
}

/** The two are introduced; Olena writes, and Jonas blocks her. */
async function introduced() {
  const { request, propose } = await pair();
  const made = await propose();
  if (!made.ok) throw new Error(made.code);
  const { id, helperId, seekerId } = made.value;
  const { introductions, proposals, relay } = product.useCases;
  for (const person of [helperId, seekerId])
    await proposals.answer({ proposalId: id, person, answer: "accepted" });
  const content = { kind: "text", text: "Are you there?" } as const;
  const write = () => relay.write({ proposalId: id, from: seekerId, messageId: 7, content });
  const block = () => introductions.end(id, helperId, { block: true });
  const relayed = async () =>
    (await product.owedTo(helperId)).filter(({ key, state }) => key.startsWith("relay:") && state === "owed");
  return { request, write, block, relayed };
}

const openOf = async (id: ListingId): Promise<number> => {
  const proposals = product.store.connection.collection("proposals");
  return proposals.countDocuments({ requestId: id, status: "open" }, BY_TEST);
};

test("a listing that is closed while it is proposed keeps no open proposal", async () => {
  const { request, propose, close } = await pair();
  const [proposed, closed] = await atOnce(propose, close);
  expect(proposed.ok).toBe(true);
  expect(closed).toMatchObject({ ok: true, value: { status: "withdrawn" } });
  expect(await openOf(request.id)).toBe(0);
});

test("a listing that is proposed while it is closed is not", async () => {
  const { request, propose, close } = await pair();
  const [closed, proposed] = await atOnce(close, propose);
  expect(closed).toMatchObject({ ok: true, value: { status: "withdrawn" } });
  expect(proposed).toMatchObject({ ok: false, code: "not-published" });
  expect(await openOf(request.id)).toBe(0);
});

test("what is written while the other side blocks its writer does not reach them", async () => {
  const { write, block, relayed } = await introduced();
  const [, blocked] = await atOnce(write, block);
  expect(blocked.ok).toBe(true);
  expect(await relayed()).toEqual([]);
});

test("nothing can be written any more while the other side's block is stored", async () => {
  const { write, block, relayed } = await introduced();
  const [blocked, written] = await atOnce(block, write);
  expect(blocked.ok).toBe(true);
  expect(written).toMatchObject({ code: "introduction-over" });
  expect(await relayed()).toEqual([]);
});
