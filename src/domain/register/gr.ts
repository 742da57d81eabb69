import { weighted, type CountryRegisters } from "./register.ts";

/** Greece: the tax number (ΑΦΜ) and the commercial register (ΓΕΜΗ). */
export const GR: CountryRegisters = {
  country: "GR",
  numbers: [
    {
      name: "ΑΦΜ",
      example: "094259216",
      pattern: /^(?:EL)?\d{9}$/,
      // Powers of two, the highest first: https://www.oecd.org/tax/automatic-exchange (TIN of Greece).
      check: (number) => {
        const digits = number.slice(-9);
        const sum = weighted(digits, [256, 128, 64, 32, 16, 8, 4, 2]);
        return (sum % 11) % 10 === Number(digits[8]);
      },
    },
    { name: "ΓΕΜΗ", example: "123456789000", pattern: /^\d{12}$/ },
  ],
  without: ["initiative"],
};
