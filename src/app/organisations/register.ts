import {
  change,
  INVITE_DAYS,
  MAX_PENDING,
  roleOf,
  type Organisation,
} from "../../domain/organisation/organisation.ts";
import {
  areSound,
  firstOpen,
  isAnswered,
  isComplete,
  QUESTIONS,
  readTyped,
  withoutStaleNumber,
  type AnswerError,
  type OrganisationAnswers,
  type OrganisationField,
} from "../../domain/organisation/registration.ts";
import { hasConsented } from "../../domain/person/person.ts";
import { personActor, type Actor } from "../../domain/shared/actor.ts";
import { daysAfter } from "../../domain/shared/dates.ts";
import type { OrganisationId, PersonId } from "../../domain/shared/ids.ts";
import type { Language } from "../../domain/shared/language.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { Tx } from "../core/index.ts";
import type { OrganisationCards } from "./cards.ts";
import { organisationKey } from "./notices.ts";
import { leadsBoth, storeOrganisation, toPeople, type OrganisationDependencies } from "./store.ts";
import { freshDraft, insertDraft } from "./new-draft.ts";
import { waitsTask } from "./tasks.ts";

export type RegisterError =
  | AnswerError
  | "organisation-not-found"
  | "not-a-lead"
  /** Moderators have it, or have decided; it is not changed by answers any more. */
  | "not-a-draft"
  | "incomplete"
  | "community-not-found"
  | "no-consent"
  /** Others of the person's wait for moderators. */
  | "too-many";

export type Registered = Result<Organisation, RegisterError>;

/** How an organisation registers: one question after the other, each answer kept at once. */
export interface Registration {
  /** The draft that a person has not sent yet, or a new one. */
  begin(person: PersonId): Promise<Result<Organisation, "no-consent">>;
  /** Reads a typed answer to the present question. @param message its id: the same one again changes nothing */
  type(id: OrganisationId, person: PersonId, text: string, message?: number): Promise<Registered>;
  /** Answers with what was chosen; of choices of many, one that is ticked or not, and the question stays. */
  choose(
    id: OrganisationId,
    person: PersonId,
    field: OrganisationField,
    value: string,
    isOn?: boolean,
  ): Promise<Registered>;
  /** Goes on with the present answer; without one, or with `drops`, leaves out what may be left out. */
  next(id: OrganisationId, person: PersonId, field: OrganisationField, drops?: boolean): Promise<Registered>;
  /** From the question of this number to the one before; from another one nothing changes. */
  back(id: OrganisationId, person: PersonId, from: number): Promise<Registered>;
  /** From the whole to one question, and back when it is answered. */
  revise(id: OrganisationId, person: PersonId, field: OrganisationField): Promise<Registered>;
  /** Sends it to the moderators of its town. */
  submit(id: OrganisationId, person: PersonId): Promise<Registered>;
  /** Deletes a draft, or withdraws what moderators have not decided about. */
  discard(id: OrganisationId, person: PersonId): Promise<Result<void, RegisterError>>;
  /** A key of the API registers it with all answers at once; a lead joins it by its invitation. */
  register(answers: OrganisationAnswers, language: Language, by: Actor): Promise<Registered>;
  /** The country of its town, by which the number of a public register is read; ISO 3166-1. */
  countryOf(answers: OrganisationAnswers): Promise<string | undefined>;
}

const LISTS: readonly OrganisationField[] = ["languages", "gives", "takes"];

