import { weighted, type CountryRegisters } from "./register.ts";

/** Czechia: the identification number of organisations (IČO). */
export const CZ: CountryRegisters = {
  country: "CZ",
  numbers: [
    {
      name: "IČO",
      example: "25596641",
      pattern: /^\d{8}$/,
      check: (digits) => (11 - (weighted(digits, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === Number(digits[7]),
    },
  ],
  without: ["initiative"],
};
