import type { PeopleNotice } from "../../app/people/notices.ts";
import type { RenderDependencies, Writers } from "./message.ts";

export const createPeopleWriters = ({ i18n }: RenderDependencies): Writers<PeopleNotice> => ({
  "slow-down": (_notice, language) => ({ text: i18n.t(language, "inbox-slow-down") }),
});
