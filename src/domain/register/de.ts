import type { CountryRegisters } from "./register.ts";

/** Germany: register of associations, of companies, of cooperatives, of partnerships, of foundations and of civil law companies. */
export const DE: CountryRegisters = {
  country: "DE",
  numbers: [
    { name: "Vereinsregister", example: "VR 1234", pattern: /^VR\d{1,6}[A-Z]{0,2}(?:\D{1,60})?$/ },
    { name: "Handelsregister", example: "HRB 12345", pattern: /^HR[AB]\d{1,6}[A-Z]{0,2}(?:\D{1,60})?$/ },
    { name: "Register", example: "GnR 123", pattern: /^(?:GNR|PR|GSR)\d{1,6}[A-Z]{0,2}(?:\D{1,60})?$/ },
    { name: "USt-IdNr.", example: "DE123456789", pattern: /^DE\d{9}$/ },
  ],
  without: ["municipality", "authority", "religious", "initiative"],
};
