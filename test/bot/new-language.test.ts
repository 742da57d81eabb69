import { FluentParser, FluentSerializer, Transformer, type TextElement } from "@fluent/syntax";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { createI18n, type PlainKey } from "../../src/bot/i18n.ts";
import { createRender } from "../../src/bot/render/notices.ts";
import { currentStep } from "../../src/domain/listing/draft.ts";
import { personId } from "../../src/domain/shared/ids.ts";
import { useBot } from "../support/bot.ts";
import { captionsOf, type Phone } from "../support/phone.ts";
import { catalogue, helpersOffer, proposal, request, match } from "./render/fixtures.ts";

const OURS = fileURLToPath(new URL("../../locales/", import.meta.url));
const LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنه";
const KEPT = /<[^>]*>?|&\w+;|(?<![\w/<])\/[a-z]+/g;

/** English said in Arabic letters, which are no words of any other language; tags and commands stay. */
function marked(text: string): string {
  const mark = (part: string): string =>
    part.replace(/[a-z]/gi, (letter) => LETTERS.charAt(letter.toLowerCase().charCodeAt(0) - 97));
  let end = 0;
  let said = "";
  for (const { 0: kept, index } of text.matchAll(KEPT)) {
    said += mark(text.slice(end, index)) + kept;
    end = index + kept.length;
  }
  return said + mark(text.slice(end));
}

class Marking extends Transformer {
  override visitTextElement(node: TextElement): TextElement {
    node.value = marked(node.value);
    return node;
  }
}

/** Our texts with one folder more: Arabic, as far as the product can tell. */
const folder = mkdtempSync(join(tmpdir(), "pomich-language-"));
cpSync(OURS, folder, { recursive: true });
mkdirSync(join(folder, "ar"));
for (const file of readdirSync(join(OURS, "en")).filter((name) => name.endsWith(".ftl"))) {
  const resource = new FluentParser().parse(readFileSync(join(OURS, "en", file), "utf8"));
  new Marking().visit(resource);
  writeFileSync(join(folder, "ar", file), new FluentSerializer({}).serialize(resource));
}
afterAll(() => rmSync(folder, { recursive: true }));

const i18n = createI18n({ directory: folder, defaultLanguage: "uk" });
const AR = i18n.languages.forTag("ar");
const say = (key: PlainKey): string => i18n.plainDynamic(AR, key);

/** What people typed, what they are called, where they live, and commands are the same in every language. */
const COMMON = /\/[a-z]+|Olena|Leipzig|Katrin|@\w+|(?:N[or]\.|№) \w+/g;
const names = new Set(i18n.languages.all.map((language) => i18n.plain(language, "language-name")));

/** Words of another language in what somebody is shown. */
const strange = (texts: readonly string[]): string[] =>
  texts
    .filter((text) => !names.has(text))
    .flatMap((text) => [...names].reduce((rest, name) => rest.replaceAll(name, ""), text).split("\n"))
    .map((line) => line.replace(/<[^>]*>|&\w+;/g, "").replace(COMMON, ""))
    .filter((line) => /[\p{Script=Latin}\p{Script=Cyrillic}]{2,}/u.test(line));

const shownTo = (person: Phone): string[] =>
  person.all.flatMap((message) => [message.text ?? "", ...captionsOf(message)]);

const bot = useBot({ locales: pathToFileURL(join(folder, "/")) });

describe("a language that is only a folder", () => {
  it("is chosen by Telegram's language, and every main screen is said in it", async () => {
    const person = bot.newcomer({ firstName: "Olena", language: "ar" });
    // A message of the wizard is edited when its question is answered.
    const shown = new Set<string>();
    await person.say("/start");
    expect(captionsOf(person.last)).toContain("Deutsch");
    await person.press("✅");
    for (const command of ["/help", "/settings", "/language", "/privacy", "/my", "/browse", "/menu"])
      await person.say(command);
    await person.say("مرحبا");

    await person.say("/need");
    await person.press(say("category-housing"), person.last);
    for (;;) {
      const [draft] = await bot.useCases.drafts.ofAuthor(personId(person.id));
      if (!draft) throw new Error("there is no draft");
      const step = currentStep(bot.useCases.catalogue, draft);
      if (step.at !== "field") break;
      const captions = captionsOf(person.last);
      for (const text of shownTo(person)) shown.add(text);
      const skip = captions.find((caption) => caption === say("button-skip"));
      if (step.field.kind === "text" && !skip) await person.say("غرفة هادئة");
      else await person.press(skip ?? captions[0] ?? "", person.last);
    }
    await person.press(say("wizard-submit-button"), person.last);
    const [listing] = await bot.useCases.listings.ofAuthor(personId(person.id));
    expect(listing).toMatchObject({ status: "pending", language: "ar" });
    await person.say("/my");

    for (const text of shownTo(person)) shown.add(text);
    expect(shown.size).toBeGreaterThan(60);
    expect(strange([...shown])).toEqual([]);
    expect(strange([i18n.plain(i18n.languages.forTag("en"), "button-skip")])).toHaveLength(1);
  });

  it("is the language of what people are told", () => {
    const render = createRender(i18n, catalogue);
    const quiet = { ...request, answers: { ...request.answers, details: "غرفة هادئة" } };
    const offer = { ...helpersOffer, answers: { ...helpersOffer.answers, details: "غرفة هادئة" } };
    const told = [
      render({ kind: "listing-published", listing: quiet }, AR),
      render({ kind: "broadcast", listing: quiet, communityName: { name: "Leipzig" } }, AR),
      render(
        {
          kind: "proposal",
          proposalId: proposal.id,
          round: 1,
          mine: quiet,
          theirs: offer,
          communityName: { name: "Leipzig" },
          reasons: match.reasons,
        },
        AR,
      ),
    ].map((payload) => payload as { text: string; reply_markup?: { inline_keyboard: { text: string }[][] } });
    const texts = told.flatMap(({ text, reply_markup: markup }) => [
      text,
      ...(markup?.inline_keyboard.flat().map((button) => button.text) ?? []),
    ]);
    expect(strange(texts)).toEqual([]);
  });
});
