import {
  onStandby,
  type Dispatch,
  type DispatchProgress,
  type Invitation,
} from "../../domain/dispatch/dispatch.ts";
import type { HelperReason } from "../../domain/helper/fit.ts";
import { neededOn } from "../../domain/listing/needed-on.ts";
import { editionOf, type Listing } from "../../domain/listing/listing.ts";
import { isReachable, type Person } from "../../domain/person/person.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import type { PlaceNames } from "../../domain/shared/place.ts";
import { editForPerson, toPerson, type OutboxMessage, type Render } from "../core/index.ts";
import type { Clash } from "../proposals/ports.ts";
import { dispatchKey, type DispatchNotice, type InvitationOutcome, type SearchStep } from "./notices.ts";

type Texts = Render<DispatchNotice>;
type Persons = ReadonlyMap<PersonId, Person>;

/** What an invitation says beside the request. */
export interface InvitationWords {
  readonly communityName: PlaceNames;
  /** How long the answer is waited for. */
  readonly minutes: number;
  readonly reasons: readonly HelperReason[];
  /** What else its reader has said yes to at that time. */
  readonly clash?: Clash;
}

const questionOf = (
  { id }: Dispatch,
  request: Listing,
  words: InvitationWords,
  again?: "changed" | "place-free",
): DispatchNotice => ({ kind: "invitation", dispatchId: id, request, ...words, ...(again && { again }) });

/** Asks a helper. */
export function invitation(
  render: Texts,
  dispatch: Dispatch,
  one: Invitation,
  person: Person,
  request: Listing,
  words: InvitationWords,
): OutboxMessage {
  const key = dispatchKey.invitation(dispatch.id, person.id, one.asks);
  const day = neededOn(request);
  return {
    ...toPerson(
      render,
      person,
      key,
      questionOf(dispatch, request, words, one.asks > 1 ? "place-free" : undefined),
    ),
    ...(day !== undefined && { neededOn: day }),
    group: dispatchKey.group(dispatch.id),
  };
}

/** Puts the request as it reads now in place of the invitation. */
export const changedInvitation = (
  render: Texts,
  dispatch: Dispatch,
  one: Invitation,
  person: Person,
  request: Listing,
  words: InvitationWords,
): OutboxMessage =>
  editForPerson(
    render,
    person,
    dispatchKey.changed(dispatch.id, person.id, editionOf(request)),
    dispatchKey.invitation(dispatch.id, person.id, one.asks),
    questionOf(dispatch, request, words, "changed"),
  );

/** Asks again, in their message, somebody who had not answered when enough had said yes. */
export const reopenedInvitation = (
  render: Texts,
  dispatch: Dispatch,
  one: Invitation,
  person: Person,
  request: Listing,
  words: InvitationWords,
): OutboxMessage => {
  const target = dispatchKey.invitation(dispatch.id, person.id, one.asks);
  // The change that this is part of has the next version.
  const key = dispatchKey.edit(dispatch.id, person.id, dispatch.version + 1);
  const notice = questionOf(dispatch, request, words, "place-free");
  return { ...editForPerson(render, person, key, target, notice), slot: target };
};

/** Puts what became of it in place of an invitation. */
export const invitationOver = (
  render: Texts,
  dispatch: Dispatch,
  { asks }: Pick<Invitation, "asks">,
  person: Person,
  request: Listing,
  outcome: InvitationOutcome,
): OutboxMessage => {
  const target = dispatchKey.invitation(dispatch.id, person.id, asks);
  const key = dispatchKey.edit(dispatch.id, person.id, dispatch.version);
  const notice = { kind: "invitation-over", dispatchId: dispatch.id, request, outcome } as const;
  return { ...editForPerson(render, person, key, target, notice), slot: target };
};

/** Their place on standby, from 1; 0 for somebody who is not on it. */
export const placeOnStandby = (dispatch: Dispatch, person: PersonId): number =>
  onStandby(dispatch).findIndex(({ personId }) => personId === person) + 1;

/** Edits the invitations of several people who all read the same. */
export const allOver = (
  render: Texts,
  dispatch: Dispatch,
  of: readonly Invitation[],
  persons: Persons,
  request: Listing,
  outcome: InvitationOutcome,
): readonly OutboxMessage[] =>
  of.flatMap((one) => {
    const person = persons.get(one.personId);
    return person && isReachable(person)
      ? [invitationOver(render, dispatch, one, person, request, outcome)]
      : [];
  });

/** The one message that tells the seeker how the search stands. Owing it again does nothing. */
export const searchBegun = (
  render: Texts,
  { id }: Dispatch,
  seeker: Person,
  request: Listing,
  progress: DispatchProgress,
): OutboxMessage =>
  toPerson(render, seeker, dispatchKey.seeker(id), { kind: "search-progress", request, progress });

/** Brings that message up to date. */
export const searchProgress = (
  render: Texts,
  { id, version }: Dispatch,
  seeker: Person,
  request: Listing,
  progress: DispatchProgress,
): OutboxMessage => {
  const target = dispatchKey.seeker(id);
  const notice = { kind: "search-progress", request, progress } as const;
  const key = dispatchKey.seekerEdit(id, version);
  return { ...editForPerson(render, seeker, key, target, notice), slot: target };
};

/** Tells the seeker what comes next since nobody is left to ask. Each step is told once. */
export const searchStep = (
  render: Texts,
  dispatch: Dispatch,
  seeker: Person,
  request: Listing,
  step: SearchStep,
): OutboxMessage =>
  toPerson(render, seeker, dispatchKey.step(dispatch, step.how), { kind: "search-step", request, step });

/** Asks the seeker whether helpers of these communities may be asked. */
export const neighboursAsked = (
  render: Texts,
  { id }: Dispatch,
  seeker: Person,
  request: Listing,
  communities: readonly PlaceNames[],
): OutboxMessage =>
  toPerson(render, seeker, dispatchKey.neighbours(id), {
    kind: "search-neighbours",
    dispatchId: id,
    request,
    communities,
  });

/** Puts their answer in the place of that question. */
export const neighboursAnswered = (
  render: Texts,
  { id }: Dispatch,
  seeker: Person,
  request: Listing,
  communities: readonly PlaceNames[],
  answer: "yes" | "no",
): OutboxMessage => {
  const target = dispatchKey.neighbours(id);
  const notice = {
    kind: "search-neighbours-answered",
    dispatchId: id,
    request,
    communities,
    answer,
  } as const;
  return {
    ...editForPerson(render, seeker, dispatchKey.neighboursEdit(id, answer), target, notice),
    slot: target,
  };
};
