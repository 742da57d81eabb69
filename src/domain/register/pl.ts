import { weighted, type CountryRegisters } from "./register.ts";

/** Poland: court register (KRS), tax number (NIP) and statistical number (REGON). */
export const PL: CountryRegisters = {
  country: "PL",
  numbers: [
    {
      name: "NIP",
      example: "526-000-12-46",
      pattern: /^(?:PL)?\d{10}$/,
      check: (number) => {
        const digits = number.slice(-10);
        // A KRS number has ten digits, too, the first of them zeros, and no check digit.
        return (
          digits.startsWith("000") || weighted(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(digits[9])
        );
      },
    },
    { name: "KRS", example: "0000123456", pattern: /^KRS\d{10}$/ },
    {
      name: "REGON",
      example: "123456785",
      pattern: /^\d{9}$/,
      check: (digits) => (weighted(digits, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10 === Number(digits[8]),
    },
  ],
  without: ["initiative", "religious"],
};
