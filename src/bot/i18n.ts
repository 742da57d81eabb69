import { I18n as Plugin, TranslateWarnings, type I18nFlavor } from "@grammyjs/i18n";
import type { Context, MiddlewareFn } from "grammy";
import type { Person } from "../domain/person/person.ts";
import { createLanguages, type Language, type Languages } from "../domain/shared/language.ts";
import { directLines, isolateLeftToRight, isRightToLeft, settled, withoutControls } from "./bidi.ts";
import { escapeHtml, isHtml, trustHtml, type Html, type Text } from "./html.ts";
import { localeFolders, readLocale } from "./locales.ts";
import { unbrokenText } from "./no-break.ts";
import type { MarkupKey, MessageKey, Messages } from "./messages.gen.ts";
import { createMayBeIn, type MayBeIn } from "./text-language.ts";

/** Keys whose text has no markup in any language, and so can stand on a button. */
export type PlainKey = Exclude<MessageKey, MarkupKey>;

export type Variables = Readonly<Record<string, Text>>;
export type PlainVariables = Readonly<Record<string, string | number>>;

type WithoutHtml<V> = { readonly [K in keyof V]: Exclude<V[K], Html> };
/** The arguments after a key: its variables, or nothing when it has none. */
export type Args<V> = V extends Record<string, never> ? [] : [vars: Readonly<V>];
export type PlainArgs<V> = V extends Record<string, never> ? [] : [vars: WithoutHtml<V>];

/** The plugin's part of a context. `ctx.t` is our own, which knows the keys and escapes variables. */
export type LocaleFlavor = Pick<I18nFlavor, "i18n" | "translate">;

export interface I18n {
  readonly languages: Languages;
  /** The message as markup; its variables are escaped unless they are Html. */
  readonly t: <K extends MessageKey>(language: Language, key: K, ...args: Args<Messages[K]>) => Html;
  /** The message as bare text, for button captions, callback alerts and command descriptions. */
  readonly plain: <K extends PlainKey>(language: Language, key: K, ...args: PlainArgs<Messages[K]>) => string;
  /** `t` for the families whose keys are put together from data (`option-…`, `category-…`). */
  readonly tDynamic: (language: Language, key: string, vars?: Variables) => Html;
  /** `plain` for those families; a bug when the text has markup. */
  readonly plainDynamic: (language: Language, key: string, vars?: PlainVariables) => string;
  readonly has: (key: string) => boolean;
  readonly mayBeIn: MayBeIn;
  /** The plugin's middleware: negotiates the locale from `ctx.person`. */
  readonly middleware: MiddlewareFn<Context & { person: Person }>;
}

export interface I18nOptions {
  /** The folder that holds one folder of `.ftl` files per language. */
  readonly directory: string | URL;
  readonly defaultLanguage: string;
  /**
   * Told when a text is missing or cannot be made. Another language is tried next: the default, then English. Without
   * it, as in tests, an error other than a missing text is thrown at once.
   */
  readonly onError?: (error: Error) => void;
}

/** A text that cannot be made: unknown key, missing variable, markup where none may be. Always a bug of ours. */
export class MessageError extends Error {
  override readonly name = "MessageError";
}

class MissingMessage extends MessageError {}

/**
 * Characters for private use stand for the markup of our own texts while people's words are put between them. Then what
 * is still markup was typed by people, and is escaped.
 */
const MARKUP = '<>&"';
const STAND_INS = "\ue001\ue002\ue003\ue004";
const HIDDEN = /[\ue001-\ue004]/;
const ALL_HIDDEN = /[\ue001-\ue004]/g;

