import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countMasks, MASK, maskName, type TextEntity } from "../../../src/domain/privacy/mask-contacts.ts";
import { tidyText } from "../../../src/domain/shared/text.ts";
import { mask } from "../../support/mask.ts";

describe("contact data in free text is hidden", () => {
  it.each([
    ["+380 67 123 45 67", "an international number"],
    ["067-123-45-67", "a local number with dashes"],
    ["0341/9876543", "a German number with a slash"],
    ["(067) 123.45.67", "brackets and dots"],
    ["06.12.23.45.67", "pairs that look like a date"],
    ["0 6 7 1 2 3 4 5 6 7", "digits one by one"],
    ["٠٦٧١٢٣٤٥٦٧", "Arabic-Indic digits"],
    ["０６７１２３４５６７", "full-width digits"],
    ["olena@example.org", "an e-mail address"],
    ["olena (at) example (dot) org", "an e-mail address spelt out"],
    ["олена[собака]пошта.укр", "the same in Cyrillic"],
    ["https://example.org/x?y=1", "a link"],
    ["www.example.org", "a link without a scheme"],
    ["t.me/olena_k", "a Telegram link"],
    ["instagram.com/olena", "a profile"],
    ["@olena_k", "a handle"],
    ["DE89 3704 0044 0532 0130 00", "a bank account"],
  ])("%s: %s", (contact) => {
    const { text, count } = mask(`Пишіть мені: ${contact} дякую`);
    expect(text).toBe(`Пишіть мені: ${MASK} дякую`);
    expect(count).toBe(1);
  });

  it("several at once", () => {
    expect(mask("0671234567 або olena@example.org").text).toBe(`${MASK} або ${MASK}`);
    expect(mask("0671234567, 0509876543").text).toBe(`${MASK}, ${MASK}`);
  });

  it("a number split by invisible characters, tidied or not", () => {
    const split = "067\u200b123\u200b45\u200b67";
    expect(mask(split).text).toBe(MASK);
    expect(mask(tidyText(split)).text).toBe(MASK);
  });

  it("and counted again where it was hidden before", () => {
    const once = mask("Тел. 0671234567, пошта olena@example.org").text;
    expect(mask(once).text).toBe(once);
    expect(countMasks(once)).toBe(2);
  });
});

describe("what Telegram recognised is hidden, whatever the words say", () => {
  const entity = (type: string, text: string, part: string): TextEntity => ({
    type,
    offset: text.indexOf(part),
    length: part.length,
  });

  it.each(["url", "email", "phone_number", "mention", "text_link"])("%s", (type) => {
    const text = "🏠 Kommt zu Beispielhaus am Markt 😀";
    expect(mask(text, [entity(type, text, "Beispielhaus")])).toEqual({
      text: `🏠 Kommt zu ${MASK} am Markt 😀`,
      count: 1,
      doubts: [],
    });
  });

  it("but not what is only a style, a date or a tag", () => {
    const text = "Fett #hilfe /start";
    const entities = ["bold", "hashtag", "bot_command", "tg_time"].map((type) => entity(type, text, "Fett"));
    expect(mask(text, entities)).toEqual({ text, count: 0, doubts: [] });
  });

  it("as one with what is found besides, and with what overlaps", () => {
    const text = "Tel 0671234567 und haus.it/a b";
    const entities = [
      entity("phone_number", text, "0671234567"),
      entity("url", text, "haus.it/a"),
      entity("text_link", text, "it/a b"),
    ];
    expect(mask(text, entities)).toEqual({ text: `Tel ${MASK} und ${MASK}`, count: 2, doubts: [] });
  });

  it("and nothing breaks where it lies outside the text", () => {
    const outside = [
      { type: "url", offset: -5, length: 3 },
      { type: "url", offset: 3, length: 1_000 },
      { type: "url", offset: 99, length: 1 },
      { type: "url", offset: 1, length: Number.NaN },
    ];
    expect(mask("Hallo", outside).text).toBe(`Hal${MASK}`);
  });
});

describe("the rest of the text", () => {
  it("stays as it was written, to the character", () => {
    const before = "𝕏 ﬁ ½ e\u0301 ①  \u00a0Ⅷ\n\n👩‍👩‍👧 ";
    const after = " \u00adĲ ㍿\u200d №";
    expect(mask(`${before}0671234567${after}`).text).toBe(before + MASK + after);
  });

  it("is whatever it is: only what was found is replaced", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom(
        "0671234567",
        "a@b.de",
        "t.me/x",
        "@olena_k",
        "24.12.",
        " ",
        "12 000 грн",
        "insta anna.k",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        fc.pre(!text.includes(MASK));
        const { text: masked, count, doubts } = mask(text);
        const parts = masked.split(MASK);
        expect(parts).toHaveLength(count + 1);
        let at = 0;
        for (const part of parts) {
          const found = text.indexOf(part, at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + part.length;
        }
        for (const { start, end } of doubts) expect(start < end && end <= masked.length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("what only looks like contact data is told and stays", () => {
  it("with its place in the text that others read", () => {
    const { text, doubts } = mask("Тел. 0671234567, мій телеграм olena_k92, вул. Шевченка 12");
    expect(text).toBe(`Тел. ${MASK}, мій телеграм olena_k92, вул. Шевченка 12`);
    expect(doubts.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ["handle", "olena_k92"],
      ["street", "вул. Шевченка 12"],
    ]);
  });
});

describe("a name that others see", () => {
  it.each([
    ["Олена", "Олена"],
    ["Anna-Maria K.", "Anna-Maria K."],
    ["Олена 0671234567", `Олена ${MASK}`],
    ["Anna t.me/anna_x", `Anna ${MASK}`],
    ["Anna @anna_x", `Anna ${MASK}`],
    ["Anna insta anna.x1", `Anna insta ${MASK}`],
    ["0671234567", ""],
    ["olena_k92", ""],
    ["", ""],
  ])("%s → %s", (name, shown) => {
    expect(maskName(mask, name)).toBe(shown);
  });
});
