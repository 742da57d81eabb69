import type { Product } from "./product.ts";
import type { Telegram } from "./telegram.ts";

/** A call after which the process is killed: it took effect, and the process never learns. */
export interface Moment {
  readonly method: string;
  readonly chat?: "private" | "group";
  /** Which of such calls, from 1; the first when absent. */
  readonly nth?: number;
}

export const inWords = ({ method, chat, nth = 1 }: Moment): string =>
  `${method}${chat ? ` to a ${chat} chat` : ""} no. ${String(nth)}`;

/** Kills the process at the moment, counted from now; resolves when it is gone. */
export function killAt(
  telegram: Telegram,
  product: Product,
  { method, chat, nth = 1 }: Moment,
): Promise<void> {
  let count = 0;
  return new Promise((resolve) => {
    const stop = telegram.onCall(async (called, params) => {
      const kind = Number(params["chat_id"]) < 0 ? "group" : "private";
      if (called !== method || (chat && chat !== kind) || ++count !== nth) return;
      stop();
      await product.kill();
      resolve();
    });
  });
}
