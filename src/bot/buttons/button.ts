/** Telegram's limit for `callback_data`. */
const MAX_BYTES = 64;
const SEPARATOR = ":";
const PREFIX = /^[a-z]+$/;
const VALUE = /^[\w.-]*$/;

type Values<Name extends string> = Readonly<Record<Name, string>>;

/** One kind of inline button: how its data is written and read back. */
export interface Button<Name extends string> {
  readonly prefix: string;
  /** Matches the data of this kind of button and no other; for `callbackQuery`. */
  readonly pattern: RegExp;
  /** @throws RangeError when a value holds other than word characters, dots and dashes, or the data exceeds 64 bytes */
  pack(values: Readonly<Record<Name, string | number>>): string;
  /**
   * The values in `data`, or undefined when it is malformed or another button's. Anybody can send any data: check each
   * value before using it.
   */
  unpack(data: string): Values<Name> | undefined;
}

/** Green for the good end of a choice, red for the bad one, blue for what matters most. */
export type Style = "success" | "danger" | "primary";

export interface ButtonOptions<Name extends string> {
  /** Its colour, where a choice has a good and a bad end; a function when that depends on the values. */
  readonly style?: Style | ((values: Values<Name>) => Style | undefined);

  /**
   * True when a press is answered with a new message instead of an edit; a function when that depends on the values. A
   * second quick tap on such a button is dropped, since it would bring the message twice.
   */
  readonly opens?: boolean | ((values: Values<Name>) => boolean);
}

/** Whether the press that sent `data` is answered with a new message, by the prefix of each kind of button. */
const opens = new Map<string, (data: string) => boolean>();

/** The colour of each kind of button. */
const styles = new Map<string, (data: string) => Style | undefined>();

/**
 * Defines a kind of button with a prefix of its own and named values.
 * @example const approve = button("ap", ["listing"]); approve.pack({ listing: "k3j9…" }) // "ap:k3j9…"
 * @throws RangeError when the prefix is taken by another button, or is not of small letters
 */
export function button<const Names extends readonly string[]>(
  prefix: string,
  names: Names,
  options: ButtonOptions<Names[number]> = {},
): Button<Names[number]> {
  type Name = Names[number];
  if (!PREFIX.test(prefix)) throw new RangeError(`"${prefix}" is no prefix: use small letters`);
  if (opens.has(prefix)) throw new RangeError(`two kinds of button have the prefix "${prefix}"`);

  const unpack = (data: string): Values<Name> | undefined => {
    const [head, ...parts] = data.split(SEPARATOR);
    if (head !== prefix || parts.length !== names.length) return undefined;
    return Object.fromEntries(names.map((name, index) => [name, parts[index] ?? ""])) as Values<Name>;
  };

  opens.set(prefix, (data) => {
    const values = unpack(data);
    if (!values) return false;
    return typeof options.opens === "function" ? options.opens(values) : options.opens === true;
  });

  const { style } = options;
  styles.set(prefix, (data) => {
    const values = unpack(data);
    return typeof style === "function" ? values && style(values) : style;
  });

  return {
    prefix,
    pattern: new RegExp(`^${prefix}(?:${SEPARATOR}[\\w.-]*){${String(names.length)}}$`),
    pack(values) {
      const given = new Map<string, unknown>(Object.entries(values));
      const parts = names.map((name) => String(given.get(name)));
      const wrong = parts.find((part) => !VALUE.test(part));
      if (wrong !== undefined) throw new RangeError(`callback data of "${prefix}" cannot hold "${wrong}"`);
      const data = [prefix, ...parts].join(SEPARATOR);
      if (Buffer.byteLength(data) > MAX_BYTES)
        throw new RangeError(`callback data "${data}" exceeds ${String(MAX_BYTES)} bytes`);
      return data;
    },
    unpack,
  };
}

/** Whether the press that sent `data` is answered with a new message; false for data of no button of ours. */
export const opensMessage = (data: string): boolean =>
  opens.get(data.split(SEPARATOR, 1)[0] ?? "")?.(data) ?? false;

/** The colour of the button with `data`; undefined for the usual one. */
export const styleOf = (data: string): Style | undefined =>
  styles.get(data.split(SEPARATOR, 1)[0] ?? "")?.(data);
