import { describe, expect, it } from "vitest";
import { readSentence } from "../../../src/domain/reading/index.ts";
import { vocabulary } from "../../support/vocabulary.ts";

describe("a first sentence", () => {
  it.each([
    ["мені потрібна кімната в Лейпцигу для двох", "request", "housing", 2],
    ["Потрібне житло для двох дорослих і дитини", undefined, "housing", 3],
    ["шукаємо кімнату, мама, тато і троє дітей", "request", "housing", 5],
    ["Потрібна кімната для мене і сина", "request", "housing", 2],
    ["Suche Zimmer für zwei Erwachsene und ein Kind", "request", "housing", 3],
    ["I need a room for me and my two kids", "request", "housing", 3],
    ["Можу підвезти двох людей", "offer", "ride", 2],
    ["Шукаю житло на тиждень, нас троє", "request", "housing", 3],
    ["пропоную кімнату для 2 осіб", "offer", "housing", 2],
    ["потрібен переклад у лікаря", "request", "translation", undefined],
    ["Ich suche eine Wohnung in Leipzig für drei Personen", "request", "housing", 3],
    ["Biete Zimmer für 2 Personen", "offer", "housing", 2],
    ["Wer kann meine Möbel mitnehmen?", "request", "goods", undefined],
    ["I need a room in Leipzig for two people", "request", "housing", 2],
    ["looking for a job", "request", "work", undefined],
    ["offering a ride to Berlin, 3 seats", "offer", "ride", 3],
    ["нужна комната для двоих", "request", "housing", 2],
    ["шукаю кімнату для двох у Лейпцигу з п'ятниці", "request", "housing", 2],
    ["Шукаю житло на 2 тижні для трьох з 1.12.", "request", "housing", 3],
    ["шукаю кімнату на двох з 5-го грудня", "request", "housing", 2],
    ["Suche ein Zimmer für zwei in Leipzig ab 1. Dezember", "request", "housing", 2],
    ["Suche eine Wohnung für drei ab 1. Dezember", "request", "housing", 3],
    ["Suche ein Zimmer für eine Nacht", "request", "housing", undefined],
    ["I need one bed until 14:30", "request", "housing", undefined],
    ["нужна одна комната на троих с 5 декабря", "request", "housing", 3],
    ["кімната", undefined, "housing", undefined],
  ])("%s", (text, kind, slug, count) => {
    const { category, ...said } = readSentence(vocabulary, text);
    expect({ kind: said.kind, slug: category?.slug, count: said.count }).toEqual({ kind, slug, count });
  });

  it.each(["Добрий день", "Hallo, wie geht es?", "дякую", "що це?", "", "а".repeat(3000)])(
    "%s calls for no category",
    (text) => {
      expect(readSentence(vocabulary, text).category).toBeUndefined();
    },
  );

  it("leaves the words that may be a town", () => {
    expect(readSentence(vocabulary, "потрібна кімната в Лейпцигу").rest).toEqual(["леипцигу"]);
  });
});
