import { describe, expect, it } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { useBot } from "../support/bot.ts";
import { captionsOf, type Phone } from "../support/phone.ts";
import { joined } from "./walk.ts";

const bot = useBot();

/** Olena, who reads Ukrainian, at the step for the languages of a translation. */
async function askedForPair(): Promise<Phone> {
  const olena = await joined(bot);
  await olena.say("/need");
  await olena.press("Переклад");
  return olena;
}
const pairOf = async (olena: Phone): Promise<unknown> =>
  (await bot.useCases.drafts.ofAuthor(personId(olena.id)))[0]?.answers["pair"];

describe("two languages to translate between", () => {
  it("take one tap when the pair is likely", async () => {
    const olena = await askedForPair();
    expect(captionsOf(olena.last)).toContain("Українська ↔ німецька");
    await olena.press("Українська ↔ німецька");
    expect(await pairOf(olena)).toEqual(["uk", "de"]);
  });

  it("are chosen one after the other, and the first can be taken back", async () => {
    const olena = await askedForPair();
    await olena.press("Польська");
    expect(captionsOf(olena.last)).not.toContain("Українська ↔ німецька");
    await olena.press("✓ Польська");
    await olena.press("Російська");
    const question = olena.last;
    await olena.press("Німецька", question);
    expect((await olena.press("Німецька", question)).text).toBeUndefined();
    expect(await pairOf(olena)).toEqual(["ru", "de"]);
  });

  it.each([
    ["українська - німецька", ["uk", "de"]],
    ["Ukrainisch und Deutsch", ["uk", "de"]],
    ["from English", undefined],
    ["німецька, німецька", undefined],
  ])("are typed: %s", async (text, pair) => {
    const olena = await askedForPair();
    await olena.say(text);
    expect(await pairOf(olena)).toEqual(pair);
  });

  it("one typed language asks for the other", async () => {
    const olena = await askedForPair();
    await olena.say("Перська");
    expect(olena.seen[0]).toContain("дві різні мови");
    await olena.say("англійська");
    expect(await pairOf(olena)).toEqual(["fa", "en"]);
  });
});
