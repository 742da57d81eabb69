import { weighted, type CountryRegisters } from "./register.ts";

/** Ukraine: the number in the state register of legal entities (ЄДРПОУ). */
export const UA: CountryRegisters = {
  country: "UA",
  numbers: [
    {
      name: "ЄДРПОУ",
      example: "14360570",
      pattern: /^\d{8}$/,
      check: (digits) => {
        const number = Number(digits);
        const isMiddle = number >= 30_000_000 && number <= 60_000_000;
        const first = isMiddle ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7];
        const rest = weighted(digits, first) % 11;
        const second = first.map((weight) => weight + 2);
        return (rest < 10 ? rest : (weighted(digits, second) % 11) % 10) === Number(digits[7]);
      },
    },
  ],
  without: ["initiative"],
};
