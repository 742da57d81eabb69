import { expect, test } from "vitest";
import { DE } from "../../support/languages.ts";
import { GROUP, useProduct } from "../../support/product.ts";

const product = useProduct();

test("a group keeps its community when it is set up again, also after its migration", async () => {
  const { communities } = product.useCases;
  const again = await communities.setUp({
    name: " Leipzig ",
    center: { lat: 51.3, lon: 12.4 },
    language: DE,
    chatId: GROUP,
  });
  expect(again).toMatchObject({ ok: true, value: { id: product.leipzig.id, name: "Leipzig" } });
  await communities.moveChat(GROUP, -100_501);
  expect(await communities.findByChat(GROUP)).toBeUndefined();
  expect(await communities.findByChat(-100_501)).toMatchObject({ id: product.leipzig.id });
});

test("a name of blanks and a place off the globe are refused", async () => {
  const { communities } = product.useCases;
  const valid = { name: "Halle", center: { lat: 51.48, lon: 11.97 }, language: DE, chatId: -7 } as const;
  expect(await communities.setUp({ ...valid, name: "   " })).toMatchObject({
    code: "community-name-missing",
  });
  expect(await communities.setUp({ ...valid, center: { lat: 91, lon: 0 } })).toMatchObject({
    code: "community-place-invalid",
  });
});
