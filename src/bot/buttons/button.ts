/** Telegram's limit for `callback_data`. */
const MAX_BYTES = 64;
const SEPARATOR = ":";
const VALUE = /^[\w.-]*$/;

/** One kind of inline button: how its data is written and read back. */
export interface Button<Name extends string> {
  /** Matches the data of this kind of button and no other; for `callbackQuery`. */
  readonly pattern: RegExp;
  /** @throws RangeError when a value holds other than word characters, dots and dashes, or the data exceeds 64 bytes */
  pack(values: Readonly<Record<Name, string | number>>): string;
  /** The values in `data`, or undefined when it is another button's or malformed. Values are what somebody sent: check them. */
  unpack(data: string): Readonly<Record<Name, string>> | undefined;
}

/**
 * Defines a kind of button with a short prefix of its own and named values.
 * @example const approve = button("ap", "listing"); approve.pack({ listing: "k3j9…" }) // "ap:k3j9…"
 */
export function button<const Names extends readonly string[]>(
  prefix: string,
  ...names: Names
): Button<Names[number]> {
  type Name = Names[number];
  return {
    pattern: new RegExp(`^${prefix}(?:${SEPARATOR}[\\w.-]*){${String(names.length)}}$`),
    pack(values) {
      const parts = names.map((name: Name) => String(values[name]));
      const wrong = parts.find((part) => !VALUE.test(part));
      if (wrong !== undefined) throw new RangeError(`callback data of "${prefix}" cannot hold "${wrong}"`);
      const data = [prefix, ...parts].join(SEPARATOR);
      if (Buffer.byteLength(data) > MAX_BYTES)
        throw new RangeError(`callback data "${data}" exceeds ${String(MAX_BYTES)} bytes`);
      return data;
    },
    unpack(data) {
      const [head, ...parts] = data.split(SEPARATOR);
      if (head !== prefix || parts.length !== names.length) return undefined;
      return Object.fromEntries(names.map((name, index) => [name, parts[index] ?? ""])) as Record<
        Name,
        string
      >;
    },
  };
}
