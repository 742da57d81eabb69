import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { distanceFrom, MAX_COMPARED } from "../../../src/adapters/places/edit-distance.ts";

const between = (a: string, b: string): number => {
  const bytes = Buffer.from(`__${b}__`);
  return distanceFrom(a).to(bytes, 2, bytes.length - 2);
};

/** The same by its definition: a table of all beginnings of one word against all of the other. */
function byTable(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const change = at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? at(i - 2, j - 2) + 1 : Infinity;
      (table[i] ?? [])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, change, swap);
    }
  }
  return at(a.length, b.length);
}

describe("the distance of two words", () => {
  it.each([
    ["leipzig", "leipzig", 0],
    ["leipzig", "leibzig", 1],
    ["leipzig", "liepzig", 1],
    ["leipzig", "lepzig", 1],
    ["leipzig", "leipziger", 2],
    ["a", "", 1],
  ])("%s, %s: %i", (a, b, distance) => {
    expect(between(a, b)).toBe(distance);
  });

  it("is that of the definition, for any two words", () => {
    const word = (minLength: number, maxLength: number) =>
      fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), minLength, maxLength });
    fc.assert(
      fc.property(word(1, MAX_COMPARED), word(0, 40), (a, b) => {
        expect(between(a, b)).toBe(byTable(a, b));
      }),
      { numRuns: 500 },
    );
  });
});
