import { claimAt, claimBy, isOthers, type Claim } from "../moderation/claim.ts";
import { NOBODY, actorKey, personActor, type Actor } from "../shared/actor.ts";
import { hoursAfter } from "../shared/dates.ts";
import type { Point } from "../shared/geo.ts";
import type { CaseId, CommunityId, ListingId, PersonId, ProposalId } from "../shared/ids.ts";
import { fail, ok, type Result } from "../shared/result.ts";
import { isReasonCode } from "./reasons.ts";

/**
 * What moderators are asked to look at. A listing that waits for a decision is none of these: it has a card of its own, which
 * is claimed in the same way.
 */
export type CaseKind = "report" | "check-in" | "appeal" | "unmet-need";

/**
 * How moderators close a case. After `dismissed` the two people of an introduction can write to each other again; after the
 * others they cannot. `passed-on` means to the police, an organisation or the operators.
 */
export const CASE_OUTCOMES = ["dismissed", "settled", "passed-on", "banned"] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

/** Why a listing needs the moderators' help no longer; `over` when it has expired or was taken down. */
export type EndOfNeed = "introduced" | "fulfilled" | "withdrawn" | "over";

/** Somebody whom a case concerns. */
export interface Party {
  readonly person: PersonId;
  /** Their listing that it is about. */
  readonly listingId?: ListingId;
}

/** Why somebody wants moderators to look. */
export interface Statement {
  readonly kind: CaseKind;
  /** NOBODY for what the product found by itself. */
  readonly by: PersonId;
  /** One of REPORT_REASONS, another code of the module that opens the case, or the person's own words. */
  readonly reason: string;
  readonly at: Date;
}

/** Something that the two people wrote to each other through the bot. */
export interface Words {
  /** Index of the party that wrote it. */
  readonly party: number;
  readonly at: Date;
  readonly kind: "text" | "photo" | "voice" | "location";
  readonly text?: string;
  readonly fileId?: string;
  readonly point?: Point;
}

/** A photo or voice message of the words that was shown in the moderators' group, to be deleted there. */
export interface ShownFile {
  readonly chatId: number;
  readonly messageId: number;
  readonly at: Date;
}

/** What a moderator noted, or said to the parties. */
export interface CaseNote {
  readonly kind: "note" | "answer" | "warning";
  readonly by: Actor;
  readonly at: Date;
  readonly text?: string;
  /** Indexes of the parties that it was said to. */
  readonly to?: readonly number[];
}

export interface Case {
  readonly id: CaseId;
  readonly communityId: CommunityId;
  readonly kind: CaseKind;
  /** The introduction that it is about. */
  readonly proposalId?: ProposalId;
  readonly parties: readonly Party[];
  /** The oldest first. */
  readonly statements: readonly Statement[];
  /** Who decided what an appeal is about. */
  readonly decidedBy?: Actor;
  /** A copy, dropped when the case is closed. */
  readonly words: readonly Words[];
  /** What of the words is shown in the group now. */
  readonly files?: readonly ShownFile[];
  readonly notes: readonly CaseNote[];
  readonly status: "open" | "closed";
  readonly owner?: Claim;
  /** Once it is closed. `by` is missing once it is anonymous; `why` is there if it was closed without a moderator. */
  readonly closing?: {
    readonly outcome: CaseOutcome;
    readonly by?: Actor;
    readonly at: Date;
    readonly why?: EndOfNeed;
  };
  readonly openedAt: Date;
  /** Grows by one with each change; the compare-and-set key. */
  readonly version: number;
}

/** After so many hours what was shown of the words is deleted: Telegram lets nobody delete it once it is two days old. */
export const FILE_HOURS = 47;
/** Statements that a case takes of each person, so that nobody crowds out the other side; later ones are passed over. */
export const MAX_STATEMENTS = 5;
/** Notes that a case keeps, the newest ones. */
export const MAX_NOTES = 50;

/** So long an appeal is for others than whoever decided first; after that it is better looked at by them than by nobody. */
export const APPEAL_HOURS = 24;

/** `own-decision`: an appeal against what the moderator has decided, which another one should look at. */
export type CaseError = "case-closed" | "case-taken" | "own-decision";

/** The moderator who looks after a case now. */
export const ownerAt = ({ status, owner }: Case, now: Date): Case["owner"] =>
  status === "open" ? claimAt(owner, now) : undefined;

/** Whether a person is on the other side of something that was said against them. */
export const isAbout = ({ kind, statements, parties }: Case, person: PersonId): boolean =>
  (kind === "report" || kind === "check-in") &&
  parties.some((party) => party.person === person) &&
  statements.some(({ by }) => by !== person);

const changed = (before: Case, change: Partial<Case>): Case => ({
  ...before,
  ...change,
  version: before.version + 1,
});

/** Adds what somebody says; undefined for what they have said already, and for more than MAX_STATEMENTS of theirs. */
export function addStatement(before: Case, statement: Statement): Case | undefined {
  const { statements } = before;
  const own = statements.filter(({ by }) => by === statement.by);
  const isKnown = own.some(({ reason }) => reason === statement.reason);
  if (isKnown || own.length >= MAX_STATEMENTS) return undefined;
  return changed(before, { statements: [...statements, statement] });
}

