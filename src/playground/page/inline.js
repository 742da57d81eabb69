import { createOptions } from "./options.js";

/** As long as Telegram's clients wait for the next letter, in milliseconds. */
const PATIENCE = 400;

/**
 * What the bot finds while one types "@bot words"; what is picked is sent as one's own message.
 * @param {object} host
 * @param {() => string} host.botName without the @
 * @param {(query: string) => Promise<import("../protocol.ts").InlineAnswer | undefined>} host.ask
 * @param {(resultId: string) => void} host.choose
 * @param {(payload: string) => void} host.start leads to the private chat with the bot
 */
export function createInlineMenu({ botName, ask, choose, start }) {
  const options = createOptions("Found by the bot");
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** Grows with each letter, so that a late answer to an earlier query is passed over. */
  let typed = 0;

  /** @param {string} text @returns {string | undefined} the words after "@bot " */
  const queryIn = (text) => {
    const [, name, words] = /^@(\w+) (.*)$/su.exec(text) ?? [];
    return name?.toLowerCase() === botName().toLowerCase() ? words : undefined;
  };

  /** @param {string} query */
  async function show(query) {
    const asked = typed;
    const answer = await ask(query);
    if (!answer || asked !== typed) return;
    const { button, results } = answer;
    options.show([
      ...(button
        ? [{ title: button.text, about: "", run: () => start(button.startParameter) }]
        : results.length === 0
          ? [
              {
                title: answer.answered ? "Nothing found" : "The bot did not answer",
                about: "",
                run: () => {},
              },
            ]
          : []),
      ...results.map(({ id, title, description = "" }) => ({
        title,
        about: description,
        run: () => choose(id),
      })),
    ]);
  }

  return {
    ...options,
    /** Whether this is typed to the bot from within a chat, and is no message. @param {string} text */
    isQuery: (text) => queryIn(text) !== undefined,
    /** @param {string} text */
    follow(text) {
      typed += 1;
      clearTimeout(timer);
      const query = queryIn(text);
      if (query === undefined) options.close();
      else timer = setTimeout(() => void show(query), PATIENCE);
    },
  };
}
