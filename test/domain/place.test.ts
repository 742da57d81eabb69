import { describe, expect, it } from "vitest";
import { placeOf, placeOfTown, type Community } from "../../src/domain/community/community.ts";
import { communityId } from "../../src/domain/shared/ids.ts";
import { isOneTown, placeName, townOf, type Place, type Town } from "../../src/domain/shared/place.ts";
import { DE } from "../support/languages.ts";

const place = (id: number, name: string, lat: number, lon: number, names = {}): Place => ({
  id,
  name,
  names,
  country: "DE",
  isDistrict: false,
  point: { lat, lon },
  population: 10_000,
});

const leipzig = place(1, "Leipzig", 51.339_62, 12.371_29, { uk: "Лейпциг", pl: "Lipsk", de: "Leipzig" });
const grimma = place(2, "Grimma", 51.234_6, 12.72);
const plagwitz = place(3, "Plagwitz", 51.33, 12.34);
const warsaw = place(4, "Warszawa", 52.23, 21.01, { de: "Warschau" });

const community = (id: string, name: string, lat: number, lon: number): Community => ({
  id: communityId(id),
  name,
  center: { lat, lon },
  radiusKm: 25,
  language: DE,
  timeZone: "Europe/Berlin",
  moderationChatId: -1,
});
const communities = [
  community("halle", "Halle", 51.48, 11.97),
  community("leipzig", "Leipzig", 51.34, 12.37),
];

describe("a town as an answer keeps it", () => {
  it("has its names in every language, and about where it is", () => {
    expect(townOf(leipzig)).toEqual({
      id: 1,
      name: "Leipzig",
      names: { uk: "Лейпциг", pl: "Lipsk", de: "Leipzig" },
      point: { lat: 51.34, lon: 12.37 },
    });
  });

  it("is called by its local name where the reader's language has none", () => {
    expect(["uk", "en"].map((language) => placeName(townOf(leipzig), language))).toEqual([
      "Лейпциг",
      "Leipzig",
    ]);
  });
});

describe("two people mean the same town", () => {
  const far = { lat: 48, lon: 8 };
  it.each<[string, Town, Town, boolean]>([
    ["by its id, whatever it is called", { id: 1, name: "Leipzig" }, { id: 1, name: "Lipsk" }, true],
    [
      "not by a namesake's name",
      { id: 5, name: "Neustadt", point: far },
      townOf({ ...grimma, name: "Neustadt" }),
      false,
    ],
    ["when one means a district", townOf(leipzig), townOf(plagwitz), true],
    ["not when towns are neighbours", townOf(leipzig), townOf(grimma), false],
    ["by sound when one only wrote it", townOf(leipzig), { name: "ляйпциг" }, true],
    ["by its name in another language", { name: "warschau" }, townOf(warsaw), true],
    ["by sound when both only wrote it", { name: "Drezden" }, { name: "Дрезден" }, true],
    ["not when both wrote another one", { name: "Hamburg" }, { name: "Дрезден" }, false],
  ])("%s", (_how, a, b, same) => {
    expect([isOneTown(a, b), isOneTown(b, a)]).toEqual([same, same]);
  });
});

describe("the community that a place belongs to", () => {
  it("is the nearest in reach, with the place told roughly", () => {
    expect(placeOf({ lat: 51.361_2, lon: 12.456_7 }, communities)).toEqual({
      communityId: "leipzig",
      point: { lat: 51.36, lon: 12.46 },
    });
  });

  it("is told with the town, where that is another than its own", () => {
    expect(placeOfTown(grimma, communities)).toMatchObject({ communityId: "leipzig", town: { id: 2 } });
    expect(placeOf(grimma.point, communities, grimma)).toMatchObject({ town: { id: 2 } });
    expect(placeOf(leipzig.point, communities, leipzig)).not.toHaveProperty("town");
  });

  it("is meant as a whole by the town it is named after", () => {
    expect(placeOfTown(leipzig, communities)).toEqual({ communityId: "leipzig" });
  });

  it("is none where nobody is near", () => {
    expect(placeOfTown(warsaw, communities)).toBeUndefined();
  });
});
