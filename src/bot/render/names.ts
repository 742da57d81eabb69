import type { Actor } from "../../domain/shared/actor.ts";
import type { Language } from "../../domain/shared/language.ts";
import { tidyText } from "../../domain/shared/text.ts";
import type { I18n } from "../i18n.ts";

/** A name as it can be shown: what is hidden in it goes, and a deleted account has none at all. */
export const shownName = (name: string, otherwise: string): string => tidyText(name) || otherwise;

/** Who did something, for moderators. */
export const actorName = (i18n: I18n, language: Language, actor: Actor): string =>
  actor.kind === "system"
    ? i18n.plain(language, "card-system")
    : shownName(actor.name, i18n.plain(language, "card-somebody"));
