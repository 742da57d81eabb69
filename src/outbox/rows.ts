import type { OutboxMessage } from "../app/core/index.ts";
import type { OutboxRow } from "./ports.ts";

/** How many places messages take in line: each also keeps one for whatever may go in its place. */
export const roomOf = (messages: readonly OutboxMessage[]): number =>
  messages.reduce((room, { instead = [] }) => room + 1 + roomOf(instead), 0);

/** Messages as rows one after the other, the first of them at `order`. */
export function inLine(messages: readonly OutboxMessage[], order: number, now: Date): OutboxRow[] {
  let place = order;
  return messages.map((message) => {
    const row = { ...message, order: place, notBefore: now, attempts: 0 };
    place += roomOf([message]);
    return row;
  });
}

/** What goes in a row's place, in the room that was kept for it. */
export const substitutesOf = ({ instead = [], order }: OutboxRow, now: Date): OutboxRow[] =>
  inLine(instead, order + 1, now);
