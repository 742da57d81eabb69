import { describe, expect, it } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { captionsOf, useChat, type Actor } from "../support/chat.ts";
import { newcomer } from "./walk.ts";

const box = useChat();

/** Olena, who reads Ukrainian, at the step for the languages of a translation. */
async function askedForPair(): Promise<Actor> {
  const olena = await newcomer(box.chat);
  await olena.sends("/need");
  await olena.taps("Переклад");
  return olena;
}
const pairOf = async (olena: Actor): Promise<unknown> =>
  (await box.chat.useCases.drafts.ofAuthor(personId(olena.id)))[0]?.answers["pair"];

describe("two languages to translate between", () => {
  it("take one tap when the pair is likely", async () => {
    const olena = await askedForPair();
    expect(captionsOf(olena.last())).toContain("Українська ↔ німецька");
    await olena.taps("Українська ↔ німецька");
    expect(await pairOf(olena)).toEqual(["uk", "de"]);
  });

  it("are chosen one after the other, and the first can be taken back", async () => {
    const olena = await askedForPair();
    await olena.taps("Польська");
    expect(captionsOf(olena.last())).not.toContain("Українська ↔ німецька");
    await olena.taps("✓ Польська");
    await olena.taps("Російська");
    const question = olena.last();
    await olena.presses(question, "Німецька");
    expect((await olena.presses(question, "Німецька")).text).toBeUndefined();
    expect(await pairOf(olena)).toEqual(["ru", "de"]);
  });

  it.each([
    ["українська - німецька", ["uk", "de"]],
    ["Ukrainisch und Deutsch", ["uk", "de"]],
    ["from English", undefined],
    ["німецька, німецька", undefined],
  ])("are typed: %s", async (text, pair) => {
    const olena = await askedForPair();
    await olena.sends(text);
    expect(await pairOf(olena)).toEqual(pair);
  });

  it("one typed language asks for the other", async () => {
    const olena = await askedForPair();
    await olena.sends("Перська");
    expect(olena.answers()[0]).toContain("дві різні мови");
    await olena.sends("англійська");
    expect(await pairOf(olena)).toEqual(["fa", "en"]);
  });
});
