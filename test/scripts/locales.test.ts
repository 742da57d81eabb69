import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { runLocales } from "../../scripts/locales.ts";
import { readWords } from "../../src/adapters/words/load-words.ts";
import type { Category } from "../../src/domain/category/category.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A repository with these files, and each language's `a.ftl` saying `ok = 1` unless it is given. */
function repository(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "repository-"));
  folders.push(root);
  const given = { en: "ok = 1\n", uk: "ok = 1\n", de: "ok = 1\n", "src/bot/use.ts": 't("ok")', ...files };
  for (const [name, content] of Object.entries(given)) {
    const path = join(root, name.includes("/") ? name : `locales/${name}/a.ftl`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return root;
}

const write = (files: Readonly<Record<string, string>>): string[] =>
  runLocales({ root: repository(files), checkOnly: false, categories: [] });

/** What is found when all languages say the same; German's findings stand for all. */
const inGerman = (messages: string): string[] =>
  write({ en: messages, uk: messages, de: messages }).filter((line) => line.startsWith("locales/de/"));

describe("between the languages", () => {
  it("finds nothing wrong where all is well", () => {
    expect(write({})).toEqual([]);
  });

  it("finds keys that are missing or too many", () => {
    expect(write({ en: "ok = 1\nyes = Yes\n", uk: "ok = 1\nyes = Так\nso = Так\n" })).toEqual([
      "locales/en/a.ftl:2 yes is missing in de",
      "locales/uk/a.ftl:3 so does not exist in en",
    ]);
  });

  it("finds variables that differ, through references, terms and variants", () => {
    const en = "ok = { $name } { part }\npart = { $count ->\n  [one] { $thing }\n *[other] x\n }\n";
    const de = "-term = { $inner }\nok = { $name } { -term(inner: 1) }\npart = { $count } { $thing }\n";
    const uk = "ok = { $name } { part }\npart = { $count } { $thing }\n";
    expect(write({ en, de, uk })).toEqual([
      "locales/de/a.ftl:2 ok has the variables $name; en has $count, $name, $thing",
    ]);
  });

  it("takes every folder for a language", () => {
    expect(write({ pl: "ok = { $n ->\n  [one] { $n }\n *[other] { $n }\n }\n" })).toEqual([
      "locales/pl/a.ftl:1 ok has plural variants one, other; pl needs few, many, one, other",
      "locales/pl/a.ftl:1 ok has the variables $n; en has none",
    ]);
    expect(write({ "locales/pl/README.md": "soon" })).toEqual([
      "locales/en/a.ftl:1 ok is missing in pl",
      "locales/pl has no messages",
    ]);
  });

  it("finds texts that were copied and not translated, but for words that languages share", () => {
    const en = "ok = Internet\nhello = <b>Hello</b> { $name } again\n";
    expect(
      write({ en, uk: en, de: "ok = Internet\nhello = <b>Hallo</b> { $name }, schon wieder\n" }),
    ).toEqual(["locales/uk/a.ftl:2 hello is not translated; it reads as in en"]);
  });

  it("wants the words of a language that has a folder in that folder", () => {
    expect(write({ "locales/de.words.json": "{}", "locales/pl.words.json": "{}" })).toEqual([
      "locales/de.words.json must move to locales/de/words.json",
    ]);
  });

  it.each(["polish", "pl_PL", "PL"])("refuses %s as the name of a folder", (name) => {
    expect(write({ [name]: "ok = 1\n" })).toEqual([
      `locales/${name} is not the tag of a language, such as pl`,
    ]);
  });

  it("limits buttons that the reference language says share a row", () => {
    const long = "x".repeat(25);
    expect(
      write({
        en: `ok = 1\n# In every list.\n# row\nnext-button = Next\n# row by row\nlast-button = ${long}\n`,
        uk: `ok = 1\nnext-button = ${long}\nlast-button = 1\n`,
        de: "ok = 1\nnext-button = 1234567890123456789012{ $n }\nlast-button = 1\n",
      }),
    ).toEqual([
      "locales/de/a.ftl:2 next-button has the variables $n; en has none",
      "locales/uk/a.ftl:2 next-button is 25 characters long; a button that shares its row may have 24",
    ]);
  });
});

describe("limits", () => {
  const numbers = JSON.stringify({ numbers: { 1: ["eine"], 5: ["fünf"] } });
  const inGermanOnly = (text: string): string[] =>
    write({ en: "ok = 1\n", uk: "ok = 1\n", de: `ok = ${text}\n`, "locales/de/words.json": numbers }).filter(
      (line) => line.includes("# fixed"),
    );

  it.each(["Nach 90 Tagen ist es weg.", "Sie haben Fünf Minuten.", "Bis 30 km weit."])(
    "refuses %s",
    (text) => {
      expect(inGermanOnly(text)).toHaveLength(1);
    },
  );

  it.each(["Eine Stunde.", "Noch { $n } Tage.", "112 anrufen", "Raum 5 Tageslicht", "2026"])(
    "takes %s",
    (text) => {
      expect(inGermanOnly(text)).toEqual([]);
    },
  );

  it("takes examples where the reference language says that they are some", () => {
    const text = "# A hint.\n# fixed\nok = 10 days\n";
    expect(write({ en: text, uk: "ok = 10 днів\n", de: "ok = 10 Tage\n" })).toEqual([]);
  });
});

describe("in one language", () => {
  it.each([
    ["syntax", "ok = 1\nbad = { $x\n", 'locales/de/a.ftl:3 E0003 Expected token: "}"'],
    [
      "a selector without default",
      "ok = { $n ->\n  [one] 1\n }\n",
      "locales/de/a.ftl:3 E0010 Expected one of the variants to be marked as default (*)",
    ],
    [
      "names of strangers",
      "ok = 1\nbad = @{ $bot }: @Namen\n",
      "locales/de/a.ftl:2 bad has @Namen, which Telegram makes a link to whoever is called so",
    ],
    ["duplicates", "ok = 1\nok = 2\n", "locales/de/a.ftl:2 ok is already defined in locales/de/a.ftl:1"],
    ["attributes", "ok = 1\n  .title = 2\n", "locales/de/a.ftl:1 ok has attributes; use keys of their own"],
    ["unknown references", "ok = { nope }\n", "locales/de/a.ftl:1 ok refers to nope, which does not exist"],
    ["unknown terms", "ok = { -nope }\n", "locales/de/a.ftl:1 ok refers to -nope, which does not exist"],
    [
      "terms without what they need",
      "-term = { $x }\nok = { -term }{ -term(x: 1) }\n",
      "locales/de/a.ftl:2 ok does not pass $x to its term",
    ],
    ["circles", "ok = { ok }\n", "locales/de/a.ftl:1 ok refers to itself"],
    [
      "unknown functions",
      "ok = { DATETIME($d) }\n",
      "locales/de/a.ftl:1 ok calls DATETIME(); only NUMBER() is known",
    ],
    [
      "a missing plural variant",
      "ok = { $n ->\n *[other] x\n }\n",
      "locales/de/a.ftl:1 ok has plural variants other; de needs one, other",
    ],
    [
      "a plural variant too many",
      "ok = { NUMBER($n) ->\n  [0] x\n  [one] x\n  [few] x\n *[other] x\n }\n",
      "locales/de/a.ftl:1 ok has plural variants one, few, other; de needs one, other",
    ],
    [
      "a number that is a word",
      "ok = { NUMBER($n) }{ $n ->\n  [red] x\n *[blue] y\n }\n",
      "locales/de/a.ftl:1 ok uses $n both as a number and as a word",
    ],
    ["unclosed tags", "ok = <b>1\n", "locales/de/a.ftl:1 ok leaves <b> open"],
    ["crossed tags", "ok = <b><i>1</b></i>\n", "locales/de/a.ftl:1 ok has </b> without its opening tag"],
    [
      "tags closed in one variant only",
      "ok = <b>{ $n ->\n  [one] 1</b>\n *[other] 2\n }\n",
      "locales/de/a.ftl:1 ok leaves <b> open",
    ],
    ["unknown tags", "ok = <p>1</p>\n", "locales/de/a.ftl:1 ok has <p>, which Telegram does not know"],
    [
      "unknown attributes",
      'ok = <a class="x">1</a>\n',
      'locales/de/a.ftl:1 ok has <a class="x"> with attributes other than Telegram\'s',
    ],
    ["bare signs", "ok = 1 < 2\n", "locales/de/a.ftl:1 ok has a bare <, > or &; write &lt; &gt; &amp;"],
    [
      "markup in alerts",
      "ok-alert = <b>1</b>\n",
      "locales/de/a.ftl:1 ok-alert has markup where Telegram shows none",
    ],
    [
      "long alerts",
      `ok-alert = ${"x".repeat(201)}\n`,
      "locales/de/a.ftl:1 ok-alert is 201 characters long; a callback alert may have 200",
    ],
    [
      "long buttons",
      `button-ok = ${"x".repeat(41)}\n`,
      "locales/de/a.ftl:1 button-ok is 41 characters long; a button may have 40",
    ],
    ["line breaks on buttons", "ok-button =\n  1\n  2\n", "locales/de/a.ftl:1 ok-button has a line break"],
    [
      "long commands",
      `command-ok = ${"x".repeat(257)}\n`,
      "locales/de/a.ftl:1 command-ok is 257 characters long; a command description may have 256",
    ],
    [
      "long messages",
      `ok = <b>${"x".repeat(3001)}</b>\n`,
      "locales/de/a.ftl:1 ok is 3001 characters long; a message may have 3000",
    ],
    ["blanks at the edge", 'ok = 1{ " " }\n', "locales/de/a.ftl:1 ok begins or ends with a blank"],
    [
      "straight quotes",
      'ok = "1"\n',
      "locales/de/a.ftl:1 ok has a straight quote \"; use the language's own, and ’ in words",
    ],
  ])("finds %s", (_what, messages, line) => {
    expect(inGerman(messages)).toEqual([line]);
  });

  it("allows Telegram's markup, links with variables, explicit numbers and entities", () => {
    const ok =
      'ok = <a href="{ $url }">{ $n ->\n  [0] <b>&lt;none&gt;</b>\n  [one] <tg-spoiler>1</tg-spoiler>\n *[other] { $n }\n }</a> <blockquote expandable>x</blockquote>\n';
    expect(inGerman(ok)).toEqual([]);
  });

  it("wants all four plural forms of Ukrainian", () => {
    const en = "ok = { $n ->\n  [one] { $n } day\n *[other] { $n } days\n }\n";
    expect(write({ en, de: en, uk: en })).toEqual([
      "locales/uk/a.ftl:1 ok has plural variants one, other; uk needs few, many, one, other",
    ]);
  });

  it.each([
    ["uk", "Що ти шукаєш?", ["says ти; address people as Ви"]],
    ["uk", "Твої оголошення", ["says Твої; address people as Ви"]],
    ["uk", "Що ви шукаєте?", ["says ви; the polite form has a capital letter"]],
    ["uk", "Діти і квіти, хтось десь-не-ти", []],
    ["uk", "Привет, мы здесь", ["has the letter ы; Ukrainian does not have it"]],
    ["de", "Was suchst Du?", ["says Du; address people as Sie"]],
    ["de", "Dienst in der Natur, du-frei", []],
  ])("refuses what the tone of %s forbids: %s", (language, text, faults) => {
    const tone = readFileSync(new URL(`../../locales/${language}/tone.json`, import.meta.url), "utf8");
    expect(write({ [language]: `ok = ${text}\n`, [`locales/${language}/tone.json`]: tone })).toEqual(
      faults.map((fault) => `locales/${language}/a.ftl:1 ok ${fault}`),
    );
  });

  it.each([
    ["no JSON", "{"],
    ["no reason", '{"never": [{"words": ["du"]}]}'],
    ["a word with a pattern in it", '{"never": [{"words": ["d[au]"], "because": "no"}]}'],
    ["nothing in it", '{"never": []}'],
  ])("refuses a tone.json with %s", (_what, tone) => {
    expect(write({ "locales/de/tone.json": tone })).toEqual([
      'locales/de/tone.json must be {"never": [{"words": […], "because": "…"} or {"letters": "…", "because": "…"}]}',
    ]);
  });

  const oneFor = (language: string, one: string, other = "{ $n } x", before = ""): string =>
    `ok = ${before}{ $n ->\n${new Intl.PluralRules(language)
      .resolvedOptions()
      .pluralCategories.filter((category) => category !== "other")
      .map((category) => `  [${category}] ${category === "one" ? one : other}\n`)
      .join("")} *[other] ${other}\n }\n`;

  it.each([
    ["uk", "Nothing else", ["says [one] without $n; uk says it of more than one number"]],
    ["uk", "{ $n } thing", []],
    ["uk", "{ NUMBER($n) } thing", []],
    ["fr", "Nothing else", ["says [one] without $n; fr says it of more than one number"]],
    ["de", "Nothing else", []],
    ["pl", "Nothing else", []],
    ["ar", "Nothing else", []],
  ])("in %s, [one] may be: %s", (language, one, faults) => {
    const messages = Object.fromEntries(
      [...new Set(["uk", "de", "en", language])].map((each) => [
        each,
        each === language ? oneFor(each, one) : oneFor(each, "{ $n } x"),
      ]),
    );
    expect(write(messages)).toEqual(faults.map((fault) => `locales/${language}/a.ftl:1 ok ${fault}`));
  });

  it("wants the number of [one] anywhere in the text, but for 1 itself", () => {
    const en = oneFor("en", "{ $n } x");
    const uk = oneFor("uk", "thing", "things", "{ $n } ");
    expect(write({ en, de: en, uk })).toEqual([]);
    const exact = oneFor("uk", "{ $n } thing").replace("  [one]", "  [1] a thing\n  [one]");
    expect(write({ en, de: en, uk: exact })).toEqual([]);
    const elsewhere = oneFor("uk", "{ $m } thing", "{ $n } { $m }");
    const both = oneFor("en", "{ $m }", "{ $n } { $m }");
    expect(write({ en: both, de: both, uk: elsewhere })).toEqual([
      "locales/uk/a.ftl:1 ok says [one] without $n; uk says it of more than one number",
    ]);
  });

  it.each([
    ["goods-size-xl", 41, "option", 40],
    ["goods-size-label", 25, "field's label", 24],
    ["category-goods", 31, "category's name", 30],
    ["goods-size-hint", 3001, "message", 3000],
  ])("limits the length of %s", (key, length, kind, max) => {
    const given = (text: string): Record<string, string> =>
      Object.fromEntries(
        ["uk", "de", "en"].map((each) => [
          `locales/${each}/category-goods.ftl`,
          `${key} = ${each === "de" ? text : "x"}\n`,
        ]),
      );
    expect(write(given("x".repeat(max)))).toEqual([]);
    expect(write(given("x".repeat(length)))).toEqual([
      `locales/de/category-goods.ftl:1 ${key} is ${String(length)} characters long; a ${kind} may have ${String(max)}`,
    ]);
  });

  it("wants composed letters", () => {
    expect(write({ uk: "ok = и\u0306\n" })).toEqual(["locales/uk/a.ftl is not in Unicode form NFC"]);
  });
});

describe("with the categories", () => {
  const category: Category = {
    slug: "choir",
    order: 1,
    emoji: "🎶",
    tier: 1,
    fields: [
      { id: "voice", kind: "choice", options: ["high"], side: "offer" },
      { id: "singers", kind: "number", side: "request", min: 1, max: 9 },
    ],
    matching: [],
  };
  const words = [
    "category-choir",
    ...["ask-offer", "label", "high", "hint"].map((part) => `choir-voice-${part}`),
    ...["ask-request", "label", "value"].map((part) => `choir-singers-${part}`),
  ];
  /** What is found in English with these texts of the category, and all texts of the fields that every category has. */
  const found = (keys: readonly string[]): string[] => {
    const ofAll = readFileSync(new URL("../../locales/en/category-common.ftl", import.meta.url), "utf8");
    const root = repository({});
    for (const each of ["uk", "de", "en"]) {
      writeFileSync(join(root, `locales/${each}/category-common.ftl`), ofAll);
      writeFileSync(
        join(root, `locales/${each}/category-choir.ftl`),
        keys.map((key) => `${key} = x\n`).join(""),
      );
    }
    runLocales({ root, checkOnly: false, categories: [category] });
    return runLocales({ root, checkOnly: true, categories: [category] }).filter((line) =>
      line.includes("choir"),
    );
  };

  it("finds nothing when each has its texts, with a hint or without", () => {
    expect(found(words)).toEqual([]);
    expect(found(words.filter((key) => key !== "choir-voice-hint"))).toEqual([]);
  });

  it.each(words.filter((key) => key !== "choir-voice-hint"))("misses %s", (missing) => {
    expect(found(words.filter((key) => key !== missing))).toEqual([
      `locales/en/category-choir.ftl ${missing} is missing`,
    ]);
  });

  it("finds texts of a field or an option that is gone", () => {
    expect(found([...words, "choir-voice-low"])).toEqual([
      "locales/en/category-choir.ftl:9 choir-voice-low is used nowhere in src",
    ]);
  });
});

describe("with the code", () => {
  it("writes the types once, the same every time, and knows when they are stale", () => {
    const en =
      "zebra = <b>{ $name }</b>\nok = { $count ->\n  [one] { $thing }\n *[other] { $who ->\n    [her] { $thing }\n   *[him] x\n  }\n }\nbare = 1\n";
    const root = repository({
      en,
      de: en,
      uk: "zebra = { $name }\nok = { NUMBER($count) }{ $thing }{ $who }\nbare = 1\n",
    });
    const use = 't("zebra"); t("ok"); t("bare");';
    writeFileSync(join(root, "src/bot/use.ts"), use);
    expect(runLocales({ root, checkOnly: true, categories: [] })).toEqual([
      "src/bot/messages.gen.ts is stale; run npm run locales",
    ]);
    expect(runLocales({ root, checkOnly: false, categories: [] })).toEqual([]);
    expect(runLocales({ root, checkOnly: true, categories: [] })).toEqual([]);
    expect(readFileSync(join(root, "src/bot/messages.gen.ts"), "utf8")).toBe(
      `// Written by \`npm run locales\` from locales/. Not to be edited.
import type { Text } from "./html.ts";

/** Every message and the variables it takes. */
export interface Messages {
  "bare": Record<string, never>;
  "ok": { "count": number; "thing": Text; "who": string };
  "zebra": { "name": Text };
}

export type MessageKey = keyof Messages;

/** Keys whose text has markup in some language. */
export type MarkupKey =
  | "zebra";
`,
    );
  });

  it("finds keys that nothing uses, but for families put together from data", () => {
    const all = "ok = { part }\npart = 1\nerror-beds = 1\nunused = 1\n";
    const root = repository({ en: all, uk: all, de: all });
    runLocales({ root, checkOnly: false, categories: [] });
    expect(runLocales({ root, checkOnly: true, categories: [] })).toEqual([
      "locales/en/a.ftl:4 unused is used nowhere in src",
    ]);
  });
});

it("names every list of words in the README for translators", () => {
  const locales = new URL("../../locales/", import.meta.url);
  const readme = readFileSync(new URL("README.md", locales), "utf8");
  const [words] = readWords(locales);
  const lists = Object.entries({ ...words?.reading, ...words?.contact }).flatMap(([name, list]) =>
    ["time", "days", "stays", "streets"].includes(name)
      ? Object.keys(list).map((part) => `${name}.${part}`)
      : [name],
  );
  expect(lists.length).toBeGreaterThan(50);
  expect(lists.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});
