import { describe, expect, it } from "vitest";
import {
  answersLeft,
  canPromise,
  countTaken,
  freeOf,
  hasPlaces,
  isDivisible,
  leftOf,
  promiseOf,
  settleReservations,
  takenBy,
  withEarlierReservations,
} from "../../src/domain/listing/ledger.ts";
import type { Listing } from "../../src/domain/listing/listing.ts";
import { organisationId, proposalId } from "../../src/domain/shared/ids.ts";
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

describe("reservations", () => {
  const [first, second] = [proposalId("first"), proposalId("second")];
  const reserved = (...amounts: readonly (readonly [typeof first, number, boolean])[]) =>
    amounts.map(([id, amount, firm]) => ({ proposalId: id, amount, firm }));

  it("leave free what is neither taken nor promised", () => {
    expect(freeOf({ quantity: 3, taken: 1, reserved: reserved([first, 1, false]) })).toBe(1);
    expect(answersLeft(housing, { ...helpersOffer, reserved: reserved([first, 2, false]) })["guests"]).toBe(
      1,
    );
  });

  it("of those who were introduced are what the author counts first, and keep no more than is left", () => {
    const all = reserved([first, 2, true], [second, 1, false]);
    const before = { quantity: 4, reserved: all };
    expect(settleReservations(before, { ...before, taken: 1 })).toEqual(
      reserved([first, 1, true], [second, 1, false]),
    );
    expect(settleReservations(before, { ...before, taken: 2 })).toEqual(reserved([second, 1, false]));
    expect(settleReservations(before, { ...before, quantity: 1 })).toEqual(
      reserved([first, 1, true], [second, 1, false]),
    );
    expect(settleReservations({ ...before, taken: 2 }, { ...before, taken: 0 })).toEqual(all);
  });

  it("of others stay when a pair has taken its own", () => {
    const before = { quantity: 5, reserved: reserved([first, 2, true], [second, 2, true]) };
    const after = { quantity: 5, taken: 2, reserved: reserved([first, 2, true]) };
    expect(settleReservations(before, after)).toEqual(reserved([first, 2, true]));
  });

  it("go before a pair's own when they are firm or older", () => {
    const listing = { quantity: 4, reserved: reserved([first, 2, false], [second, 1, false]) };
    expect(withEarlierReservations(listing, second).reserved).toEqual(reserved([first, 2, false]));
    expect(withEarlierReservations(listing, proposalId("third")).reserved).toEqual([]);
  });

  it("are taken of an organisation's request where only organisations count, and of no other", () => {
    const translation = catalogue.find("translation");
    if (!translation) throw new Error("there is no translation");
    const offer = { quantity: 1 };
    const own: Pick<Listing, "quantity" | "organisationId"> = { quantity: 1 };
    const ours = { quantity: 3, taken: 1, organisationId: organisationId("red") };
    expect(promiseOf(translation, offer, own)).toBeUndefined();
    expect(takenBy(translation, offer, own, first)).toEqual({ request: 1 });
    expect(hasPlaces(translation, own)).toBe(false);
    expect(promiseOf(translation, offer, ours)).toEqual({ side: "request", amount: 1 });
    expect(takenBy(translation, offer, ours, first)).toEqual({ request: 1 });
    expect(hasPlaces(translation, ours)).toBe(true);
    expect(answersLeft(translation, { ...ours, answers: { helpers: 3 } })).toEqual({ helpers: 2 });
  });

  it("of money are what is given, of a part what is left of it", () => {
    const money = catalogue.find("money");
    if (!money) throw new Error("there is no money");
    const [offer, request] = [{ quantity: 2000 }, { quantity: 5000, taken: 4500 }];
    expect(promiseOf(money, offer, request)).toEqual({ side: "offer", amount: 500 });
    expect(takenBy(money, offer, { quantity: 5000 }, first)).toEqual({ offer: 2000, request: 2000 });
    const answers = { amount: { amount: 5000, currency: "UAH" } };
    expect(answersLeft(money, { ...request, answers })).toEqual({ amount: { amount: 500, currency: "UAH" } });
  });

  it("are taken from the shift, which counts its places, and not from its helpers", () => {
    const shift = catalogue.find("shift");
    const request = { quantity: 2, reserved: reserved([first, 1, true], [second, 1, false]) };
    expect(shift && promiseOf(shift, { quantity: 1 }, request)).toEqual({ side: "request", amount: 1 });
    expect(shift && canPromise(shift, { quantity: 1 }, request)).toBe(false);
  });
});
