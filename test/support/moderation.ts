import { beforeAll } from "vitest";
import type { ListingKind } from "../../src/domain/category/category.ts";
import type { Listing } from "../../src/domain/listing/listing.ts";
import { personId, type ListingId } from "../../src/domain/shared/ids.ts";
import { OPERATOR, type MessageView, type WorldSeed } from "../../src/playground/index.ts";
import { createListingSteps, type ListingSteps, type Submission } from "./product.ts";
import { GROUP, JONAS, KATRIN, OLENA, useTown, type Town } from "./town.ts";

/** Has no username. */
export const NOOR = 14;
/** A moderator like Katrin, but no administrator of the group. */
export const SERHII = 22;
/** A member of no group of Leipzig's. */
export const VERA = 31;
/** Runs the installation. */
export const OTTO = 41;
/** A group that looks after no town. */
export const ELSEWHERE = -100_002;

const MORE: WorldSeed = {
  people: [
    { id: NOOR, firstName: "Noor", language: "en" },
    { id: SERHII, firstName: "Serhii <3", language: "uk" },
    { id: VERA, firstName: "Vera", language: "en" },
    { id: OTTO, firstName: "Otto", language: "en" },
  ],
  groups: [
    {
      id: ELSEWHERE,
      title: "Halle",
      type: "group",
      members: [SERHII, OTTO, VERA],
      admins: [OTTO],
      bot: "member",
    },
  ],
};

/** Asking about somebody who never was in a group, or in one whose members the bot may not see. */
const REFUSALS = /PARTICIPANT_ID_INVALID|CHAT_ADMIN_REQUIRED/;

/** A room for two with a cat. */
export const NEEDS_ROOM = {
  guests: 2,
  children: 0,
  bringing: "cat",
  musts: null,
  period: { from: "2099-01-01", until: "2099-02-01" },
  urgency: "any",
  details: null,
};

/** A flat for three where pets are welcome; it fits {@link NEEDS_ROOM}. */
export const GIVES_ROOM = {
  guests: 3,
  space: "flat",
  beds: 3,
  features: ["pets"],
  period: { from: "2099-01-01", until: "2099-04-01" },
  free: true,
  languages: ["de", "uk"],
  details: null,
  photos: null,
};

export interface Moderation {
  readonly town: Town;
  /** Submits a listing; its card is in the group. */
  readonly submit: (author: number, kind: ListingKind, more?: Partial<Submission>) => Promise<Listing>;
  /** The same, approved by a moderator. */
  readonly publish: (author: number, kind: ListingKind, more?: Partial<Submission>) => Promise<Listing>;
  readonly find: (id: ListingId) => Promise<Listing>;
  /** The newest card of the listing in the group. */
  readonly cardOf: (id: ListingId) => MessageView;
}

/**
 * Opens a town for a test file about moderators: more people, all of whom have used the bot before, and a second group.
 * @param refusals what Telegram may refuse the bot in it
 */
export function useModeration(refusals = REFUSALS): Moderation {
  const town = useTown({ env: { OPERATOR_IDS: String(OTTO), DEFAULT_LANGUAGE: "en" }, refusals });
  let steps: ListingSteps;
  beforeAll(async () => {
    const { standIn, useCases } = town;
    standIn.seed(MORE);
    for (const id of [SERHII, OTTO]) standIn.setMembership(id, { chatId: GROUP, member: true });
    for (const id of [OLENA, JONAS, KATRIN, OPERATOR, NOOR, SERHII, VERA, OTTO]) {
      const person = standIn.world.person(id);
      if (!person) throw new Error(`there is no ${String(id)}`);
      person.started = true;
      const { firstName, username, language: languageTag } = person;
      await useCases.people.meet({ id: personId(id), firstName, languageTag, ...(username && { username }) });
      await useCases.people.consent(personId(id));
      await useCases.people.confirmSafety(personId(id), "home");
    }
    const leipzig = await useCases.communities.findByChat(GROUP);
    if (!leipzig) throw new Error("nobody looks after Leipzig");
    steps = createListingSteps(useCases, leipzig);
    await town.settle();
  });

  const group = town.phone(KATRIN, GROUP);
  async function submit(...[author, ...rest]: Parameters<Moderation["submit"]>): Promise<Listing> {
    const submitted = await steps.submit(personId(author), ...rest);
    await town.settle();
    return submitted;
  }
  return {
    town,
    submit,
    async publish(...listing) {
      const approved = await steps.decide(await submit(...listing));
      await town.settle();
      return approved;
    },
    find: (id) => steps.find({ id }),
    cardOf(id) {
      const card = group.all.findLast(({ text }) => text?.endsWith(` ${id}`));
      if (!card) throw new Error(`no card of ${id}`);
      return card;
    },
  };
}
