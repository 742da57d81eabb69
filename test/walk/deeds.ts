import { Refusal } from "../../src/playground/control/refusal.ts";
import type { CallbackAnswer, InlineAnswer, NewMessage } from "../../src/playground/index.ts";
import { everShown, kindOf, type Key, type Scene } from "./scene.ts";

/** What somebody did, as the record tells it, and what the bot owes them for it. */
export interface Done {
  readonly what: string;
  /** Something must be said or changed in the chat. */
  readonly owesWord?: boolean;
  /** Each of them must be answered. */
  readonly presses?: readonly Promise<CallbackAnswer>[];
  readonly pressed?: Key;
  readonly query?: Promise<InlineAnswer>;
}

/** Nothing happens any more in a town that was closed, so that few are. */
const CLOSES_TOWN = "cd";

/** Presses a button, or presses it several times at once. */
export function press({ house, walker, chat, dice }: Scene, key: Key, times = 1): Done {
  const { standIn } = house.telegram;
  if (kindOf(key) === CLOSES_TOWN && !dice.chance(0.15)) return { what: "leaves the town open" };
  const presses = Array.from({ length: times }, () =>
    standIn.press(walker.id, { chatId: chat, messageId: key.messageId, data: key.data }),
  );
  // What Telegram's app refuses, the watch looks at later.
  for (const promise of presses) promise.catch(() => {});
  return { what: `presses${times > 1 ? " twice" : ""} “${key.text}” ${key.data}`, presses, pressed: key };
}

/** Presses two old buttons at once, as two phones of one person may; one of the messages may be gone for the bot. */
export function pressOnTwoDevices(scene: Scene): Done {
  const { house, walker, chat, dice } = scene;
  const { standIn } = house.telegram;
  // Of two languages chosen at once nobody can say which one is read meanwhile.
  const keys = [everShown(scene), everShown(scene)].flatMap((key) =>
    key && !["lg", "ok", CLOSES_TOWN].includes(kindOf(key)) ? [key] : [],
  );
  const [first] = keys;
  if (!first) return { what: "finds nothing to press" };
  const inaccessible = dice.chance(0.3);
  const presses = keys.map(({ messageId, data }) =>
    standIn.press(walker.id, { chatId: chat, messageId, data, ...(inaccessible && { inaccessible }) }),
  );
  for (const promise of presses) promise.catch(() => {});
  const what = keys.map(({ data }) => data).join(" and ");
  return { what: `presses on two devices ${what}${inaccessible ? ", gone" : ""}`, presses, pressed: first };
}

/** Sends something; the apps of Telegram refuse some of it themselves. */
export function send({ house, walker, chat }: Scene, message: Omit<NewMessage, "chatId">): Done {
  const { photos, ...rest } = message;
  const what = `sends ${JSON.stringify(rest).slice(0, 160)}${photos ? ` ${String(photos.length)} photos` : ""}`;
  try {
    house.telegram.standIn.send(walker.id, { chatId: chat, ...message });
    // Nobody writes on within two seconds of a text as long as a piece of a longer one.
    if ((message.text?.length ?? 0) >= 2048) house.pass(3_000);
  } catch (error) {
    // What no app of Telegram's would send.
    if (error instanceof Refusal) return { what: `${what}: ${error.message}` };
    throw error;
  }
  return { what, owesWord: true };
}
