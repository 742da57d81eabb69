import { personId, type PersonId } from "./ids.ts";

/** Stands in for somebody who has left, where others need what is left of them. No account of Telegram has this id. */
export const NOBODY: PersonId = personId(0);

/** Who did something: a person in Telegram, somebody with an admin key, or the product itself. */
export type Actor =
  | { readonly kind: "person"; readonly id: PersonId; readonly name: string }
  | { readonly kind: "api"; readonly id: string; readonly name: string }
  | { readonly kind: "system" };

/** A person as an actor. The name is empty when nothing is known of them any more. */
export const personActor = (
  id: PersonId,
  person: { readonly firstName: string } | undefined,
): Extract<Actor, { kind: "person" }> => ({ kind: "person", id, name: person?.firstName ?? "" });

/** A key that is the same for the same actor; approvals are counted by it. */
export const actorKey = (actor: Actor): string =>
  actor.kind === "system" ? "system" : `${actor.kind}:${actor.id}`;
