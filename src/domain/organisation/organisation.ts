import { approvalsNeeded } from "../moderation/approvals.ts";
import type { Catalogue } from "../category/catalogue.ts";
import { isForOrganisations } from "../category/category.ts";
import { actorKey, personActor, type Actor } from "../shared/actor.ts";
import { daysAfter } from "../shared/dates.ts";
import type { CommunityId, OrganisationId, PersonId } from "../shared/ids.ts";
import type { Language } from "../shared/language.ts";
import { fail, ok, type Result } from "../shared/result.ts";
import type { Payment } from "./payment.ts";
import { firstOpen, QUESTIONS, type OrganisationAnswers } from "./registration.ts";

/**
 * `draft` while it is filled in, `pending` until moderators have decided. Only a `verified` one is in the directory, carries
 * the mark, and is responsible for anything.
 */
export type OrganisationStatus = "draft" | "pending" | "verified" | "rejected" | "suspended";

export type OrganisationRole = "lead" | "member";

export interface Member {
  readonly person: PersonId;
  readonly role: OrganisationRole;
  readonly since: Date;
  /** Of the link by which they joined. */
  readonly code?: string;
}

/** A link by which one person joins, once. */
export interface Invite {
  readonly code: string;
  readonly role: OrganisationRole;
  readonly until: Date;
  /** The lead who made it: it holds only as long as they are one. Absent for those of a key of the API. */
  readonly by?: PersonId;
}

export interface OrganisationDecision {
  readonly action: "verify" | "reject" | "suspend" | "reinstate" | "renew" | "lapse";
  readonly by: Actor;
  readonly at: Date;
  /** `alone`: nobody who can be reached leads it any more. */
  readonly reason?: OrganisationReason | "alone";
}

/** Why moderators turn a registration down, or suspend an organisation; `organisation-reason-<id>` in the texts. */
export const ORGANISATION_REASONS = ["unknown", "incomplete", "impersonation", "unfit"] as const;
export type OrganisationReason = (typeof ORGANISATION_REASONS)[number];

export interface Organisation {
  readonly id: OrganisationId;
  readonly status: OrganisationStatus;
  /**
   * The organisation whose answers it wants to change. It is a record of its own with one lead, and goes when moderators have
   * verified it: the other one says what it did before until then.
   */
  readonly revises?: OrganisationId;
  readonly answers: OrganisationAnswers;
  /** The index of the question that is asked; all are answered when it is that of none. */
  readonly step: number;
  /** True while one answer is changed, after which the whole is shown again. */
  readonly changing?: true;
  /** What its group reads: the language of whoever registered it. */
  readonly language: Language;
  /** Absent where a key of the API registered it. */
  readonly registeredBy?: PersonId;
  readonly members: readonly Member[];
  readonly invites: readonly Invite[];
  /** Its own group; its leads get everything in their private chats while it has none. */
  readonly chatId?: number;
  /** Counts how often it was sent to moderators; each time has a card of its own. */
  readonly submission: number;
  /** Moderators who have verified this submission so far. */
  readonly approvals: readonly string[];
  readonly decision?: OrganisationDecision;
  /** What moderators asked last, and what a lead answered. */
  readonly question?: string;
  readonly reply?: string;
  /** Who answered that. */
  readonly repliedBy?: PersonId;
  /** The message that answered last, by its id in the lead's chat: handled again it answers nothing else. */
  readonly answeredBy?: number;
  /** Where people pay who have promised money to it; shown only once an operator has verified it. */
  readonly payment?: Payment;
  readonly submittedAt?: Date;
  readonly verifiedAt?: Date;
  /** When moderators were asked to look at it anew; gone once they did. */
  readonly renewalAskedAt?: Date;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Grows by one with each change; the compare-and-set key. */
  readonly version: number;
}

/** Whatever an organisation has to have told before it can be sent. */
export type Complete = Organisation & { readonly answers: Required<OrganisationAnswers> };

export type OrganisationError =
  | "organisation-not-found"
  | "not-a-member"
  | "not-a-lead"
  | "last-lead"
  /** Nobody who can be reached leads it. */
  | "no-lead"
  | "not-pending"
  | "not-verified"
  | "not-suspended"
  | "own-organisation"
  | "second-approval-needs-another"
  | "incomplete";

export const communityOf = ({ answers }: Pick<Organisation, "answers">): CommunityId | undefined =>
  answers.community;

