import { expect, test } from "vitest";
import { personActor } from "../../../src/domain/shared/actor.ts";
import { useProduct } from "../../support/product.ts";

const product = useProduct();

test("an author pauses, resumes and withdraws; nobody else does", async () => {
  const [olena, jonas] = [await product.person("Olena"), await product.person("Jonas", "de")];
  const { id: listingId } = await product.publish(olena, "request");
  const { manage } = product.useCases.listings;
  const by = personActor(olena, { firstName: "Olena" });
  const stranger = personActor(jonas, { firstName: "Jonas" });
  expect(await manage({ listingId, by: stranger, action: "pause" })).toEqual({
    ok: false,
    code: "not-yours",
  });
  expect(await manage({ listingId, by, action: "pause" })).toMatchObject({ value: { status: "paused" } });
  expect(await manage({ listingId, by, action: "resume" })).toMatchObject({ value: { status: "published" } });
  expect(await manage({ listingId, by, action: "withdraw" })).toMatchObject({
    value: { status: "withdrawn" },
  });
  expect(await manage({ listingId, by, action: "resume" })).toEqual({
    ok: false,
    code: "illegal-transition",
  });
});

test("a listing closes itself when everything is taken", async () => {
  const jonas = await product.person("Jonas", "de");
  const food = {
    what: ["meals"],
    portions: 3,
    diet: null,
    handover: ["pick-up"],
  };
  const { id: listingId } = await product.publish(jonas, "offer", { category: "food", answers: food });
  const by = personActor(jonas, { firstName: "Jonas" });
  const { countTaken } = product.useCases.listings;
  expect(await countTaken({ listingId, by, taken: 2 })).toMatchObject({
    value: { status: "published", taken: 2 },
  });
  expect(await countTaken({ listingId, by, taken: 4 })).toEqual({ ok: false, code: "not-a-count" });
  expect(await countTaken({ listingId, by, taken: 3 })).toMatchObject({ value: { status: "fulfilled" } });
});
