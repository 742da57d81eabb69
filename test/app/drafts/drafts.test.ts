import { expect, test } from "vitest";
import { draftId } from "../../../src/domain/shared/ids.ts";
import { useProduct } from "../../support/product.ts";

const product = useProduct();

test("an unfinished draft is opened again, and another kind gets a draft of its own", async () => {
  const olena = await product.person("Olena");
  const first = await product.useCases.drafts.open(olena, "request");
  expect((await product.useCases.drafts.open(olena, "request")).id).toBe(first.id);
  expect((await product.useCases.drafts.open(olena, "offer")).id).not.toBe(first.id);
});

test("a complete draft becomes a pending listing once, however often it is sent", async () => {
  const olena = await product.person("Olena");
  const listing = await product.submit(olena, "request");
  expect(listing).toMatchObject({ status: "pending", authorId: olena, submission: 1 });
  const again = await product.useCases.drafts.submit(draftId(listing.id), olena);
  expect(again).toMatchObject({ ok: true, value: { id: listing.id } });
  expect(await product.useCases.listings.ofAuthor(olena)).toHaveLength(1);
});

test("an incomplete draft and somebody else's draft are refused", async () => {
  const [olena, jonas] = [await product.person("Olena"), await product.person("Jonas", "de")];
  const draft = await product.useCases.drafts.open(olena, "request");
  expect(await product.useCases.drafts.submit(draft.id, olena)).toEqual({
    ok: false,
    code: "draft-incomplete",
  });
  expect(await product.useCases.drafts.submit(draft.id, jonas)).toEqual({ ok: false, code: "draft-gone" });
});

test("only the author edits a listing, and a change of a published one waits for the moderators", async () => {
  const [olena, jonas] = [await product.person("Olena"), await product.person("Jonas", "de")];
  const listing = await product.publish(olena, "request");
  expect(await product.useCases.drafts.edit(listing.id, jonas, "details")).toEqual({
    ok: false,
    code: "not-yours",
  });
  const draft = await product.useCases.drafts.edit(listing.id, olena, "details");
  if (!draft.ok) throw new Error(draft.code);
  const { changing: _changing, ...rest } = draft.value;
  await product.useCases.drafts.save({ ...rest, answers: { ...rest.answers, details: "Zwei Fahrräder" } });
  const revised = await product.useCases.drafts.submit(draft.value.id, olena);
  expect(revised).toMatchObject({
    ok: true,
    value: {
      status: "published",
      answers: { details: "Ein Kinderfahrrad" },
      revision: { status: "pending" },
    },
  });
});
