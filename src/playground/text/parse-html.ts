import { badRequest } from "../errors.ts";
import type { Entity, RichText } from "../world/content.ts";
import { dateTimeFormat } from "./date-time.ts";
import { decodeEntity } from "./decode-entity.ts";
import { checkedLink, mentionedPerson } from "./links.ts";
import { isWellFormed } from "./well-formed.ts";

const ENTITY_OF_TAG: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: "text_link",
    b: "bold",
    strong: "bold",
    i: "italic",
    em: "italic",
    s: "strikethrough",
    strike: "strikethrough",
    del: "strikethrough",
    u: "underline",
    ins: "underline",
    span: "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    pre: "pre",
    code: "code",
    blockquote: "blockquote",
  }),
);

interface OpenTag {
  readonly name: string;
  readonly argument: string;
  /** Of a tg-time: Unix seconds, 0 when absent or no number. */
  readonly unixTime: number;
  readonly offset: number;
}

const isSpace = (char: string): boolean => char !== "" && " \t\r\n\0\v".includes(char);

const refuse = (message: string): never => {
  throw badRequest(`can't parse entities: ${message}`);
};

/**
 * Parses Telegram's HTML subset as its servers do, offsets in UTF-16 units.
 *
 * @throws ApiFailure 400 "can't parse entities: …" with Telegram's own texts; positions are byte offsets in UTF-8.
 */
export function parseHtml(source: string): RichText {
  const parser = new HtmlParser(source);
  return parser.run();
}

class HtmlParser {
  private readonly source: string;
  private at = 0;
  private text = "";
  private readonly open: OpenTag[] = [];
  private readonly entities: Entity[] = [];

  constructor(source: string) {
    this.source = source;
  }

