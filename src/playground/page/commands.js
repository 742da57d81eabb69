import { createOptions } from "./options.js";

/**
 * The list of the bot's commands that opens over the input: while one types "/…", or by its button.
 * @param {() => readonly { command: string, description: string }[]} commands
 * @param {(command: string) => void} choose gets "/command"
 */
export function createCommandMenu(commands, choose) {
  const options = createOptions("Commands");

  /** @param {string} prefix what is typed so far */
  const show = (prefix) =>
    options.show(
      commands()
        .filter(({ command }) => `/${command}`.startsWith(prefix.toLowerCase()))
        .map(({ command, description }) => ({
          title: `/${command}`,
          about: description,
          run: () => choose(`/${command}`),
        })),
    );

  return {
    ...options,
    /** @param {string} typed */
    follow: (typed) => (/^\/\w*$/u.test(typed) ? show(typed) : options.close()),
    toggle: () => (options.node.hidden ? show("/") : options.close()),
  };
}