const hideMarkup = (text: string): string =>
  text.replace(/[<>&"]/g, (mark) => STAND_INS.charAt(MARKUP.indexOf(mark)));
const showMarkup = (text: string): string =>
  text.replace(ALL_HIDDEN, (mark) => MARKUP.charAt(STAND_INS.indexOf(mark)));

/** A variable as Fluent puts it into the text: markup hidden, people's words composed and unable to reorder the text. */
function toVariable(value: Text): string | number {
  if (typeof value === "number") return value;
  if (isHtml(value)) return hideMarkup(value.toString());
  return settled(withoutControls(value.replace(ALL_HIDDEN, "")).normalize("NFC"));
}

/** The keys of a Fluent source. */
const KEY = /^([a-zA-Z][\w-]*) *=/gm;

/**
 * Loads the languages of `directory` into the grammY plugin, once, at start. A text that a language lacks is read in
 * the default language, else in English.
 * @throws RangeError when the default language has no folder
 */
export function createI18n({ directory, defaultLanguage, onError }: I18nOptions): I18n {
  const languages = createLanguages(localeFolders(directory), defaultLanguage);
  const rightToLeft = new Set(languages.all.filter(isRightToLeft));
  const fallbacks = [languages.default, languages.international];
  const attempts = new Map(languages.all.map((one) => [one, [...new Set([one, ...fallbacks])]]));
  const attemptsOf = (language: Language): readonly Language[] =>
    attempts.get(language) ?? [language, ...fallbacks];
  const plugin = new Plugin<Context & { person: Person }>({
    defaultLocale: languages.default,
    localeNegotiator: ({ person }) => person.language,
    fluentOptions: {
      warningHandler({ type, path, locales }) {
        const error = new MissingMessage(`no message ${path}`);
        if (type === TranslateWarnings.MISSING_TRANSLATION) throw error;
        report(locales.join(), error);
      },
    },
  });
  const keys = new Set<string>();
  const sources = new Map(languages.all.map((language) => [language, readLocale(directory, language)]));
  for (const [language, source] of sources) {
    if (fallbacks.includes(language)) for (const [, key = ""] of source.matchAll(KEY)) keys.add(key);
    const isRtl = rightToLeft.has(language);
    // Fluent hands `transform` the message's own text, never its variables.
    const transform = (text: string): string =>
      hideMarkup(unbrokenText(isRtl ? isolateLeftToRight(text) : text));
    plugin.loadLocaleSync(language, { source, bundleOptions: { useIsolating: isRtl, transform } });
  }
  const reported = new Set<string>();
  const invariable = new Map<string, string>();

  function report(language: string, error: MessageError): void {
    const message = `${language}: ${error.message}`;
    if (reported.has(message)) return;
    reported.add(message);
    onError?.(new MessageError(message, { cause: error }));
  }

  /** The message with its own markup hidden. */
  function translate(language: Language, key: string, vars: Variables): string {
    const names = Object.keys(vars);
    const known = names.length === 0 ? invariable.get(`${language} ${key}`) : undefined;
    if (known !== undefined) return known;
    const given = Object.fromEntries(Object.entries(vars).map(([name, value]) => [name, toVariable(value)]));
    try {
      const text = plugin.t(language, key, given);
      if (names.length === 0) invariable.set(`${language} ${key}`, text);
      return text;
    } catch (cause) {
      if (cause instanceof MessageError) throw cause;
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new MessageError(`message ${key}: ${reason}`, { cause });
    }
  }

  /** Tries the language and then those that stand in for a text it lacks or cannot make. */
  function withFallback<T>(language: Language, make: (language: Language) => T): T {
    let first: unknown;
    for (const attempt of attemptsOf(language)) {
      try {
        return make(attempt);
      } catch (error) {
        if (!(error instanceof MessageError)) throw error;
        if (!onError && !(error instanceof MissingMessage)) throw error;
        report(attempt, error);
        first ??= error;
      }
    }
    throw first;
  }

  const tDynamic = (language: Language, key: string, vars: Variables = {}): Html =>
    withFallback(language, (attempt) => {
      const text = showMarkup(escapeHtml(translate(attempt, key, vars)).toString());
      return trustHtml(rightToLeft.has(attempt) ? directLines(text) : text);
    });
  const plainDynamic = (language: Language, key: string, vars: PlainVariables = {}): string =>
    withFallback(language, (attempt) => {
      const text = translate(attempt, key, vars);
      if (!HIDDEN.test(text)) return text;
      throw new MessageError(`message ${key}: markup in a text without markup: ${showMarkup(text)}`);
    });

  return {
    languages,
    t: (language, key, ...args: readonly [vars?: Variables]) => tDynamic(language, key, args[0]),
    plain: (language, key, ...args: readonly [vars?: PlainVariables]) => plainDynamic(language, key, args[0]),
    tDynamic,
    plainDynamic,
    has: (key) => keys.has(key),
    mayBeIn: createMayBeIn(sources),
    // The plugin asks for a context that has what its own middleware gives it.
    middleware: plugin.middleware() as unknown as I18n["middleware"],
  };
}
