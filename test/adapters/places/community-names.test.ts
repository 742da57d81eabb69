import { expect, test } from "vitest";
import { createCommunityNames } from "../../../src/adapters/places/community-names.ts";
import { i18n } from "../../support/i18n.ts";
import { places } from "../../support/places.ts";

const namesOf = createCommunityNames(places, i18n.languages.all);
const LEIPZIG = { lat: 51.34, lon: 12.37 };
const MUNICH = { lat: 48.14, lon: 11.58 };
const HALLE = { lat: 51.48, lon: 11.97 };
const KYIV = { lat: 50.45, lon: 30.52 };

test.each([
  ["Leipzig", LEIPZIG, { uk: "Лейпциг" }],
  ["Лейпциг", LEIPZIG, { uk: "Лейпциг", de: "Leipzig", en: "Leipzig" }],
  ["München", MUNICH, { uk: "Мюнхен", de: "München" }],
  ["Halle", HALLE, { uk: "Галле", en: "Halle" }],
  ["Kyjiw", KYIV, { uk: "Київ", de: "Kyiw" }],
])("a community called %s has the names of its town", async (name, center, names) => {
  expect(await namesOf(name, center)).toEqual(names);
});

test.each([
  ["Leipzig", KYIV, "far from the town of that name"],
  ["Grünau hilft", LEIPZIG, "with a name of its own"],
])("a community called %s keeps its name %s", async (name, center) => {
  expect(await namesOf(name, center)).toBeUndefined();
});
