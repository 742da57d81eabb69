import { zoneOf } from "../domain/community/time-zone.ts";
import { addDays, atDaytime, dayAt, type Day, type QuietHours } from "../domain/shared/dates.ts";
import { personId } from "../domain/shared/ids.ts";
import type { Communities } from "./communities/ports.ts";
import type { QuietHoursRule } from "./core/index.ts";
import type { Notice } from "./notices.ts";
import type { People } from "./people/ports.ts";

/**
 * Which notices wait for the end of their reader's quiet hours: whatever people did not just ask for. Answers to what they
 * sent or pressed, and what concerns the running of the installation, do not wait. A message that its reader did ask for is
 * marked `asked` where it is made.
 */
const WAITS: Readonly<Record<Notice["kind"], boolean>> = {
  // Suggestions, and what came of them.
  proposal: true,
  "proposal-came-to-nothing": true,
  "organisation-fit": true,
  "answer-came-to-nothing": true,
  "through-organisations": false,
  introduction: true,
  "contact-shared": true,
  "introduction-ended": true,
  // Those that cannot wait until the morning are marked `asked`.
  "appointment-suggested": true,
  "appointment-declined": true,
  "appointment-agreed": true,
  "appointment-called-off": true,
  "appointment-reminder": true,
  "appointment-replaced": false,
  "comers-reminder": true,
  "attendance-asked": true,
  "attendance-thanks": true,
  "absence-asked": true,
  "check-in": true,
  "outcome-asked": true,
  "introduction-paused": true,
  // Answers within a talk are marked `asked`.
  relayed: true,
  "not-delivered": true,
  "topic-name": false,
  "case-topic": false,
  "case-topics-refused": false,
  "count-asked": true,
  broadcast: true,
  "saved-search": true,
  invitation: true,
  "search-progress": true,
  "search-step": true,
  "search-neighbours": true,
  // Reminders and statuses.
  "draft-reminder": true,
  "draft-served": true,
  "still-valid": true,
  "still-valid-again": false,
  "listing-expired": true,
  "listing-community-closed": true,
  "organisation-listings": true,
  "helper-reminder": true,
  "request-waiting": true,
  "still-pending": true,
  "still-paused": true,
  "question-reminder": true,
  "question-expired": true,
  "proposal-other-silent": true,
  "ask-to-stay": true,
  thanks: true,
  // What concerns an organisation and was not just asked for.
  "route-taken": true,
  "route-question": true,
  "route-returned": true,
  "route-closed": true,
  "route-card": true,
  "route-gone": false,
  "route-contact": true,
  "route-answer": true,
  "route-objected": true,
  "pledge-card": true,
  "pledge-off": true,
  "pledge-agreed": true,
  "pledge-declined": true,
  "pledge-arrived": true,
  "pledge-lapsed": true,
  "pledge-thanks": true,
  "pledge-need-changed": true,
  // Whoever is about to pay has to know at once.
  "pledge-payment-changed": false,
  "payment-to-verify": true,
  "payment-sent": false,
  "payment-decided": true,
  "organisation-renewal": true,
  "organisation-joined": true,
  "organisation-left": true,
  "organisation-removed": true,
  "organisation-returned": true,
  "organisation-dropped": true,
  "organisation-role": true,
  "organisation-group-gone": false,
  "organisation-escalation": true,
  // Moderators' answers to what somebody has sent them.
  "listing-published": false,
  "listing-rejected": false,
  "changes-requested": false,
  "revision-approved": false,
  "revision-rejected": false,
  "decision-undone": false,
  "listing-removed": true,
  "case-answer": false,
  "organisation-revised": false,
  "organisation-decided": false,
  "organisation-question": false,
  "case-warning": true,
  "case-taken-over": true,
  "listing-taken-over": true,
  "case-closed": true,
  banned: false,
  unbanned: true,
  // What replaces a message that is there already.
  "proposal-answered": false,
  "proposal-superseded": false,
  "proposal-lapsed": false,
  "invitation-over": false,
  "search-neighbours-answered": false,
  // Answers.
  "slow-down": false,
  "message-parked": false,
  // To a group, or to those who run the installation.
  card: false,
  "card-forgotten": false,
  photos: false,
  "photo-missing": false,
  reminder: false,
  "case-card": false,
  "organisation-card": false,
  "organisation-withdrawn": false,
  "case-reminder": false,
  "case-escalation": true,
  "queue-digest": false,
  escalation: true,
  "group-refuses": false,
  "group-takes": false,
  "topic-gone": false,
  "setup-applied": false,
  "setup-decided": false,
  "setup-granted": false,
  "setup-refused": false,
  "community-moved-away": false,
  "community-closed": false,
  "founding-refused": false,
  "members-hidden": false,
  "trouble-began": false,
  "trouble-ended": false,
  "updates-parked": false,
};

const WAITING: ReadonlySet<string> = new Set(
  Object.entries(WAITS).flatMap(([kind, waits]) => (waits ? [kind] : [])),
);

/** Whether something is needed on the same or the next day, which may break quiet hours. */
const isSoon = (needed: Day, today: Day): boolean => needed >= today && needed <= addDays(today, 1);

/**
 * The quiet hours of people: their own setting, or `night` (the default one when absent), in the time zone of their
 * community. What is needed on the same or the next day breaks them for those who allow that.
 */
export const createQuietHours = ({
  communities,
  people,
  night,
}: {
  readonly communities: Pick<Communities, "all">;
  readonly people: Pick<People, "findMany">;
  readonly night?: QuietHours;
}): QuietHoursRule => ({
  waits: (notice) => WAITING.has(notice),
  async endsFor(messages, now, tx) {
    const ids = messages.map(({ chatId }) => personId(chatId));
    const persons = await people.findMany([...new Set(ids)], tx);
    const [first] = await communities.all();
    return messages.map(({ chatId, neededOn }) => {
      const person = persons.get(personId(chatId));
      if (!person) return undefined;
      const { quiet = night, timeZone = zoneOf(first), urgentInQuiet } = person;
      if (urgentInQuiet && neededOn !== undefined && isSoon(neededOn, dayAt(now, timeZone))) return undefined;
      const end = atDaytime(now, timeZone, quiet);
      return end > now ? end : undefined;
    });
  },
});
