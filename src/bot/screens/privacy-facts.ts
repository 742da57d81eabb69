import {
  ABSENT_MONTHS,
  CLOSED_DAYS,
  DRAFT_DAYS,
  NAMES_MONTHS,
  RELAYED_DAYS,
  STAY_DAYS,
} from "../../domain/person/retention.ts";
import { COARSE_KM } from "../../domain/shared/geo.ts";
import type { Language } from "../../domain/shared/language.ts";
import { formatKilometres, formatLimit } from "../formats.ts";

/**
 * What the privacy notices say that is not fixed text: for how long what is kept, and who is responsible.
 * @param responsible as the operator has set it; without it the notices name the people who run the bot
 */
export const privacyFacts = (language: Language, responsible: string | undefined) => ({
  drafts: formatLimit(language, DRAFT_DAYS, "day"),
  closed: formatLimit(language, CLOSED_DAYS, "day"),
  relayed: formatLimit(language, RELAYED_DAYS, "day"),
  absent: formatLimit(language, ABSENT_MONTHS, "month"),
  stay: formatLimit(language, STAY_DAYS, "day"),
  names: formatLimit(language, NAMES_MONTHS, "month"),
  round: formatKilometres(language, COARSE_KM),
  named: responsible === undefined ? "no" : "yes",
  responsible: responsible ?? "",
});
