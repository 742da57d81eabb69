import { expect, test } from "vitest";
import { useProduct } from "../../support/product.ts";

const product = useProduct();

test("a saved search tells its person of a new listing once, and never of their own", async () => {
  const [olena, jonas] = [await product.person("Olena"), await product.person("Jonas", "de")];
  const { savedSearches } = product.useCases;
  const search = { kind: "offer", category: "other" } as const;
  const saved = await savedSearches.save(olena, search);
  if (!saved.ok) throw new Error(saved.code);
  await savedSearches.save(jonas, search);
  await product.publish(jonas, "offer");
  await product.passHours(1);
  const found = async (person: number) =>
    (await product.owedTo(person)).filter(({ key }) => key.startsWith("saved:"));
  expect(await found(olena)).toHaveLength(1);
  expect(await found(jonas)).toHaveLength(0);
});

test("the same search saved twice is one; five are the most; a stopped one is silent", async () => {
  const olena = await product.person("Olena");
  const { savedSearches } = product.useCases;
  const search = { kind: "offer", category: "food" } as const;
  const first = await savedSearches.save(olena, search);
  const second = await savedSearches.save(olena, search, 9);
  if (!first.ok || !second.ok) throw new Error("not saved");
  expect(second.value.id).toBe(first.value.id);
  for (const category of ["goods", "ride", "legal", "work"])
    expect((await savedSearches.save(olena, { kind: "offer", category })).ok).toBe(true);
  expect(await savedSearches.save(olena, { kind: "offer", category: "animals" })).toMatchObject({
    code: "too-many-searches",
  });
  const stranger = await product.person("Vera", "en");
  expect(await savedSearches.stop(first.value.id, stranger)).toBe(false);
  expect(await savedSearches.stop(first.value.id, olena)).toBe(true);
});
