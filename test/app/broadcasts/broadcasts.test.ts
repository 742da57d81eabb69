import { expect, test } from "vitest";
import { KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();

test("a broadcast reaches everybody whose listing fits, each once, and starts once a listing", async () => {
  const helpers = [await product.person("Jonas", "de"), await product.person("Amira", "en")];
  for (const helper of helpers) await product.publish(helper, "offer");
  const olena = await product.person("Olena");
  const request = await product.publish(olena, "request");
  const { broadcasts } = product.useCases;
  expect(await broadcasts.audience(request.id)).toEqual({ ok: true, value: 2 });
  expect(await broadcasts.start(request.id, KATRIN)).toMatchObject({ value: { status: "running" } });
  expect(await broadcasts.start(request.id, KATRIN)).toMatchObject({ code: "already-broadcast" });
  await product.passHours(1);
  for (const helper of helpers) {
    const got = (await product.owedTo(helper)).filter(({ key }) => key.startsWith(`bc:${request.id}:`));
    expect(got).toHaveLength(1);
  }
});

test("a listing that nobody fits, or that is not published, cannot be broadcast", async () => {
  const olena = await product.person("Olena");
  const food = { what: ["meals"], portions: 2, diet: null, handover: ["pick-up"] };
  const lonely = await product.publish(olena, "request", { category: "food", answers: food });
  expect(await product.useCases.broadcasts.start(lonely.id, KATRIN)).toMatchObject({ code: "nobody-fits" });
  const pending = await product.submit(olena, "request");
  expect(await product.useCases.broadcasts.start(pending.id, KATRIN)).toMatchObject({
    code: "not-published",
  });
});
