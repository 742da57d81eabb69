import { expect, test } from "vitest";
import { helplinesIn } from "../../../src/domain/safety/helplines.ts";
import { SAFETY_VERSION } from "../../../src/domain/safety/safety.ts";
import { personId, type PersonId } from "../../../src/domain/shared/ids.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { DE } from "../../support/languages.ts";
import { GROUP, HAS_ROOM, KATRIN, SEEKS_ROOM, useProduct } from "../../support/product.ts";

const product = useProduct();
let newest = 4_700_000;

/** Somebody who has confirmed no safety notes. */
async function newcomer(firstName: string): Promise<PersonId> {
  const id = personId((newest += 1));
  await product.useCases.people.meet({ id, firstName, languageTag: "uk" });
  await product.useCases.people.consent(id);
  return id;
}

async function asked(seeker: PersonId, category?: "housing") {
  const jonas = await product.person("Jonas", "de");
  const offer = await product.publish(jonas, "offer", category && HAS_ROOM);
  const request = await product.publish(seeker, "request", category && SEEKS_ROOM);
  const pair = { offerId: offer.id, requestId: request.id, by: KATRIN };
  const made = await product.useCases.proposals.propose(pair);
  if (!made.ok) throw new Error(made.code);
  return { jonas, offer, request, proposalId: made.value.id };
}

test("a yes counts only after the notes of its kind were confirmed, once for all that follow", async () => {
  const { people, proposals } = product.useCases;
  const olena = await newcomer("Olena");
  const { proposalId } = await asked(olena, "housing");
  const yes = { proposalId, person: olena, answer: "accepted" } as const;
  expect(await proposals.answer(yes)).toEqual({ ok: false, code: "safety-needed" });
  expect((await proposals.find(proposalId))?.replies).toEqual({ offer: "open", request: "open" });

  await people.confirmSafety(olena, "general");
  expect(await proposals.answer(yes)).toEqual({ ok: false, code: "safety-needed" });
  await people.confirmSafety(olena, "home");
  await people.confirmSafety(olena, "home");
  expect(await proposals.answer(yes)).toMatchObject({ value: { replies: { request: "accepted" } } });

  const next = await asked(olena, "housing");
  expect(await proposals.answer({ ...yes, proposalId: next.proposalId })).toMatchObject({ ok: true });
});

test("a no needs no notes, and the notes of any kind hold the rules for everybody", async () => {
  const { people, proposals } = product.useCases;
  const olena = await newcomer("Olena");
  const first = await asked(olena);
  const no = { proposalId: first.proposalId, person: olena, answer: "declined" } as const;
  expect(await proposals.answer(no)).toMatchObject({ ok: true });

  await people.confirmSafety(olena, "vehicle");
  const second = await asked(olena);
  const yes = { proposalId: second.proposalId, person: olena, answer: "accepted" } as const;
  expect(await proposals.answer(yes)).toMatchObject({ ok: true });
});

test("notes that have changed since are confirmed anew", async () => {
  const olena = await newcomer("Olena");
  await product.useCases.people.confirmSafety(olena, "home");
  await product.store.connection
    .collection<{ _id: number }>("people")
    .updateOne({ _id: olena }, { $set: { "safety.home": SAFETY_VERSION - 1 } }, BY_TEST);
  const { proposalId } = await asked(olena, "housing");
  const yes = { proposalId, person: olena, answer: "accepted" } as const;
  expect(await product.useCases.proposals.answer(yes)).toMatchObject({ code: "safety-needed" });
});

test("whoever offers to help confirms them before anything is proposed", async () => {
  const { people, proposals } = product.useCases;
  const marta = await newcomer("Marta");
  await product.publish(marta, "offer", HAS_ROOM);
  const request = await product.publish(await product.person("Olena"), "request", SEEKS_ROOM);
  expect(await proposals.volunteer(request.id, marta)).toEqual({ ok: false, code: "safety-needed" });
  expect(await proposals.page({ listing: request.id, limit: 5 })).toEqual([]);
  await people.confirmSafety(marta, "home");
  expect(await proposals.volunteer(request.id, marta)).toMatchObject({ ok: true });
});

test("what somebody has confirmed is in the copy of their data", async () => {
  const olena = await newcomer("Olena");
  await product.useCases.people.confirmSafety(olena, "money");
  expect(await product.useCases.privacy.exportOf(olena)).toMatchObject({
    you: { confirmedSafetyNotes: { money: SAFETY_VERSION } },
  });
});

test("whom to call is read from where the community is; only the emergency number where nothing is certain", async () => {
  const { communities, safety } = product.useCases;
  const found = async (name: string, lat: number, lon: number, chat: number) => {
    const made = await communities.setUp({ name, center: { lat, lon }, language: DE, chatId: GROUP - chat });
    if (!made.ok) throw new Error(made.code);
    return safety.helplinesOf(made.value.id);
  };
  expect(await safety.helplinesOf(product.leipzig.id)).toMatchObject({ police: "110", women: "116 016" });
  expect(await found("Львів", 49.84, 24.03, 1)).toMatchObject({ police: "102", women: "116 123" });
  expect(await found("Przemyśl", 49.78, 22.77, 2)).toMatchObject({ police: "997", children: "116 111" });
  expect(await found("Αθήνα", 37.98, 23.73, 3)).toMatchObject({ women: "15900", children: "1056" });
  expect(await found("Lisboa", 38.72, -9.14, 4)).toEqual({
    emergency: "112",
    women: "116 016",
    children: "116 111",
  });
  expect(helplinesIn("constructor")).toEqual({ emergency: "112" });
  expect(helplinesIn("BR")).toEqual({ emergency: "112" });
});
