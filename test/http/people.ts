import type { ListingKind } from "../../src/domain/category/category.ts";
import type { Answers } from "../../src/domain/category/field.ts";
import type { Listing } from "../../src/domain/listing/listing.ts";
import { personId } from "../../src/domain/shared/ids.ts";
import type { House } from "./house.ts";

interface Somebody {
  readonly id: number;
  readonly firstName: string;
  readonly username: string;
  /** What their Telegram is set to. */
  readonly language: string;
}

export const OLENA: Somebody = { id: 4_100_001, firstName: "Olena", username: "olena_k", language: "uk" };
export const JONAS: Somebody = { id: 4_100_002, firstName: "Jonas", username: "jonas_le", language: "de" };

/** Somebody posts a listing in `other`, the category that asks for least; it waits for the moderators. */
export async function post(
  house: House,
  { id, firstName, username, language }: Somebody,
  kind: ListingKind,
  answers: Answers = {},
): Promise<Listing> {
  const { people } = house.useCases;
  await people.meet({ id: personId(id), firstName, username, languageTag: language });
  await people.consent(personId(id));
  return house.submit(personId(id), kind, { answers });
}

/** The same, approved by a moderator in the chat. */
export const publish = async (house: House, who: Somebody, kind: ListingKind): Promise<Listing> =>
  house.decide(await post(house, who, kind));
