import { beforeAll, describe, expect, it } from "vitest";
import { loadPlaces, type Gazetteer } from "../../../src/adapters/places/load-places.ts";
import { placeName } from "../../../src/domain/shared/place.ts";

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await loadPlaces();
});

const LEIPZIG = { lat: 51.34, lon: 12.37 };
const BREMEN = { lat: 53.08, lon: 8.8 };

/** Local names of what is found, the best first. */
const found = (typed: string, near?: typeof LEIPZIG): readonly string[] =>
  gazetteer.search(typed, near ? { near } : {}).map(({ name }) => name);

describe("a town is found", () => {
  it.each([
    ["by its local name", "Leipzig", "Leipzig"],
    ["without its accents", "Koln", "Köln"],
    ["with letters for umlauts", "Koeln", "Köln"],
    ["in Ukrainian", "Львів", "Lviv"],
    ["in Russian", "Львов", "Lviv"],
    ["in German", "Lemberg", "Lviv"],
    ["in Polish", "Lipsk", "Leipzig"],
    ["in Greek", "Θεσσαλονίκη", "Thessaloníki"],
    ["in Greek without its accent", "Θεσσαλονικη", "Thessaloníki"],
    ["in Arabic", "لايبزيغ", "Leipzig"],
    ["in Farsi", "لایپزیگ", "Leipzig"],
    ["in Georgian", "თბილისი", "Tbilisi"],
    ["in Hebrew", "תל אביב", "Tel Aviv"],
    ["as it is heard", "Lajpcig", "Leipzig"],
    ["in a spelling the sources lack", "Ляйпциг", "Leipzig"],
    ["by its former name", "Дніпропетровськ", "Dnipro"],
    ["by its beginning", "Drezd", "Dresden"],
    ["by a beginning that goes on in another sound", "Munc", "Munich"],
    ["in capitals", "ХАРКІВ", "Kharkiv"],
    ["after a word for town", "м. Харків", "Kharkiv"],
    ["before its country", "Dresden, Deutschland", "Dresden"],
    ["by both parts of a name", "Frankfurt Oder", "Frankfurt (Oder)"],
    ["however small, in Europe", "Zwochau", "Zwochau"],
  ])("%s: %s", (_how, typed, name) => {
    expect(found(typed)[0]).toBe(name);
  });

  it.each([
    ["a wrong letter", "Leibzig", "Leipzig"],
    ["two letters swapped", "Liepzig", "Leipzig"],
    ["a letter too few", "Stutgart", "Stuttgart"],
    ["a letter too many", "Хемнитцц", "Chemnitz"],
    ["the first letter wrong", "Xresden", "Dresden"],
    ["two letters wrong", "Нюренбірг", "Nürnberg"],
    ["the wrong vowels", "Винница", "Vinnytsya"],
  ])("with %s: %s", (_how, typed, name) => {
    expect(found(typed)[0]).toBe(name);
  });
});