export function createRegistration(deps: OrganisationDependencies, cards: OrganisationCards): Registration {
  const { audit, catalogue, clock, communities, newId, organisations } = deps;
  const { outbox, people, places, tasks, transact } = deps;

  async function countryOf({ community: id }: OrganisationAnswers): Promise<string | undefined> {
    const community = id && (await communities.find(id));
    return community && (await places.nearest(community.center)).place.country;
  }

  /** Changes a draft of the person's, in one transaction. */
  const edit = (
    id: OrganisationId,
    person: PersonId,
    to: (draft: Organisation, tx: Tx) => Promise<Result<Partial<Organisation>, RegisterError>>,
  ): Promise<Registered> =>
    transact(async (tx) => {
      const before = await organisations.find(id, tx);
      if (!before) return fail("organisation-not-found");
      if (!(await leadsBoth(deps, before, person, tx))) return fail("not-a-lead");
      if (before.status !== "draft" && before.status !== "rejected") return fail("not-a-draft");
      const changes = await to(before, tx);
      if (!changes.ok) return changes;
      const { changing, ...rest } = change(before, changes.value, clock.now());
      const after = { ...rest, ...(changing && rest.step < QUESTIONS.length && { changing }) };
      if (!(await organisations.replace(after, before.version, tx)))
        throw new Error(`organisation ${id} changed inside a transaction`);
      return ok(after);
    });

  /** The draft after an answer, and the question that comes next. */
  function settle({ changing, step }: Organisation, answers: OrganisationAnswers): Partial<Organisation> {
    // A change of the town or the kind may leave the number of the register unanswered.
    return { answers, step: changing ? firstOpen(answers) : step + 1 };
  }

  async function submitWithin(before: Organisation, by: Actor, tx: Tx): Promise<Registered> {
    const now = clock.now();
    const { answers } = before;
    if (!isComplete(answers)) return fail("incomplete");
    if (!(await communities.find(answers.community, tx))) return fail("community-not-found");
    const { question: _question, reply: _reply, changing: _changing, ...rest } = before;
    const after = change(
      rest,
      { status: "pending", submission: before.submission + 1, approvals: [], submittedAt: now },
      now,
    );
    await storeOrganisation(deps, before, after, by, "submit", tx);
    await outbox.add(await cards.post(after, tx), tx);
    await tasks.add([waitsTask(after, now)], tx);
    return ok(after);
  }

  return {
    countryOf,
    begin: (id) =>
      transact(async (tx) => {
        const person = await people.find(id, tx);
        if (!person || !hasConsented(person)) return fail("no-consent");
        const known = (await organisations.ofPerson(id, tx)).find(
          (one) =>
            (one.status === "draft" || one.status === "rejected") &&
            one.revises === undefined &&
            roleOf(one, id) === "lead",
        );
        if (known) return ok(known);
        const member = { person: id, role: "lead", since: clock.now() } as const;
        const draft = { ...freshDraft(deps, person.language), registeredBy: id, members: [member] };
        await insertDraft(deps, draft, tx);
        return ok(draft);
      }),
    type: (id, person, text, message) =>
      edit(id, person, async (draft) => {
        if (message !== undefined && draft.answeredBy === message) return ok({});
        const question = QUESTIONS[draft.step];
        if (question?.kind !== "text") return fail("not-an-option");
        const read = readTyped(question.field, text, draft.answers, await countryOf(draft.answers));
        if (!read.ok) return read;
        const settled = settle(draft, { ...draft.answers, [question.field]: read.value });
        return ok({ ...settled, ...(message !== undefined && { answeredBy: message }) });
      }),
    choose: (id, person, field, value, isOn = true) =>
      edit(id, person, async (draft, tx) => {
        const question = QUESTIONS[draft.step];
        // What is typed is read with care, and no button says it.
        if (question?.field !== field || question.kind === "text") return fail("not-an-option");
        const isList = LISTS.includes(field);
        // any-key: a question's field
        const list = (draft.answers[field] ?? []) as readonly string[];
        const chosen = isList ? [...list.filter((one) => one !== value), ...(isOn ? [value] : [])] : value;
        const answers = { ...draft.answers, [field]: chosen } as OrganisationAnswers;
        if (!areSound(catalogue, answers)) return fail("not-an-option");
        if (field === "community" && !(answers.community && (await communities.find(answers.community, tx))))
          return fail("not-an-option");
        return ok(isList ? { answers } : settle(draft, withoutStaleNumber(draft.answers, answers)));
      }),
    next: (id, person, field, drops = false) =>
      edit(id, person, async (draft) => {
        const question = QUESTIONS[draft.step];
        if (question?.field !== field) return fail("not-an-option");
        const { answers } = draft;
        const isKept = isAnswered(answers, field) && !drops;
        if (!isKept && !question.optional) return fail("incomplete");
        const left = isKept ? answers[field] : LISTS.includes(field) ? [] : null;
        return ok(settle(draft, { ...answers, [field]: left }));
      }),
    back: (id, person, from) =>
      edit(id, person, async ({ answers, changing, step }) =>
        ok({ step: step !== from ? step : changing ? firstOpen(answers) : Math.max(0, step - 1) }),
      ),
    revise: (id, person, field) =>
      edit(id, person, async ({ answers }) => {
        const step = QUESTIONS.findIndex((question) => question.field === field);
        if (step === -1 || firstOpen(answers) !== QUESTIONS.length) return fail("not-an-option");
        return ok({ step, changing: true });
      }),
    submit: (id, person) =>
      transact(async (tx) => {
        const before = await organisations.find(id, tx);
        if (!before) return fail("organisation-not-found");
        if (!(await leadsBoth(deps, before, person, tx))) return fail("not-a-lead");
        if (before.status !== "draft" && before.status !== "rejected") return fail("not-a-draft");
        const pending = (await organisations.ofPerson(person, tx)).filter(
          (one) => one.status === "pending" && roleOf(one, person) === "lead",
        );
        if (pending.length >= MAX_PENDING) return fail("too-many");
        return submitWithin(before, personActor(person, await people.find(person, tx)), tx);
      }),
    discard: (id, person) =>
      transact(async (tx) => {
        const before = await organisations.find(id, tx);
        if (!before) return fail("organisation-not-found");
        if (!(await leadsBoth(deps, before, person, tx))) return fail("not-a-lead");
        if (before.status === "verified" || before.status === "suspended") return fail("not-a-draft");
        await outbox.add(await cards.withdrawn(before, tx), tx);
        await organisations.remove(id, tx);
        if (before.submission === 0) return ok(undefined);
        const by = personActor(person, await people.find(person, tx));
        const { community: communityId } = before.answers;
        await audit.add(
          {
            at: clock.now(),
            by,
            subject: `organisation:${id}`,
            action: "withdraw",
            ...(communityId !== undefined && { communityId }),
          },
          tx,
        );
        const others = before.members.map((one) => one.person).filter((one) => one !== person);
        const notice = { kind: "organisation-dropped", organisation: before } as const;
        const key = organisationKey.told(before, "dropped");
        await outbox.add(await toPeople(deps, others, key, notice, tx), tx);
        return ok(undefined);
      }),
    register: (answers, language, by) =>
      transact(async (tx) => {
        if (!isComplete(answers)) return fail("incomplete");
        if (!areSound(catalogue, answers)) return fail("not-an-option");
        const country = await countryOf(answers);
        const clean: Record<string, unknown> = { ...answers };
        for (const { field, kind } of QUESTIONS) {
          const typed = answers[field];
          if (kind !== "text" || typeof typed !== "string") continue;
          const read = readTyped(field, typed, answers, country);
          if (!read.ok) return read;
          // any-key: a question's field
          clean[field] = read.value;
        }
        // Whoever gets its first invitation leads it; without one nobody could ever get in.
        const until = daysAfter(clock.now(), INVITE_DAYS);
        const draft = {
          ...freshDraft(deps, language),
          answers: clean as OrganisationAnswers,
          step: QUESTIONS.length,
          invites: [{ code: newId(), role: "lead", until } as const],
        };
        await insertDraft(deps, draft, tx);
        return submitWithin(draft, by, tx);
      }),
  };
}
