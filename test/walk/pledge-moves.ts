import { isNeed } from "../../src/domain/pledge/need.ts";
import { listingId } from "../../src/domain/shared/ids.ts";
import { send, type Done } from "./deeds.ts";
import type { Move } from "./moves.ts";
import { here, keysIn, pressOneOf, promptsIn, replyTo, through, type Weights } from "./organisation-moves.ts";
import type { Scene } from "./scene.ts";
import { oddWords } from "./words.ts";

/** Buttons of what somebody is about to promise, and of what they have promised. */
const PROMISING: Weights = { xa: 4, xb: 1, xc: 1, xd: 6, xe: 8, xf: 4, xg: 12, xs: 12, xo: 1 };
/** Buttons of an organisation's card of a promise. */
const ON_CARDS: Weights = { xh: 8, xi: 1, xj: 5, xk: 2, xl: 1, xm: 3, xn: 8 };
/** How the prompt for how much has arrived begins. */
const PROMPT = "📦";

interface StoredNeed {
  readonly _id: string;
  readonly kind: "offer" | "request";
  readonly organisationId?: string;
}

/** A need of an organisation that is out. */
async function needOf({ house, dice }: Scene): Promise<string | undefined> {
  const found = await house.store.connection
    .collection<StoredNeed>("listings")
    .find({ status: "published", kind: "request" })
    .toArray();
  const { listings } = house.engine.useCases;
  const all = await Promise.all(found.map(({ _id }) => listings.find(listingId(_id))));
  const needs = all.flatMap((one) => (one && isNeed(one) ? [one.id] : []));
  return needs.length === 0 ? undefined : dice.one(needs);
}

async function promise(scene: Scene): Promise<Done> {
  const need = await needOf(scene);
  return need === undefined
    ? { what: "finds no need of an organisation" }
    : through(scene, `/start ${need}`, ["xa", "xd", "xe", "xs", "xg"]);
}

const amount = (scene: Scene): string =>
  scene.dice.chance(0.8) ? String(scene.dice.between(1, 4)) : oddWords(scene.dice);

/** What people promise to organisations, and what becomes of it. */
export const PLEDGE_MOVES: readonly Move[] = [
  {
    name: "promises something",
    weight: (scene) => (here(scene) && !scene.question ? 5 : 0),
    play: promise,
  },
  {
    name: "goes on with a promise",
    weight: (scene) => (here(scene) && keysIn(scene, PROMISING).length > 0 ? 25 : 0),
    play: (scene) => pressOneOf(scene, PROMISING),
  },
  {
    name: "types an amount",
    weight: (scene) => (here(scene) && keysIn(scene, PROMISING).length > 0 ? 3 : 0),
    play: (scene) => send(scene, { text: amount(scene) }),
  },
  {
    name: "answers a promise",
    weight: (scene) => (here(scene) && keysIn(scene, ON_CARDS).length > 0 ? 40 : 0),
    play: (scene) => pressOneOf(scene, ON_CARDS),
  },
  {
    name: "says how much has arrived",
    weight: (scene) => (here(scene) && promptsIn(scene, PROMPT).length > 0 ? 20 : 0),
    play: (scene) => replyTo(scene, PROMPT, amount(scene)),
  },
];

/** The same in an organisation's own group. */
export const PLEDGE_GROUP_MOVES: readonly Move[] = [
  {
    name: "answers a promise in the group",
    weight: (scene) => (keysIn(scene, ON_CARDS).length > 0 ? 60 : 0),
    play: (scene) => pressOneOf(scene, ON_CARDS),
  },
  {
    name: "says in the group how much has arrived",
    weight: (scene) => (promptsIn(scene, PROMPT).length > 0 ? 25 : 0),
    play: (scene) => replyTo(scene, PROMPT, amount(scene)),
  },
];
