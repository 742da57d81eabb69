import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, expectTypeOf, it } from "vitest";
import { clip, escapeHtml, html, joinHtml, trustHtml, type Html, type Text } from "../../src/bot/html.ts";
import {
  formatDate,
  formatDateTime,
  formatDistance,
  formatKilometres,
  formatLanguage,
  formatLimit,
  formatList,
} from "../../src/bot/formats.ts";
import { createI18n, MessageError, type Args, type I18n, type PlainArgs } from "../../src/bot/i18n.ts";
import { formatPeriod } from "../../src/bot/time-words.ts";
import type { Language } from "../../src/domain/shared/language.ts";
import { i18n as ours } from "../support/i18n.ts";
import { DE, EN, LANGUAGES, UK } from "../support/languages.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder with the same messages in every language, except those given for one. */
function write(messages: string, others: Readonly<Record<string, string>> = {}): string {
  const directory = mkdtempSync(join(tmpdir(), "locales-"));
  folders.push(directory);
  for (const language of LANGUAGES) {
    mkdirSync(join(directory, language));
    writeFileSync(join(directory, language, "common.ftl"), others[language] ?? messages);
  }
  return directory;
}

const load = (messages: string, others: Readonly<Record<string, string>> = {}): I18n =>
  createI18n({ directory: write(messages, others), defaultLanguage: "uk" });

describe("messages", () => {
  it("speak each language", () => {
    expect([UK, EN, DE].map((language) => ours.plain(language, "language-name"))).toEqual([
      "Українська",
      "English",
      "Deutsch",
    ]);
  });

  it("escape what people typed and leave our own markup", () => {
    const i18n = load("hello = <b>{ $name }</b>: { $link }\n");
    const text = i18n.tDynamic(EN, "hello", { name: "<i>Olha & co</i>", link: html`<u>${"a<b"}</u>` });
    expect(String(text)).toBe("<b>&lt;i&gt;Olha &amp; co&lt;/i&gt;</b>: <u>a&lt;b</u>");
  });

  it("leave people's words on buttons as they are", () => {
    expect(load("button-ask = Ask { $name }\n").plainDynamic(EN, "button-ask", { name: "A & <B>" })).toBe(
      "Ask A & <B>",
    );
  });

  it("count as the language does", () => {
    const i18n = load("seats = { $count }\n", {
      uk: "seats = { $count ->\n  [one] { $count } місце\n  [few] { $count } місця\n  [many] { $count } місць\n *[other] { $count } місця\n }\n",
    });
    const say = (count: number): string => i18n.tDynamic(UK, "seats", { count }).toString();
    expect([1, 3, 5, 11, 21].map(say)).toEqual(["1 місце", "3 місця", "5 місць", "11 місць", "21 місце"]);
  });

  it("isolate right-to-left names, and only those", () => {
    const i18n = load("from = From { $name } (2)\n");
    expect(i18n.plainDynamic(EN, "from", { name: "مريم" })).toBe("From \u2068مريم\u2069 (2)");
    expect(i18n.plainDynamic(EN, "from", { name: "Оля" })).toBe("From Оля (2)");
  });

  it("keep a name from reordering the sentence around it", () => {
    expect(load("from = From { $name }\n").plainDynamic(EN, "from", { name: "\u202eevil\u2066" })).toBe(
      "From evil",
    );
  });

  it("compose accents", () => {
    expect(load("from = { $name }\n").plainDynamic(UK, "from", { name: "и\u0306" })).toBe("й");
  });

  it("keep their tags apart from combining marks", () => {
    expect(String(load("from = <b>{ $name }</b>\n").tDynamic(UK, "from", { name: "\u0338x" }))).toBe(
      "<b>\u0338x</b>",
    );
    expect(String(html`<b>${"\u0338x"}</b>`)).toBe("<b>\u0338x</b>");
  });

  it("are known by key", () => {
    const i18n = load("-term = T\nyes = Yes { -term }\n");
    expect([i18n.has("yes"), i18n.has("term"), i18n.has("no")]).toEqual([true, false, false]);
  });

  it("have their variables and keys checked by the compiler", () => {
    const { t, plain } = ours;
    // @ts-expect-error -- an unknown key
    expect(() => t("en", "no-such-key")).toThrow(MessageError);
    // @ts-expect-error -- a variable the message does not have
    expect(plain("en", "yes", { name: "x" })).toBe("Yes");
    expectTypeOf<Args<Record<string, never>>>().toEqualTypeOf<[]>();
    expectTypeOf<[{ name: string; count: number }]>().toExtend<Args<{ name: Text; count: number }>>();
    expectTypeOf<[{ name: Html; count: number }]>().toExtend<Args<{ name: Text; count: number }>>();
    expectTypeOf<[{ name: string }]>().not.toExtend<Args<{ name: Text; count: number }>>();
    expectTypeOf<[{ name: string; count: string }]>().not.toExtend<Args<{ name: Text; count: number }>>();
    expectTypeOf<[{ name: Html }]>().not.toExtend<PlainArgs<{ name: Text }>>();
  });
});

