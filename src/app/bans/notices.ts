import type { PersonId } from "../../domain/shared/ids.ts";

export type BanNotice =
  /** `reason` is one of BAN_REASONS, or free text from the API. */
  { readonly kind: "banned"; readonly reason: string } | { readonly kind: "unbanned" };

/** Effect keys of this module. */
export const banKey = (person: PersonId, event: "banned" | "unbanned", at: Date): string =>
  `${event}:${String(person)}:${String(at.getTime())}`;
