import type { Community } from "../domain/community/community.ts";
import type { Person } from "../domain/person/person.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Notice, Render } from "./notices.ts";
import type { OutboxMessage } from "./ports.ts";

/** A message to a person's private chat, in their language. Losing one is worse than a repeat. */
export const toPerson = (
  render: Render,
  person: Pick<Person, "id" | "language">,
  key: string,
  notice: Notice,
): OutboxMessage => ({
  key,
  chatId: person.id,
  method: "sendMessage",
  payload: render(notice, person.language),
  priority: "transactional",
  whenAmbiguous: "resend",
});

/** Puts new words in place of the message that was sent under `target`. */
export const editForPerson = (
  render: Render,
  person: Person,
  key: string,
  target: string,
  notice: Notice,
): OutboxMessage => ({ ...toPerson(render, person, key, notice), method: "editMessageText", target });

/** A message to a community's moderation chat, in the moderators' language. */
export const toModerators = (
  render: Render,
  community: Community,
  key: string,
  notice: Notice,
): OutboxMessage => ({
  key,
  chatId: community.moderationChatId,
  ...(community.moderationThreadId === undefined ? {} : { threadId: community.moderationThreadId }),
  method: "sendMessage",
  payload: render(notice, community.language),
  priority: "transactional",
  whenAmbiguous: "resend",
});

/** One message to each operator who has ever spoken to the bot; Telegram lets it write to nobody else. */
export async function toOperators(
  { operators, people, render }: Pick<Dependencies, "operators" | "people" | "render">,
  key: string,
  notice: Notice,
): Promise<readonly OutboxMessage[]> {
  const known = await people.findMany(operators);
  return [...known.values()].map((person) => toPerson(render, person, `${key}:${String(person.id)}`, notice));
}
