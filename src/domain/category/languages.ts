/** Languages people speak (ISO 639-1), most asked for first; far more than the interface has. */
export const SPOKEN_LANGUAGES = [
  "uk",
  "ru",
  "de",
  "en",
  "pl",
  "ar",
  "fa",
  "tr",
  "ro",
  "ka",
  "el",
  "fr",
  "es",
] as const;
