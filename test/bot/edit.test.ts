import { beforeEach, describe, expect, it } from "vitest";
import type { Listing } from "../../src/domain/listing/listing.ts";
import { personId } from "../../src/domain/shared/ids.ts";
import { useBot } from "../support/bot.ts";
import type { Phone } from "../support/phone.ts";
import { KATRIN } from "../support/product.ts";
import { pressAll } from "../support/stories.ts";
import { joined, requested } from "./walk.ts";
import { DE } from "../support/languages.ts";

const bot = useBot();
const APPROVE = { action: "approve" } as const;

let olena: Phone;
let listing: Listing;

beforeEach(async () => {
  ({ phone: olena, listing } = await requested(bot));
  await bot.decide(listing);
});

async function now(): Promise<Listing> {
  const [newest] = await bot.useCases.listings.ofAuthor(personId(olena.id));
  if (!newest) throw new Error("there is no listing");
  return newest;
}

/** Edits the pets up to the preview, without saving. @returns the draft */
async function beginEdit(answer = "Собака") {
  await olena.say("/my");
  await pressAll(olena, ["1 🏠", "✏️ Змінити", "Тварини", answer]);
  const [draft] = await bot.useCases.drafts.ofAuthor(personId(olena.id));
  if (!draft) throw new Error("there is no draft");
  return draft;
}

describe("forged data", () => {
  it.each([
    "mt:ID:99",
    "mt:ID:-1",
    "mt:ID:1.5",
    "mt:ID:",
    "ef:ID:nothing",
    "ef:ID:constructor",
    "mh:ID:aaaaaaaaaaaa",
  ])("%s changes nothing", async (data) => {
    await olena.say("/my");
    const before = await now();
    await olena.forge(data.replace("ID", listing.id));
    expect(await now()).toEqual(before);
  });

  it.each(["me:ID", "mp:ID", "mt:ID:1", "ef:ID:bringing", "mh:ID:other"])(
    "%s of somebody else's listing changes nothing",
    async (data) => {
      const stranger = await joined(bot);
      const before = await now();
      await stranger.forge(data.replace("ID", listing.id));
      expect(await now()).toEqual(before);
      expect(await bot.useCases.drafts.ofAuthor(personId(stranger.id))).toEqual([]);
    },
  );
});

describe("two people at the same time", () => {
  it("an edit saved twice is one submission", async () => {
    const { id } = await beginEdit();
    const saved = await Promise.all([1, 2].map(() => bot.useCases.drafts.submit(id, personId(olena.id))));
    expect(saved.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await now()).toMatchObject({ submission: 2, revision: { status: "pending" } });
  });

  it("a moderator who read the first of two edits does not approve the second", async () => {
    await beginEdit();
    await olena.press("Зберегти");
    const { submission } = await now();
    await beginEdit("Без тварин");
    await olena.press("Зберегти");
    const decided = await bot.useCases.moderation.decide({
      listingId: listing.id,
      by: KATRIN,
      verdict: APPROVE,
      submission,
    });
    expect(decided).toEqual({ ok: false, code: "outdated" });
    expect(await now()).toMatchObject({ answers: { bringing: "cat" } });
  });

  it("approving while the author saves another edit never publishes a text that nobody read", async () => {
    await beginEdit();
    await olena.press("Зберегти");
    const { submission } = await now();
    const { id } = await beginEdit("Без тварин");
    await Promise.all([
      bot.useCases.moderation.decide({
        listingId: listing.id,
        by: KATRIN,
        verdict: APPROVE,
        submission,
      }),
      bot.useCases.drafts.submit(id, personId(olena.id)),
    ]);
    const after = await now();
    expect(after.answers["bringing"]).not.toBe("none");
    expect(after.revision?.substance.answers["bringing"]).toBe("none");
  });
});

it("a published listing cannot move to another community: the place is asked again, the rest is kept", async () => {
  const { useCases } = bot;
  await useCases.communities.setUp({
    name: "Halle",
    center: { lat: 51.48, lon: 11.97 },
    language: DE,
    chatId: -777,
  });
  await olena.say("/my");
  await pressAll(olena, ["1 🏠", "✏️ Змінити", "Місце", "Галле", "Зберегти"]);
  expect(olena.last.text).toContain("опікуються інші модератори");
  expect(olena.last.text).toContain("Змінюємо: Місце");
  await pressAll(olena, ["Лейпциг", "Зберегти"]);
  expect(await now()).toMatchObject({ communityId: listing.communityId, status: "published" });
});

it("an edit that changes nothing is not sent to the moderators", async () => {
  await beginEdit("Кіт");
  await olena.press("Зберегти");
  expect(olena.seen[0]).toContain("Зміну вже видно");
  expect(await now()).toMatchObject({ submission: 1 });
});

it("an edit back to the approved answers drops the waiting change", async () => {
  await beginEdit();
  await olena.press("Зберегти");
  await beginEdit("Кіт");
  await olena.press("Зберегти");
  expect(await now()).not.toHaveProperty("revision");
});

it("a question that arrives during the next edit is asked there, and the answer is sent with the edit", async () => {
  await beginEdit();
  await olena.press("Зберегти");
  const draft = await beginEdit("Без тварин");
  const verdict = { action: "request-changes", question: "Wie groß?" } as const;
  await bot.decide(listing, verdict);
  const revised = await bot.useCases.drafts.revise(listing.id, personId(olena.id));
  expect(revised).toMatchObject({ ok: true, value: { id: draft.id, question: "Wie groß?" } });
  await olena.say("/menu");
  await olena.press("Продовжити зміни");
  expect(olena.last.text).toContain("Wie groß?");
  await olena.say("Його вже немає");
  await olena.press("Надіслати");
  expect((await now()).revision).toMatchObject({
    status: "pending",
    reply: "Його вже немає",
    substance: { answers: { bringing: "none" } },
  });
});
