import {
  DEFAULT_CAPS,
  DEFAULT_HELPER_RADIUS_KM,
  isSound,
  STOP_HOURS,
  type HelperProfile,
  type ProfileChange,
} from "../../domain/helper/profile.ts";
import { hoursAfter } from "../../domain/shared/dates.ts";
import type { PlaceAnswer } from "../../domain/category/answer.ts";
import { SPOKEN_LANGUAGES } from "../../domain/category/languages.ts";
import { hasConsented } from "../../domain/person/person.ts";
import { primarySubtag } from "../../domain/shared/language.ts";
import { helperProfileId, type PersonId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { Communities } from "../communities/ports.ts";
import type { CoreDependencies, Tx } from "../core/index.ts";
import type { People } from "../people/ports.ts";
import type { Helpers } from "./ports.ts";
import { reminderTask } from "./tasks.ts";

export type ProfileError =
  | "no-profile"
  | "not-an-option"
  | "place-unknown"
  /** Nobody can agree to be asked for nothing. */
  | "no-categories"
  /** The privacy notice comes first. */
  | "no-consent";

/** Somebody wants to be asked no more. */
export interface Stopped {
  /** Until when their profile is kept; absent where there is none. */
  readonly keptUntil?: Date;
}

export interface AskedAgain {
  /** True if they have a profile, so that everything is as it was. */
  readonly hasProfile: boolean;
}

export interface HelperCases {
  /** Also one that its person is still filling in. */
  profileOf(person: PersonId): Promise<HelperProfile | undefined>;
  /** Begins a profile at a place, with usual settings; nobody is asked before they agree. An earlier one stays as it is. */
  begin(person: PersonId, place: PlaceAnswer): Promise<Result<HelperProfile, ProfileError>>;
  /** Once they have agreed, a change counts as saying that the profile holds. */
  change(person: PersonId, change: ProfileChange): Promise<Result<HelperProfile, ProfileError>>;
  /** From now on they may be asked for what the profile names. The same says later that it still holds. */
  agree(person: PersonId): Promise<Result<HelperProfile, ProfileError>>;
  /** Asks them no more before `until`; at once again when absent. */
  pause(person: PersonId, until?: Date): Promise<Result<HelperProfile, ProfileError>>;
  /** Deletes the profile, and with it the consent to be asked by it. A repeat changes nothing. */
  withdraw(person: PersonId): Promise<void>;
  /** Whether they have said that they want to be asked no more, and until when that brings everything back as it was. */
  stopped(person: PersonId): Promise<Stopped | undefined>;
  /**
   * Takes that back: they may be asked again for what they offer, and by their profile as it was, unless it is deleted by now.
   * A repeat changes nothing.
   */
  askAgain(person: PersonId): Promise<AskedAgain>;
}

export interface HelperDependencies extends Pick<
  CoreDependencies,
  "catalogue" | "clock" | "newId" | "tasks" | "transact"
> {
  readonly communities: Pick<Communities, "find">;
  readonly helpers: Helpers;
  readonly people: Pick<People, "find">;
}

export function createHelperCases(deps: HelperDependencies): HelperCases {
  const { catalogue, clock, communities, helpers, newId, people, tasks, transact } = deps;

  async function store(profile: HelperProfile, tx: Tx): Promise<Result<HelperProfile, ProfileError>> {
    await helpers.saveProfile(profile, tx);
    if (profile.agreedAt) await tasks.add([reminderTask(profile)], tx);
    return ok(profile);
  }

  const update = (
    person: PersonId,
    to: (before: HelperProfile, now: Date) => Promise<Result<HelperProfile, ProfileError>>,
  ): Promise<Result<HelperProfile, ProfileError>> =>
    transact(async (tx) => {
      const before = (await helpers.find(person, tx))?.profile;
      if (!before) return fail("no-profile");
      const after = await to(before, clock.now());
      return after.ok ? store(after.value, tx) : after;
    });

  /** A place of a community that is there, and where it is. */
  async function located(
    place: PlaceAnswer,
  ): Promise<Result<Pick<HelperProfile, "place" | "point">, ProfileError>> {
    const community = await communities.find(place.communityId);
    return community ? ok({ place, point: place.point ?? community.center }) : fail("place-unknown");
  }

  return {
    profileOf: async (person) => (await helpers.find(person))?.profile,
    begin: (id, place) =>
      transact(async (tx) => {
        const known = (await helpers.find(id, tx))?.profile;
        if (known) return ok(known);
        const person = await people.find(id, tx);
        if (!person || !hasConsented(person)) return fail("no-consent");
        const where = await located(place);
        if (!where.ok) return where;
        const own = SPOKEN_LANGUAGES.find((language) => language === primarySubtag(person.language));
        return store(
          {
            id: helperProfileId(newId()),
            personId: id,
            categories: [],
            languages: own ? [{ language: own, level: "fluent" }] : [],
            times: [],
            ...where.value,
            radiusKm: DEFAULT_HELPER_RADIUS_KM,
            caps: DEFAULT_CAPS,
            shortNotice: false,
            confirmedAt: clock.now(),
          },
          tx,
        );
      }),
    change: (person, change) =>
      update(person, async (before, now) => {
        if (!isSound(catalogue, change)) return fail("not-an-option");
        const where = change.place ? await located(change.place) : ok({});
        return where.ok ? ok({ ...before, ...change, ...where.value, confirmedAt: now }) : where;
      }),
    agree: (person) =>
      update(person, async (before, now) =>
        before.categories.length === 0
          ? fail("no-categories")
          : ok({ ...before, agreedAt: before.agreedAt ?? now, confirmedAt: now }),
      ),
    pause: (person, until) =>
      update(person, async ({ pausedUntil: _before, ...rest }, now) =>
        ok({ ...rest, ...(until && until > now && { pausedUntil: until }), confirmedAt: now }),
      ),
    withdraw: (person) => transact((tx) => helpers.removeProfile(person, tx)),
    async stopped(person) {
      const { refuses, putAside } = (await helpers.find(person)) ?? {};
      return refuses && { ...(putAside && { keptUntil: hoursAfter(putAside.since, STOP_HOURS) }) };
    },
    askAgain: (person) =>
      transact(async (tx) => {
        const { refuses, profile: kept } = (await helpers.find(person, tx)) ?? {};
        if (!refuses) return { hasProfile: kept !== undefined };
        await helpers.askAgain(person, tx);
        const profile = (await helpers.find(person, tx))?.profile;
        // The reminder of before may have found nothing meanwhile.
        if (profile) await store({ ...profile, confirmedAt: clock.now() }, tx);
        return { hasProfile: profile !== undefined };
      }),
  };
}
