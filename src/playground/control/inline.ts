import { announce } from "../world/deliver.ts";
import { apiUser } from "../world/api-shapes.ts";
import type { InlineButton, RichText } from "../world/content.ts";
import type { World } from "../world/world.ts";
import { messageView } from "../world/views.ts";
import type { InlineAnswer, InlineChoice, MessageView } from "../protocol.ts";
import { chatOf, personOf } from "./people.ts";
import { Refusal } from "./refusal.ts";

/** One result as the bot gave it, ready to be sent. */
export interface InlineArticle {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly body: RichText;
  readonly keyboard?: readonly (readonly InlineButton[])[];
}

export interface AnsweredQuery extends Omit<InlineAnswer, "answered" | "results"> {
  readonly articles: readonly InlineArticle[];
}

export interface InlineQueries {
  /** Types "@bot words" somewhere. @returns the bot's answer, or an unanswered one after `patienceMs`. @throws Refusal */
  readonly ask: (personId: number, query: string) => Promise<InlineAnswer>;
  /** Picks a result of one's last query: it is sent into the chat as one's own message, by way of the bot. @throws Refusal */
  readonly choose: (personId: number, choice: InlineChoice) => MessageView;
  /** Brings the bot's answer to the phone. False when the query is unknown, answered, or too old. */
  readonly answered: (queryId: string, answer: AnsweredQuery) => boolean;
  /** Who asked, while an answer still counts. */
  readonly askerOf: (queryId: string) => number | undefined;
  close(): void;
}

const MAX_QUERY = 256;
/** A query waits this long for its answer, in milliseconds of the world's clock; Telegram's figure is about this. */
const LIFETIME = 15_000;
const SILENCE: InlineAnswer = { answered: false, results: [], cacheTime: 0, personal: false };

interface Waiting {
  readonly personId: number;
  readonly query: string;
  readonly askedAt: number;
  readonly settle: (answer: InlineAnswer) => void;
}

/** Inline queries under way, and what each person was last shown. */
export function createInlineQueries(world: World, patienceMs: number): InlineQueries {
  const waiting = new Map<string, Waiting>();
  const shown = new Map<number, { readonly query: string; readonly articles: readonly InlineArticle[] }>();

  const live = (id: string): Waiting | undefined => {
    const found = waiting.get(id);
    return found && world.now() - found.askedAt <= LIFETIME ? found : undefined;
  };

  return {
    async ask(personId, query) {
      const person = personOf(world, personId);
      if (!world.state.bot.abilities.inline) throw new Refusal(409, "Inline mode is off for this bot.");
      if (Array.from(query).length > MAX_QUERY) throw new Refusal(400, "That is too long to search for.");
      const id = String(5_000_000_000_000_000 + world.state.next.callback++);
      return new Promise((resolve) => {
        const settle = (answer: InlineAnswer): void => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(answer);
        };
        const timer = setTimeout(() => settle(SILENCE), patienceMs);
        timer.unref();
        waiting.set(id, { personId, query, askedAt: world.now(), settle });
        const from = apiUser(world, person.id);
        world.queue("inline_query", person.id, { inline_query: { id, from, query, offset: "" } });
      });
    },
    choose(personId, { chatId, resultId }) {
      const person = personOf(world, personId);
      const chat = chatOf(world, person, chatId);
      const last = shown.get(personId);
      const article = last?.articles.find(({ id }) => id === resultId);
      if (!last || !article) throw new Refusal(409, "This was not among the results.");
      const message = world.addMessage(chat.id, {
        from: personId,
        viaBot: true,
        content: { kind: "text", body: article.body },
        ...(article.keyboard ? { keyboard: article.keyboard } : {}),
      });
      if (chat.type === "private") person.started = true;
      announce(world, message);
      world.queue("chosen_inline_result", personId, {
        chosen_inline_result: {
          result_id: resultId,
          from: apiUser(world, personId),
          query: last.query,
        },
      });
      return messageView(message);
    },
    answered(id, { articles, ...answer }) {
      const asked = live(id);
      if (!asked) return false;
      shown.set(asked.personId, { query: asked.query, articles });
      const results = articles.map(({ id: resultId, title, description, body }) => ({
        id: resultId,
        title,
        ...(description === undefined ? {} : { description }),
        text: body.text,
      }));
      asked.settle({ answered: true, results, ...answer });
      return true;
    },
    askerOf: (id) => live(id)?.personId,
    close: () => {
      for (const { settle } of waiting.values()) settle(SILENCE);
    },
  };
}
