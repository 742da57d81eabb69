const NO_BREAK_SPACE = "\u00a0";
/** Forbids a line break where it stands, without a width of its own. */
const WORD_JOINER = "\u2060";

/** Keeps a formatted amount on one line: "≈ 30 km", "90 days". */
export const unbrokenAmount = (text: string): string =>
  text.replace(/(?<=\d) (?=\p{L})|(?<=^[≈<]) /gu, NO_BREAK_SPACE);

/** Keeps a day with its month, "р." with its year, and two days of a month together: "21–27 листопада 2026 р." */
export const unbrokenDay = (text: string): string =>
  text
    .replace(/(?<=(?<!\d)\d{1,2}\.?) (?=\p{L})|(?<=\d) (?=р\.)/gu, NO_BREAK_SPACE)
    .replace(/(?<=\d\.?–)(?=\d)/gu, WORD_JOINER);

/** Keeps "№ 5" and "25 km" on one line in a text of ours, where the number is a variable beside the text. */
export const unbrokenText = (text: string): string =>
  text.replace(/(?<=№|Nr\.|No\.) (?=[\d<]|$)|^ (?=(?:km|км)(?!\p{L}))/gu, NO_BREAK_SPACE);

/** Keeps the number of a helpline on one line: "116 016". */
export const unbrokenNumber = (number: string): string => number.replaceAll(" ", NO_BREAK_SPACE);
