import type { ShownCard } from "../../domain/organisation/shown-card.ts";
import { leadsOf, type Organisation } from "../../domain/organisation/organisation.ts";
import { isReachable } from "../../domain/person/person.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import type { Language } from "../../domain/shared/language.ts";
import { toPerson, type OutboxMessage, type Render, type Tx } from "../core/index.ts";
import type { People } from "../people/ports.ts";

/** Cards that an organisation works with: in its group, or else in its leads' private chats. */
export interface ChatCards<Notice> {
  /**
   * New cards. None where nobody of the organisation can be reached.
   * @param keyOf the effect key of the card in a lead's chat, or in the group
   */
  post(
    organisation: Organisation,
    keyOf: (lead?: PersonId) => string,
    notice: Notice,
    tx: Tx,
  ): Promise<{ readonly messages: readonly OutboxMessage[]; readonly shown: readonly ShownCard[] }>;
  /** Shows the notice on cards that were posted. @param language the group's; a group without one keeps its card */
  edits(
    shown: readonly ShownCard[],
    keyOf: (index: number) => string,
    notice: Notice,
    language: Language | undefined,
    tx: Tx,
  ): Promise<readonly OutboxMessage[]>;
}

export const createChatCards = <Notice extends { readonly kind: string }>({
  people,
  render,
}: {
  readonly people: Pick<People, "findMany">;
  readonly render: Render<Notice>;
}): ChatCards<Notice> => ({
  async post(organisation, keyOf, notice, tx) {
    const { chatId, language } = organisation;
    if (chatId !== undefined) {
      const key = keyOf();
      const message: OutboxMessage = {
        key,
        chatId,
        method: "sendMessage",
        payload: render(notice, language),
        priority: "transactional",
        whenAmbiguous: "resend",
      };
      return { messages: [message], shown: [{ key, chatId }] };
    }
    const leads = await people.findMany(
      leadsOf(organisation).map(({ person }) => person),
      tx,
    );
    const reachable = [...leads.values()].filter(isReachable);
    return {
      messages: reachable.map((lead) => toPerson(render, lead, keyOf(lead.id), notice)),
      shown: reachable.map(({ id }) => ({ key: keyOf(id), chatId: id, person: id })),
    };
  },
  async edits(shown, keyOf, notice, language, tx) {
    const readers = await people.findMany(
      shown.flatMap(({ person }) => person ?? []),
      tx,
    );
    return shown.flatMap(({ key: target, chatId, person }, index): readonly OutboxMessage[] => {
      const reader = person === undefined ? undefined : readers.get(person);
      if (person !== undefined && !reader) return [];
      const read = reader?.language ?? language;
      return read === undefined
        ? []
        : [
            {
              key: keyOf(index),
              chatId,
              method: "editMessageText",
              payload: render(notice, read),
              priority: "transactional",
              whenAmbiguous: "resend",
              target,
              slot: target,
            },
          ];
    });
  },
});
