import { expect, test } from "vitest";
import { stepButton } from "../../src/bot/buttons/wizard.ts";
import { personId } from "../../src/domain/shared/ids.ts";
import { atHousing, newcomer } from "../bot/walk.ts";
import { useChat, type Actor } from "../support/chat.ts";

const box = useChat();

/** `__proto__`, `constructor`, `toString` and the rest: what every object has, whoever made it. */
const NAMES = Object.getOwnPropertyNames(Object.prototype);

/**
 * Somebody presses, at the step where their draft stands, a button for each of these values that nobody offered.
 * @returns what came of it: drafts that have changed, and what was logged
 */
async function forgeAll(actor: Actor, field: string): Promise<readonly unknown[]> {
  const [draft] = await box.chat.useCases.drafts.ofAuthor(personId(actor.id));
  if (!draft) throw new Error("there is no draft");
  for (const value of NAMES) await actor.forges(stepButton.pack({ draft: draft.id, field, value }));
  const after = await box.chat.useCases.drafts.ofAuthor(personId(actor.id));
  return [...after.filter((each) => JSON.stringify(each) !== JSON.stringify(draft)), ...box.chat.log.lines];
}

test("names of Object.prototype are no category", async () => {
  const olena = await newcomer(box.chat);
  await olena.sends("/need");
  expect(await forgeAll(olena, "_category")).toEqual([]);
});

test.each(["guests", "bringing", "musts", "period", "place", "details"] as const)(
  "names of Object.prototype are no answer about %s",
  async (field) => {
    expect(await forgeAll(await atHousing(box.chat, field), field)).toEqual([]);
  },
);

test("names of Object.prototype are no button of the preview", async () => {
  expect(await forgeAll(await atHousing(box.chat, "preview"), "_preview")).toEqual([]);
});
