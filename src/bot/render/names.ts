import type { Actor } from "../../domain/shared/actor.ts";
import type { Language } from "../../domain/shared/language.ts";
import { tidyText } from "../../domain/shared/text.ts";
import type { I18n } from "../i18n.ts";

/** Characters of a name on a button. */
export const MAX_NAME = 20;

/** What looks like the mark of a verified organisation. */
const MARKS = /[✓✔☑✅🗸🗹√]\ufe0f?/gu;

/**
 * A name without invisible characters, and without a mark that nobody has given; `otherwise` for a name that has nothing else,
 * as deleted accounts do.
 */
export const shownName = (name: string, otherwise: string): string =>
  tidyText(name.replace(MARKS, "")) || otherwise;

/** The name of whoever did something, as moderators read it. */
export const actorName = (i18n: I18n, language: Language, actor: Actor): string =>
  actor.kind === "system"
    ? i18n.plain(language, "card-system")
    : shownName(actor.name, i18n.plain(language, "card-somebody"));