export const roleOf = (
  { members }: Pick<Organisation, "members">,
  person: PersonId,
): OrganisationRole | undefined => members.find((one) => one.person === person)?.role;

export const leadsOf = ({ members }: Pick<Organisation, "members">): readonly Member[] =>
  members.filter(({ role }) => role === "lead");

/** Whether somebody may write listings for an organisation: only a member, and only while it is verified. */
export function writesFor(
  organisation: Pick<Organisation, "members" | "status"> | undefined,
  person: PersonId,
): Result<void, "not-a-member" | "not-verified"> {
  if (!organisation || roleOf(organisation, person) === undefined) return fail("not-a-member");
  return organisation.status === "verified" ? ok(undefined) : fail("not-verified");
}

/** An invitation by link holds for so many days. */
export const INVITE_DAYS = 7;
/** Open invitations that an organisation has at most; the oldest goes when there is one more. */
export const MAX_INVITES = 20;
export const MAX_MEMBERS = 200;
/** Registrations of one person that may wait for moderators at once. */
export const MAX_PENDING = 3;

/** Live listings an organisation may have at once, beside those of its members. */
export const MAX_ORGANISATION_LIVE = 200;

/** Moderators look at it anew after so many days, and it loses its mark when they have not after so many more. */
export const RENEW_DAYS = 365;
export const RENEW_GRACE_DAYS = 30;

/** Nobody has decided about a registration for so long: its leads get it back. */
export const UNANSWERED_DAYS = 14;

/** Drafts and refused registrations that nobody has touched are deleted after so many days. */
export const ORGANISATION_DRAFT_DAYS = 90;

const changed = (before: Organisation, change: Partial<Organisation>, now: Date): Organisation => ({
  ...before,
  ...change,
  updatedAt: now,
  version: before.version + 1,
});

export const change = changed;

/** Whether it wants to take what needs a verified organisation (tier 3). */
export const takesTierThree = (catalogue: Catalogue, { answers }: Pick<Organisation, "answers">): boolean =>
  [...(answers.gives ?? []), ...(answers.takes ?? [])].some((slug) =>
    isForOrganisations(catalogue.find(slug)),
  );

/** How many different moderators have to verify it: two for tier 3, and where something about it is suspicious. */
export const verifiersNeeded = (
  catalogue: Catalogue,
  organisation: Pick<Organisation, "answers">,
  hasSignals: boolean,
): number => approvalsNeeded(hasSignals || takesTierThree(catalogue, organisation) ? 3 : 1);

const isOwn = (organisation: Organisation, by: Actor): boolean =>
  by.kind === "person" && (organisation.registeredBy === by.id || roleOf(organisation, by.id) !== undefined);

/** Those who have approved and are not in it themselves. */
const approvalsOf = (organisation: Organisation): readonly string[] => {
  const own = organisation.members.map(({ person }) => actorKey(personActor(person, undefined)));
  return organisation.approvals.filter((key) => !own.includes(key));
};

/** Whether an invitation can still be used. */
export const isOpenInvite = (organisation: Organisation, { until, by }: Invite, now: Date): boolean =>
  until > now && (by === undefined || roleOf(organisation, by) === "lead");

/** The answers that moderators have verified, in place of the ones before. */
export const adopt = (before: Organisation, { answers }: Organisation, now: Date): Organisation =>
  changed(before, { answers }, now);

/** A moderator verifies what was sent, or says that a verified one still is as it was. It stays as it is until enough have. */
export function verify(
  before: Organisation,
  by: Actor,
  needed: number,
  now: Date,
): Result<Organisation, OrganisationError> {
  const renews = before.status === "verified" && before.renewalAskedAt !== undefined;
  if (before.status !== "pending" && !renews) return fail("not-pending");
  if (isOwn(before, by)) return fail("own-organisation");
  if (before.approvals.includes(actorKey(by))) return fail("second-approval-needs-another");
  const approvals = [...approvalsOf(before), actorKey(by)];
  if (approvals.length < needed) return ok(changed(before, { approvals }, now));
  const { renewalAskedAt: _asked, ...rest } = before;
  const decision = { action: renews ? "renew" : "verify", by, at: now } as const;
  return ok(changed(rest, { status: "verified", approvals, decision, verifiedAt: now }, now));
}

