import type { Message } from "grammy/types";
import type { Written } from "../../../app/relay/index.ts";

/** What of a message can be passed on. */
export type Passable = Pick<Written, "content" | "entities">;

/** A message's content for the other side of an introduction; undefined for kinds that the bot does not pass on. */
export function contentOf(message: Message): Passable | undefined {
  const { text, entities, photo, voice, location, caption = "", caption_entities: marked } = message;
  if (text !== undefined) return { content: { kind: "text", text }, ...(entities && { entities }) };
  const largest = photo?.at(-1);
  if (largest || voice) {
    const kind = largest ? "photo" : "voice";
    const { file_id: fileId = "", file_unique_id: unique } = largest ?? voice ?? {};
    const content = { kind, fileId, ...(unique !== undefined && { unique }), text: caption } as const;
    return { content, ...(marked && { entities: marked }) };
  }
  if (location)
    return { content: { kind: "location", point: { lat: location.latitude, lon: location.longitude } } };
  return undefined;
}
