import { describe, expect, it } from "vitest";
import { fieldsOf } from "../../src/domain/category/common-fields.ts";
import { category as housing } from "../../src/domain/category/catalogue/housing.ts";
import { checkAnswer, type PhotosField } from "../../src/domain/category/field.ts";
import { addPhoto, movePhoto, photosOf, type GatheredPhoto } from "../../src/domain/listing/photos.ts";
import { needsReview } from "../../src/domain/listing/revision.ts";

const FIELD: PhotosField = { id: "photos", kind: "photos", max: 3, optional: true };

/** Photos by the ids of their messages. */
const sent = (...ids: readonly number[]): GatheredPhoto[] =>
  ids.map((id) => ({ fileId: `file-${String(id)}`, uniqueId: `picture-${String(id)}`, messageId: id }));
const photo = (id: number): GatheredPhoto => sent(id)[0] ?? { fileId: "", uniqueId: "" };
const idsOf = (photos: readonly GatheredPhoto[]) => photos.map(({ messageId }) => messageId);

describe("one photo more", () => {
  it.each([
    ["the first", [], 5, [5]],
    ["a later one", [5, 6], 7, [5, 6, 7]],
    ["one of an album that was overtaken", [5, 7], 6, [5, 6, 7]],
    ["one after the order was changed", [7, 5], 9, [7, 5, 9]],
  ])("%s stands where it belongs", (_what, before, id, after) => {
    const added = addPhoto(sent(...before), photo(id), 5);
    expect(added.ok && idsOf(added.value)).toEqual(after);
  });

  it("counts the same picture once, also under another file id", () => {
    const again = { ...photo(8), uniqueId: photo(5).uniqueId };
    expect(addPhoto(sent(5), again, 5)).toEqual({ ok: false, code: "photo-twice" });
  });

  it("is one too many above the most", () => {
    expect(addPhoto(sent(1, 2, 3), photo(4), 3)).toEqual({ ok: false, code: "too-many-photos" });
  });
});

describe("a photo put somewhere else", () => {
  it.each([
    [3, 0, [3, 1, 2]],
    [3, 1, [1, 3, 2]],
    [1, 2, [2, 3, 1]],
  ])("%i to %i, and a second time the same", (id, to, after) => {
    const photos = sent(1, 2, 3);
    const moved = photos.find(({ messageId }) => messageId === id) ?? photo(0);
    const once = movePhoto(photos, moved, to);
    expect(idsOf(once)).toEqual(after);
    expect(movePhoto(once, moved, to)).toEqual(once);
  });
});

describe("the answer", () => {
  it("keeps what Telegram needs and nothing of how it came", () => {
    const checked = checkAnswer(FIELD, { photos: [{ ...photo(1), captioned: true } as GatheredPhoto] }, "");
    expect(checked).toEqual({
      ok: true,
      value: { photos: [{ fileId: "file-1", uniqueId: "picture-1" }] },
    });
  });

  it.each([
    ["too many", { photos: sent(1, 2, 3, 4) }, "too-many-photos"],
    ["none", { photos: [] }, "answer-required"],
    ["words", "a room", "answer-required"],
  ])("is no answer with %s", (_what, answer, code) => {
    expect(checkAnswer(FIELD, answer, "")).toEqual({ ok: false, code });
  });

  it("of none at all is no photos", () => {
    expect([photosOf({}), photosOf({ photos: null })]).toEqual([[], []]);
  });

  it("is asked of whoever offers housing, and can be given by whoever needs it", () => {
    const unasked = (kind: "offer" | "request") =>
      fieldsOf(housing, kind).find(({ id }) => id === "photos")?.unasked;
    expect([unasked("offer"), unasked("request")]).toEqual([undefined, true]);
  });

  it.each([
    ["one more", [1], [1, 2]],
    ["one less", [1, 2], [1]],
    ["another order", [1, 2], [2, 1]],
    ["the first", [], [1]],
  ])("changed by %s goes to the moderators", (_what, before, after) => {
    const substance = (ids: readonly number[]) => ({
      answers: ids.length > 0 ? { photos: { photos: sent(...ids) } } : {},
      onBehalf: false,
    });
    expect(needsReview(housing, "offer", substance(before), substance(after))).toBe(true);
    expect(needsReview(housing, "offer", substance(after), substance(after))).toBe(false);
  });
});
