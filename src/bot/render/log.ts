import type { AuditEntry } from "../../app/core/index.ts";
import type { Community } from "../../domain/community/community.ts";
import { formatDateTime } from "../formats.ts";
import { html, joinHtml, type Html } from "../html.ts";
import type { I18n } from "../i18n.ts";
import { actorName } from "./names.ts";

/** What has a card, and how its number is said. */
const NUMBERS = new Map<string, "card-number" | "case-number">([
  ["listing", "card-number"],
  ["case", "case-number"],
]);

/** What happened in a community last, the newest first. */
export function renderLog(
  i18n: I18n,
  { language, timeZone }: Pick<Community, "language" | "timeZone">,
  entries: readonly AuditEntry[],
): Html {
  if (entries.length === 0) return i18n.t(language, "log-empty");
  const lines = entries.map(({ at, by, action, subject }) => {
    const [about = "", id = ""] = subject.split(":");
    const number = NUMBERS.get(about);
    return i18n.t(language, "log-line", {
      when: formatDateTime(language, at, timeZone),
      name: actorName(i18n, language, by),
      action,
      subject: number ? html` · ${i18n.t(language, number, { id })}` : "",
    });
  });
  return joinHtml([i18n.t(language, "log-title"), joinHtml(lines, "\n")], "\n\n");
}
