import { clip, joinHtml, type Html } from "../html.ts";

/** Telegram's limit for a message's text, counted in UTF-16 units after markup is taken away. */
export const MAX_TEXT = 4096;

/** What the last paragraphs may take, so that they are there however long the first are. */
const TAIL_ROOM = 1000;

const paragraphs = (parts: readonly Html[]): Html => joinHtml(parts, "\n\n");

/** The first `max` code points of a text, the last of them "…" where something is left out. */
export function shorten(text: string, max: number): string {
  const characters = Array.from(text);
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join("")}…`;
}

/** Whether the text needs no clipping to be sent. */
export const fits = (text: Html): boolean => clip(text, MAX_TEXT) === text;

/** Paragraphs in one message that Telegram takes: where they are too long, `head` is shortened and `tail` stays whole. */
export function fitted(head: readonly Html[], tail: readonly Html[]): Html {
  const whole = paragraphs([...head, ...tail]);
  return fits(whole)
    ? whole
    : clip(paragraphs([clip(paragraphs(head), MAX_TEXT - TAIL_ROOM), ...tail]), MAX_TEXT);
}
