import { Binary, Double, Long, ObjectId, Timestamp } from "bson";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/embedded-mongo/bson/order.ts";
import { decode } from "../../src/embedded-mongo/bson/decode.ts";
import { encode } from "../../src/embedded-mongo/bson/encode.ts";
import type { Value } from "../../src/embedded-mongo/bson/values.ts";
import { encodeKey, invertKey, successor } from "../../src/embedded-mongo/keystring.ts";

const number = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.integer().map((value) => new Double(value)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => Long.fromBigInt(value)),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }).map((value) => Long.fromBigInt(value)),
  fc.constantFrom(
    2 ** 53,
    2 ** 53 + 2,
    -(2 ** 53),
    0,
    -0,
    NaN,
    Infinity,
    -Infinity,
    5e-324,
    Number.MAX_VALUE,
  ),
);

const scalar: fc.Arbitrary<Value> = fc.oneof(
  number,
  fc.string({ unit: "binary" }),
  fc.constantFrom("", "\0", "a\0b", "a", "ab", "\u{1F600}", "\uFFFD", "я"),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ maxLength: 4 }).map((bytes) => new Binary(bytes)),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.nat().map((t) => new Timestamp({ t, i: 1 })),
);

const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "b", "ab", "__proto__", "constructor"), tie("value"), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
})).value;

/** The code something is refused with; undefined when it is not refused. */
function refusalOf(attempt: () => unknown): unknown {
  try {
    attempt();
    return undefined;
  } catch (error) {
    return (error as { code?: unknown }).code ?? error;
  }
}

describe("the order of keys", () => {
  it("is the order of the values", () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(Math.sign(Buffer.compare(encodeKey(a), encodeKey(b)))).toBe(Math.sign(compare(a, b)));
      }),
      { numRuns: 3000 },
    );
  });

  it("is turned round by a descending field", () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const order = Buffer.compare(invertKey(encodeKey(a)), invertKey(encodeKey(b)));
        expect(Math.sign(order) + Math.sign(compare(a, b))).toBe(0);
      }),
    );
  });

  it("puts joined keys field by field", () => {
    fc.assert(
      fc.property(value, value, value, value, (a, b, c, d) => {
        const joined = Buffer.compare(
          Buffer.concat([encodeKey(a), encodeKey(b)]),
          Buffer.concat([encodeKey(c), encodeKey(d)]),
        );
        expect(Math.sign(joined)).toBe(Math.sign(compare(a, c) || compare(b, d)));
      }),
      { numRuns: 1000 },
    );
  });

  it("has every key that starts with a prefix below the prefix's successor", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 4 }),
        fc.uint8Array({ maxLength: 4 }),
        (prefix, rest) => {
          const key = Buffer.concat([prefix, rest]);
          fc.pre(prefix.some((byte) => byte !== 0xff));
          expect(Buffer.compare(key, successor(Buffer.from(prefix)))).toBe(-1);
        },
      ),
    );
  });

  it("follows MongoDB's order of types", () => {
    const ordered: Value[] = [
      null,
      Double.fromString("-1"),
      0,
      Long.fromNumber(1),
      1.5,
      "",
      "a",
      {},
      { a: 1 },
      [],
      [1],
      new Binary(Buffer.alloc(0)),
      new ObjectId(),
      false,
      true,
      new Date(0),
    ];
    const keys = ordered.map(encodeKey);
    expect([...keys].sort((a, b) => Buffer.compare(a, b))).toEqual(keys);
  });
});

describe("reading BSON", () => {
  it("gives back every document byte by byte", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value, { noNullPrototype: true }), (doc) => {
        fc.pre(!Object.keys(doc).some((key) => key.includes("\0")));
        const bytes = encode(doc);
        expect(encode(decode(bytes)).equals(bytes)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("either reads or refuses any bytes", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ maxLength: 3 }), value, { maxKeys: 3 }),
        fc.nat(),
        fc.nat(255),
        (doc, at, byte) => {
          fc.pre(!Object.keys(doc).some((key) => key.includes("\0")));
          const bytes = encode(doc);
          bytes[at % bytes.length] = byte;
          expect(refusalOf(() => decode(bytes))).toBeOneOf([undefined, 22, 238]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