describe("namesakes", () => {
  it("come in the order of their size, and the one nearby before them", () => {
    expect(gazetteer.search("Frankfurt").slice(0, 1)).toMatchObject([{ name: "Frankfurt am Main" }]);
    const neustadt = (near: typeof LEIPZIG) => gazetteer.search("Neustadt", { near })[0]?.beside?.name;
    expect(neustadt(LEIPZIG)).not.toBe(neustadt(BREMEN));
  });

  it("are told apart by the larger town they lie near", () => {
    const [own] = gazetteer.search("Grimma");
    expect(own).toMatchObject({ country: "DE", beside: { name: "Leipzig" }, isDistrict: false });
    const [district] = gazetteer.search("Neukölln");
    expect(district).toMatchObject({ isDistrict: true, beside: { name: "Berlin" } });
  });

  it("are at most six, or as many as are wanted", () => {
    expect(found("Neustadt")).toHaveLength(6);
    expect(gazetteer.search("Neustadt", { limit: 2 })).toHaveLength(2);
  });

  it("are each listed once", () => {
    const ids = gazetteer.search("Kiew").map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("an address", () => {
  it.each([
    ["a postal code", "04109", "Leipzig"],
    ["a code and the town", "04109 Leipzig", "Leipzig"],
    ["a code with the country's letter", "D-04103", "Leipzig"],
    ["a code of Ukraine", "79000", "Lviv"],
    ["a code of Poland", "31-001", "Kraków"],
    ["a code of Romania", "400001", "Cluj-Napoca"],
    ["a code of Austria", "1010 Wien", "Vienna"],
    ["a code of Czechia", "110 00", "Prague"],
    ["street, town", "Hauptstraße 12, Leipzig", "Leipzig"],
    ["town, street", "Leipzig, Hauptstraße 12", "Leipzig"],
    ["street and town", "Hauptstraße 12 Leipzig", "Leipzig"],
    ["street, code and town", "Hauptstraße 12, 04109 Leipzig", "Leipzig"],
    ["a street in Ukrainian", "вул. Шевченка 5, Київ", "Kyiv"],
    ["town, country", "Lemberg, Ukraine", "Lviv"],
    ["town, country in Ukrainian", "Кельн, Німеччина", "Köln"],
    ["town and district", "Leipzig Gohlis", "Gohlis"],
    ["town-district", "Berlin-Neukölln", "Neukölln"],
    ["a district that the sources lack", "Leipzig-Grünau", "Leipzig"],
    ["such a district alone", "Connewitz", "Leipzig"],
    ["a new name", "Шептицький", "Chervonohrad"],
    ["a former name", "Переяслав-Хмельницький", "Pereiaslav"],
  ])("%s: %s", (_how, typed, name) => {
    expect(gazetteer.search(typed, { near: LEIPZIG })[0]?.name).toBe(name);
  });

  it("has what is near first: a code and a district are elsewhere too", () => {
    const names = (typed: string, near: typeof LEIPZIG) =>
      gazetteer.search(typed, { near, limit: 3 }).map(({ name }) => name);
    expect(names("04109", LEIPZIG)[0]).toBe("Leipzig");
    expect(names("04109", { lat: 52.2, lon: 21 })[0]).toBe("Warsaw");
    expect(names("Grünau", LEIPZIG)[0]).toBe("Leipzig");
    expect(gazetteer.search("Самар").map((place) => placeName(place, "uk"))).toContain("Самар");
  });
});

describe("a place", () => {
  it("is named in the reader's language, and where it is else", () => {
    const [kyiv] = gazetteer.search("Kyiv");
    const names = ["uk", "de", "pl", "el", "xx"].map((language) => kyiv && placeName(kyiv, language));
    expect(names).toEqual(["Київ", "Kyiw", "Kijów", "Κίεβο", "Kyiv"]);
  });

  it("is found again by its id, with where it is and how large", () => {
    expect(gazetteer.find(2879139)).toMatchObject({ name: "Leipzig", country: "DE" });
    expect(gazetteer.find(2879139)?.population).toBeGreaterThan(500_000);
    expect(gazetteer.find(1)).toBeUndefined();
  });
});

describe("what names no place", () => {
  it.each([
    ["nothing", ""],
    ["spaces", " \n\t "],
    ["signs", "…?!,;("],
    ["emoji", "🏠🙏🏽👨‍👩‍👧"],
    ["Chinese", "莱比锡"],
    ["noise", "qxzvwkjqxzvw"],
    ["keys in a row", "asdfgh"],
    ["keys in a row, in Cyrillic", "йцукен"],
    ["one letter again and again", "zzzz"],
    ["words that are no name", "не знаю"],
    ["a code that nobody has", "99999"],
    ["hidden characters", "\u202e\u200b\u2066"],
    ["half a character", "\ud83c"],
  ])("finds nothing: %s", (_what, typed) => {
    expect(found(typed)).toEqual([]);
  });

  it.each([
    ["a very long text", "Leipzig ".repeat(20_000)],
    ["a long word", "a".repeat(100_000)],
    ["names of the language itself", "constructor"],
    ["signs that search otherwise", "Leip.*"],
    ["text from right to left with numbers", "‏لايبزيغ 12"],
  ])("is no trouble: %s", (_what, typed) => {
    expect(found(typed).length).toBeLessThanOrEqual(6);
  });
});

describe("where a point is", () => {
  const near = (lat: number, lon: number) => {
    const { place, district, km } = gazetteer.nearest({ lat, lon });
    return { name: place.name, district: district?.name, km: Math.round(km) };
  };

  it.each([
    ["in a town", 51.34, 12.37, "Leipzig"],
    ["at the edge of a large town, as near to a village", 51.36, 12.44, "Leipzig"],
    ["in a small town beside a large one", 51.38, 12.49, "Taucha"],
    ["in a village", 51.44, 12.38, "Rackwitz"],
    ["in the capital", 50.45, 30.52, "Kyiv"],
  ])("%s", (_where, lat, lon, name) => {
    expect(near(lat, lon).name).toBe(name);
  });

  it("has its district where that is known", () => {
    expect(near(52.48, 13.44)).toMatchObject({ name: "Berlin", district: "Neukölln" });
  });

  it("is the nearest coast at sea", () => {
    const { name, km } = near(55.0, 3.0);
    expect(name).not.toBe("");
    expect(km).toBeGreaterThan(150);
  });

  it("is as far from the pole whatever the longitude says", () => {
    expect(near(90, 0)).toEqual(near(90, 137));
    expect(near(-90, 0).km).toBeGreaterThan(3_000);
  });

  it("looks across the date line", () => {
    expect(near(-17, 179.99).name).toBe(near(-17, -179.99).name);
  });
});
