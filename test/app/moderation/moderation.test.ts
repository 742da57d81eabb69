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

test("a listing without a decision is mentioned to the moderators after 2 h and to the operators after 12 h", async () => {
  await product.useCases.people.meet({ id: OPERATOR, firstName: "Otto", languageTag: "en" });
  await product.useCases.people.consent(OPERATOR);
  const olena = await product.person("Olena");
  await product.submit(olena, "request");
  const reminders = async () =>
    (await product.owedTo(GROUP)).filter(({ key }) => key.startsWith("unanswered:")).length;
  const before = await reminders();
  await product.passHours(3);
  expect(await reminders()).toBeGreaterThan(before);
  expect(await product.owedTo(OPERATOR)).toHaveLength(0);
  await product.passHours(10);
  expect((await product.owedTo(OPERATOR)).length).toBeGreaterThan(0);
});
