import type { Telegram } from "./telegram.ts";

/** People who write one after the other, some messages a second, until they are told to stop. */
export interface Crowd {
  /** What each message said, and when it was written, in milliseconds of `performance.now()`. */
  readonly written: ReadonlyMap<string, number>;
  stop(): void;
}

/** @param people with the ids 1…people */
export function startCrowd(
  { standIn }: Telegram,
  { people, perSecond }: { readonly people: number; readonly perSecond: number },
): Crowd {
  const written = new Map<string, number>();
  const timer = setInterval(() => {
    const chatId = (written.size % people) + 1;
    const text = `word ${written.size}`;
    written.set(text, performance.now());
    standIn.send(chatId, { chatId, text });
  }, 1_000 / perSecond);
  return { written, stop: () => clearInterval(timer) };
}
