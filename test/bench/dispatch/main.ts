import { gini } from "../../../src/domain/dispatch/fairness.ts";
import { MAX_ROUND, roundSize, yesRate } from "../../../src/domain/dispatch/rounds.ts";
import { withTurn } from "../../../src/domain/helper/fit.ts";
import { DEFAULT_CAPS } from "../../../src/domain/helper/profile.ts";
import { capReached, NEVER_ASKED, TALLY_KEEPS, type Tally } from "../../../src/domain/helper/tally.ts";

// `npm run bench:dispatch -- [requests] [helpers] [seed]`: many requests over some weeks, and helpers who answer at random.
// Compares the product's own rules (size of rounds, whose turn it is, caps) with asking everybody and with asking three for
// each place at random, in one table. What fits whom is random; a helper within reach of a request fits it more or less.

const [REQUESTS = 1_000, HELPERS = 500, SEED = 1] = process.argv.slice(2).map(Number);
const DAYS = 60;
const DAY_MS = 86_400_000;
const START_MS = Date.parse("2026-05-04T08:00:00Z");
/** A round lasts so long. */
const ROUND_MS = 12 * 3_600_000;
/** Nobody waits longer for helpers. */
const MAX_ROUNDS = 10;
/** Share of the helpers who are within reach of a request. */
const REACH = 0.3;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Helper {
  /** How likely a yes and an answer at all are, from 0 to 1. */
  readonly yes: number;
  readonly answers: number;
  tally: Tally;
}

interface Candidate {
  readonly helper: Helper;
  readonly fit: number;
}

/** Whom to ask in a round; `missing` is how many more are needed. */
type Strategy = (
  candidates: readonly Candidate[],
  missing: number,
  observed: { settled: number; yes: number },
  now: Date,
) => readonly Candidate[];

const strategies: Readonly<Record<string, (random: () => number) => Strategy>> = {
  Pomich: () => (candidates, missing, observed, now) =>
    candidates
      .filter(({ helper }) => capReached(helper.tally, DEFAULT_CAPS, now) === undefined)
      .map((candidate) => ({ candidate, score: withTurn(candidate.fit, candidate.helper.tally, now) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, roundSize(missing, yesRate(observed), 0))
      .map(({ candidate }) => candidate),
  "best fit first": () => (candidates, missing, observed) =>
    candidates.toSorted((a, b) => b.fit - a.fit).slice(0, roundSize(missing, yesRate(observed), 0)),
  "ask everybody": () => (candidates) => candidates,
  "ask at random": (random) => (candidates, missing) =>
    candidates
      .map((candidate) => ({ candidate, at: random() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, Math.min(MAX_ROUND, 3 * missing))
      .map(({ candidate }) => candidate),
};

function simulate(make: (random: () => number) => Strategy) {
  const random = randomFrom(SEED);
  const ask = make(randomFrom(SEED + 1));
  const helpers: Helper[] = Array.from({ length: HELPERS }, () => ({
    yes: random() * 0.6,
    answers: 0.4 + random() * 0.6,
    tally: NEVER_ASKED,
  }));
  const observed = { settled: 0, yes: 0 };
  const hours: number[] = [];
  let invitations = 0;
  let places = 0;
  let accepted = 0;
  let over = 0;
  for (let request = 0; request < REQUESTS; request += 1) {
    const begun = START_MS + (request / REQUESTS) * DAYS * DAY_MS;
    const wanted = 1 + Math.floor(random() * 4);
    // The same helpers are within reach in every strategy, and would say the same.
    const near = helpers.flatMap((helper) => {
      const [reach, fit, yes, answers, speed] = [random(), random(), random(), random(), random()];
      return reach < REACH
        ? [
            {
              helper,
              fit,
              says: answers < helper.answers && yes < helper.yes,
              answers: answers < helper.answers,
              speed,
            },
          ]
        : [];
    });
    const left = new Set(near);
    let missing = wanted;
    for (let round = 0; round < MAX_ROUNDS && missing > 0 && left.size > 0; round += 1) {
      const now = new Date(begun + round * ROUND_MS);
      const asked = new Set(ask([...left], missing, observed, now)) as ReadonlySet<unknown>;
      const answering = near.filter((one) => asked.has(one)).toSorted((a, b) => a.speed - b.speed);
      for (const one of answering) {
        left.delete(one);
        const { tally } = one.helper;
        one.helper.tally = {
          asked: [...tally.asked, now].slice(-TALLY_KEEPS),
          askedInAll: tally.askedInAll + 1,
          acceptedInAll: tally.acceptedInAll,
        };
        invitations += 1;
        observed.settled += 1;
        if (!one.says) continue;
        observed.yes += 1;
        if (missing === 0) {
          over += 1;
          continue;
        }
        missing -= 1;
        accepted += 1;
        one.helper.tally = { ...one.helper.tally, acceptedInAll: one.helper.tally.acceptedInAll + 1 };
        if (missing === 0) hours.push((round * ROUND_MS + one.speed * ROUND_MS) / 3_600_000);
      }
    }
    places += wanted;
  }
  const sorted = hours.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
  return {
    "invitations per acceptance": (invitations / accepted).toFixed(1),
    "yeses in vain": over,
    "Gini of invitations": gini(helpers.map(({ tally }) => tally.askedInAll)).toFixed(2),
    "Gini of acceptances": gini(helpers.map(({ tally }) => tally.acceptedInAll)).toFixed(2),
    "most asked of one": Math.max(...helpers.map(({ tally }) => tally.askedInAll)),
    "places filled": `${((100 * accepted) / places).toFixed(1)} %`,
    "hours to fill, p50": at(0.5).toFixed(1),
    "hours to fill, p90": at(0.9).toFixed(1),
  };
}

console.log(
  `${String(REQUESTS)} requests over ${String(DAYS)} days, ${String(HELPERS)} helpers, seed ${String(SEED)}`,
);
console.table(Object.fromEntries(Object.entries(strategies).map(([name, make]) => [name, simulate(make)])));