export function reject(
  before: Organisation,
  by: Actor,
  reason: OrganisationReason,
  now: Date,
): Result<Organisation, OrganisationError> {
  if (before.status !== "pending") return fail("not-pending");
  if (isOwn(before, by)) return fail("own-organisation");
  return ok(
    changed(
      before,
      { status: "rejected", decision: { action: "reject", by, at: now, reason }, approvals: [] },
      now,
    ),
  );
}

/** Takes the mark away until moderators give it back. */
export function suspend(
  before: Organisation,
  by: Actor,
  reason: OrganisationDecision["reason"],
  now: Date,
): Result<Organisation, OrganisationError> {
  if (before.status !== "verified") return fail("not-verified");
  const { renewalAskedAt: _asked, ...rest } = before;
  const action = by.kind === "system" ? "lapse" : "suspend";
  return ok(
    changed(
      rest,
      { status: "suspended", approvals: [], decision: { action, by, at: now, ...(reason && { reason }) } },
      now,
    ),
  );
}

/** Gives the mark back; what needed two moderators before needs two again. */
export function reinstate(
  before: Organisation,
  by: Actor,
  needed: number,
  now: Date,
): Result<Organisation, OrganisationError> {
  if (before.status !== "suspended") return fail("not-suspended");
  if (isOwn(before, by)) return fail("own-organisation");
  if (before.approvals.includes(actorKey(by))) return fail("second-approval-needs-another");
  const approvals = [...approvalsOf(before), actorKey(by)];
  if (approvals.length < needed) return ok(changed(before, { approvals }, now));
  return ok(
    changed(
      before,
      { status: "verified", verifiedAt: now, decision: { action: "reinstate", by, at: now } },
      now,
    ),
  );
}

/** Leads have it to send again, with all that they answered; without its town when that is there no more. */
export function giveBack(before: Organisation, hasTown: boolean, now: Date): Organisation {
  const {
    renewalAskedAt: _asked,
    verifiedAt: _at,
    decision: _by,
    question: _ask,
    reply: _reply,
    repliedBy: _replier,
    ...rest
  } = before;
  const { community: _town, registration, ...others } = before.answers;
  // Another town may have other registers.
  const elsewhere = typeof registration === "string" ? others : { ...others, registration };
  const answers = hasTown ? before.answers : elsewhere;
  const step = firstOpen(answers);
  const isOpen = step < QUESTIONS.length && before.step === QUESTIONS.length;
  return changed(
    { ...rest, answers },
    { status: "draft", approvals: [], step, ...(isOpen && { changing: true }) },
    now,
  );
}

/** The yearly look: moderators are asked whether it still is what it says. */
export const askRenewal = (before: Organisation, now: Date): Organisation =>
  changed(before, { renewalAskedAt: now, approvals: [] }, now);

export const renewAt = ({ verifiedAt, createdAt }: Organisation): Date =>
  daysAfter(verifiedAt ?? createdAt, RENEW_DAYS);

/** Whether somebody else leads it who can be reached. */
const isLedWithout = (before: Organisation, person: PersonId, reachable: ReadonlySet<PersonId>): boolean =>
  leadsOf(before).some((lead) => lead.person !== person && reachable.has(lead.person));

/** Takes a person out; the last lead who can be reached stays until there is another one. */
export function withoutMember(
  before: Organisation,
  person: PersonId,
  reachable: ReadonlySet<PersonId>,
  now: Date,
): Result<Organisation, OrganisationError> {
  const role = roleOf(before, person);
  if (role === undefined) return fail("not-a-member");
  if (role === "lead" && !isLedWithout(before, person, reachable)) return fail("last-lead");
  return ok(changed(before, { members: before.members.filter((one) => one.person !== person) }, now));
}

/** Gives a member another role; the last lead who can be reached keeps theirs. */
export function withRole(
  before: Organisation,
  person: PersonId,
  role: OrganisationRole,
  reachable: ReadonlySet<PersonId>,
  now: Date,
): Result<Organisation, OrganisationError> {
  const known = roleOf(before, person);
  if (known === undefined) return fail("not-a-member");
  if (known === role) return ok(before);
  if (known === "lead" && !isLedWithout(before, person, reachable)) return fail("last-lead");
  const members = before.members.map((one) => (one.person === person ? { ...one, role } : one));
  return ok(changed(before, { members }, now));
}
