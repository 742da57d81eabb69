import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "../support/languages.ts";
import { useBot } from "../support/bot.ts";
import { shortestRequest } from "./walk.ts";

const OURS = new URL("../../", import.meta.url);

const CHOIR = `
  export const category = {
    slug: "choir",
    order: 1,
    emoji: "🎶",
    tier: 1,
    fields: [
      { id: "voice", kind: "choices", options: ["high", "low"], min: 1 },
      { id: "singers", kind: "number", min: 1, max: 40, quantity: true },
    ],
    matching: [{ kind: "overlap", field: "voice", weight: 1 }],
  };`;

const WORDS = `category-choir = Хор
choir-voice-label = Голос
choir-voice-ask-offer = Який голос?
choir-voice-ask-request = Який голос?
choir-voice-high = Високий
choir-voice-low = Низький
choir-singers-label = Люди
choir-singers-ask-offer = Скільки людей?
choir-singers-ask-request = Скільки людей?
choir-singers-value = { $count } у хорі
`;

/** A copy of our categories and locales, with one more file each. */
const folder = mkdtempSync(join(tmpdir(), "pomich-taxonomy-"));
cpSync(fileURLToPath(new URL("src/domain/category", OURS)), join(folder, "category"), { recursive: true });
cpSync(fileURLToPath(new URL("locales", OURS)), join(folder, "locales"), { recursive: true });
writeFileSync(join(folder, "package.json"), '{"type":"module"}');
writeFileSync(join(folder, "category", "catalogue", "choir.js"), CHOIR);
for (const language of LANGUAGES)
  writeFileSync(join(folder, "locales", language, "category-choir.ftl"), WORDS);
afterAll(() => rmSync(folder, { recursive: true }));

const bot = useBot({
  categories: pathToFileURL(join(folder, "category", "catalogue", "/")),
  locales: pathToFileURL(join(folder, "locales", "/")),
});

describe("a category added as one file of data and its locale files", () => {
  it("appears in the menu, is asked, and reaches the moderators", async () => {
    const { catalogue } = bot.useCases;
    expect(catalogue.categories.map(({ slug }) => slug).slice(0, 2)).toEqual(["choir", "housing"]);
    const { taps } = await shortestRequest(bot, "choir", "Хочеться співати разом.");
    // The menu, the category, a voice and Done, how many, the place, how soon, and Submit.
    expect(taps).toBe(8);
  });
});