  run(): RichText {
    while (this.at < this.source.length) {
      const char = this.char();
      if (char === "<") this.tag();
      else this.text += char === "&" ? this.reference() : this.take();
    }
    const unclosed = this.open.at(-1);
    if (unclosed) refuse(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
    if (!isWellFormed(this.text)) {
      refuse(
        "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units",
      );
    }
    return { text: this.text, entities: this.entities };
  }

  private char(): string {
    return this.source.charAt(this.at);
  }

  private take(): string {
    return this.source.charAt(this.at++);
  }

  private takeWhile(accept: (char: string) => boolean): string {
    const begin = this.at;
    while (this.at < this.source.length && accept(this.char())) this.at++;
    return this.source.slice(begin, this.at);
  }

  private reference(): string {
    const decoded = decodeEntity(this.source, this.at);
    if (!decoded) return this.take();
    this.at = decoded.end;
    return decoded.char;
  }

  private byteOffset(index: number): number {
    return Buffer.byteLength(this.source.slice(0, index));
  }

  private tag(): void {
    const begin = this.at++;
    if (this.char() === "/") this.endTag(begin);
    else this.startTag(begin);
  }

  private startTag(begin: number): void {
    const where = `at byte offset ${this.byteOffset(begin)}`;
    const name = this.takeWhile((char) => !isSpace(char) && char !== ">").toLowerCase();
    if (this.char() === "") refuse(`Unclosed start tag ${where}`);
    if (!ENTITY_OF_TAG.has(name)) refuse(`Unsupported start tag "${name}" ${where}`);

    let argument = "";
    let unixTime = 0;
    for (;;) {
      this.takeWhile(isSpace);
      if (this.char() === ">") break;
      const attribute = this.takeWhile((char) => !isSpace(char) && !"=>/\"'".includes(char));
      if (attribute === "") refuse(`Empty attribute name in the tag "${name}" ${where}`);
      this.takeWhile(isSpace);
      if (this.char() === "") refuse(`Unclosed start tag "${name}" ${where}`);
      let value = "";
      if (this.char() === "=") {
        this.at++;
        value = this.attributeValue(name, where);
      }
      argument = argumentOf(name, attribute, value) ?? argument;
      if (name === "tg-time" && attribute === "unix") unixTime = Number.parseInt(value, 10) || 0;
    }
    this.at++;
    if (name === "span" && argument !== "spoiler") refuse(`Tag "span" must have class "tg-spoiler" ${where}`);
    this.open.push({ name, argument, unixTime, offset: this.text.length });
  }

  private attributeValue(tag: string, where: string): string {
    this.takeWhile(isSpace);
    const quote = this.char();
    if (quote === "") refuse(`Unclosed start tag "${tag}" ${where}`);
    if (quote !== '"' && quote !== "'") {
      const begin = this.at;
      const token = this.takeWhile((char) => /[a-zA-Z0-9.-]/.test(char)).toLowerCase();
      if (!isSpace(this.char()) && this.char() !== ">") {
        refuse(`Unexpected end of name token at byte offset ${this.byteOffset(begin)}`);
      }
      return token;
    }
    this.at++;
    let value = "";
    while (this.char() !== quote && this.char() !== "")
      value += this.char() === "&" ? this.reference() : this.take();
    this.at++;
    if (this.char() === "") refuse(`Unclosed start tag ${where}`);
    return value;
  }

  private endTag(begin: number): void {
    const where = `at byte offset ${this.byteOffset(begin)}`;
    const tag = this.open.pop() ?? refuse(`Unexpected end tag ${where}`);
    this.at++;
    const name = this.takeWhile((char) => !isSpace(char) && char !== ">").toLowerCase();
    this.takeWhile(isSpace);
    if (this.char() !== ">") refuse(`Unclosed end tag ${where}`);
    this.at++;
    if (name !== "" && name !== tag.name) {
      refuse(`Unmatched end tag ${where}, expected "</${tag.name}>", found "</${name}>"`);
    }
    if (this.text.length > tag.offset) this.close(tag);
  }

  private close(tag: OpenTag): void {
    const span = { offset: tag.offset, length: this.text.length - tag.offset };
    const entity = entityOf(tag, span, this.text.slice(tag.offset));
    if (!entity) return;
    const inner = this.entities.at(-1);
    const sameSpan = inner?.offset === span.offset && inner.length === span.length;
    const language = tag.name === "pre" ? inner?.language : tag.argument;
    if (inner && sameSpan && language && isCodeInPre(tag.name, inner.type)) {
      this.entities[this.entities.length - 1] = { type: "pre", ...span, language };
    } else {
      this.entities.push(entity);
    }
  }
}

const isCodeInPre = (outer: string, inner: string): boolean =>
  (outer === "pre" && inner === "code") || (outer === "code" && inner === "pre");

function argumentOf(tag: string, attribute: string, value: string): string | undefined {
  if (tag === "a" && attribute === "href") return value;
  if (tag === "code" && attribute === "class" && value.startsWith("language-")) return value.slice(9);
  if (tag === "span" && attribute === "class" && value.startsWith("tg-")) return value.slice(3);
  if (tag === "tg-emoji" && attribute === "emoji-id") return value;
  if (tag === "tg-time" && attribute === "format") return value;
  if (tag === "blockquote" && attribute === "expandable") return "1";
  return undefined;
}

function entityOf(tag: OpenTag, span: { offset: number; length: number }, inner: string): Entity | undefined {
  const type = ENTITY_OF_TAG.get(tag.name) ?? tag.name;
  if (tag.name === "a") {
    const target = tag.argument || inner;
    const userId = mentionedPerson(target);
    if (userId !== undefined) return { type: "text_mention", ...span, userId };
    const url = checkedLink(target);
    return url === undefined ? undefined : { type, ...span, url };
  }
  if (tag.name === "tg-emoji") {
    if (!/^[1-9]\d*$/.test(tag.argument)) refuse("Invalid custom emoji identifier specified");
    return { type, ...span, customEmojiId: tag.argument };
  }
  if (tag.name === "tg-time") {
    const format = dateTimeFormat(tag.argument) ?? refuse("Invalid date format used");
    return tag.unixTime > 0 ? { type, ...span, unixTime: tag.unixTime, dateTimeFormat: format } : undefined;
  }
  if (tag.name === "blockquote" && tag.argument) return { type: "expandable_blockquote", ...span };
  if (tag.name === "code" && tag.argument) return { type, ...span, language: tag.argument };
  return { type, ...span };
}
