import { consentButton } from "../../../src/bot/buttons/start.ts";
import { CONSENT_VERSION } from "../../../src/domain/person/person.ts";

/** Those who write, in turns: more than Telegram would let one bot answer at once, each no faster than a person types. */
export const PEOPLE = 2_000;
const FIRST_PERSON = 5_000_000;

/** What a run consists of: everybody agreeing to the privacy notice, or somebody saying something the bot has to answer. */
export type Kind = "agree" | "say";

function said(id: number): object {
  const person = { id: FIRST_PERSON + (id % PEOPLE), first_name: "Olena", language_code: "uk" };
  const chat = { id: person.id, type: "private", first_name: person.first_name };
  const from = { ...person, is_bot: false };
  return {
    message_id: id,
    date: Math.floor(Date.now() / 1_000),
    chat,
    from,
    text: "Добрий день! Чи є тут хтось?",
  };
}

function pressed(id: number): object {
  const { from, ...message } = said(id) as { readonly from: object };
  const data = consentButton.pack({ link: "", language: "uk", version: CONSENT_VERSION });
  return { id: String(id), from, chat_instance: "1", data, message };
}

/** An update as Telegram writes it. */
export const updateOf = (kind: Kind, id: number): string =>
  JSON.stringify({
    update_id: id,
    ...(kind === "agree" ? { callback_query: pressed(id) } : { message: said(id) }),
  });
