import { expect, test } from "vitest";
import { personId } from "../../../src/domain/shared/ids.ts";
import { GROUP, KATRIN, OPERATOR, useProduct } from "../../support/product.ts";

const product = useProduct();
const MARIA = { kind: "person", id: personId(4_900_002), name: "Maria" } as const;

test("of two moderators who decide at once one wins, and the author is told once", async () => {
  const olena = await product.person("Olena");
  const { id: listingId } = await product.submit(olena, "request");
  const { decide } = product.useCases.moderation;
  const results = await Promise.all([
    decide({ listingId, by: KATRIN, verdict: { action: "approve" } }),
    decide({ listingId, by: MARIA, verdict: { action: "reject", reason: "duplicate" } }),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.filter(({ ok }) => !ok)).toEqual([{ ok: false, code: "already-decided" }]);
  expect(await product.owedTo(olena)).toHaveLength(1);
});

test("a decision about an earlier submission is refused", async () => {
  const olena = await product.person("Olena");
  const { id: listingId } = await product.submit(olena, "request");
  const verdict = { action: "approve" } as const;
  const { decide } = product.useCases.moderation;
  expect(await decide({ listingId, by: KATRIN, verdict, submission: 7 })).toEqual({
    ok: false,
    code: "outdated",
  });
});

test("a question without words is refused, and contact data in one are masked", async () => {
  const olena = await product.person("Olena");
  const { id: listingId } = await product.submit(olena, "request");
  const { decide } = product.useCases.moderation;
  expect(
    await decide({ listingId, by: KATRIN, verdict: { action: "request-changes", question: "  " } }),
  ).toEqual({ ok: false, code: "question-empty" });
  const asked = await decide({
    listingId,
    by: KATRIN,
    verdict: { action: "request-changes", question: "Ruf mich an: katrin@example.org" },
  });
  expect(asked).toMatchObject({ ok: true, value: { status: "changes_requested" } });
  expect(asked.ok && asked.value.question).not.toContain("katrin@example.org");
});

const reminders = async (chat: number = GROUP) =>
  (await product.owedTo(chat)).filter(({ key }) => key.startsWith("unanswered:"));

test("listings without a decision are mentioned to the moderators after 2 h, in one message an hour", async () => {
  const names = ["Olena", "Maria", "Ivan", "Daryna"];
  for (const name of names) await product.submit(await product.person(name), "request");
  const before = await reminders();
  await product.passHours(1.9);
  expect(await reminders()).toHaveLength(before.length);
  await product.passHours(1);
  const after = await reminders();
  expect(after).toHaveLength(before.length + 1);
  expect(after.at(-1)?.text).toMatch(/wartet seit 2 Stunden.*warten \d+ Einträge/s);
});

test("a listing without a decision is mentioned to the operators after 12 h, once", async () => {
  await product.useCases.people.meet({ id: OPERATOR, firstName: "Otto", languageTag: "en" });
  await product.useCases.people.consent(OPERATOR);
  await product.passHours(24);
  const before = (await reminders(OPERATOR)).length;
  await product.submit(await product.person("Olena"), "request");
  await product.passHours(11.9);
  expect(await reminders(OPERATOR)).toHaveLength(before);
  await product.passHours(0.2);
  expect(await reminders(OPERATOR)).toHaveLength(before + 1);
  await product.passHours(48);
  expect(await reminders(OPERATOR)).toHaveLength(before + 1);
});

test("nobody is reminded of a listing that has been decided", async () => {
  await product.passHours(24);
  const before = [await reminders(), await reminders(OPERATOR)];
  await product.publish(await product.person("Olena"), "request");
  await product.passHours(13);
  expect([await reminders(), await reminders(OPERATOR)]).toEqual(before);
});
