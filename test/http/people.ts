import type { ListingKind } from "../../src/domain/category/category.ts";
import type { PhotosAnswer } from "../../src/domain/category/field.ts";
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
  { useCases, community }: House,
  who: Somebody,
  kind: ListingKind,
  details = "Ein Kinderfahrrad",
  photos: PhotosAnswer | null = null,
): Promise<Listing> {
  const id = personId(who.id);
  await useCases.people.meet({
    id,
    firstName: who.firstName,
    username: who.username,
    languageTag: who.language,
  });
  await useCases.people.consent(id);
  const draft = await useCases.drafts.open(id, kind);
  await useCases.drafts.save({
    ...draft,
    category: "other",
    answers: {
      date: null,
      place: { communityId: community.id },
      ...(kind === "request" ? { urgency: "week" } : { languages: ["uk", "de"] }),
      details,
      photos,
    },
  });
  const submitted = await useCases.drafts.submit(draft.id, id);
  if (!submitted.ok) throw new Error(submitted.code);
  return submitted.value;
}

/** The same, approved by a moderator in the chat. */
export async function publish(house: House, who: Somebody, kind: ListingKind): Promise<Listing> {
  const { id } = await post(house, who, kind);
  const approved = await house.useCases.moderation.decide({
    listingId: id,
    by: KATRIN,
    verdict: { action: "approve" },
  });
  if (!approved.ok) throw new Error(approved.code);
  return approved.value;
}

export const KATRIN = { kind: "person", id: personId(4_100_003), name: "Katrin" } as const;
