import { describe, expect, it } from "vitest";
import { answersLeft, countTaken, isDivisible, leftOf } from "../../src/domain/listing/ledger.ts";
import { catalogue, helpersOffer, matchOf, seekersRequest } from "../bot/render/fixtures.ts";

const housing = catalogue.find("housing");
if (!housing) throw new Error("there is no housing");

describe("what is left", () => {
  it.each([
    [3, undefined, 3],
    [3, 0, 3],
    [3, 2, 1],
    [3, 3, 0],
    // Made smaller than what was taken.
    [2, 3, 0],
  ])("of %i with %s taken is %i", (quantity, taken, left) => {
    expect(leftOf({ quantity, ...(taken === undefined ? {} : { taken }) })).toBe(left);
  });
});

describe("counting", () => {
  it.each([0, 1, 2, 3])("takes %i of three, again and again", (taken) => {
    expect(countTaken({ quantity: 3, taken: 1 }, taken)).toEqual({ ok: true, value: taken });
  });

  it.each([-1, 4, 1.5, Number.NaN, Infinity])("refuses %s of three", (taken) => {
    expect(countTaken({ quantity: 3 }, taken)).toEqual({ ok: false, code: "not-a-count" });
  });

  it("is for what has parts", () => {
    expect([isDivisible({ quantity: 1 }), isDivisible({ quantity: 2 })]).toEqual([false, true]);
  });
});

describe("matching counts on what is left", () => {
  it("of an offer", () => {
    expect(() => matchOf({ ...helpersOffer, taken: 2 }, seekersRequest)).toThrow("do not fit");
  });

  it("of a request, and says so in its reasons", () => {
    const { reasons } = matchOf(helpersOffer, { ...seekersRequest, taken: 1 });
    expect(reasons).toContainEqual({ kind: "capacity", field: "guests", need: 1, have: 3 });
  });

  it("and leaves what the author answered as it is", () => {
    const taken = { ...helpersOffer, taken: 1 };
    expect(answersLeft(housing, taken)["guests"]).toBe(2);
    expect(taken.answers["guests"]).toBe(3);
  });
});
