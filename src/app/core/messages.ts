import type { Community } from "../../domain/community/community.ts";
import type { Person } from "../../domain/person/person.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import type { Language } from "../../domain/shared/language.ts";
import type { OutboxMessage } from "./outbox.ts";

/**
 * Text and keyboard as the Bot API takes them, for sendMessage and editMessageText alike; of what comes with a file, the
 * caption and the file, for sendDocument.
 */
export type Rendered = Readonly<Record<string, unknown>>;

/** Puts a notice into words. Each module asks for the notices of its own only. */
export type Render<Notice> = (notice: Notice, language: Language) => Rendered;

/** A text as the caption of what it comes with. */
export const captioned = ({ text, link_preview_options: _none, ...rest }: Rendered): Rendered => ({
  caption: text,
  ...rest,
});

/**
 * A message to a person's private chat, in their language. Losing one is worse than a repeat. By the notice's kind it may wait
 * for the end of their quiet hours.
 */
export const toPerson = <Notice extends { readonly kind: string }>(
  render: Render<Notice>,
  person: Pick<Person, "id" | "language">,
  key: string,
  notice: Notice,
): OutboxMessage => {
  const payload = render(notice, person.language);
  return {
    key,
    chatId: person.id,
    method: "document" in payload ? "sendDocument" : "sendMessage",
    payload,
    notice: notice.kind,
    priority: "transactional",
    whenAmbiguous: "resend",
  };
};

/** Replaces the text and keyboard of the message that was sent under the effect key `target`. */
export const editForPerson = <Notice extends { readonly kind: string }>(
  render: Render<Notice>,
  person: Person,
  key: string,
  target: string,
  notice: Notice,
): OutboxMessage => ({ ...toPerson(render, person, key, notice), method: "editMessageText", target });

/** A message to a community's moderation chat, in the moderators' language. */
export const toModerators = <Notice>(
  render: Render<Notice>,
  community: Pick<Community, "language" | "moderationChatId" | "moderationThreadId">,
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

/** Who the operators are, and where to look them up. */
interface OperatorDependencies<Notice> {
  readonly operators: readonly PersonId[];
  readonly people: {
    findMany(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>>;
  };
  readonly render: Render<Notice>;
}

/** One message to each operator who has ever spoken to the bot; Telegram lets it write to nobody else. */
export async function toOperators<Notice extends { readonly kind: string }>(
  { operators, people, render }: OperatorDependencies<Notice>,
  key: string,
  notice: Notice,
): Promise<readonly OutboxMessage[]> {
  const known = await people.findMany(operators);
  return [...known.values()].map((person) => toPerson(render, person, `${key}:${String(person.id)}`, notice));
}
