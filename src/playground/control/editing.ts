import type { EditMessage, MoveLocation } from "../acts.ts";
import { characters, MAX_CAPTION, MAX_TEXT } from "../text/length.ts";
import { tidy } from "../text/rich-text.ts";
import { wellFormed } from "../text/well-formed.ts";
import { announce } from "../world/deliver.ts";
import type { StoredMessage } from "../world/content.ts";
import type { ChatState } from "../world/state.ts";
import type { World } from "../world/world.ts";
import { chatOf, messageOf, personOf } from "./people.ts";
import { Refusal } from "./refusal.ts";
import { place } from "./writing.ts";

/**
 * Changes a person's own message: its text, or the caption of a photo or file. The bot is told by edited_message.
 *
 * @throws Refusal for somebody else's message, or one without words.
 */
export function rewrite(
  world: World,
  personId: number,
  { chatId, messageId, text }: EditMessage,
): StoredMessage {
  const person = personOf(world, personId);
  const chat: ChatState = chatOf(world, person, chatId);
  const message = messageOf(world, chat, messageId);
  if (message.from !== person.id) throw new Refusal(403, "Only one's own messages can be edited.");
  const { content } = message;
  const limit = content.kind === "text" ? MAX_TEXT : MAX_CAPTION;
  if (characters(text) > limit) throw new Refusal(413, `That is too long: ${limit} characters at most.`);
  const body = tidy({ text: wellFormed(text), entities: [] });
  if (!("body" in content)) throw new Refusal(409, "There are no words in this message.");
  if (content.kind === "text" && body.text === "") throw new Refusal(400, "An empty message cannot be sent.");
  if (body.text === content.body.text) return message;
  world.change(message, { content: { ...content, body }, editDate: world.seconds });
  announce(world, message, true);
  return message;
}

/**
 * Moves a live location, or ends it; the bot is told by edited_message each time.
 *
 * @throws Refusal 409 for what is no live location (any more).
 */
export function moveLocation(
  world: World,
  personId: number,
  { chatId, messageId, location, stop = false }: MoveLocation,
): StoredMessage {
  const person = personOf(world, personId);
  const message = messageOf(world, chatOf(world, person, chatId), messageId);
  if (message.from !== person.id) throw new Refusal(403, "Only one's own location can be moved.");
  const { content } = message;
  const period = content.kind === "location" ? content.livePeriod : undefined;
  if (content.kind !== "location" || period === undefined || world.seconds >= message.date + period) {
    throw new Refusal(409, "This location is not live.");
  }
  const { livePeriod: _, ...still } = content;
  const moved = { ...(stop ? still : content), ...(location ? place(location) : {}) };
  world.change(message, { content: moved, editDate: world.seconds });
  announce(world, message, true);
  return message;
}
