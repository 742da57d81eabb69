import { describe, expect, it } from "vitest";
import { DE } from "../support/languages.ts";
import type { Asking } from "../../src/bot/field/asking.ts";
import { inputOf } from "../../src/bot/features/wizard/input.ts";
import { take } from "../../src/bot/features/wizard/take.ts";
import type { Draft } from "../../src/domain/listing/draft.ts";
import { draftId, personId } from "../../src/domain/shared/ids.ts";
import { mask } from "../support/mask.ts";
import { catalogue, i18n, leipzig } from "./render/fixtures.ts";
import { vocabulary } from "../support/vocabulary.ts";

const draft: Draft = {
  id: draftId("draft0000001"),
  authorId: personId(1),
  kind: "request",
  category: "other",
  answers: { place: { communityId: leipzig.id }, urgency: "any", date: null },
  changing: "details",
  updatedAt: new Date("2026-11-21T11:30:00Z"),
};

const asking: Asking = {
  i18n,
  language: DE,
  catalogue,
  mask,
  vocabulary,
  draft,
  communities: [leipzig],
  today: "2026-11-21",
  found: { towns: [] },
};

type Message = NonNullable<Parameters<typeof inputOf>[0]["message"]>;

/** The draft after a text was typed at the step that asks for free words. */
function typed(message: Pick<Message, "text" | "entities">): Draft | undefined {
  const input = inputOf({ message } as Parameters<typeof inputOf>[0]);
  if (!input) throw new Error("the text was not taken for an input");
  const taken = take(asking, input);
  return "draft" in taken ? taken.draft : undefined;
}

it("a position of a live location is no answer, nor is a command that only shows a page", () => {
  const location = { latitude: 51.34, longitude: 12.37 };
  const inputIn = (update: object) => inputOf(update as Parameters<typeof inputOf>[0]);
  expect(inputIn({ message: { location } })).toEqual({ kind: "location", point: { lat: 51.34, lon: 12.37 } });
  expect(inputIn({ editedMessage: { location } })).toBeUndefined();
  expect(inputIn({ editedMessage: { text: "3" } })).toEqual({ kind: "edited" });
  const command = (text: string) =>
    inputIn({ message: { text, entities: [{ type: "bot_command", offset: 0 }] } });
  expect(command("/language")).toBeUndefined();
  expect(command("/settings@pomich_bot")).toBeUndefined();
  expect(command("/languages")).toEqual({ kind: "command" });
});

describe("free text in the wizard", () => {
  it("is kept without what Telegram recognised as contact data in it", () => {
    const text = "🚲 Fahrrad, mehr dazu hier im Laden";
    const entities = [
      { type: "text_link" as const, offset: text.indexOf("hier"), length: 4, url: "https://example.org" },
    ];
    expect(typed({ text, entities })?.answers["details"]).toBe("🚲 Fahrrad, mehr dazu ••• im Laden");
  });

  it("is kept without contact data that Telegram did not recognise", () => {
    expect(typed({ text: "Fahrrad, 0️⃣1️⃣5️⃣2️⃣2️⃣8️⃣8️⃣1️⃣, ab 24.12." })?.answers["details"]).toBe(
      "Fahrrad, •••, ab 24.12.",
    );
  });
});
