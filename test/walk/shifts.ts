import { acceptInvitationButton } from "../../src/bot/buttons/dispatch.ts";
import { addDays } from "../../src/domain/shared/dates.ts";
import { WALKERS } from "./cast.ts";
import { press, send, type Done } from "./deeds.ts";
import type { Move } from "./moves.ts";
import { kindOf, lookAround, valueOf, type Key, type Scene } from "./scene.ts";

/** A wizard asks fewer questions; some are answered in several taps. */
const MOST_STEPS = 60;
/** Somebody asks for people for a shift no more often. */
const AGAIN_MS = 24 * 3_600_000;
/** Values of steps that do not lead on. */
const NOT_ON = ["_back", "_cancel", "_drop", "_change", "_behalf", "_own"];

const lastAsked = new WeakMap<Scene["house"], Map<number, number>>();

const comesForShifts = ({ house, walker }: Scene): boolean => {
  const last = lastAsked.get(house)?.get(walker.id) ?? -Infinity;
  return (
    walker.side === "request" &&
    walker.categories.includes("shift") &&
    house.now().getTime() - last > AGAIN_MS
  );
};

/** What is typed at a step of a request for a shift that begins soon, since nobody would otherwise live to see it end. */
function typedAt({ question, circumstances, dice }: Scene): string | undefined {
  if (question?.step.at !== "field" || !circumstances) return undefined;
  switch (question.step.field.id) {
    case "places":
      return String(dice.between(2, 3));
    case "date": {
      const [year, month, day] = addDays(
        circumstances.today,
        dice.chance(0.6) ? 1 : dice.between(2, 3),
      ).split("-");
      return `${day ?? ""}.${month ?? ""}.${year ?? ""}`;
    }
    case "start":
      return "14:00";
    case "end":
      return "16:30";
    default:
      return undefined;
  }
}

const worthOf = (key: Key): number => {
  const value = valueOf(key);
  if (value === "_submit" || value === "shift") return 1_000;
  if (NOT_ON.includes(value)) return 0;
  if (/Leipzig|Лейпциг/u.test(key.text)) return 50;
  return value === "_skip" || value === "done" ? 5 : 1;
};

/** Goes through the wizard in one go: tap by tap it takes so long that hardly anybody asks for several people. */
async function askForShift(scene: Scene): Promise<Done> {
  const { house, walker, chat, language, dice } = scene;
  const asked = lastAsked.get(house) ?? new Map<number, number>();
  lastAsked.set(house, asked.set(walker.id, house.now().getTime()));
  let done = send(scene, { text: "/need" });
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await house.rest();
    // Nobody answers faster, and the bot slows down whoever does.
    house.pass(1_000);
    const now = await lookAround(house, walker, chat, language, dice);
    const typed = typedAt(now);
    const afresh = now.shown.at(-1)?.find((key) => kindOf(key) === "wa");
    const keys = (now.question?.keys ?? []).filter((key) => worthOf(key) > 0);
    if (typed !== undefined) done = send(now, { text: typed });
    else if (afresh) done = press(now, afresh);
    else if (keys.length > 0) done = press(now, dice.weighed(keys, worthOf));
    else return done;
    await Promise.allSettled(done.presses ?? []);
    if (done.pressed && valueOf(done.pressed) === "_submit") return done;
  }
  return done;
}

/** The newest invitation in a chat, by the dispatch it belongs to. */
function invitationIn({ house }: Scene, chat: number, dispatch?: string): Key | undefined {
  for (const { messageId, keyboard = [], deleted } of house.telegram.standIn.world
    .messages(chat)
    .slice(-60)
    .toReversed()) {
    if (deleted) continue;
    for (const key of keyboard.flat()) {
      if (!("callback_data" in key)) continue;
      const found = acceptInvitationButton.unpack(key.callback_data)?.dispatch;
      if (found !== undefined && (dispatch === undefined || found === dispatch))
        return { messageId, data: key.callback_data, text: key.text };
    }
  }
  return undefined;
}

/** Everybody who was invited says yes in the same moment: there may be more of them than places. */
function sayYesTogether(scene: Scene): Done {
  const { house, walker, chat } = scene;
  const own = invitationIn(scene, chat);
  if (!own) return { what: "finds nothing to press" };
  const dispatch = acceptInvitationButton.unpack(own.data)?.dispatch;
  for (const { id } of WALKERS) {
    const theirs = id === walker.id ? undefined : invitationIn(scene, id, dispatch);
    if (!theirs) continue;
    const at = { chatId: id, messageId: theirs.messageId, data: theirs.data };
    // Some have blocked the bot; who gets which answer is looked at where they press alone.
    house.telegram.standIn.press(id, at).catch(() => {});
  }
  const done = press(scene, own);
  return { ...done, what: `${done.what} together with all others` };
}

/** What leads to people who come together, and to more of them than are needed. */
export const SHIFT_MOVES: readonly Move[] = [
  {
    name: "asks for people for a shift",
    weight: (scene) => (scene.started && !scene.blocked && !scene.question && comesForShifts(scene) ? 40 : 0),
    play: askForShift,
  },
  {
    name: "says yes together with others",
    weight: (scene) => (scene.started && !scene.blocked && invitationIn(scene, scene.chat) ? 15 : 0),
    play: sayYesTogether,
  },
];
