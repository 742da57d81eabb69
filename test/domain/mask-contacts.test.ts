import { describe, expect, it } from "vitest";
import { MASK, maskContacts } from "../../src/domain/privacy/mask-contacts.ts";
import { tidyText } from "../../src/domain/shared/text.ts";

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
    const { text, count } = maskContacts(`Пишіть мені: ${contact} дякую`);
    expect(text).toBe(`Пишіть мені: ${MASK} дякую`);
    expect(count).toBe(1);
  });

  it("a name after a messenger's name", () => {
    expect(maskContacts("Telegram: olena_k92").text).toBe(`Telegram: ${MASK}`);
    expect(maskContacts("телеграм - olena_k92").text).toBe(`телеграм - ${MASK}`);
  });

  it("a number split by invisible characters, once the text is tidied", () => {
    expect(maskContacts(tidyText("067\u200b123\u200b45\u200b67")).count).toBe(1);
  });

  it("several at once", () => {
    expect(maskContacts("0671234567 або olena@example.org").text).toBe(`${MASK} або ${MASK}`);
  });

  it.each([
    "Нас двоє з котом, з 12.05.2026 до 30.06.2026",
    "2026-05-12 – 2026-06-30",
    "Ab 1.6. für 3 Monate, 450 Euro, 04103 Leipzig, 3. Etage",
    "Kinder 5, 7 und 12 Jahre",
    "о 10:30 або 14:00",
    "Buslinie 60, 70 oder 89",
    "Розмір 38/40",
  ])("leaves alone what is no contact: %s", (text) => {
    expect(maskContacts(text)).toEqual({ text, count: 0 });
  });
});
