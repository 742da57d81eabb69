/** Text in Telegram's HTML, safe to send. Only this module creates it, so a plain string is never taken for it. */
class SafeHtml {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  /** The markup, for the `text` of a call with `parse_mode: "HTML"`. */
  toString(): string {
    return this.#markup;
  }

  /** A plain string: what comes back from storage is not trusted, and is escaped again. */
  toJSON(): string {
    return this.#markup;
  }
}

export type Html = SafeHtml;

/** A variable of a message: strings are escaped, numbers are formatted by the language, Html stays as it is. */
export type Text = string | number | Html;

const ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }),
);

const CHARACTERS: ReadonlyMap<string, string> = new Map(
  [...ESCAPES].map(([character, entity]) => [entity, character]),
);

export const isHtml = (value: unknown): value is Html => value instanceof SafeHtml;

/** Declares our own markup safe. Never use it for anything that a person typed. */
export const trustHtml = (markup: string): Html => new SafeHtml(markup);

/**
 * Escapes a text for Telegram's HTML, also for an attribute's value, and normalises it to NFC. Do not normalise the
 * result again: a combining mark at the start of a name would merge with the ">" of the tag before it.
 */
export const escapeHtml = (text: string): Html =>
  new SafeHtml(text.normalize("NFC").replace(/[&<>"]/g, (character) => ESCAPES.get(character) ?? character));

const toMarkup = (value: Text): string =>
  isHtml(value) ? value.toString() : escapeHtml(String(value)).toString();

/** The text without its markup, for fields in which Telegram takes none. */
export const bareText = (text: Html): string =>
  text
    .toString()
    .replace(/<[^<>]*>/g, "")
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => CHARACTERS.get(entity) ?? entity);

/** Tagged template: its literal parts are markup, strings in `${}` are escaped, Html stays as it is. */
export const html = (parts: TemplateStringsArray, ...values: readonly Text[]): Html =>
  new SafeHtml(
    parts
      .map((part, index) => {
        const value = values[index];
        return value === undefined ? part : part + toMarkup(value);
      })
      .join(""),
  );

/** Joins the parts; strings among them, and a separator that is a string, are escaped. */
export const joinHtml = (parts: readonly Text[], separator: Text): Html =>
  new SafeHtml(parts.map(toMarkup).join(toMarkup(separator)));

/** A tag (captures its slash and name), an entity, or one code point. */
const TOKEN = /<(\/?)([a-z-]+)(?:[^a-z<>-][^<>]*)?>|&#?\w{1,32};|./gsu;

/**
 * Shortens a text to at most `max` characters as Telegram counts them: UTF-16 units without markup. A text that was cut
 * ends in "…", and its open tags are closed.
 * @param max at least 1, for the "…"
 */
export function clip(text: Html, max: number): Html {
  const open: string[] = [];
  let length = 0;
  let kept = "";
  let short: string | undefined;
  for (const [token, slash, tag] of text.toString().matchAll(TOKEN)) {
    if (tag === undefined) {
      length += token.startsWith("&") && token.length > 1 ? 1 : token.length;
      // The last place where a "…" still fits, in case the text turns out too long.
      if (length > max - 1) short ??= `${kept}…${closing(open)}`;
    } else if (slash === "/") open.pop();
    else open.push(tag);
    kept += token;
  }
  return length <= max ? text : new SafeHtml(short ?? "");
}

const closing = (open: readonly string[]): string =>
  open.toReversed().reduce((tail, tag) => `${tail}</${tag}>`, "");
