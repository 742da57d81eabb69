import { expect, test } from "vitest";
import { useProduct } from "../../support/product.ts";

const product = useProduct();

test("people see the published listings of others, counted as they are found", async () => {
  const [olena, jonas] = [await product.person("Olena"), await product.person("Jonas", "de")];
  const { browse } = product.useCases;
  const published = await product.publish(jonas, "offer");
  await product.submit(jonas, "offer");
  const found = await browse.find({ kind: "offer", category: "other" }, olena);
  expect(found.map(({ id }) => id)).toEqual([published.id]);
  expect((await browse.counts("offer", olena)).get("other")).toBe(1);
  expect(await browse.find({ kind: "offer", category: "other" }, jonas)).toEqual([]);
  expect((await browse.counts("offer", jonas)).get("other")).toBeUndefined();
});

test("where somebody is follows from their newest draft or listing", async () => {
  const olena = await product.person("Olena");
  const { browse } = product.useCases;
  expect(await browse.readerOf(olena)).toEqual({ languages: ["uk"] });
  await product.publish(olena, "request");
  expect(await browse.readerOf(olena)).toMatchObject({ near: product.leipzig.center });
});
