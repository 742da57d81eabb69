import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, expectTypeOf, it } from "vitest";
import { clip, escapeHtml, html, joinHtml, trustHtml, type Html, type Text } from "../../src/bot/html.ts";
import {
  formatDate,
  formatDateTime,
  formatDistance,
  formatLanguage,
  formatList,
  loadI18n,
  MessageError,
  type Args,
  type I18n,
  type PlainArgs,
} from "../../src/bot/i18n.ts";
import { LANGUAGES, type Language } from "../../src/domain/shared/language.ts";

const LOCALES = new URL("../../locales", import.meta.url);

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder with the same messages in every language, except those given for one. */
function write(messages: string, others: Partial<Record<Language, string>> = {}): string {
  const directory = mkdtempSync(join(tmpdir(), "locales-"));
  folders.push(directory);
  for (const language of LANGUAGES) {
    mkdirSync(join(directory, language));
    writeFileSync(join(directory, language, "common.ftl"), others[language] ?? messages);
  }
  return directory;
}

const load = (messages: string, others: Partial<Record<Language, string>> = {}): I18n =>
  loadI18n({ directory: write(messages, others), defaultLanguage: "uk" });

describe("messages", () => {
  it("speak each language", () => {
    const { plain } = loadI18n({ directory: LOCALES, defaultLanguage: "uk" });
    expect(LANGUAGES.map((language) => plain(language, "language-name"))).toEqual([
      "Українська",
      "English",
      "Deutsch",
    ]);
  });

  it("escape what people typed and leave our own markup", () => {
    const i18n = load("hello = <b>{ $name }</b>: { $link }\n");
    const text = i18n.tDynamic("en", "hello", { name: "<i>Olha & co</i>", link: html`<u>${"a<b"}</u>` });
    expect(String(text)).toBe("<b>&lt;i&gt;Olha &amp; co&lt;/i&gt;</b>: <u>a&lt;b</u>");
  });

  it("leave people's words on buttons as they are", () => {
    expect(load("button-ask = Ask { $name }\n").plainDynamic("en", "button-ask", { name: "A & <B>" })).toBe(
      "Ask A & <B>",
    );
  });

  it("count as the language does", () => {
    const i18n = load("seats = { $count }\n", {
      uk: "seats = { $count ->\n  [one] { $count } місце\n  [few] { $count } місця\n  [many] { $count } місць\n *[other] { $count } місця\n }\n",
    });
    const say = (count: number): string => i18n.tDynamic("uk", "seats", { count }).toString();
    expect([1, 3, 5, 11, 21].map(say)).toEqual(["1 місце", "3 місця", "5 місць", "11 місць", "21 місце"]);
  });

  it("isolate right-to-left names, and only those", () => {
    const i18n = load("from = From { $name } (2)\n");
    expect(i18n.plainDynamic("en", "from", { name: "مريم" })).toBe("From \u2068مريم\u2069 (2)");
    expect(i18n.plainDynamic("en", "from", { name: "Оля" })).toBe("From Оля (2)");
  });

  it("keep a name from reordering the sentence around it", () => {
    expect(load("from = From { $name }\n").plainDynamic("en", "from", { name: "\u202eevil\u2066" })).toBe(
      "From evil",
    );
  });

  it("compose accents", () => {
    expect(load("from = { $name }\n").plainDynamic("uk", "from", { name: "и\u0306" })).toBe("й");
  });

  it("keep their tags apart from combining marks", () => {
    expect(String(load("from = <b>{ $name }</b>\n").tDynamic("uk", "from", { name: "\u0338x" }))).toBe(
      "<b>\u0338x</b>",
    );
    expect(String(html`<b>${"\u0338x"}</b>`)).toBe("<b>\u0338x</b>");
  });

  it("are known by key", () => {
    const i18n = load("-term = T\nyes = Yes { -term }\n");
    expect([i18n.has("yes"), i18n.has("term"), i18n.has("no")]).toEqual([true, false, false]);
  });

  it("have their variables and keys checked by the compiler", () => {
    const { t, plain } = loadI18n({ directory: LOCALES, defaultLanguage: "uk" });
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
    expect(() => i18n.tDynamic("en", "nope")).toThrow("no message nope");
    expect(() => i18n.tDynamic("en", "hello")).toThrow("message hello: Unknown variable: $name");
    expect(() => i18n.plainDynamic("en", "bold")).toThrow("markup in a text without markup");
  });

  it("falls back to the default language where people would see it, and says so", () => {
    const errors: string[] = [];
    const i18n = loadI18n({
      directory: write("hello = Hi { $name }\n", { uk: "hello = Привіт\n" }),
      defaultLanguage: "uk",
      onError: (error) => errors.push(error.message),
    });
    expect(String(i18n.tDynamic("de", "hello"))).toBe("Привіт");
    expect(errors).toEqual(["de: message hello: Unknown variable: $name"]);
    expect(() => i18n.tDynamic("de", "nope")).toThrow("no message nope");
  });

  it("stops the start: a key given twice, missing or lost to a syntax error", () => {
    expect(() => load("a = 1\na = 2\n")).toThrow(
      'uk/common.ftl: Attempt to override an existing message: "a"',
    );
    expect(() => load("a = 1\nb = 2\n", { de: "a = 1\nb = { $x\n" })).toThrow("de lacks: b");
  });
});

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
    expect(LANGUAGES.map((language) => formatDate(language, "2026-03-08"))).toEqual([
      "нд, 8 березня 2026 р.",
      "Sun, 8 March 2026",
      "So., 8. März 2026",
    ]);
    const instant = new Date("2026-03-08T22:30:00Z");
    expect(formatDateTime("de", instant, "Europe/Kyiv")).toBe("9. März 2026 um 00:30");
    expect(formatDateTime("de", instant, "Europe/Berlin")).toBe("8. März 2026 um 23:30");
  });

  it("list and name", () => {
    expect(LANGUAGES.map((language) => formatList(language, ["1", "2", "3"]))).toEqual([
      "1, 2 і 3",
      "1, 2 and 3",
      "1, 2 und 3",
    ]);
    expect(LANGUAGES.map((language) => formatLanguage(language, "uk"))).toEqual([
      "українська",
      "Ukrainian",
      "Ukrainisch",
    ]);
  });

  it.each([
    [0, "< 1 km"],
    [0.99, "< 1 km"],
    [3.4, "≈ 3 km"],
    [22, "≈ 20 km"],
    [1234, "≈ 1,230 km"],
  ])("write %d km as %s", (km, text) => {
    expect(formatDistance("en", km)).toBe(text);
  });

  it("refuse what is no distance", () => {
    expect(() => formatDistance("uk", Number.NaN)).toThrow(RangeError);
    expect(() => formatDistance("uk", -1)).toThrow(RangeError);
  });
});
