/**
 * A text as the masker reads it: compatibility forms, accents, invisible characters and the digits of other scripts are
 * folded away. Each folded character knows where it stood, so that a find can be cut out of the text as written.
 */
export interface Folded {
  readonly chars: readonly string[];
  /** By folded character: where the original begins and ends, in UTF-16 units. The marks that follow belong to it. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** One code point becomes at most this many; the few that become more (U+FDFA, U+3316) are words nobody hides a number in. */
const MAX_EXPANSION = 4;
const UNREADABLE = "x";

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]|(?![\t\n\r])\p{Cc}/u;
const MARK = /\p{M}/gu;
const DIGIT = /\p{Nd}/u;
const SPACE = /[\s\u2800]/u;
const DASH = /[\p{Pd}\u2212\u2043]/u;
/** Latin, Greek, Cyrillic, Armenian and Hebrew letters: read once, when this module is loaded. */
const COMMON_END = 0x600;

/** Characters that stand for others and that Unicode does not decompose. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ...pairs("⁄∕⧸", "///"),
  ...pairs("。۔։", "..."),
  ...pairs("•‧∙⋅●・", "······"),
  ...pairs("’‘ʼ`´′", "''''''"),
  ...pairs("꞉∶ː", ":::"),
  ...pairs("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz"),
  ...numbered("⓿", 0),
  ...numbered("🄋", 0),
  ...numbered("🄌", 0),
  // Negative, sans-serif and double circled numbers.
  ...range(0x2776, 10, 1),
  ...range(0x2780, 10, 1),
  ...range(0x278a, 10, 1),
  ...range(0x24f5, 10, 1),
  ...range(0x24eb, 10, 11),
  ["🔟", "10"],
  // Chinese numerals, those of cheques and of markets, Roman ones in one character, Ethiopic ones, and dice.
  ...pairs("〇零一二三四五六七八九", "00123456789"),
  ...pairs("壹貳贰叁參肆伍陸陆柒捌玖", "122334566789"),
  ...range(0x3021, 9, 1),
  ...range(0x2160, 9, 1),
  ...range(0x2170, 9, 1),
  ...range(0x1369, 9, 1),
  ...range(0x2680, 6, 1),
  // Letters on dark discs and squares.
  ...letters(0x1f150),
  ...letters(0x1f170),
]);

function pairs(from: string, to: string): [string, string][] {
  return Array.from(from, (char, index) => [char, to[index] ?? ""]);
}

function numbered(char: string, value: number): [string, string][] {
  return [[char, String(value)]];
}

function range(first: number, count: number, value: number): [string, string][] {
  return Array.from({ length: count }, (_, i) => [String.fromCodePoint(first + i), String(value + i)]);
}

function letters(first: number): [string, string][] {
  return Array.from({ length: 26 }, (_, i) => [
    String.fromCodePoint(first + i),
    String.fromCodePoint(97 + i),
  ]);
}

/** The value of a decimal digit of any script; every script has its ten in a row. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** What one code point reads as; the empty string when nobody sees it. Keeps its case. */
function readsAs(char: string): string {
  const known = LOOKALIKES.get(char);
  if (known !== undefined) return known;
  if (char === "\n" || char === "\r" || char === "\u2028" || char === "\u2029") return "\n";
  if (INVISIBLE.test(char)) return "";
  if (SPACE.test(char)) return " ";
  if (DIGIT.test(char) && char.normalize("NFKD") === char) return digitValue(char);
  if (DASH.test(char)) return "-";
  const plain = char.normalize("NFKD").replace(MARK, "");
  if (plain === char) return char;
  // A fraction is one sign, and not two numbers.
  if (plain.includes("\u2044")) return char;
  const parts = Array.from(plain);
  return parts.length > MAX_EXPANSION ? UNREADABLE : parts.map((part) => readsAs(part)).join("");
}

const COMMON: readonly string[] = Array.from({ length: COMMON_END }, (_, code) =>
  readsAs(String.fromCharCode(code)),
);

/** Folds a text, in one pass; the result has at most four times as many characters. */
export function fold(text: string): Folded {
  const chars: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  /** Each uncommon character is taken apart once: U+FDFA alone becomes eighteen. */
  const rare = new Map<string, string>();
  let at = 0;
  for (const char of text) {
    const end = at + char.length;
    let read = COMMON[char.charCodeAt(0)] ?? rare.get(char);
    if (read === undefined) rare.set(char, (read = readsAs(char)));
    for (const one of read) {
      chars.push(one);
      starts.push(at);
      ends.push(end);
    }
    if (read === "" && ends.length > 0) ends[ends.length - 1] = end;
    at = end;
  }
  return { chars, starts, ends };
}

/** A word of our lists as it is compared with a folded text: as {@link fold} has it, in lower case. */
export const foldWord = (word: string): string => fold(word).chars.join("").toLowerCase();
