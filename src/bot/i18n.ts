import { FluentBundle, FluentResource } from "@fluent/bundle";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Money } from "../domain/category/field.ts";
import type { Day } from "../domain/shared/dates.ts";
import { LANGUAGES, type Language } from "../domain/shared/language.ts";
import { escapeHtml, isHtml, trustHtml, type Html, type Text } from "./html.ts";
import type { MarkupKey, MessageKey, Messages } from "./messages.gen.ts";

/** Keys whose text has no markup in any language, and so can stand on a button. */
export type PlainKey = Exclude<MessageKey, MarkupKey>;

export type Variables = Readonly<Record<string, Text>>;
export type PlainVariables = Readonly<Record<string, string | number>>;

type WithoutHtml<V> = { readonly [K in keyof V]: Exclude<V[K], Html> };
/** The arguments after a key: its variables, or nothing when it has none. */
export type Args<V> = V extends Record<string, never> ? [] : [vars: Readonly<V>];
export type PlainArgs<V> = V extends Record<string, never> ? [] : [vars: WithoutHtml<V>];

export interface I18n {
  /** The message as markup; its variables are escaped unless they are Html. */
  readonly t: <K extends MessageKey>(language: Language, key: K, ...args: Args<Messages[K]>) => Html;
  /** The message as bare text, for button captions, callback alerts and command descriptions. */
  readonly plain: <K extends PlainKey>(language: Language, key: K, ...args: PlainArgs<Messages[K]>) => string;
  /** `t` for the families whose keys are put together from data (`option-…`, `category-…`). */
  readonly tDynamic: (language: Language, key: string, vars?: Variables) => Html;
  /** `plain` for those families; a bug when the text has markup. */
  readonly plainDynamic: (language: Language, key: string, vars?: PlainVariables) => string;
  readonly has: (key: string) => boolean;
}

export interface I18nOptions {
  /** The folder that holds one folder of `.ftl` files per language. */
  readonly directory: string | URL;
  readonly defaultLanguage: Language;
  /**
   * Told when a text cannot be made; the default language is tried next. Without it, as in tests, the error is thrown
   * at once.
   */
  readonly onError?: (error: Error) => void;
}

/** A text that cannot be made: unknown key, missing variable, markup where none may be. Always a bug of ours. */
export class MessageError extends Error {
  override readonly name = "MessageError";
}

/** How dates and numbers are written. English readers are in Europe: day before month, 24 hours. */
const INTL_TAGS: Readonly<Record<Language, string>> = { uk: "uk", en: "en-GB", de: "de" };

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** Embeddings, overrides and isolates: in a name they would reorder the text around it. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/** Text in the other direction than the sentence around it stays together, and leaves the sentence in order. */
function settle(text: string): string {
  const clean = text.replace(BIDI_CONTROLS, "").normalize("NFC");
  return RIGHT_TO_LEFT.test(clean) ? FIRST_STRONG_ISOLATE + clean + POP_ISOLATE : clean;
}

const toMarkup = (value: Text): string | number => {
  if (typeof value === "number") return value;
  return isHtml(value) ? value.toString() : escapeHtml(settle(value)).toString();
};

const toBare = (value: Text): string | number => {
  if (isHtml(value)) throw new MessageError("Html given to a text without markup");
  return typeof value === "number" ? value : settle(value);
};

function refuseMarkup(text: string): string {
  if (/[<>&]/.test(text)) throw new MessageError(`markup in a text without markup: ${text}`);
  return text;
}

/** The same messages twice: Fluent hands `transform` the message's own text, never its variables. */
interface Bundles {
  readonly markup: FluentBundle;
  readonly bare: FluentBundle;
}

function loadLanguage(directory: string | URL, language: Language): { bundles: Bundles; keys: Set<string> } {
  const folder = join(directory instanceof URL ? fileURLToPath(directory) : directory, language);
  const bundles: Bundles = {
    markup: new FluentBundle(INTL_TAGS[language], { useIsolating: false }),
    bare: new FluentBundle(INTL_TAGS[language], { useIsolating: false, transform: refuseMarkup }),
  };
  const keys = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl"))) {
    const resource = new FluentResource(readFileSync(join(folder, file), "utf8").normalize("NFC"));
    const [error] = bundles.markup.addResource(resource);
    if (error) throw new MessageError(`${language}/${file}: ${error.message}`);
    bundles.bare.addResource(resource);
    for (const { id } of resource.body) if (!id.startsWith("-")) keys.add(id);
  }
  return { bundles, keys };
}

/** A message with a syntax error is dropped by Fluent without a word; here it shows as a key that others have. */
function refuseDifferentKeys(keys: ReadonlyMap<Language, ReadonlySet<string>>): void {
  const all = new Set([...keys.values()].flatMap((of) => [...of]));
  for (const [language, own] of keys) {
    const missing = [...all].filter((key) => !own.has(key));
    if (missing.length > 0) throw new MessageError(`${language} lacks: ${missing.join(", ")}`);
  }
}

