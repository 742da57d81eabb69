import type { CallbackAnswer, MessageView } from "../../src/playground/index.ts";
import type { Phone } from "./phone.ts";

/** Presses one button after the other. */
export async function pressAll(phone: Phone, captions: readonly string[]): Promise<void> {
  for (const caption of captions) await phone.press(caption);
}

/** Starts the bot and agrees to the privacy notice. */
export async function join(phone: Phone): Promise<void> {
  await phone.say("/start");
  await phone.press("✅");
}

/** Says yes, and confirms the safety notes if they come first. @returns the answer to the press that was the yes */
export async function sayYes(phone: Phone, caption: string, on?: MessageView): Promise<CallbackAnswer> {
  const answer = await phone.press(caption, on);
  return phone.buttons.some((one) => one.startsWith("🛟")) ? phone.press("🛟") : answer;
}

/** Olena, who reads Ukrainian, asks for housing for two with a cat. */
export async function requestHousing(phone: Phone, words = "Ми з мамою і котом"): Promise<void> {
  await phone.say("/need");
  await pressAll(phone, ["🏠", "2", "0", "Кіт", "Пропустити", "Якнайшвидше", "1 місяць", "📍"]);
  await phone.say(words);
  await phone.press("✅ Надіслати");
}

/** What a German helper answers about a room for three where pets are welcome, up to the place. */
const ROOM = ["Ja", "3", "Ein eigenes", "Familie", "2", "Tiere", "Fertig", "So bald", "1 Monat"];
const GERMAN = ["Deutsch", "Fertig"];

/** Where the place is known already: the same from the number of guests to the languages. */
export const ROOM_HERE: readonly string[] = [...ROOM, ...GERMAN];

/** Jonas, who reads German, offers that room. */
export async function offerHousing(phone: Phone): Promise<void> {
  await phone.say("/offer");
  await pressAll(phone, ["🏠", ...ROOM, "📍", ...GERMAN]);
  await phone.say("Helles Zimmer mit Garten");
  await pressAll(phone, ["Überspringen", "✅"]);
}
