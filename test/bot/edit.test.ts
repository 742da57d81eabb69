import { beforeEach, describe, expect, it } from "vitest";
import type { Listing } from "../../src/domain/listing/listing.ts";
import { personId } from "../../src/domain/shared/ids.ts";
import { useChat, type Actor } from "../support/chat.ts";
import { clickThrough, newcomer, requested } from "./walk.ts";
import { DE } from "../support/languages.ts";

const box = useChat();
const KATRIN = { kind: "person", id: personId(9), name: "Katrin" } as const;
const APPROVE = { action: "approve" } as const;

let olena: Actor;
let listing: Listing;

beforeEach(async () => {
  ({ actor: olena, listing } = await requested(box.chat));
  await approve();
});

async function now(): Promise<Listing> {
  const [newest] = await box.chat.useCases.listings.ofAuthor(personId(olena.id));
  if (!newest) throw new Error("there is no listing");
  return newest;
}

async function approve(): Promise<void> {
  const decided = await box.chat.useCases.moderation.decide({
    listingId: listing.id,
    by: KATRIN,
    verdict: APPROVE,
  });
  if (!decided.ok) throw new Error(decided.code);
}

/** Edits the pets up to the preview, without saving. @returns the draft */
async function beginEdit(answer = "Собака") {
  await olena.sends("/my");
  await clickThrough(olena, ["1 🏠", "✏️ Змінити", "Тварини", answer]);
  const [draft] = await box.chat.useCases.drafts.ofAuthor(personId(olena.id));
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
    await olena.sends("/my");
    const before = await now();
    await olena.forges(data.replace("ID", listing.id));
    expect(await now()).toEqual(before);
  });

  it.each(["me:ID", "mp:ID", "mt:ID:1", "ef:ID:bringing", "mh:ID:other"])(
    "%s of somebody else's listing changes nothing",
    async (data) => {
      const stranger = await newcomer(box.chat);
      const before = await now();
      await stranger.forges(data.replace("ID", listing.id));
      expect(await now()).toEqual(before);
      expect(await box.chat.useCases.drafts.ofAuthor(personId(stranger.id))).toEqual([]);
    },
  );
});

describe("two people at the same time", () => {
  it("an edit saved twice is one submission", async () => {
    const { id } = await beginEdit();
    const saved = await Promise.all(
      [1, 2].map(() => box.chat.useCases.drafts.submit(id, personId(olena.id))),
    );
    expect(saved.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await now()).toMatchObject({ submission: 2, revision: { status: "pending" } });
  });

  it("a moderator who read the first of two edits does not approve the second", async () => {
    await beginEdit();
    await olena.taps("Зберегти");
    const { submission } = await now();
    await beginEdit("Без тварин");
    await olena.taps("Зберегти");
    const decided = await box.chat.useCases.moderation.decide({
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
    await olena.taps("Зберегти");
    const { submission } = await now();
    const { id } = await beginEdit("Без тварин");
    await Promise.all([
      box.chat.useCases.moderation.decide({
        listingId: listing.id,
        by: KATRIN,
        verdict: APPROVE,
        submission,
      }),
      box.chat.useCases.drafts.submit(id, personId(olena.id)),
    ]);
    const after = await now();
    expect(after.answers["bringing"]).not.toBe("none");
    expect(after.revision?.substance.answers["bringing"]).toBe("none");
  });
});

it("a published listing cannot move to another community: the place is asked again, the rest is kept", async () => {
  const { useCases } = box.chat;
  await useCases.communities.setUp({
    name: "Halle",
    center: { lat: 51.48, lon: 11.97 },
    language: DE,
    chatId: -777,
  });
  await olena.sends("/my");
  await clickThrough(olena, ["1 🏠", "✏️ Змінити", "Місце", "Halle", "Зберегти"]);
  expect(olena.last().text).toContain("опікуються інші модератори");
  expect(olena.last().text).toContain("Змінюємо: Місце");
  await clickThrough(olena, ["Leipzig", "Зберегти"]);
  expect(await now()).toMatchObject({ communityId: listing.communityId, status: "published" });
});

it("an edit that changes nothing is not sent to the moderators", async () => {
  await beginEdit("Кіт");
  await olena.taps("Зберегти");
  expect(olena.answers()[0]).toContain("Зміну вже видно");
  expect(await now()).toMatchObject({ submission: 1 });
});

it("an edit back to the approved answers drops the waiting change", async () => {
  await beginEdit();
  await olena.taps("Зберегти");
  await beginEdit("Кіт");
  await olena.taps("Зберегти");
  expect(await now()).not.toHaveProperty("revision");
});

it("a question that arrives during the next edit is asked there, and the answer is sent with the edit", async () => {
  await beginEdit();
  await olena.taps("Зберегти");
  const draft = await beginEdit("Без тварин");
  const verdict = { action: "request-changes", question: "Wie groß?" } as const;
  await box.chat.useCases.moderation.decide({ listingId: listing.id, by: KATRIN, verdict });
  const revised = await box.chat.useCases.drafts.revise(listing.id, personId(olena.id));
  expect(revised).toMatchObject({ ok: true, value: { id: draft.id, question: "Wie groß?" } });
  await olena.sends("/menu");
  await olena.taps("Продовжити зміни");
  expect(olena.last().text).toContain("Wie groß?");
  await olena.sends("Його вже немає");
  await olena.taps("Надіслати");
  expect((await now()).revision).toMatchObject({
    status: "pending",
    reply: "Його вже немає",
    substance: { answers: { bringing: "none" } },
  });
});
