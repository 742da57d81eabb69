import { MAX_TEXT } from "./length.ts";

/** How good a place is to cut before this character, as Telegram Desktop ranks them (TextUtilities::CutPart). */
function rank(symbols: readonly string[], at: number): number {
  const symbol = symbols[at] ?? "";
  const before = symbols[at - 1] ?? "";
  if (symbol === "\n") return symbols[at + 1] === "\n" ? 15 : 13;
  if (/\s/.test(symbol)) return /[.?!…]/.test(before) ? 10 : /[,:;)]/.test(before) ? 8 : 6;
  return /[^\p{L}\p{N}_]/u.test(before) ? 4 : 2;
}

/**
 * Cuts a text that is too long for one message as Telegram's apps do: at the end of a paragraph, sentence or word in the
 * second half of what fits, the later the better.
 *
 * @returns one piece for a text that fits.
 */
export function splitText(text: string, limit = MAX_TEXT): string[] {
  const pieces: string[] = [];
  let rest = Array.from(text);
  while (rest.length > limit) {
    let cut = limit;
    for (let at = limit - 1; at > limit / 2; at--) if (rank(rest, at) > rank(rest, cut)) cut = at;
    pieces.push(rest.slice(0, cut).join(""));
    rest = Array.from(rest.slice(cut).join("").trimStart());
  }
  return [...pieces, rest.join("")];
}
