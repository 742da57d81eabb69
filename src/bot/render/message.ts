import type { InlineKeyboardMarkup } from "grammy/types";
import type { OutgoingFile } from "../../app/core/index.ts";
import type { Catalogue } from "../../domain/category/catalogue.ts";
import type { Language } from "../../domain/shared/language.ts";
import type { Html } from "../html.ts";
import type { I18n } from "../i18n.ts";

/** A notice in words, with its buttons if it has any. */
export interface Message {
  readonly text: Html;
  /** True for a name, in which Telegram takes no markup. */
  readonly isBare?: true;
  readonly keyboard?: InlineKeyboardMarkup | undefined;
  /** A file that the text is the caption of: at most 1,024 characters. */
  readonly file?: OutgoingFile | undefined;
}

/** One writer for each kind of notice of a module. */
export type Writers<N extends { readonly kind: string }> = {
  readonly [K in N["kind"]]: (notice: Extract<N, { readonly kind: K }>, language: Language) => Message;
};

/** What writers are made from. */
export interface RenderDependencies {
  readonly i18n: I18n;
  readonly catalogue: Catalogue;
}
