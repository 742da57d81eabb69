import { clip, joinHtml, type Html } from "../html.ts";

/** Telegram's limit for a message's text, in UTF-16 units without markup. */
export const MAX_TEXT = 4096;

/** Characters reserved for the last paragraphs, however long the first ones are. */
const TAIL_ROOM = 1000;

const paragraphs = (parts: readonly Html[]): Html => joinHtml(parts, "\n\n");

/** Shortens a text to `max` code points; a text that was cut ends in "…". */
export function shorten(text: string, max: number): string {
  const characters = Array.from(text);
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join("")}…`;
}

/** Whether the text fits into one message. */
export const fits = (text: Html): boolean => clip(text, MAX_TEXT) === text;

/** Joins paragraphs to a text that fits into one message: if it is too long, `head` is shortened and `tail` stays whole. */
export function fitted(head: readonly Html[], tail: readonly Html[]): Html {
  const whole = paragraphs([...head, ...tail]);
  return fits(whole)
    ? whole
    : clip(paragraphs([clip(paragraphs(head), MAX_TEXT - TAIL_ROOM), ...tail]), MAX_TEXT);
}
