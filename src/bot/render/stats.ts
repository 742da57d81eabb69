import type { Stats } from "../../app/insights/index.ts";
import { evennessOf } from "../../domain/dispatch/fairness.ts";
import type { Catalogue } from "../../domain/category/catalogue.ts";
import type { Community } from "../../domain/community/community.ts";
import type { Language } from "../../domain/shared/language.ts";
import { placeName } from "../../domain/shared/place.ts";
import { formatDateTime, formatDuration } from "../formats.ts";
import { joinHtml, type Html } from "../html.ts";
import type { I18n } from "../i18n.ts";

/** Categories named as unmet; the rest is summed up. */
const MAX_UNMET = 5;

/** Nothing where there never was a case. */
function casesPart(i18n: I18n, language: Language, timeZone: string, cases: Stats["cases"]): readonly Html[] {
  const { open, withoutOwner, oldestOpenSince, closed } = cases;
  const ended = Object.values(closed).reduce((sum, count) => sum + count, 0);
  if (open + ended === 0) return [];
  const lines = [
    i18n.t(language, "stats-cases", { open, free: withoutOwner }),
    ...(oldestOpenSince
      ? [i18n.t(language, "stats-oldest", { when: formatDateTime(language, oldestOpenSince, timeZone) })]
      : []),
    ...(ended > 0
      ? [
          i18n.t(language, "stats-cases-closed", {
            dismissed: closed.dismissed,
            settled: closed.settled,
            passed: closed["passed-on"],
            banned: closed.banned,
          }),
        ]
      : []),
  ];
  return [joinHtml(lines, "\n")];
}

/** A community's numbers, as its moderators read them. */
export function renderStats(
  i18n: I18n,
  catalogue: Catalogue,
  community: Pick<Community, "name" | "names" | "language" | "timeZone">,
  stats: Stats,
): Html {
  const { language, timeZone } = community;
  const { waiting, oldestWaitingSince, published, introduced, unmet } = stats;
  const t = i18n.t;
  const unmetLines = unmet.slice(0, MAX_UNMET).map(({ category, requests }) => {
    const known = catalogue.find(category);
    return t(language, "stats-unmet-line", {
      category: known ? `${known.emoji} ${i18n.plainDynamic(language, `category-${known.slug}`)}` : category,
      count: requests,
    });
  });
  const rest = unmet.slice(MAX_UNMET).reduce((sum, { requests }) => sum + requests, 0);
  const times = [
    stats.decidedAfterMs === undefined
      ? []
      : [t(language, "stats-decided", { time: formatDuration(language, stats.decidedAfterMs) })],
    stats.answeredAfterMs === undefined
      ? []
      : [t(language, "stats-answered", { time: formatDuration(language, stats.answeredAfterMs) })],
  ].flat();
  const lines = [
    t(language, "stats-title", { name: placeName(community, language) }),
    joinHtml(
      [
        t(language, "stats-waiting", { count: waiting }),
        ...(oldestWaitingSince
          ? [t(language, "stats-oldest", { when: formatDateTime(language, oldestWaitingSince, timeZone) })]
          : []),
        t(language, "stats-published", published),
        t(language, "stats-introduced", { count: introduced }),
        ...(stats.attendance ? [t(language, "stats-attendance", stats.attendance)] : []),
      ],
      "\n",
    ),
    ...casesPart(i18n, language, timeZone, stats.cases),
    ...(stats.fairness
      ? [
          t(language, "stats-fairness", {
            count: stats.fairness.helpers,
            asked: evennessOf(stats.fairness.invitations),
            said: evennessOf(stats.fairness.acceptances),
            invitations: stats.fairness.invitations.toFixed(2),
            acceptances: stats.fairness.acceptances.toFixed(2),
          }),
        ]
      : []),
    unmet.length === 0
      ? t(language, "stats-unmet-none")
      : joinHtml(
          [
            t(language, "stats-unmet"),
            ...unmetLines,
            ...(rest > 0 ? [t(language, "stats-unmet-more", { count: rest })] : []),
          ],
          "\n",
        ),
    ...(times.length > 0 ? [joinHtml(times, "\n")] : []),
  ];
  return joinHtml(lines, "\n\n");
}
