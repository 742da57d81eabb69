import type { Decision } from "../../domain/listing/listing.ts";
import { isOpen } from "../../domain/introduction/introduction.ts";
import { LIVE_STATUSES } from "../../domain/listing/transition.ts";
import { BANNED } from "../../domain/person/ban.ts";
import type { Person } from "../../domain/person/person.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import type { CommunityId, PersonId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { LeaveMeetings } from "../appointments/index.ts";
import type { Withhold } from "../broadcasts/index.ts";
import { toPerson, type CoreDependencies, type Render, type Tx } from "../core/index.ts";
import { changeEach } from "../listings/change-each.ts";
import type { ChangeDependencies } from "../listings/change-listing.ts";
import type { Cards } from "../listings/ports.ts";
import type { LeaveOrganisations } from "../organisations/index.ts";
import { createSettleListingsOf } from "../organisations/listings-task.ts";
import type { Organisations } from "../organisations/ports.ts";
import type { PeopleCases } from "../people/cases.ts";
import type { People } from "../people/ports.ts";
import type { ProposalCases } from "../proposals/cases.ts";
import type { StopRelay } from "../relay/index.ts";
import { banKey, type BanNotice } from "./notices.ts";
import type { PersonProfile } from "./profile.ts";
import { createReadProfile } from "./profile.ts";

export type PersonError = "person-not-found";
/** `banned-elsewhere`: other moderators decided the ban, or an operator. */
export type UnbanError = PersonError | "banned-elsewhere";

/** Whom it is about and who wants it; with a community, only if the person has written a listing there. */
export interface AboutPerson {
  readonly person: PersonId;
  readonly by: Actor;
  readonly community?: CommunityId;
}

export interface BanCases {
  /**
   * Bans a person: their live listings are taken down, their open proposals end, nothing that is on its way to or from others
   * arrives, whoever was to meet them hears that it is off, others lead their organisations and look after what they had posted
   * for these, and they are told. From then on they are in no list, and the bot
   * tells them so instead of working for them. A repeat changes nothing.
   */
  ban(input: AboutPerson & { readonly reason: string }): Promise<Result<Person, PersonError>>;
  /**
   * Lets a banned person take part again, and tells them. What was taken down stays down. A repeat changes nothing. With a
   * community only if its moderators decided the ban; operators leave it out.
   */
  unban(input: AboutPerson): Promise<Result<Person, UnbanError>>;
  /** What is known of a person. Each reading is in the audit log. */
  profile(input: AboutPerson): Promise<Result<PersonProfile, PersonError>>;
}

export interface BanDependencies extends CoreDependencies, ChangeDependencies {
  readonly organisations: Organisations;
  readonly people: People;
  readonly render: Render<BanNotice>;
}

/** Bans a person as part of a transaction. Whoever calls it drops what is cached of the person afterwards. */
export type BanWithin = (
  person: Person,
  input: AboutPerson & { readonly reason: string },
  tx: Tx,
) => Promise<Person>;

export function createBanCases(
  deps: BanDependencies,
  cards: Pick<Cards, "changed">,
  peopleCases: Pick<PeopleCases, "forget">,
  proposals: Pick<ProposalCases, "lapseOfPerson" | "ofPerson">,
  stopRelay: StopRelay,
  leaveMeetings: LeaveMeetings,
  withhold: Pick<Withhold, "about">,
  leaveOrganisations: LeaveOrganisations,
): BanCases & { readonly banWithin: BanWithin } {
  const { audit, clock, listings, mask, outbox, people, render, transact } = deps;
  const settleListingsOf = createSettleListingsOf(deps);
  const readProfile = createReadProfile(deps, proposals);

  async function takeDownAll(person: PersonId, by: Actor, tx: Tx): Promise<void> {
    const theirs = await listings.allOfAuthor(person, tx);
    const live = theirs.filter(
      ({ status, organisationId }) => LIVE_STATUSES.includes(status) && organisationId === undefined,
    );
    const decision: Decision = { action: "remove", by, at: clock.now(), reason: BANNED };
    await changeEach(deps, cards, tx, live, { action: "remove", by, reason: BANNED, set: { decision } });
  }

  /** Runs `work` on a person that whoever asks may look after. */
  async function about<T>(
    { person: id, community }: AboutPerson,
    work: (person: Person, tx: Tx) => Promise<T>,
  ): Promise<Result<T, PersonError>> {
    const done = await transact(async (tx): Promise<Result<T, PersonError>> => {
      const person = await people.find(id, tx);
      if (!person) return fail("person-not-found");
      if (community !== undefined) {
        const theirs = await listings.allOfAuthor(id, tx);
        if (!theirs.some(({ communityId }) => communityId === community)) return fail("person-not-found");
      }
      return ok(await work(person, tx));
    });
    peopleCases.forget(id);
    return done;
  }

  const writeDown = (input: AboutPerson, action: string, tx: Tx, reason?: string): Promise<void> =>
    audit.add(
      {
        at: clock.now(),
        by: input.by,
        subject: `person:${String(input.person)}`,
        action,
        ...(reason === undefined ? {} : { reason }),
        ...(input.community === undefined ? {} : { communityId: input.community }),
      },
      tx,
    );

  const banWithin: BanWithin = async (person, input, tx) => {
    if (person.ban) return person;
    const at = clock.now();
    const reason = mask(input.reason).text;
    const { community } = input;
    const ban = { at, reason, ...(community !== undefined && { community }) };
    const banned = (await people.setBan(person.id, ban, tx)) ?? person;
    await outbox.add(await proposals.lapseOfPerson(person.id, tx), tx);
    const introduced = (await proposals.ofPerson(person.id, tx)).filter(isOpen);
    // Whoever writes at the same time relies on it too.
    await listings.relyOn(
      introduced.map(({ offerId }) => offerId),
      tx,
    );
    for (const proposal of introduced) await outbox.add(await stopRelay(proposal, "unreachable", tx), tx);
    await outbox.add(await leaveMeetings(person.id, person.firstName, tx), tx);
    await withhold.about(person.id, tx);
    await outbox.add(await leaveOrganisations(person.id, tx), tx);
    await takeDownAll(person.id, input.by, tx);
    await settleListingsOf(person.id, tx);
    await writeDown(input, "ban", tx, reason);
    const notice = { kind: "banned", reason } as const;
    await outbox.add([toPerson(render, person, banKey(person.id, "banned", at), notice)], tx);
    return banned;
  };

  return {
    banWithin,
    ban: (input) => about(input, (person, tx) => banWithin(person, input, tx)),
    async unban(input) {
      const { community } = input;
      const done = await about(input, async (person, tx): Promise<Result<Person, UnbanError>> => {
        if (!person.ban) return ok(person);
        if (community !== undefined && person.ban.community !== community) return fail("banned-elsewhere");
        const free = (await people.setBan(person.id, undefined, tx)) ?? person;
        await writeDown(input, "unban", tx);
        const key = banKey(person.id, "unbanned", clock.now());
        await outbox.add([toPerson(render, person, key, { kind: "unbanned" })], tx);
        return ok(free);
      });
      return done.ok ? done.value : done;
    },
    profile: (input) =>
      about(input, async (person, tx) => {
        await writeDown(input, "read", tx);
        return readProfile(person, input.community, tx);
      }),
  };
}
