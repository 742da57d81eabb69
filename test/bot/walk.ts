import type { MessageView } from "../../src/playground/index.ts";
import type { Actor, Chat } from "../support/chat.ts";

/** Somebody who has agreed to the privacy notice and looks at the menu. */
export async function newcomer(chat: Chat, language = "uk", firstName = "Olena"): Promise<Actor> {
  const actor = chat.person({ firstName, language });
  await actor.sends("/start");
  await actor.taps("✅");
  return actor;
}

/** Taps one button after the other. */
export async function clickThrough(actor: Actor, captions: readonly string[]): Promise<void> {
  for (const caption of captions) await actor.taps(caption);
}

/** A request for two with a cat, in Ukrainian, up to the preview. */
export const HOUSING_REQUEST = [
  "Житло",
  "2",
  "0",
  "Кіт",
  "Ні",
  "Якнайшвидше",
  "Близько місяця",
  "Leipzig",
  "Пропустити",
];

/** What of a message is set in bold. */
export const bold = ({ text = "", entities }: MessageView): string =>
  entities
    .filter(({ type }) => type === "bold")
    .map(({ offset, length }) => text.slice(offset, offset + length))
    .join("\n");
