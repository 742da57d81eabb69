const NAMED: ReadonlyMap<string, string> = new Map(Object.entries({ lt: "<", gt: ">", amp: "&", quot: '"' }));
const REFERENCE = /&(?:#x([0-9a-f]*)|#([0-9]*)|([a-z]*))(;?)/iy;

/**
 * Reads the character reference at `at`, as Telegram does: four names, decimal and hexadecimal numbers, the closing
 * semicolon optional.
 *
 * @returns the character and the index after it; undefined when it is no reference and `&` stands for itself.
 */
export function decodeEntity(
  source: string,
  at: number,
): { readonly char: string; readonly end: number } | undefined {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source);
  if (!match) return undefined;
  const [whole, hex, decimal, name, semicolon] = match;
  const end = at + whole.length;
  if (name) {
    const char = NAMED.get(name);
    return char === undefined ? undefined : { char, end };
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const digits = whole.length - (semicolon ? 1 : 0);
  if (!code || code >= 0x10ffff || digits >= 10) return undefined;
  return { char: String.fromCodePoint(code), end };
}
