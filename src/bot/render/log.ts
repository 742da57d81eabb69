import type { AuditEntry } from "../../app/core/index.ts";
import type { Community } from "../../domain/community/community.ts";
import { formatDateTime } from "../formats.ts";
import { html, joinHtml, type Html } from "../html.ts";
import type { I18n } from "../i18n.ts";
import { actorName } from "./names.ts";

/** What happened in a community last, the newest first. */
export function renderLog(
  i18n: I18n,
  { language, timeZone }: Pick<Community, "language" | "timeZone">,
  entries: readonly AuditEntry[],
): Html {
  if (entries.length === 0) return i18n.t(language, "log-empty");
  const lines = entries.map(({ at, by, action, subject }) => {
    const [, id = ""] = subject.split(":");
    return i18n.t(language, "log-line", {
      when: formatDateTime(language, at, timeZone),
      name: actorName(i18n, language, by),
      action,
      subject: subject.startsWith("listing:") ? html` · ${i18n.t(language, "card-number", { id })}` : "",
    });
  });
  return joinHtml([i18n.t(language, "log-title"), joinHtml(lines, "\n")], "\n\n");
}
