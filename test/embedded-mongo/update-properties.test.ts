import { EJSON } from "bson";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "./arbitraries.ts";
import { useDatabase } from "./database.ts";

type Doc = Record<string, unknown>;

const value = fc.oneof(fc.integer({ min: -2, max: 4 }), fc.constantFrom<unknown>(null, "x", true, { k: 1 }));
const name = fc.constantFrom("a", "b", "c");
/** `n` holds numbers, `l` lists, `s` anything, `d` a document; each may be missing. */
const document = fc.record(
  {
    n: fc.integer({ min: -5, max: 5 }),
    l: fc.array(value, { maxLength: 4 }),
    s: value,
    d: fc.dictionary(name, value, { maxKeys: 3, noNullPrototype: true }),
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** An operator on a path: as the server is asked, and as the reference does it. */
interface Step {
  readonly path: string;
  readonly operator: string;
  readonly operand: unknown;
  readonly apply: (current: unknown) => unknown;
}

const asList = (current: unknown): unknown[] => (current as unknown[] | undefined) ?? [];
const step = (path: string, operator: string, operand: unknown, apply: Step["apply"]): Step => ({
  path,
  operator,
  operand,
  apply,
});

const steps: ReadonlyArray<fc.Arbitrary<Step>> = [
  fc
    .integer({ min: -3, max: 3 })
    .map((by) => step("n", "$inc", by, (n) => ((n as number | undefined) ?? 0) + by)),
  value.map((v) => step("s", "$set", v, () => v)),
  fc.constant(step("s", "$unset", "", () => undefined)),
  fc.tuple(name, value).map(([key, v]) => step(`d.${key}`, "$set", v, () => v)),
  name.map((key) => step(`d.${key}`, "$unset", "", () => undefined)),
  value.map((v) => step("l", "$push", v, (l) => [...asList(l), v])),
  fc.tuple(fc.array(value, { maxLength: 2 }), fc.integer({ min: -3, max: 3 })).map(([each, slice]) =>
    step("l", "$push", { $each: each, $slice: slice }, (l) => {
      const all = [...asList(l), ...each];
      return slice < 0 ? all.slice(slice) : all.slice(0, slice);
    }),
  ),
];

function applied(doc: Doc, { path, apply }: Step): void {
  const [top = "", inner] = path.split(".");
  const holder = inner === undefined ? doc : ((doc[top] ?? {}) as Doc);
  const key = inner ?? top;
  const result = apply(holder[key]);
  if (result === undefined) delete holder[key];
  else {
    holder[key] = result;
    doc[top] = inner === undefined ? result : holder;
  }
}

/** Fields in the order of their names: where operators add several, that order is theirs. */
const spelt = (doc: Doc): string =>
  EJSON.stringify(Object.fromEntries(Object.entries(doc).sort(([a], [b]) => (a < b ? -1 : 1))), {
    relaxed: false,
  });

describe("for any documents", () => {
  const database = useDatabase();
  let run = 0;

  it("updates leave what the reference leaves, whatever is indexed", async () => {
    const collection = database.db.collection("updates");
    for (const path of ["n", "l", "s", "d.a"]) await collection.createIndex({ [path]: 1 });
    await fc.assert(
      fc.asyncProperty(
        document,
        fc.array(fc.oneof(...steps), { minLength: 1, maxLength: 5 }),
        async (doc, changes) => {
          const _id = ++run;
          await collection.insertOne({ _id, ...doc } as object);
          const expected = structuredClone({ _id, ...doc }) as Doc;
          for (const change of changes) {
            if (
              change.operator === "$inc" &&
              typeof expected["n"] !== "number" &&
              expected["n"] !== undefined
            )
              continue;
            await collection.updateOne({ _id } as object, {
              [change.operator]: { [change.path]: change.operand },
            });
            applied(expected, change);
          }
          const back = (await collection.findOne({ _id } as object)) as Doc;
          expect(spelt(back)).toBe(spelt(expected));
          for (const path of ["n", "s"]) {
            const found = await collection.find({ [path]: expected[path] ?? null, _id } as object).toArray();
            expect(found).toHaveLength(1);
          }
        },
      ),
      runs(25),
    );
  });
});
