import {
  adopt,
  change,
  reinstate,
  reject,
  roleOf,
  suspend,
  verify,
  type Organisation,
  type OrganisationError,
  type OrganisationReason,
  type OrganisationStatus,
} from "../../domain/organisation/organisation.ts";
import { personActor, type Actor } from "../../domain/shared/actor.ts";
import type { CommunityId, OrganisationId, PersonId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { Tx } from "../core/index.ts";
import { awaitsModerators, type OrganisationCards } from "./cards.ts";
import { organisationKey, type OrganisationNotice, type OrganisationView } from "./notices.ts";
import {
  isLed,
  leadsBoth,
  storeOrganisation,
  toLeads,
  toOrganisation,
  type OrganisationDependencies,
  type OrganisationEnds,
} from "./store.ts";
import { renewalTask } from "./tasks.ts";

export type DecideOrganisationError = OrganisationError | "outdated";

/** A moderator or a key, and the organisation of the community that they decide about. */
export interface OnOrganisation {
  readonly id: OrganisationId;
  /** Whose moderators decide; any when absent, for keys that are bound to none. */
  readonly community?: CommunityId;
  readonly by: Actor;
  /** Which submission was read; the newest when absent. */
  readonly submission?: number;
}

type Decided = Result<Organisation, DecideOrganisationError>;

/** What moderators decide about organisations. Nobody decides about one that they are in. */
export interface OrganisationDecisions {
  /** Stays as it is until as many moderators as needed have verified it. */
  verify(on: OnOrganisation): Promise<Decided>;
  reject(on: OnOrganisation & { readonly reason: OrganisationReason }): Promise<Decided>;
  /** Asks its leads something; the registration goes on waiting. */
  ask(on: OnOrganisation & { readonly question: string }): Promise<Decided>;
  /** A lead's answer to that. */
  reply(id: OrganisationId, person: PersonId, text: string): Promise<Decided>;
  suspend(on: OnOrganisation & { readonly reason: OrganisationReason }): Promise<Decided>;
  reinstate(on: OnOrganisation): Promise<Decided>;
  /** Not one that is still being filled in. */
  find(id: OrganisationId): Promise<Organisation | undefined>;
  /** Of all communities, by name. */
  withStatus(status: Exclude<OrganisationStatus, "draft">): Promise<readonly Organisation[]>;
  /** An organisation of a community, as its moderators see it now. */
  view(id: OrganisationId, community: CommunityId): Promise<OrganisationView | undefined>;
  /** Those of a community that wait for its moderators, the oldest first. */
  waiting(community: CommunityId): Promise<readonly Organisation[]>;
  /** Posts its card once more. @returns false when it is not the community's */
  again(id: OrganisationId, community: CommunityId): Promise<boolean>;
}

export function createOrganisationDecisions(
  deps: OrganisationDependencies,
  cards: OrganisationCards,
  { released, renamed }: Pick<OrganisationEnds, "released" | "renamed">,
): OrganisationDecisions {
  const { clock, communities, mask, organisations, outbox, people, tasks, transact } = deps;

  /** Changes an organisation as somebody has decided, and shows that on its cards. */
  const decide = (
    { id, community, by, submission }: OnOrganisation,
    action: string,
    to: (before: Organisation, tx: Tx) => Promise<Result<Organisation, OrganisationError>>,
    after?: (now: Organisation, before: Organisation, tx: Tx) => Promise<void>,
  ): Promise<Decided> =>
    transact(async (tx) => {
      const before = await organisations.find(id, tx);
      const isElsewhere = community !== undefined && before?.answers.community !== community;
      if (!before || isElsewhere || before.status === "draft") return fail("organisation-not-found");
      if (submission !== undefined && submission !== before.submission) return fail("outdated");
      const original = before.revises && (await organisations.find(before.revises, tx));
      if (by.kind === "person" && original && roleOf(original, by.id) !== undefined)
        return fail("own-organisation");
      const decided = await to(before, tx);
      if (!decided.ok || decided.value === before) return decided;
      await storeOrganisation(deps, before, decided.value, by, action, tx);
      await outbox.add(await cards.changed(decided.value, tx), tx);
      await after?.(decided.value, before, tx);
      return decided;
    });

  /** What moderators have verified is what the organisation says from now on. */
  async function adoptRevision(revision: Organisation, id: OrganisationId, by: Actor, tx: Tx): Promise<void> {
    await organisations.remove(revision.id, tx);
    const before = await organisations.find(id, tx);
    if (!before) return;
    const after = adopt(before, revision, clock.now());
    await storeOrganisation(deps, before, after, by, "revise", tx);
    await outbox.add(await cards.changed(after, tx), tx);
    const notice = { kind: "organisation-revised", organisation: after } as const;
    await outbox.add(await toLeads(deps, after, organisationKey.told(after, "revised"), notice, tx), tx);
    await renamed(before, after, tx);
  }

  async function tell(organisation: Organisation, tx: Tx): Promise<void> {
    const { revises, status, decision } = organisation;
    const original = revises && (await organisations.find(revises, tx));
    if (original && status === "rejected") {
      const refused = decision?.reason;
      const notice = { kind: "organisation-revised", organisation: original, refused } as const;
      const key = organisationKey.told(organisation, "revised");
      return outbox.add(await toLeads(deps, original, key, notice, tx), tx);
    }
    const notice: OrganisationNotice = { kind: "organisation-decided", organisation };
    const key = organisationKey.told(organisation, "decided");
    await outbox.add(await toLeads(deps, organisation, key, notice, tx), tx);
  }

  return {
    verify: (on) =>
      decide(
        on,
        "verify",
        async (before, tx) => {
          const needed = (await cards.view(before, tx))?.needed ?? 1;
          return verify(before, on.by, needed, clock.now());
        },
        async (now, before, tx) => {
          if (now.verifiedAt === before.verifiedAt) return;
          if (now.revises) return adoptRevision(now, now.revises, on.by, tx);
          await tasks.add([renewalTask(now)], tx);
          await tell(now, tx);
        },
      ),
    reject: (on) =>
      decide(
        on,
        "reject",
        async (before) => reject(before, on.by, on.reason, clock.now()),
        async (now, _before, tx) => tell(now, tx),
      ),
    ask: (on) =>
      decide(
        on,
        "ask",
        async (before) => {
          if (!awaitsModerators(before)) return fail("not-pending");
          const question = mask(on.question).text;
          // The same message once more.
          if (before.question === question && before.reply === undefined) return ok(before);
          const { reply: _reply, repliedBy: _by, ...rest } = before;
          return ok(change(rest, { question }, clock.now()));
        },
        async (now, _before, tx) => {
          const { question = "", answers } = now;
          const community = answers.community && (await communities.find(answers.community, tx));
          const language = community ? community.language : now.language;
          const notice = { kind: "organisation-question", organisation: now, question, language } as const;
          const key = organisationKey.told(now, "question");
          await outbox.add(await toLeads(deps, now, key, notice, tx), tx);
        },
      ),
    reply: (id, person, text) =>
      transact(async (tx) => {
        const before = await organisations.find(id, tx);
        if (!before) return fail("organisation-not-found");
        if (!(await leadsBoth(deps, before, person, tx))) return fail("not-a-lead");
        // One answer to each question, while moderators look at it.
        if (!awaitsModerators(before) || before.question === undefined || before.reply !== undefined)
          return fail("not-pending");
        if (text.trim() === "") return fail("incomplete");
        const after = change(before, { reply: mask(text).text, repliedBy: person }, clock.now());
        const by = personActor(person, await people.find(person, tx));
        await storeOrganisation(deps, before, after, by, "reply", tx);
        // The card comes once more, so that the group notices.
        await outbox.add([...(await cards.changed(after, tx)), ...(await cards.post(after, tx))], tx);
        return ok(after);
      }),
    suspend: (on) =>
      decide(
        on,
        "suspend",
        async (before) => suspend(before, on.by, on.reason, clock.now()),
        async (now, _before, tx) => {
          await released(now, tx);
          const notice = { kind: "organisation-decided", organisation: now } as const;
          const key = organisationKey.told(now, "decided");
          await outbox.add(await toOrganisation(deps, now, key, notice, tx), tx);
        },
      ),
    reinstate: (on) =>
      decide(
        on,
        "reinstate",
        async (before, tx) => {
          // A key may give back what nobody has joined yet.
          const needsLead = on.by.kind === "person" || before.decision?.reason === "alone";
          if (before.status === "suspended" && needsLead && !(await isLed(deps, before, tx)))
            return fail("no-lead");
          const needed = (await cards.view(before, tx))?.needed ?? 1;
          return reinstate(before, on.by, needed, clock.now());
        },
        async (now, _before, tx) => {
          if (now.status !== "verified") return;
          await tasks.add([renewalTask(now)], tx);
          await tell(now, tx);
        },
      ),
    async find(id) {
      const organisation = await organisations.find(id);
      return organisation?.status === "draft" ? undefined : organisation;
    },
    async withStatus(status) {
      const all = await organisations.withStatus(status);
      return [...all].sort((a, b) => (a.answers.name ?? "").localeCompare(b.answers.name ?? ""));
    },
    async view(id, community) {
      const organisation = await organisations.find(id);
      const isTheirs = organisation?.answers.community === community && organisation.status !== "draft";
      return isTheirs ? cards.view(organisation) : undefined;
    },
    async waiting(community) {
      const pending = await organisations.ofCommunity(community, "pending");
      const verified = await organisations.ofCommunity(community, "verified");
      return [...pending, ...verified.filter(({ renewalAskedAt }) => renewalAskedAt !== undefined)];
    },
    again: (id, community) =>
      transact(async (tx) => {
        const organisation = await organisations.find(id, tx);
        const isTheirs = organisation?.answers.community === community && organisation.status !== "draft";
        if (!isTheirs) return false;
        await outbox.add(await cards.post(organisation, tx), tx);
        return true;
      }),
  };
}
