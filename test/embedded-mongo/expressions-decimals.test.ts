import { Decimal128, Long } from "bson";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DecimalOperation, decimalArithmetic } from "../../src/embedded-mongo/bson/decimal.ts";
import { createSum } from "../../src/embedded-mongo/bson/sum.ts";

const Precise = Decimal.clone({ precision: 34, rounding: Decimal.ROUND_HALF_EVEN });

/** Up to 34 digits at scales that meet. */
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 34n) + 1n, max: 10n ** 34n - 1n }), fc.integer({ min: -40, max: 40 }))
  .map(([digits, exponent]) => `${digits}E${exponent}`);
const divisors = decimals.filter((text) => !text.startsWith("0E"));

const BY_LIBRARY: Readonly<Record<DecimalOperation, (a: Decimal, b: Decimal) => Decimal>> = {
  add: (a, b) => a.plus(b),
  subtract: (a, b) => a.minus(b),
  multiply: (a, b) => a.times(b),
  divide: (a, b) => a.div(b),
  modulo: (a, b) => a.mod(b),
};

describe("decimals", () => {
  it.each(Object.keys(BY_LIBRARY) as DecimalOperation[])(
    "%s to 34 digits as decimal.js does",
    (operation) => {
      fc.assert(
        fc.property(decimals, divisors, (a, b) => {
          const ours = decimalArithmetic(Decimal128.fromString(a), Decimal128.fromString(b), operation);
          const theirs = BY_LIBRARY[operation](new Precise(a), new Precise(b));
          expect(new Precise(ours.toString()).eq(theirs)).toBe(true);
        }),
      );
    },
  );

  it.each([
    ["1.10", "2.20", "add", "3.30"],
    ["0.1", "0.1", "subtract", "0.0"],
    ["1.20", "2.0", "multiply", "2.400"],
    ["5.00", "2", "divide", "2.50"],
    ["Infinity", "1E+6000", "subtract", "Infinity"],
    ["Infinity", "0", "multiply", "NaN"],
    ["-1", "Infinity", "multiply", "-Infinity"],
    ["1E+6144", "10", "multiply", "Infinity"],
    ["1E-6176", "1E-1", "multiply", "0E-6176"],
    ["7", "Infinity", "modulo", "7"],
  ] as const)("%s and %s %s to %s", (a, b, operation, result) => {
    const computed = decimalArithmetic(Decimal128.fromString(a), Decimal128.fromString(b), operation);
    expect(computed.toString()).toBe(result);
  });
});

describe("whole numbers", () => {
  it("stay exact as long as 64 bits suffice, and become doubles then", () => {
    const longs = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
    fc.assert(
      fc.property(fc.array(longs, { minLength: 1, maxLength: 20 }), (values) => {
        const sum = createSum();
        for (const value of values) sum.add(Long.fromBigInt(value));
        const exact = values.reduce((a, b) => a + b, 0n);
        const fits = BigInt.asIntN(64, exact) === exact;
        expect(sum.result().toString()).toBe(fits ? String(exact) : Number(exact).toString());
      }),
    );
  });
});
