import type { PersonId } from "../../domain/shared/ids.ts";

export type PrivacyNotice =
  /** To somebody who was not here for a year: their data are deleted soon unless they come back. */
  { readonly kind: "ask-to-stay" };

/** Effect keys of this module. */
export const privacyKey = {
  /** The day is part of the key: somebody who stayed is asked again after another year. */
  askToStay: (person: PersonId, now: Date): string =>
    `stay:${String(person)}:${now.toISOString().slice(0, 10)}`,
};
