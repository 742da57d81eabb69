import { describe, expect, it } from "vitest";
import { createLanguages } from "../../src/domain/shared/language.ts";

const ours = createLanguages(["de", "en", "uk"], "de");

describe("the language for a tag", () => {
  it.each([
    ["what Telegram says", "uk", "uk"],
    ["the language without its region", "de-AT", "de"],
    ["any case and separator", "EN_us", "en"],
    ["English where the language is missing", "fr", "en"],
    ["English where the language is not known at all", "x-klingon", "en"],
    ["Ukrainian for Russian", "ru", "uk"],
    ["Ukrainian for Belarusian", "be-BY", "uk"],
    ["the default where Telegram says none", undefined, "de"],
    ["the default where Telegram says nothing", "", "de"],
  ])("is %s", (_what, tag, language) => {
    expect(ours.forTag(tag)).toBe(language);
  });

  it("is its own once there is a folder, and no other stands in for it", () => {
    const more = createLanguages(["be", "de", "en", "ru", "uk"], "de");
    expect([more.forTag("ru"), more.forTag("be")]).toEqual(["ru", "be"]);
    expect(more.all.map(more.standsInFor)).toEqual([[], [], [], [], []]);
    expect(ours.standsInFor(ours.forTag("uk"))).toEqual(["ru", "be"]);
  });

  it("is the default where neither it, nor one its readers know, nor English has a folder", () => {
    const few = createLanguages(["de", "ro"], "de");
    expect([few.forTag("fr"), few.forTag("ru"), few.international]).toEqual(["de", "de", "de"]);
  });

  it("may be one with a region", () => {
    const regional = createLanguages(["en", "pt-PT", "pt-BR"], "en");
    expect([regional.forTag("pt-br"), regional.forTag("pt"), regional.forTag("pt-AO")]).toEqual([
      "pt-BR",
      "pt-BR",
      "pt-BR",
    ]);
  });
});

describe("languages", () => {
  it("are recognised exactly", () => {
    expect(["uk", "UK", "ru", "", undefined, 5].map(ours.has)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it("need the default among them", () => {
    expect(() => createLanguages(["en"], "uk")).toThrow("the default language uk is none of en");
  });
});
