import type { Language } from "../../src/domain/shared/language.ts";
import { WALKERS, type Walker } from "./cast.ts";
import { createCoverage, type Coverage } from "./coverage.ts";
import { diceOf, eventsOf, type Dice, type Event } from "./dice.ts";
import { GROUP_MOVES } from "./group-moves.ts";
import { foundOrganisation } from "./organisation-moves.ts";
import { openHouse, type House } from "./house.ts";
import type { Done } from "./deeds.ts";
import { MOVES } from "./moves.ts";
import { ORGANISATION_GROUP_MOVES, ORGANISATION_MOVES } from "./organisation-moves.ts";
import { PLEDGE_GROUP_MOVES, PLEDGE_MOVES } from "./pledge-moves.ts";
import { createPromises } from "./promises.ts";
import { groupOf, languageOf, lookAround, type Scene } from "./scene.ts";
import { isBotIn } from "../../src/playground/world/rights.ts";
import { findLost } from "./lost.ts";
import { SHIFT_MOVES } from "./shifts.ts";
import { UPHEAVALS } from "./upheavals.ts";
import { createWatch, SILENCE } from "./watch.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export interface WalkOptions {
  readonly seed: number;
  readonly events: number;
  /** Where the clock stands first; a whole day, for a replay to be the same. */
  readonly day: string;
  /** Goes on after something went wrong, to find more. */
  readonly keepGoing?: boolean;
  /** Told of each defect at once, and of each thousandth event. */
  readonly onNews?: (line: string) => void;
  /** Ends the walk early, after the event that happens. */
  readonly signal?: AbortSignal;
}

export interface Walk {
  readonly coverage: Coverage;
  /** What went wrong, each with the steps that led there. */
  readonly defects: readonly string[];
  /** How many of them say that somebody got no answer. */
  readonly silent: number;
  /** What was owed at the end and not delivered once every group was put right; counted among the defects too. */
  readonly lost: readonly string[];
  /** How many events happened. */
  readonly walked: number;
  /** Events a second. */
  readonly pace: number;
}

const PRIVATE = [...MOVES, ...ORGANISATION_MOVES, ...PLEDGE_MOVES, ...SHIFT_MOVES];
const IN_GROUPS = [...GROUP_MOVES, ...ORGANISATION_GROUP_MOVES, ...PLEDGE_GROUP_MOVES, ...UPHEAVALS];

/** Steps of the person concerned that a defect is told with. */
const STEPS_TOLD = 12;

/** How long goes by before something happens, mostly seconds. */
function pause(dice: Dice): number {
  const [, long] = dice.weighed(
    [
      [977, () => dice.between(1, 4) * 1_000],
      [18, () => dice.between(5, 180) * MINUTE],
      [4, () => dice.between(4, 14) * HOUR],
      [0.6, () => dice.between(2, 8) * 24 * HOUR],
    ] as const,
    ([weight]) => weight,
  );
  return long();
}

/** Lets long pauses go by in strides: what is due along the way is due at its own time. */
async function letPass(house: House, ms: number): Promise<void> {
  const STRIDE = 6 * HOUR;
  for (let left = ms; left > 0; left -= STRIDE) {
    house.pass(Math.min(left, STRIDE));
    if (ms > 2 * MINUTE) await house.settle();
  }
}

/** What the event makes somebody do, from what they see at the time. */
async function play(
  house: House,
  walker: Walker,
  language: Language,
  dice: Dice,
): Promise<{ scene: Scene; name: string; done: Done }> {
  const group = groupOf(house, walker, dice);
  const chat = group !== undefined && dice.chance(0.6) ? group : walker.id;
  const scene = await lookAround(house, walker, chat, language, dice);
  const its = chat < 0 ? house.telegram.standIn.world.chat(chat) : undefined;
  const moves = !its ? PRIVATE : isBotIn(its) ? IN_GROUPS : UPHEAVALS;
  const move = dice.weighed(moves, ({ weight }) => weight(scene));
  return { scene, name: move.name, done: await move.play(scene) };
}

/** Whether the question that was asked has another answer now than before. */
async function isAnswered({ house, question }: Scene): Promise<boolean> {
  if (question?.step.at !== "field") return false;
  const { id } = question.step.field;
  const now = await house.engine.useCases.drafts.find(question.draft.id);
  return now?.answers[id] !== undefined && now.lastUpdate !== question.draft.lastUpdate;
}

/** Walks so many events of a seed, one after the other, each when the product has come to rest. */
export async function walk({
  seed,
  events,
  day,
  keepGoing = false,
  onNews = () => {},
  signal,
}: WalkOptions): Promise<Walk> {
  const house = await openHouse(new Date(`${day}T09:00:00Z`));
  await foundOrganisation(house);
  const languages = new Map<number, Language>();
  const watch = createWatch(house, languages);
  const promises = createPromises(house);
  const coverage = await createCoverage();
  const steps: { readonly id: number; readonly line: string }[] = [];
  const defects: string[] = [];
  let silent = 0;

  async function happen(draws: Event, number: number): Promise<void> {
    const dice = diceOf(draws);
    const walker = dice.weighed(WALKERS, ({ busy }) => busy);
    await letPass(house, pause(dice));
    const before = languages.get(walker.id) ?? (await languageOf(house, walker));
    const { scene, name, done } = await play(house, walker, before, dice);
    const at = `${String(number)} ${house.now().toISOString().slice(0, 16)} ${walker.name}${scene.chat < 0 ? " in the group" : ""}`;
    steps.push({ id: walker.id, line: `${at} ${done.what}` });
    await house.rest();
    languages.set(walker.id, await languageOf(house, walker));
    coverage.count(`move ${name}`);
    if (done.pressed) coverage.count(`button ${done.pressed.data}`);
    if (scene.question?.step.at === "field" && (await isAnswered(scene)))
      coverage.count(`answered ${scene.question.step.field.kind}`);
    const found = [...(await watch.after(walker, scene.chat, done, before)), ...(await promises.broken())];
    if (found.length === 0) return;
    silent += found.filter((one) => SILENCE.includes(one)).length;
    const told = steps.filter(({ id }) => id === walker.id).slice(-STEPS_TOLD);
    const last = house.telegram.standIn
      .messages(scene.chat)
      .slice(-2)
      .map(({ text }) => `   > ${text ?? ""}`.slice(0, 300));
    const defect = [...found.map((one) => `✗ ${one}`), ...told.map(({ line }) => `   ${line}`), ...last].join(
      "\n",
    );
    defects.push(defect);
    onNews(defect);
  }

  try {
    const began = performance.now();
    let lap = began;
    for (const [index, draws] of eventsOf(seed, events).entries()) {
      await happen(draws, index + 1);
      if ((index + 1) % 1_000 === 0) {
        const now = performance.now();
        onNews(`${String(index + 1)} events, the last thousand ${(1e6 / (now - lap)).toFixed(1)} a second`);
        lap = now;
      }
      if (signal?.aborted || (defects.length > 0 && !keepGoing)) break;
    }
    const pace = steps.length / ((performance.now() - began) / 1_000);
    await coverage.finish(house);
    const lost = await findLost(house);
    for (const one of lost) onNews(`✗ lost: ${one}`);
    defects.push(...lost.map((one) => `✗ lost: ${one}`));
    return { coverage, defects, silent, lost, walked: steps.length, pace };
  } finally {
    await house.close();
  }
}

/** How to see it again. */
export const replay = ({ seed, events, day }: WalkOptions): string =>
  `npm run walk -- --seed ${String(seed)} --events ${String(events)} --day ${day}`;

export const today = (): string => new Date().toISOString().slice(0, 10);
