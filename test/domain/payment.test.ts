import { expect, test } from "vitest";
import { isIban, readPayment } from "../../src/domain/organisation/payment.ts";

test("account numbers are told by their check digits (examples of ISO 13616 and of national registries)", () => {
  for (const iban of [
    "DE89370400440532013000",
    "GR1601101250000000012300695",
    "GB82WEST12345698765432",
    "NO9386011117947",
    "MT84MALT011000012345MTLCAST001S",
    "UA213223130000026007233566001",
  ])
    expect(isIban(iban), iban).toBe(true);
  for (const text of [
    "DE88370400440532013000",
    "DE89370400440532013001",
    "DE8937040044053201300",
    "de89370400440532013000",
    "GB82 WEST 1234 5698 7654 32",
    "XX00",
    "",
    "DE89370400440532013000DE89370400440532013000",
  ])
    expect(isIban(text), text).toBe(false);
});

test("what a lead writes is read in any order, with spaces and small letters; what is wrong is said", () => {
  expect(readPayment("Hilfe e. V.\n\n  de89 3704 0044 0532 0130 00\nSpende 2026 ")).toEqual({
    ok: true,
    value: { holder: "Hilfe e. V.", iban: "DE89370400440532013000", purpose: "Spende 2026" },
  });
  expect(readPayment("IBAN: DE89-3704-0044-0532-0130-00\nHilfe e. V.")).toMatchObject({
    ok: true,
    value: { iban: "DE89370400440532013000" },
  });
  expect(readPayment("Hilfe e. V.\nhttps://hilfe.example/spenden")).toEqual({
    ok: true,
    value: { holder: "Hilfe e. V.", page: "https://hilfe.example/spenden" },
  });
  const wrong: readonly (readonly [string, string])[] = [
    ["Hilfe\nDE88 3704 0044 0532 0130 00", "iban-invalid"],
    ["Hilfe\nhttp://hilfe.example", "page-invalid"],
    ["Hilfe\nhttps://me:secret@hilfe.example", "page-invalid"],
    ["Hilfe\njavascript://alert", "page-invalid"],
    ["DE89370400440532013000", "holder-missing"],
    ["💶\nDE89370400440532013000", "holder-missing"],
    ["Hilfe e. V.", "way-missing"],
    ["", "way-missing"],
    [`${"a".repeat(200)}\nDE89370400440532013000`, "too-long"],
  ];
  for (const [text, code] of wrong) expect(readPayment(text), text).toEqual({ ok: false, code });
});
