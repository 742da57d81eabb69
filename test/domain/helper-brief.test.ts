import { expect, test } from "vitest";
import { loadCatalogue } from "../../src/adapters/catalogue/load-catalogue.ts";
import type { Community } from "../../src/domain/community/community.ts";
import { BRIEF_LENGTH, briefOf, scoresAtMost } from "../../src/domain/helper/brief.ts";
import { needsOf, scoreIfFit } from "../../src/domain/helper/fit.ts";
import { LANGUAGE_LEVELS, type HelperProfile } from "../../src/domain/helper/profile.ts";
import type { Tally } from "../../src/domain/helper/tally.ts";
import { communityId, personId } from "../../src/domain/shared/ids.ts";
import { createRandom, largestTowns, listingOf, profileOf, type Making } from "../bench/match/country.ts";
import { DE } from "../support/languages.ts";
import { sealer } from "../support/sealer.ts";

const NOW = new Date("2026-05-04T10:00:00Z");
const DAY_MS = 86_400_000;
const random = createRandom(11);

const ago = (days: number): Date => new Date(NOW.getTime() - days * DAY_MS);
const oneIn = (times: number): boolean => random() < 1 / times;

function tally(): Tally {
  const asked = Array.from({ length: Math.floor(random() * 7) }, () => ago(random() ** 2 * 40));
  // Clocks of two processes may differ, so that not always the last one is the latest.
  if (!oneIn(5)) asked.sort((a, b) => a.getTime() - b.getTime());
  const askedInAll = asked.length + Math.floor(random() * 2);
  return { asked, askedInAll, acceptedInAll: Math.floor(random() * (askedInAll + 2)) };
}

/** Somebody who may have a town only, be in a pause, or speak what cannot be chosen any more. */
function helper(making: Making): HelperProfile {
  const profile = profileOf(making, personId(1));
  const { communityId: id, point } = profile.place;
  return {
    ...profile,
    place: { communityId: id, ...(point && !oneIn(4) && { point }) },
    languages: oneIn(6) ? [{ language: "eo", level: LANGUAGE_LEVELS[0] }] : profile.languages,
    confirmedAt: ago(random() * 140),
    ...(oneIn(5) && { pausedUntil: ago(random() * 4 - 2) }),
  };
}

test("a brief never says less of somebody than their profile, and mostly not much more", async () => {
  const towns = (await largestTowns()).slice(0, 2);
  const communities = towns.map(({ name, center }, n): Community => ({
    id: communityId(`community${n}`),
    name,
    center,
    radiusKm: 25,
    language: DE,
    timeZone: "Europe/Berlin",
    moderationChatId: -n,
  }));
  const catalogue = await loadCatalogue();
  const making: Making = { random, catalogue, communities, towns, now: NOW, sealer };
  let [fitting, close] = [0, 0];
  for (let n = 0; n < 300; n += 1) {
    const made = listingOf(making, "request", 100 + n);
    const request = { ...made, wholeCommunity: oneIn(4), languages: oneIn(6) ? ["la"] : made.languages };
    const category = catalogue.find(request.category);
    if (!category) throw new Error(request.category);
    const needs = needsOf(category, request, NOW, "Europe/Berlin");
    const helpers = Array.from({ length: 60 }, () => ({ profile: helper(making), tally: tally() }));
    const briefs = helpers.map(({ profile, tally: asked }) => briefOf(profile, asked));
    expect(briefs.every(({ length }) => length === BRIEF_LENGTH)).toBe(true);
    const most = scoresAtMost(needs, Float64Array.from(briefs.flat()));
    for (const [at, { profile, tally: asked }] of helpers.entries()) {
      const score = scoreIfFit(needs, profile, asked);
      if (score === undefined) continue;
      expect(most[at]).toBeGreaterThan(score);
      fitting += 1;
      if ((most[at] ?? 0) < score + 0.1) close += 1;
    }
  }
  expect(fitting).toBeGreaterThan(500);
  expect(close / fitting).toBeGreaterThan(0.5);
});
