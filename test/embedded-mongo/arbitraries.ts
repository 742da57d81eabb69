import { Binary, Double, Long, ObjectId, Timestamp } from "bson";
import fc from "fast-check";
import { amount } from "../support/amount.ts";

/** How often a property is tried. */
export const runs = (usual: number): { readonly numRuns: number } => ({
  numRuns: amount(usual, 20 * usual),
});

/** Numbers of every BSON type, many of them equal to one of another type; all are multiples of a tenth. */
export const numeric = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0.5, -1.5, new Double(2 ** 53), Infinity, -Infinity, Number.NaN),
  fc.integer({ min: -3, max: 3 }).map((value) => new Double(value)),
  fc
    .constantFrom("-2", "1", "9007199254740991", "9007199254740993", "9223372036854775807")
    .map((text) => Long.fromString(text)),
);

/** A value of any type but containers. */
export const scalar = fc.oneof(
  { weight: 4, arbitrary: numeric },
  { weight: 3, arbitrary: fc.constantFrom("", "a", "aa", "b", "ä", "\uffff", "😀") },
  fc.constantFrom<unknown>(null, true, false),
  fc.constantFrom(new Date(-1), new Date(0), new Date(1e12)),
  fc.constantFrom(new ObjectId("500000000000000000000000"), new ObjectId("600000000000000000000000")),
  fc.constantFrom(
    new Binary(Buffer.from("b")),
    new Binary(Buffer.from("a"), 5),
    new Binary(Buffer.from("aa")),
  ),
  fc.constantFrom(new Timestamp({ t: 1, i: 2 }), new Timestamp({ t: 2, i: 1 })),
);

/** A value of any type, nested a little. */
export const anything = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 5, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie("value"), { maxLength: 3 }) },
    {
      weight: 1,
      // No names an object inherits: of an array under one, `deserialize(serialize({toString: [{}]}), {fieldsAsRaw: {}})`
      // of the bson library, which is how the driver reads, makes buffers. `names.test.ts` has them, by the bytes.
      arbitrary: fc.dictionary(fc.constantFrom("a", "b", "c.d", "", "length", "then"), tie("value"), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
    },
  ),
})).value;
