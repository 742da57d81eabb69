import type { CountryRegisters } from "./register.ts";

/** Austria: register of associations (ZVR) and of companies. */
export const AT: CountryRegisters = {
  country: "AT",
  numbers: [
    { name: "ZVR-Zahl", example: "ZVR 123456789", pattern: /^(?:ZVR)?\d{9,10}$/ },
    { name: "Firmenbuch", example: "FN 123456a", pattern: /^FN\d{1,6}[A-Z]$/ },
  ],
  without: ["municipality", "authority", "religious", "initiative"],
};
