/** Text in Telegram's HTML, safe to send. Only this module makes it, so a plain string can never pass for it. */
class SafeHtml {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  /** The markup, for the `text` of a call with `parse_mode: "HTML"`. */
  toString(): string {
    return this.#markup;
  }

  /** A plain string, which a reader of the JSON escapes again: trust does not survive storage. */
  toJSON(): string {
    return this.#markup;
  }
}

export type Html = SafeHtml;

/** What a message's variable may be: strings are escaped, numbers are written as the language does, Html stays. */
export type Text = string | number | Html;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const isHtml = (value: unknown): value is Html => value instanceof SafeHtml;

/** Declares markup of our own making to be safe. Never for anything a person typed. */
export const trustHtml = (markup: string): Html => new SafeHtml(markup);

/**
 * The text in NFC, with nothing in it that Telegram would read as markup; also fit for an attribute's value. Markup must
 * not be normalised after this: a combining stroke at the start of a name would merge with the ">" of the tag before it.
 */
export const escapeHtml = (text: string): Html =>
  new SafeHtml(text.normalize("NFC").replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character));

const toMarkup = (value: Text): string =>
  isHtml(value) ? value.toString() : escapeHtml(String(value)).toString();

/** Tagged template: the literal parts are markup, strings put in are escaped, Html put in stays. */
export const html = (parts: TemplateStringsArray, ...values: readonly Text[]): Html =>
  new SafeHtml(
    parts
      .map((part, index) => {
        const value = values[index];
        return value === undefined ? part : part + toMarkup(value);
      })
      .join(""),
  );

/** The parts one after the other; strings among them, and the separator if it is one, are escaped. */
export const joinHtml = (parts: readonly Text[], separator: Text): Html =>
  new SafeHtml(parts.map(toMarkup).join(toMarkup(separator)));

/** Tag (its slash and name caught), entity, or one code point. */
const TOKEN = /<(\/?)([a-z-]+)[^>]*>|&#?\w+;|./gsu;

/**
 * Shortens to at most `max` characters as Telegram counts them: UTF-16 units, after markup is taken away. What is cut
 * is marked with "…", and tags left open are closed.
 * @param max at least 1, the room of the "…"
 */
export function clip(text: Html, max: number): Html {
  const open: string[] = [];
  let length = 0;
  let kept = "";
  let short: string | undefined;
  for (const [token, slash, tag] of text.toString().matchAll(TOKEN)) {
    if (tag === undefined) {
      length += token.startsWith("&") && token.length > 1 ? 1 : token.length;
      // The last place where the "…" still fits, should it turn out to be needed.
      if (length > max - 1) short ??= `${kept}…${closing(open)}`;
    } else if (slash === "/") open.pop();
    else open.push(tag);
    kept += token;
  }
  return length <= max ? text : new SafeHtml(short ?? "");
}

const closing = (open: readonly string[]): string =>
  open.toReversed().reduce((tail, tag) => `${tail}</${tag}>`, "");
