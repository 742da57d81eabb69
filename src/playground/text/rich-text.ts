import { badRequest } from "../api/errors.ts";
import type { Entity, RichText } from "../world/state.ts";
import { checkedLink } from "./links.ts";

/** What Telegram's servers find in plain text by themselves; the first kind that matches a place wins. */
const DETECTED: readonly { readonly type: string; readonly pattern: RegExp }[] = [
  { type: "email", pattern: /(?<![\w.+-])[a-z0-9][\w.+-]*@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b/giu },
  {
    type: "url",
    pattern: /(?<![\p{L}\p{N}@_.])(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#][^\s<>"]*)?/giu,
  },
  { type: "bot_command", pattern: /(?<![\p{L}\p{N}_/<>])\/\w{1,64}(?:@\w{3,32})?(?![\p{L}\p{N}_/<>@])/giu },
  { type: "mention", pattern: /(?<![\p{L}\p{N}_])@\w{2,32}(?![\p{L}\p{N}_])/giu },
  { type: "hashtag", pattern: /(?<![\p{L}\p{N}_#])#[\p{L}\p{N}_]*[\p{L}_][\p{L}\p{N}_]*/giu },
  { type: "phone_number", pattern: /(?<![\p{L}\p{N}+])\+\d(?:[ ()-]?\d){6,14}(?!\d)/giu },
];

/** Telegram only links bare names under domains that exist; these are enough for a conversation. */
const BARE_DOMAIN = /\.(?:com|org|net|info|io|me|app|dev|eu|de|ua|ru|uk|gr|fr|pl|at|ch|cz|it|es|nl|sk|ro|help)$/i;

const OPAQUE = new Set(["code", "pre", "text_link", "text_mention", "url"]);
const MARKUP_ORDER = ["blockquote", "expandable_blockquote", "pre", "code", "text_link", "bold", "italic"];

/**
 * Brings a text into the shape Telegram stores: outer white space cut off, entities clipped, commands, mentions,
 * links, e-mails, hashtags and telephone numbers marked, entities in Telegram's order.
 */
export function tidy(body: RichText): RichText {
  const cut = body.text.length - body.text.trimStart().length;
  const text = body.text.trim();
  const own = body.entities.flatMap((entity) => clip(entity, cut, text.length));
  const found = detect(text).filter(
    (entity) => !own.some((mine) => OPAQUE.has(mine.type) && overlaps(mine, entity)),
  );
  return { text, entities: [...own, ...found].sort(inOrder) };
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
      const matched = type === "url" ? match[0].replace(/[.,:;!?'")\]]+$/, "") : match[0];
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
      const end = offset + length;
      if (offset < 0 || length < 0 || end > text.length) {
        throw badRequest(
          `entity begins in a middle of a UTF-16 symbol or lies outside the text at offset ${offset}`,
        );
      }
      if (splitsCharacter(text, offset)) {
        throw badRequest(`entity beginning at UTF-16 offset ${offset} begins in a middle of a UTF-16 symbol`);
      }
      if (splitsCharacter(text, end)) {
        throw badRequest(
          `entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at UTF-16 offset ${end}`,
        );
      }
      return {
        type,
        offset,
        length,
        ...(entity.url === undefined ? {} : { url: entity.url }),
        ...(entity.language === undefined ? {} : { language: entity.language }),
        ...(entity.user === undefined ? {} : { userId: entity.user.id }),
        ...(entity.custom_emoji_id === undefined ? {} : { customEmojiId: entity.custom_emoji_id }),
      };
    });
  return { text, entities };
}

function splitsCharacter(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
