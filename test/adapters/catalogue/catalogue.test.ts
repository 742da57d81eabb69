import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../../src/adapters/catalogue/load-catalogue.ts";

const OURS = new URL("../../../src/domain/category/catalogue/", import.meta.url);

const FOOD = {
  slug: "food",
  order: 5,
  emoji: "🥕",
  tier: 1,
  fields: [
    { id: "portions", kind: "number", min: 1, max: 100, quantity: true },
    { id: "diet", kind: "choices", options: ["any", "halal"], min: 1 },
  ],
  matching: [{ kind: "capacity", field: "portions", weight: 1 }],
};

const DIET_IS_NUTS = { field: "diet", is: ["nuts"] };

describe("the catalogue", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "pomich-catalogue-"));
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const load = () => loadCatalogue(pathToFileURL(`${folder}/`));
  const add = (name: string, category: unknown, exported = "category") =>
    writeFileSync(join(folder, name), `export const ${exported} = ${JSON.stringify(category)};`);

  it("has the categories of this installation, each at a place of its own in the menu, without a mistake", async () => {
    const { categories } = await loadCatalogue();
    expect(categories.map(({ slug }) => `${slug}.ts`).toSorted()).toEqual(readdirSync(OURS).toSorted());
    const orders = categories.map(({ order }) => order);
    expect(orders).toEqual([...new Set(orders)].toSorted((a, b) => a - b));
  });

  it("grows by a file", async () => {
    add("food.js", FOOD);
    add("repairs.js", { ...FOOD, slug: "repairs", order: 1 });
    writeFileSync(join(folder, "food.js.map"), "{}");
    const catalogue = await load();
    expect(catalogue.categories.map(({ slug }) => slug)).toEqual(["repairs", "food"]);
    expect(catalogue.find("food")).toEqual(FOOD);
  });

  const twice = { ...FOOD, fields: [...FOOD.fields, ...FOOD.fields.slice(0, 1)] };
  const matching = (criterion: object) => ({ ...FOOD, matching: [criterion] });
  const field = (changed: object) => ({ ...FOOD, fields: [{ ...FOOD.fields[1], ...changed }], matching: [] });
  it.each([
    ["another slug than its file's name", { ...FOOD, slug: "meals" }, "must be the file's name"],
    ["a field twice", twice, "the field portions comes twice"],
    ["a field that every category has", field({ id: "place" }), "the field place is one that every"],
    ["an option twice", field({ options: ["any", "any"] }), "field diet: the option any comes twice"],
    ["too long an option", field({ options: ["x".repeat(36)] }), "is longer than 40 bytes"],
    ["too high a minimum", field({ min: 3 }), "field diet: min is above the number of options"],
    [
      "a match on no field",
      matching({ kind: "capacity", field: "beds", weight: 1 }),
      "names beds, which is no",
    ],
    [
      "a match on a wrong field",
      matching({ kind: "capacity", field: "diet", weight: 1 }),
      "cannot be about diet",
    ],
    ["an unknown kind of field", field({ kind: "colour" }), "fields.0.kind"],
    [
      "a time after one that is not asked before it",
      { ...FOOD, fields: [...FOOD.fields, { id: "end", kind: "time", after: "start" }] },
      "field end: it depends on start, which is not asked before",
    ],
    [
      "a question that depends on a later one",
      { ...FOOD, fields: [{ ...FOOD.fields[0], when: { field: "diet", answered: true } }, FOOD.fields[1]] },
      "field portions: it depends on diet, which is not asked before",
    ],
    [
      "a question that is never asked",
      { ...FOOD, fields: [...FOOD.fields, { id: "why", kind: "text", max: 9, when: DIET_IS_NUTS }] },
      "field why: it waits for what diet never is",
    ],
    [
      "a need that nothing can meet",
      matching({ kind: "meets", field: "diet", by: { halal: [DIET_IS_NUTS] }, weight: 1 }),
      "matching meets waits for what diet never is",
    ],
    [
      "a need that nobody can have",
      matching({ kind: "meets", field: "diet", by: { nuts: [{ field: "diet", is: ["any"] }] }, weight: 1 }),
      "matching meets names nuts, which is no option of diet",
    ],
    [
      "a period of too long a name",
      field({ id: "a-very-long-period", kind: "period", stays: [], options: undefined, min: undefined }),
      "is longer than 40 bytes",
    ],
    ["two quantities", { ...FOOD, helpers: true }, "more than one field is the quantity"],
    [
      "a quantity that offers of organisations alone have",
      { ...FOOD, fields: [{ ...FOOD.fields[0], organisations: true }, FOOD.fields[1]] },
      "field portions: only requests of organisations can be counted",
    ],
    [
      "less for organisations than for others",
      { ...FOOD, fields: [{ ...FOOD.fields[0], organisationsMax: 1 }, FOOD.fields[1]] },
      "field portions: organisationsMax is not above max",
    ],
    [
      "a unit that is no single choice",
      { ...FOOD, fields: [FOOD.fields[1], { ...FOOD.fields[0], unit: "diet" }] },
      "field portions: its unit is no choice",
    ],
    ["a property nobody reads", { ...FOOD, colour: "red" }, "colour"],
  ])("refuses %s", async (_what, category, message) => {
    add("food.js", category);
    await expect(load()).rejects.toThrow(message);
    await expect(load()).rejects.toThrow(/^food\.js: /);
  });

  it("refuses a file without a category", async () => {
    add("food.js", FOOD, "food");
    await expect(load()).rejects.toThrow('food.js exports no "category"');
  });
});
