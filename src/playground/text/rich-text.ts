import { badRequest } from "../errors.ts";
import type { Entity, RichText } from "../world/content.ts";
import { dateTimeFormat } from "./date-time.ts";
import { checkedLink } from "./links.ts";

/** What Telegram's servers find in plain text by themselves; the first kind that matches a place wins. */
const DETECTED: readonly { readonly type: string; readonly pattern: RegExp }[] = [
  { type: "email", pattern: /(?<![\w.+-])[a-z0-9][\w.+-]*@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b/giu },
  {
    type: "url",
    pattern:
      /(?<![\p{L}\p{N}@_.])(?:https?:\/\/)?(?:[\p{L}\p{N}-]{1,63}\.){1,9}\p{L}{2,}(?::\d+)?(?:[/?#][^\s<>"]*)?/giu,
  },
  { type: "bot_command", pattern: /(?<![\p{L}\p{N}_/<>])\/\w{1,64}(?:@\w{3,32})?(?![\p{L}\p{N}_/<>@])/giu },
  { type: "mention", pattern: /(?<![\p{L}\p{N}_])@\w{2,32}(?![\p{L}\p{N}_])/giu },
  { type: "hashtag", pattern: /(?<![\p{L}\p{N}_#])#[\p{L}\p{N}_]*[\p{L}_][\p{L}\p{N}_]*/giu },
  { type: "phone_number", pattern: /(?<![\p{L}\p{N}+])\+\d(?:[ ()-]?\d){6,14}(?!\d)/giu },
];

/** Telegram only links bare names under domains that exist; these are enough for a conversation. */
const BARE_DOMAIN =
  /\.(?:com|org|net|info|io|me|app|dev|eu|de|ua|ru|uk|gr|fr|pl|at|ch|cz|it|es|nl|sk|ro|help)$/i;

const OPAQUE = new Set(["code", "pre", "text_link", "text_mention", "url"]);
const MARKUP_ORDER = ["blockquote", "expandable_blockquote", "pre", "code", "text_link", "bold", "italic"];

/**
 * Brings a text into the shape Telegram stores: outer white space cut off, entities clipped, commands, mentions,
 * links, e-mails, hashtags and telephone numbers marked, entities in Telegram's order.
 */
export function tidy(body: RichText): RichText {
  const clean = withoutControls(body);
  const cut = clean.text.length - clean.text.trimStart().length;
  const trimmed = clean.text.trim();
  const text = INVISIBLE.test(trimmed) ? "" : trimmed;
  const own = clean.entities.flatMap((entity) => clip(entity, cut, text.length));
  const found = detect(text).filter(
    (entity) => !own.some((mine) => OPAQUE.has(mine.type) && overlaps(mine, entity)),
  );
  return { text, entities: [...own, ...found].sort(inOrder) };
}

/** Line and paragraph separators, direction overrides and three combining lines: Telegram takes them out. */
const REMOVED = /[\r\u2028-\u202e]|\u0333|\u033f|\u030a/;
/** Other control characters become blanks. */
// oxlint-disable-next-line no-control-regex
const BLANKED = /[\0-\x09\x0b\x0c\x0e-\x1f]/g;
/** A text of nothing else counts as empty. */
const INVISIBLE = /^[\s\u180e\u200b-\u200f\u2800\ufeff\ufffc]*$/;

function withoutControls({ text, entities }: RichText): RichText {
  const blanked = text.replace(BLANKED, " ");
  if (!REMOVED.test(blanked)) return { text: blanked, entities };
  let left = 0;
  const positions = Array.from({ length: blanked.length + 1 }, (_, index) => {
    const position = left;
    if (!REMOVED.test(blanked.charAt(index))) left++;
    return position;
  });
  const moved = (index: number): number => positions[index] ?? left;
  return {
    text: blanked.replaceAll(new RegExp(REMOVED, "g"), ""),
    entities: entities.map((entity) => ({
      ...entity,
      offset: moved(entity.offset),
      length: moved(entity.offset + entity.length) - moved(entity.offset),
    })),
  };
}

function clip(entity: Entity, cut: number, length: number): Entity[] {
  const begin = Math.max(entity.offset - cut, 0);
  const end = Math.min(entity.offset - cut + entity.length, length);
  return end > begin ? [{ ...entity, offset: begin, length: end - begin }] : [];
}

function detect(text: string): Entity[] {
  const found: Entity[] = [];
  for (const { type, pattern } of DETECTED) {
    for (const match of text.matchAll(pattern)) {
      const matched = type === "url" ? match[0].replace(/[.,:;!?'")\]]{1,32}$/, "") : match[0];
      const entity = { type, offset: match.index, length: matched.length };
      if (type === "url" && !isLink(matched)) continue;
      if (!found.some((other) => overlaps(other, entity))) found.push(entity);
    }
  }
  return found;
}

function isLink(matched: string): boolean {
  if (/^https?:\/\//i.test(matched)) return checkedLink(matched) !== undefined;
  return BARE_DOMAIN.test(matched.split(/[/?#:]/)[0] ?? "");
}

const overlaps = (one: Entity, other: Entity): boolean =>
  one.offset < other.offset + other.length && other.offset < one.offset + one.length;

const rank = (entity: Entity): number => {
  const index = MARKUP_ORDER.indexOf(entity.type);
  return index < 0 ? MARKUP_ORDER.length : index;
};

const inOrder = (one: Entity, other: Entity): number =>
  one.offset - other.offset || other.length - one.length || rank(one) - rank(other);

/** An entity as a bot may hand it over. */
export interface GivenEntity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly user?: { readonly id: number } | undefined;
  readonly custom_emoji_id?: string | undefined;
  readonly unix_time?: number | undefined;
  readonly date_time_format?: string | undefined;
}

/** Kinds Telegram finds by itself: given by a bot they are ignored. */
const AUTOMATIC = new Set([
  "mention",
  "hashtag",
  "cashtag",
  "bot_command",
  "url",
  "email",
  "phone_number",
  "bank_card_number",
]);

/**
 * Takes entities given instead of a parse mode.
 *
 * @throws ApiFailure 400 when one lies outside the text or splits a character.
 */
export function withEntities(text: string, given: readonly GivenEntity[]): RichText {
  const entities = given
    .filter((entity) => !AUTOMATIC.has(entity.type))
    .map((entity): Entity => {
      const { type, offset, length } = entity;
      checkSpan(text, offset, length);
      return {
        type,
        offset,
        length,
        ...(entity.url === undefined ? {} : { url: entity.url }),
        ...(entity.language === undefined ? {} : { language: entity.language }),
        ...(entity.user === undefined ? {} : { userId: entity.user.id }),
        ...(entity.custom_emoji_id === undefined ? {} : { customEmojiId: entity.custom_emoji_id }),
        ...dateTime(entity),
      };
    });
  return { text, entities };
}

function dateTime({ type, unix_time: unixTime, date_time_format: given }: GivenEntity): Partial<Entity> {
  if (type !== "date_time") return {};
  const cannot = "can't parse MessageEntity";
  if (unixTime === undefined) throw badRequest(`${cannot}: Can't find field "unix_time"`);
  const format = dateTimeFormat(given ?? "");
  if (format === undefined) throw badRequest(`${cannot}: Invalid date-time format specified`);
  if (unixTime <= 0) throw badRequest("invalid date specified");
  return { unixTime, dateTimeFormat: format };
}

function checkSpan(text: string, offset: number, length: number): void {
  const end = offset + length;
  const beginning = `entity beginning at UTF-16 offset ${offset}`;
  if (offset < 0) throw badRequest(`receive an entity with incorrect offset ${offset}`);
  if (length < 0) throw badRequest(`receive an entity with incorrect length ${length}`);
  if (offset >= text.length && length > 0) {
    throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`);
  }
  if (end > text.length) {
    throw badRequest(`${beginning} ends after the end of the text at UTF-16 offset ${end}`);
  }
  const bytes = (index: number): number => Buffer.byteLength(text.slice(0, index - 1));
  if (splitsCharacter(text, offset)) {
    throw badRequest(`entity begins in a middle of a UTF-16 symbol at byte offset ${bytes(offset)}`);
  }
  if (splitsCharacter(text, end)) {
    throw badRequest(`${beginning} ends in a middle of a UTF-16 symbol at byte offset ${bytes(end)}`);
  }
}

function splitsCharacter(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