/** Changes an open case for a moderator, unless another one looks after it. */
function act(before: Case, by: Actor, now: Date, change: Partial<Case>): Result<Case, CaseError> {
  if (before.status === "closed") return fail("case-closed");
  if (isOthers(before.owner, by, now)) return fail("case-taken");
  const prolonged = claimAt(before.owner, now) && { owner: claimBy(by, now) };
  return ok(changed(before, { ...prolonged, ...change }));
}

/** Whether somebody else should decide: it is an appeal against what this moderator decided, and a new one. */
const isForOthers = ({ decidedBy, openedAt }: Case, by: Actor, now: Date): boolean =>
  decidedBy !== undefined && actorKey(decidedBy) === actorKey(by) && now < hoursAfter(openedAt, APPEAL_HOURS);

export function claim(before: Case, by: Actor, now: Date): Result<Case, CaseError> {
  if (before.status === "open" && isForOthers(before, by, now)) return fail("own-decision");
  return act(before, by, now, { owner: claimBy(by, now) });
}

/** Claims a case that another moderator may look after at present. */
export const takeOver = (before: Case, by: Actor, now: Date): Result<Case, CaseError> =>
  claim(withoutOwner(before), by, now);

const withoutOwner = ({ owner: _owner, ...rest }: Case): Case => rest;

/** Gives a claimed case back; its owner does it, or the clock. */
export function release(before: Case, by: Actor, now: Date): Result<Case, CaseError> {
  const released = act(before, by, now, {});
  return released.ok ? ok(withoutOwner(released.value)) : released;
}

export const addNote = (before: Case, note: CaseNote): Result<Case, CaseError> =>
  act(before, note.by, note.at, { notes: [...before.notes, note].slice(-MAX_NOTES) });

/** Notes that a party was warned; a repeat changes nothing. */
export function warn(before: Case, party: number, by: Actor, at: Date): Result<Case, CaseError> {
  const warned = addNote(before, { kind: "warning", by, to: [party], at });
  const isRepeat = before.notes.some(({ kind, to = [] }) => kind === "warning" && to.includes(party));
  return warned.ok && isRepeat ? ok(before) : warned;
}

/** Notes what was shown of the words, or that some of it is shown no more. */
export const withFiles = (before: Case, files: readonly ShownFile[]): Case => changed(before, { files });

/** Closes a case. What the two wrote to each other is dropped with it. */
export function close(before: Case, by: Actor, outcome: CaseOutcome, now: Date): Result<Case, CaseError> {
  if (before.status === "open" && isForOthers(before, by, now)) return fail("own-decision");
  const closed = act(before, by, now, {
    status: "closed",
    words: [],
    files: [],
    closing: { outcome, by, at: now },
  });
  return closed.ok ? ok(withoutOwner(closed.value)) : closed;
}

/** Closes a case whose matter has come to an end, whoever looks after it. */
export const closeByItself = (before: Case, why: EndOfNeed, at: Date): Case =>
  changed(withoutOwner(before), {
    status: "closed",
    words: [],
    files: [],
    closing: { outcome: "settled", by: { kind: "system" }, at, why },
  });

/** The case without a person, and without what they and others wrote: only that it was, and how it ended, stays. */
export function withoutPerson(before: Case, person: PersonId): Case {
  const nobody = (actor: Actor): Actor =>
    actor.kind === "person" && actor.id === person ? personActor(NOBODY, undefined) : actor;
  const isParty = before.parties.some((party) => party.person === person);
  const { owner, closing, decidedBy } = before;
  return changed(before, {
    parties: before.parties.map((party) => (party.person === person ? { person: NOBODY } : party)),
    statements: before.statements.map((each) =>
      each.by === person ? { ...each, by: NOBODY, reason: codeOf(each.reason) } : each,
    ),
    ...(isParty && { words: [], files: [] }),
    notes: before.notes.map(({ text, ...note }) => ({
      ...note,
      ...(text !== undefined && !isParty && { text }),
      by: nobody(note.by),
    })),
    ...(decidedBy && { decidedBy: nobody(decidedBy) }),
    ...(owner && { owner: { ...owner, by: nobody(owner.by) } }),
    ...(closing && { closing: { ...closing, ...(closing.by && { by: nobody(closing.by) }) } }),
  });
}

/** A closed case after the end of its retention. */
export const anonymous = ({ decidedBy: _moderator, ...before }: Case): Case =>
  changed(before, {
    parties: before.parties.map(() => ({ person: NOBODY })),
    statements: before.statements.map((each) => ({ ...each, by: NOBODY, reason: codeOf(each.reason) })),
    words: [],
    notes: [],
    ...(before.closing && { closing: withoutBy(before.closing) }),
  });

const withoutBy = ({ by: _by, ...rest }: NonNullable<Case["closing"]>): NonNullable<Case["closing"]> => rest;

const codeOf = (reason: string): string => (isReasonCode(reason) ? reason : "");
