import { expect, test } from "vitest";
import { KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct({ keepsListings: true });

test("a broadcast reaches everybody whose listing fits, each once, and starts once a listing", async () => {
  const helpers = [await product.person("Jonas", "de"), await product.person("Amira", "en")];
  for (const helper of helpers) await product.publish(helper, "offer");
  const olena = await product.person("Olena");
  const request = await product.publish(olena, "request");
  const { broadcasts } = product.useCases;
  expect(await broadcasts.audience(request.id)).toEqual({ ok: true, value: { count: 2, wide: false } });
  expect(await broadcasts.start(request.id, KATRIN)).toMatchObject({ value: { status: "running" } });
  expect(await broadcasts.start(request.id, KATRIN)).toMatchObject({ code: "already-broadcast" });
  await product.passHours(1);
  for (const helper of helpers) {
    const got = (await product.owedTo(helper)).filter(({ key }) => key.startsWith(`bc:${request.id}:`));
    expect(got).toHaveLength(1);
  }
});

const FOOD = { what: ["meals"], portions: 2, diet: null, handover: ["pick-up"] };

test("a listing that nothing fits reaches everybody in town who offers anything, and says so", async () => {
  const olena = await product.person("Olena");
  const lonely = await product.publish(olena, "request", { category: "food", answers: FOOD });
  const { broadcasts, reachability } = product.useCases;
  const gone = await product.person("Felix", "de");
  await product.publish(gone, "offer");
  expect(await broadcasts.audience(lonely.id)).toEqual({ ok: true, value: { count: 3, wide: true } });
  await reachability.becameUnreachable(gone);
  const started = await broadcasts.start(lonely.id, KATRIN);
  expect(started).toMatchObject({ value: { wide: true } });
  await product.passHours(1);
  const [helper] = started.ok ? started.value.recipients : [];
  const got = (await product.owedTo(helper ?? 0)).find(({ key }) => key.startsWith(`bc:${lonely.id}:`));
  expect(got?.text).toMatch(/nothing fits yet|sonst noch nichts passt/u);
});

test("a listing that concerns nobody, or that is not published, cannot be broadcast", async () => {
  const olena = await product.person("Olena");
  const { broadcasts, listings } = product.useCases;
  for (const { id, authorId } of await listings.page({ status: "published", kind: "request", limit: 100 })) {
    const by = { kind: "person", id: authorId, name: "" } as const;
    await listings.manage({ listingId: id, by, action: "withdraw" });
  }
  const lonely = await product.publish(await product.person("Mia", "de"), "offer", {
    category: "food",
    answers: FOOD,
  });
  expect(await broadcasts.start(lonely.id, KATRIN)).toMatchObject({ code: "nobody-fits" });
  const pending = await product.submit(olena, "request");
  expect(await product.useCases.broadcasts.start(pending.id, KATRIN)).toMatchObject({
    code: "not-published",
  });
});