describe("a text that cannot be made", () => {
  it("is refused: unknown key, missing variable, markup on a button", () => {
    const i18n = load("hello = Hello { $name }\nbold = <b>x</b>\n");
    expect(() => i18n.tDynamic(EN, "nope")).toThrow("no message nope");
    expect(() => i18n.tDynamic(EN, "hello")).toThrow("message hello: Unknown variable: $name");
    expect(() => i18n.plainDynamic(EN, "bold")).toThrow("markup in a text without markup");
  });

  it("is said in the default language where people would see it, and reported once", () => {
    const errors: string[] = [];
    const i18n = createI18n({
      directory: write("hello = Hi { $name }\n", { uk: "hello = Привіт\n" }),
      defaultLanguage: "uk",
      onError: (error) => errors.push(error.message),
    });
    expect(String(i18n.tDynamic(DE, "hello"))).toBe("Привіт");
    expect(String(i18n.tDynamic(DE, "hello"))).toBe("Привіт");
    expect(errors).toEqual(["de: message hello: Unknown variable: $name"]);
    expect(() => i18n.tDynamic(DE, "nope")).toThrow("no message nope");
  });

  it("is read in the default language, then in English, when the reader's lacks it", () => {
    const errors: string[] = [];
    const i18n = createI18n({
      directory: write("a = A\nb = B\nc = C { $x\n", {
        de: "a = A auf Deutsch\n",
        uk: "a = А українською\nb = Б українською\n",
        en: "a = A in English\nb = B in English\nc = C in English: { $count }\n",
      }),
      defaultLanguage: "uk",
      onError: (error) => errors.push(error.message),
    });
    const say = (key: string): string => i18n.plainDynamic(DE, key, { count: 1000 });
    expect(["a", "b", "c", "c"].map(say)).toEqual([
      "A auf Deutsch",
      "Б українською",
      "C in English: 1,000",
      "C in English: 1,000",
    ]);
    expect(errors).toEqual(["de: no message b", "de: no message c", "uk: no message c"]);
    expect(i18n.has("c")).toBe(true);
  });
});

describe("a language", () => {
  it("is a folder: the default one first, then English, then by their tags", () => {
    const directory = write("language-name = A language\n");
    for (const folder of ["pl", "ar"])
      cpSync(join(directory, "de"), join(directory, folder), { recursive: true });
    expect(createI18n({ directory, defaultLanguage: "pl" }).languages.all).toEqual([
      "pl",
      "en",
      "ar",
      "de",
      "uk",
    ]);
    expect(() => createI18n({ directory, defaultLanguage: "fr" })).toThrow(
      "the default language fr is none of ar, de, en, pl, uk",
    );
  });

  it("that has gone leaves its readers another", () => {
    const i18n = load("hello = Hi { $name }\n");
    const gone = "ar" as Language;
    expect(i18n.plainDynamic(gone, "hello", { name: "Olha" })).toBe("Hi Olha");
  });
});

describe("a text from right to left", () => {
  const directory = (text: string): string => {
    const folder = write("hello = Hello\n");
    cpSync(join(folder, "en"), join(folder, "ar"), { recursive: true });
    writeFileSync(join(folder, "ar", "common.ftl"), `hello = ${text}\n`);
    return folder;
  };
  const say = (text: string, vars: Record<string, string | number> = {}): string => {
    const i18n = createI18n({ directory: directory(text), defaultLanguage: "uk" });
    return String(i18n.tDynamic(i18n.languages.forTag("ar"), "hello", vars))
      .replaceAll("\u2068", "[")
      .replaceAll("\u2069", "]")
      .replaceAll("\u200f", "^");
  };

  it.each([
    ["names", "مرحبا { $v }!", "Olha", "مرحبا [Olha]!"],
    ["handles", "مرحبا { $v }!", "@olha", "مرحبا [@olha]!"],
    ["spans of days", "من { $v }.", "12.05–26.05", "من [12.05–26.05]."],
    ["numbers", "العدد { $v }.", 12, /^العدد \[.+\]\.$/],
  ])("isolates %s that are put in", (_what, text, v, shown) => {
    expect(say(text, { v })).toMatch(shown instanceof RegExp ? shown : new RegExp(`^${escape(shown)}$`));
  });

  it.each([
    ["اضغط /my الآن", "اضغط [/my] الآن"],
    ["المساعدة من @pomich_bot فقط", "المساعدة من [@pomich_bot] فقط"],
    ["من 12.05–26.05 فقط", "من [12.05–26.05] فقط"],
    ["<b>في Leipzig الآن</b>", "<b>في [Leipzig] الآن</b>"],
  ])("isolates what stands in the text itself: %s", (text, shown) => {
    expect(say(text)).toBe(shown);
  });

  it("begins at the right in a line that begins with a Latin name, and leaves links whole", () => {
    expect(say("{ $v } هنا", { v: "Leipzig" })).toBe("[Leipzig] هنا");
    expect(say("{ $v }: 12 km", { v: "Leipzig" })).toBe("^[Leipzig]: [12 km]");
    expect(say('مع <a href="tg://user?id={ $v }">Olha</a>', { v: "7" })).toBe(
      'مع <a href="tg://user?id=7">[Olha]</a>',
    );
  });
});

