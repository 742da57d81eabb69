import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

const { BOT_TOKEN: token = "", TELEGRAM_API_ROOT: apiRoot = "" } = process.env;

/** The same for every bot that is compared. */
export { apiRoot, token };

export const secret = "a-secret-of-the-bench";

/** What every bare bot answers: as long, and with as many buttons, as what Pomich says. */
export const ANSWER =
  "Я тут, щоб допомогти. Оберіть, будь ласка, що Вам потрібно або що Ви можете дати іншим.";

export const OPTIONS = {
  parse_mode: "HTML" as const,
  link_preview_options: { is_disabled: true },
  reply_markup: {
    inline_keyboard: [
      [{ text: "🙏 Мені потрібна допомога", callback_data: "wo:request" }],
      [{ text: "💛 Я можу допомогти", callback_data: "wo:offer" }],
      [
        { text: "📋 Мої оголошення", callback_data: "my" },
        { text: "⚙️ Налаштування", callback_data: "se" },
      ],
    ],
  },
};

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Serves a webhook on a free port. @returns its address */
export async function listen(listener: Listener): Promise<string> {
  const server = createServer((request, response) => void listener(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/telegram/webhook`;
}