function format<T extends Text>(
  bundle: FluentBundle,
  key: string,
  vars: Readonly<Record<string, T>>,
  convert: (value: T) => string | number,
): string {
  const pattern = bundle.getMessage(key)?.value;
  if (pattern == null) throw new MessageError(`no message ${key}`);
  try {
    const args = Object.fromEntries(Object.entries(vars).map(([name, value]) => [name, convert(value)]));
    return bundle.formatPattern(pattern, args);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MessageError(`message ${key}: ${reason}`, { cause });
  }
}

/**
 * Reads all languages, once, at start.
 * @throws MessageError when a key is given twice, or languages do not have the same keys
 */
export function loadI18n({ directory, defaultLanguage, onError }: I18nOptions): I18n {
  const loaded = new Map(LANGUAGES.map((language) => [language, loadLanguage(directory, language)]));
  const keys = new Map([...loaded].map(([language, of]) => [language, of.keys]));
  refuseDifferentKeys(keys);

  function inLanguage<T>(language: Language, make: (bundles: Bundles) => T): T {
    const bundles = loaded.get(language)?.bundles;
    if (!bundles) throw new MessageError(`no language ${language}`);
    try {
      return make(bundles);
    } catch (error) {
      if (!onError || !(error instanceof MessageError)) throw error;
      onError(new MessageError(`${language}: ${error.message}`, { cause: error }));
      if (language === defaultLanguage) throw error;
      return inLanguage(defaultLanguage, make);
    }
  }

  const tDynamic = (language: Language, key: string, vars: Variables = {}): Html =>
    inLanguage(language, ({ markup }) => trustHtml(format(markup, key, vars, toMarkup)));
  const plainDynamic = (language: Language, key: string, vars: PlainVariables = {}): string =>
    inLanguage(language, ({ bare }) => format(bare, key, vars, toBare));

  return {
    t: (language, key, ...args: readonly [vars?: Variables]) => tDynamic(language, key, args[0]),
    plain: (language, key, ...args: readonly [vars?: PlainVariables]) => plainDynamic(language, key, args[0]),
    tDynamic,
    plainDynamic,
    has: (key) => keys.get(defaultLanguage)?.has(key) ?? false,
  };
}

/** Intl's formatters are dear to make and free to keep: makes one a language, by its tag, and one for each `extra`. */
export function kept<T>(make: (tag: string, extra: string) => T): (language: Language, extra?: string) => T {
  const cache = new Map<string, T>();
  return (language, extra = "") => {
    const id = `${language} ${extra}`;
    const known = cache.get(id) ?? make(INTL_TAGS[language], extra);
    cache.set(id, known);
    return known;
  };
}

const days = kept(
  (tag) =>
    new Intl.DateTimeFormat(tag, {
      weekday: "short",
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }),
);
const instants = kept(
  (tag, timeZone) => new Intl.DateTimeFormat(tag, { dateStyle: "long", timeStyle: "short", timeZone }),
);
const lists = kept((tag) => new Intl.ListFormat(tag, { type: "conjunction" }));
const kilometres = kept((tag) => new Intl.NumberFormat(tag, { style: "unit", unit: "kilometer" }));
const countryNames = kept((tag) => new Intl.DisplayNames(tag, { type: "region" }));
const languageNames = kept((tag) => new Intl.DisplayNames(tag, { type: "language" }));

/** A calendar day with its weekday: "Sat, 21 November 2026". */
export const formatDate = (language: Language, isoDate: Day): string =>
  days(language).format(new Date(`${isoDate}T00:00:00Z`));

/** @param timeZone IANA name, such as `Europe/Kyiv` */
export const formatDateTime = (language: Language, date: Date, timeZone: string): string =>
  instants(language, timeZone).format(date);

/** "a, b and c" */
export const formatList = (language: Language, items: readonly string[]): string =>
  lists(language).format(items);

/**
 * A distance between places that are themselves only known to a kilometre or two, so never finer than that: whole
 * kilometres, from 20 on in fives, from 100 on in tens.
 */
export function formatDistance(language: Language, km: number): string {
  if (!(km >= 0)) throw new RangeError(`not a distance: ${String(km)}`);
  const format = (value: number): string => kilometres(language).format(value);
  if (km < 1) return `< ${format(1)}`;
  const step = km < 20 ? 1 : km < 100 ? 5 : 10;
  return `≈ ${format(Math.round(km / step) * step)}`;
}

/** What a spoken language (ISO 639-1) is called in the reader's: "Ukrainian" for `uk` in English. */
/** "14,50 €", "2.500–2.800 €"; whole amounts without decimals. */
export function formatMoney(language: Language, { amount, upTo = amount, currency }: Money): string {
  const whole = Number.isInteger(amount) && Number.isInteger(upTo);
  const format = new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    ...(whole ? { maximumFractionDigits: 0 } : {}),
  });
  return amount === upTo ? format.format(amount) : format.formatRange(amount, upTo);
}

export const formatLanguage = (language: Language, code: string): string =>
  languageNames(language).of(code) ?? code;

/** What a country (ISO 3166-1, two letters) is called in the reader's language. */
export const formatCountry = (language: Language, code: string): string =>
  countryNames(language).of(code) ?? code;