const escape = (text: string): string => text.replace(/[.[\]]/g, "\\$&");

describe("html", () => {
  it("escapes strings put in and keeps markup", () => {
    expect(String(html`<a href="${'x"&y'}">${joinHtml([html`<b>1</b>`, "<2>", 3], " & ")}</a>`)).toBe(
      '<a href="x&quot;&amp;y"><b>1</b> &amp; &lt;2&gt; &amp; 3</a>',
    );
  });

  it("is not trusted again once stored", () => {
    const stored = JSON.parse(JSON.stringify({ text: trustHtml("<b>x</b>") })) as { text: string };
    expect(String(escapeHtml(stored.text))).toBe("&lt;b&gt;x&lt;/b&gt;");
  });

  it.each([
    ["<b>five</b>", 4, "<b>five</b>"],
    ["<b>fi<i>ves</i></b>", 4, "<b>fi<i>v…</i></b>"],
    ["a&amp;b&lt;c", 4, "a&amp;b…"],
    ["a &amp; b", 5, "a &amp; b"],
    ["ab👍", 3, "ab…"],
    ['<a href="u">one</a> two', 5, '<a href="u">one</a> …'],
  ])("clips %s to %i characters: %s", (text, max, clipped) => {
    expect(String(clip(trustHtml(text), max))).toBe(clipped);
  });
});

describe("formats", () => {
  it("write days and times as readers do", () => {
    expect([UK, EN, DE].map((language) => formatDate(language, "2026-03-08"))).toEqual([
      "нд, 8\u00a0березня 2026\u00a0р.",
      "Sun, 8\u00a0March 2026",
      "So., 8.\u00a0März 2026",
    ]);
    const instant = new Date("2026-03-08T22:30:00Z");
    expect(formatDateTime(DE, instant, "Europe/Kyiv")).toBe("9.\u00a0März 2026 um 00:30");
    expect(formatDateTime(DE, instant, "Europe/Berlin")).toBe("8.\u00a0März 2026 um 23:30");
  });

  it("keep a number on one line with what belongs to it", () => {
    expect(formatPeriod(ours, UK, { from: "2026-12-01", until: "2026-12-14" })).toBe(
      "1–\u206014\u00a0грудня 2026\u00a0р.",
    );
    expect(formatLimit(UK, 90, "day")).toBe("90\u00a0днів");
    expect(formatKilometres(DE, 25)).toBe("25\u00a0km");
    expect(ours.plain(UK, "browse-distance-button", { km: 5 })).toBe("📍 До 5\u00a0км");
    expect(String(ours.t(UK, "card-number", { id: "a" }))).toBe("№\u00a0<code>a</code>");
  });

  it("list and name", () => {
    expect([UK, EN, DE].map((language) => formatList(language, ["1", "2", "3"]))).toEqual([
      "1, 2 і 3",
      "1, 2 and 3",
      "1, 2 und 3",
    ]);
    expect([UK, EN, DE].map((language) => formatLanguage(language, "uk"))).toEqual([
      "українська",
      "Ukrainian",
      "Ukrainisch",
    ]);
  });

  it.each([
    [0, "<\u00a01\u00a0km"],
    [0.99, "<\u00a01\u00a0km"],
    [3.4, "≈\u00a03\u00a0km"],
    [22, "≈\u00a020\u00a0km"],
    [1234, "≈\u00a01,230\u00a0km"],
  ])("write %d km as %s", (km, text) => {
    expect(formatDistance(EN, km)).toBe(text);
  });

  it("refuse what is no distance", () => {
    expect(() => formatDistance(UK, Number.NaN)).toThrow(RangeError);
    expect(() => formatDistance(UK, -1)).toThrow(RangeError);
  });
});
