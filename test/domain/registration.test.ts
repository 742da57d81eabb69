import { describe, expect, test } from "vitest";
import { loadCatalogue } from "../../src/adapters/catalogue/load-catalogue.ts";
import { createCatalogue } from "../../src/domain/category/catalogue.ts";
import { verifiersNeeded } from "../../src/domain/organisation/organisation.ts";
import { readTyped, type OrganisationField } from "../../src/domain/organisation/registration.ts";
import { REGISTERS, registrationFits } from "../../src/domain/register/index.ts";

const ours = await loadCatalogue();

describe("the number of a public register", () => {
  test.each(
    REGISTERS.flatMap(({ country, numbers }) => numbers.map(({ example }) => [country, example] as const)),
  )("%s: the example %s is one", (country, example) => {
    expect(registrationFits(example, "company", country)).toBe(true);
  });

  test.each([
    ["GR", "094259217"],
    ["UA", "14360571"],
    ["UA", "1436057"],
    ["CZ", "25596642"],
    ["PL", "526-000-12-47"],
    ["PL", "12345"],
    ["DE", "Amtsgericht Leipzig"],
    ["DE", "VR"],
    ["AT", "123"],
  ])("%s: %s is none", (country, number) => {
    expect(registrationFits(number, "company", country)).toBe(false);
  });

  test("is taken as it is where no register is known, or the kind is in none", () => {
    expect(registrationFits("anything 1", "ngo", "GE")).toBe(true);
    expect(registrationFits("anything 1", "ngo", undefined)).toBe(true);
    expect(registrationFits("anything 1", "international", "DE")).toBe(true);
    expect(registrationFits("anything 1", "municipality", "DE")).toBe(true);
    expect(registrationFits("VR 1234 (AG Leipzig)", "ngo", "DE")).toBe(true);
  });
});

describe("a typed answer", () => {
  const read = (field: OrganisationField, text: string) => {
    const answer = readTyped(field, text, {}, undefined);
    return answer.ok ? answer.value : `(${answer.code})`;
  };

  test.each<[OrganisationField, string, string]>([
    ["name", "  Caritas\u200b\nTorgau ", "Caritas Torgau"],
    ["name", "ab", "(too-short)"],
    ["name", "!!!!", "(too-short)"],
    ["name", "x".repeat(201), "(too-long)"],
    ["address", "Markt 1, 04860 Torgau", "Markt 1, 04860 Torgau"],
    ["address", "\u3164", "(too-short)"],
    ["email", "Office@Example.ORG", "Office@example.org"],
    ["email", "büro@hilfe.de", "büro@hilfe.de"],
    ["email", "office@example", "(email-invalid)"],
    ["email", "a@b@c.de", "(email-invalid)"],
    ["email", "a b@c.de", "(email-invalid)"],
    ["email", "@c.de", "(email-invalid)"],
    ["email", "a@.de", "(email-invalid)"],
    ["phone", "+49 (341) 123-45/67", "+49 (341) 123-45/67"],
    ["phone", "12345", "(phone-invalid)"],
    ["phone", "1".repeat(16), "(phone-invalid)"],
    ["phone", "ruf an 0341 123456", "(phone-invalid)"],
    ["website", "Hilfe.Example.org/Uber-uns", "https://hilfe.example.org/Uber-uns"],
    ["website", "http://example.org", "http://example.org"],
    ["website", "https://user@example.org", "(website-invalid)"],
    ["website", "javascript:alert(1)", "(website-invalid)"],
    ["website", "example", "(website-invalid)"],
    ["kind", "ngo", "(not-an-option)"],
  ])("%s: %s", (field, text, expected) => {
    expect(read(field, text)).toBe(expected);
  });
});

test("two moderators verify what takes tier 3, or is suspicious; one does all else", () => {
  const catalogue = createCatalogue(
    ours.categories.map((category) => (category.slug === "other" ? { ...category, tier: 3 } : category)),
  );
  expect(verifiersNeeded(catalogue, { answers: { takes: ["housing"] } }, false)).toBe(1);
  expect(verifiersNeeded(catalogue, { answers: { takes: ["other"] } }, false)).toBe(2);
  expect(verifiersNeeded(catalogue, { answers: { gives: ["other"] } }, false)).toBe(2);
  expect(verifiersNeeded(catalogue, { answers: {} }, true)).toBe(2);
});
