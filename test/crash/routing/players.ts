import { setTimeout as sleep } from "node:timers/promises";
import {
  contactRouteButton,
  closeRouteButton,
  handMenuButton,
  handRouteButton,
  objectRouteButton,
  passRouteButton,
  takeRouteButton,
} from "../../../src/bot/buttons/routing.ts";
import type { MessageView } from "../../../src/playground/index.ts";
import type { Stage } from "./stage.ts";

/** What people did, and how many presses got no answer while processes died. */
export interface Played {
  readonly presses: number;
  readonly unanswered: number;
}

/** Everybody who presses buttons. */
export interface Players {
  /** Resolves when nobody is about to press anything. */
  readonly settled: () => Promise<void>;
  stop(): Played;
}

/** How long people look at a card first: those who see it in chats of their own press at nearly the same time. */
const LOOK_MS = { from: 30, to: 120 } as const;
/** Between two presses of a person, as slow as the product asks people to be. */
const BETWEEN_MS = 350;
/** Nobody presses a card for ever. */
const STEPS = 3;
/** How often two people of a group press at once. */
const AT_ONCE = 0.3;

type Action = "take" | "pass" | "hand" | "close" | "contact" | "nothing";

const ON_ASKED: Readonly<Partial<Record<Action, number>>> = { take: 5, pass: 2, hand: 2, nothing: 4 };
const ON_TAKEN: Readonly<Partial<Record<Action, number>>> = {
  close: 3,
  pass: 2,
  hand: 1,
  contact: 2,
  nothing: 4,
};
/** How many of those who are told who has it object. */
const OBJECTS = 0.1;

function drawn(weights: Readonly<Partial<Record<Action, number>>>): Action {
  const all = Object.entries(weights) as [Action, number][];
  let left = Math.random() * all.reduce((sum, [, weight]) => sum + weight, 0);
  return all.find(([, weight]) => (left -= weight) < 0)?.[0] ?? "nothing";
}

const dataOf = ({ inlineKeyboard = [] }: MessageView): readonly string[] =>
  inlineKeyboard.flat().flatMap((button) => (button.kind === "callback" ? [button.data] : []));

/** Presses what the cards of listings offer, as it comes: in a group often by two at once, in chats of their own by everybody. */
export function startPlayers({ offices, standIn }: Stage): Players {
  const members = new Map(offices.flatMap(({ chats, people }) => chats.map((chat) => [chat, people])));
  /** When somebody may press again. */
  const free = new Map<number, number>();
  const steps = new Map<string, number>();
  let busy = 0;
  let [presses, unanswered] = [0, 0];
  let isOver = false;

  async function press(person: number, { chatId, messageId }: MessageView, data: string): Promise<void> {
    const now = performance.now();
    const at = Math.max(now, free.get(person) ?? 0);
    free.set(person, at + BETWEEN_MS);
    await sleep(at - now + LOOK_MS.from + Math.random() * (LOOK_MS.to - LOOK_MS.from));
    if (isOver) return;
    presses += 1;
    const { answered } = await standIn.press(person, { chatId, messageId, data });
    if (!answered) unanswered += 1;
  }

  /** Who presses: the person whose chat it is, or one or two of a group. */
  function whoIn(chat: number): readonly number[] {
    if (chat > 0) return [chat];
    const people = members.get(chat) ?? [];
    const first = Math.floor(Math.random() * people.length);
    const second = Math.random() < AT_ONCE ? people[(first + 1) % people.length] : undefined;
    return [people[first], second].flatMap((person) => person ?? []);
  }

  /** @returns the data of what somebody does with a card that shows these buttons */
  function choice(data: readonly string[]): string | undefined {
    const of = ({ pattern }: { readonly pattern: RegExp }): readonly string[] =>
      data.filter((one) => pattern.test(one));
    const organisations = of(handRouteButton);
    if (organisations.length > 0) return organisations[Math.floor(Math.random() * organisations.length)];
    const isAsked = of(takeRouteButton).length > 0;
    const kinds = {
      take: takeRouteButton,
      pass: passRouteButton,
      hand: handMenuButton,
      close: closeRouteButton,
      contact: contactRouteButton,
    };
    const action = drawn(isAsked ? ON_ASKED : ON_TAKEN);
    return action === "nothing" ? undefined : of(kinds[action])[0];
  }

  async function react(message: MessageView): Promise<void> {
    const data = dataOf(message);
    const object = data.find((one) => objectRouteButton.pattern.test(one));
    if (object !== undefined) {
      if (Math.random() < OBJECTS) await press(message.chatId, message, object);
      return;
    }
    const isCard = data.some((one) => passRouteButton.pattern.test(one) || handRouteButton.pattern.test(one));
    if (!isCard || !members.has(message.chatId)) return;
    const key = `${String(message.chatId)} ${String(message.messageId)}`;
    const step = (steps.get(key) ?? 0) + 1;
    steps.set(key, step);
    if (step > STEPS) return;
    await Promise.all(
      whoIn(message.chatId).map(async (person) => {
        const chosen = choice(data);
        if (chosen !== undefined) await press(person, message, chosen);
      }),
    );
  }

  const stop = standIn.onChange((event) => {
    if (isOver || event.type !== "message" || event.message.from !== "bot" || event.message.deleted) return;
    busy += 1;
    void react(event.message).finally(() => (busy -= 1));
  });

  return {
    async settled() {
      for (let quiet = 0; quiet < 10; quiet = busy === 0 ? quiet + 1 : 0) await sleep(50);
    },
    stop() {
      isOver = true;
      stop();
      return { presses, unanswered };
    },
  };
}
