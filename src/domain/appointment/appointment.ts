import type { ListingKind } from "../category/category.ts";

/** When something takes place; without an end where nobody has said how long it takes. */
export interface Span {
  readonly start: Date;
  readonly end?: Date;
}

/** The same as one reader's clocks show it. */
export interface When extends Span {
  /** IANA name. */
  readonly timeZone: string;
  /** True if the other side's clocks show another time, so that the zone has to be named. */
  readonly isZoneNamed: boolean;
}

/** A time that one side suggests and the other has not answered. */
export interface Suggestion {
  readonly by: ListingKind;
  readonly start: Date;
  /** Which suggestion of the two it is, from 1: buttons carry it. */
  readonly number: number;
}

/** When the two sides of an introduction meet, as far as they have said. */
export interface Appointment {
  /** What both said yes to; absent before, and once it is called off. */
  readonly agreed?: Span;
  /** What has not been answered: what is agreed on holds until it is. */
  readonly suggested?: Suggestion;
  /** How many times were suggested so far. */
  readonly suggestions: number;
  /** Which appointment of the two it is, from 1; 0 before the first. */
  readonly count: number;
  /** How often this appointment was moved or called off. */
  readonly sequence: number;
  /** True when the helper's place became free since the last one was called off. */
  readonly freed?: true;
}

/** Which version of which appointment it is, for effect keys and buttons. */
export const editionOfAppointment = ({ count, sequence }: Appointment): string =>
  `${String(count)}.${String(sequence)}`;

const NONE: Appointment = { suggestions: 0, count: 0, sequence: 0 };

/** With a suggestion in the place of an earlier one, whoever made that. */
export function withSuggestion(before: Appointment = NONE, by: ListingKind, start: Date): Appointment {
  const number = before.suggestions + 1;
  return { ...before, suggestions: number, suggested: { by, start, number } };
}

/** With a time that both know. It moves an appointment that is still to come; otherwise it is the next one. */
export function withAgreed(before: Appointment = NONE, agreed: Span, now: Date): Appointment {
  const { suggestions, count, sequence } = before;
  return isToCome(before.agreed, now)
    ? { suggestions, count, sequence: sequence + 1, agreed }
    : { suggestions, count: count + 1, sequence: 0, agreed };
}

/** Whoever was to come does not: their place is free. */
export const withPlaceFreed = (appointment: Appointment): Appointment => ({ ...appointment, freed: true });

/** Without what is suggested; what is agreed on holds. */
export const withoutSuggestion = ({ suggested: _declined, ...rest }: Appointment): Appointment => rest;

/** Without the time that was agreed on, and what was suggested in its place. */
export const withoutAgreed = ({ suggestions, count, sequence }: Appointment): Appointment => ({
  suggestions,
  count,
  sequence: sequence + 1,
});

/** Whether it has not begun. */
export const isToCome = (span: Span | undefined, now: Date): span is Span =>
  span !== undefined && span.start > now;

/** How long something is taken to last, where nobody has said so, when two appointments are compared. */
const USUAL_MS = 3_600_000;

/** When something is over, in milliseconds since 1970. */
export const endOf = ({ start, end }: Span): number => end?.getTime() ?? start.getTime() + USUAL_MS;

/** Whether nobody can be at both. */
export const overlap = (a: Span, b: Span): boolean =>
  a.start.getTime() < endOf(b) && b.start.getTime() < endOf(a);
