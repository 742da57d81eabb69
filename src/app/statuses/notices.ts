import type { Listing } from "../../domain/listing/listing.ts";
import type { Language } from "../../domain/shared/language.ts";

/** What somebody who waits is told unasked, so that nobody waits in silence. */
export type StatusNotice =
  | {
      readonly kind: "request-waiting";
      readonly listing: Listing;
      /** How long it has been out. */
      readonly hours: number;
      /** How many helpers have been asked and have not said no. */
      readonly asked: number;
      /** How far helpers could be looked for beyond the usual; absent where that is done already, or makes no difference. */
      readonly widerKm?: number;
      /** True if moderators hear of it too. */
      readonly unmet: boolean;
    }
  /** Moderators have not decided for long. */
  | { readonly kind: "still-pending"; readonly listing: Listing; readonly hours: number }
  /** Asks once, and says that the listing is left alone from then on. */
  | { readonly kind: "still-paused"; readonly listing: Listing; readonly days: number }
  | {
      readonly kind: "question-reminder";
      readonly listing: Listing;
      readonly question: string;
      readonly questionLanguage: Language;
      /** Days left to answer. */
      readonly days: number;
    }
  /** The question was not answered: the listing has expired, or, of a published one, the change was dropped. */
  | { readonly kind: "question-expired"; readonly listing: Listing; readonly days: number };
