import type { PersonProfile } from "../../app/bans/index.ts";
import type { PeopleNotice } from "../../app/people/notices.ts";
import type { Community } from "../../domain/community/community.ts";
import { dayAt } from "../../domain/shared/dates.ts";
import { formatDate } from "../formats.ts";
import type { Html } from "../html.ts";
import type { I18n } from "../i18n.ts";
import type { RenderDependencies, Writers } from "./message.ts";
import { shownName } from "./names.ts";

/** A person in a line for moderators: since when they are here, what they wrote, and how it went. */
export const personSummary = (
  i18n: I18n,
  { language, timeZone }: Pick<Community, "language" | "timeZone">,
  { person, listings, live, rejected, introduced }: PersonProfile,
): Html =>
  i18n.t(language, "person-summary", {
    name: shownName(person.firstName, i18n.plain(language, "card-somebody")),
    since: formatDate(language, dayAt(person.createdAt, timeZone)),
    count: listings.length,
    live,
    rejected,
    introduced,
  });

export const createPeopleWriters = ({ i18n }: RenderDependencies): Writers<PeopleNotice> => ({
  "slow-down": (_notice, language) => ({ text: i18n.t(language, "inbox-slow-down") }),
});
