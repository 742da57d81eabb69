import { expect, test } from "vitest";
import type { OnCase } from "../../../src/app/cases/index.ts";
import type { Case } from "../../../src/domain/case/case.ts";
import { GROUP, KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();
const on = ({ id }: Case): OnCase => ({ id, community: product.leipzig.id, by: KATRIN });

async function opened(): Promise<Case> {
  const olena = await product.person("Olena", "en");
  const request = await product.publish(olena, "request");
  const one = await product.useCases.cases.askForHelp(request.id, olena);
  if (!one.ok) throw new Error(one.code);
  return one.value;
}

const show = (one: Case, ...messageIds: readonly number[]) =>
  product.useCases.cases.noteFiles(
    on(one),
    messageIds.map((messageId) => ({ chatId: GROUP, messageId })),
  );

/** The messages of the group that are to be deleted, by their numbers. */
const deleted = async ({ id }: Case) =>
  (await product.owedTo(GROUP)).flatMap(({ key, method }) =>
    key.startsWith(`case-file:${id}:`) && method === "deleteMessage" ? [Number(key.split(":").at(-1))] : [],
  );

test("what is shown of a case is deleted in the group before Telegram lets nobody delete it, each in its time", async () => {
  const one = await opened();
  await show(one, 501, 502);
  await product.passHours(40);
  await show(one, 503);
  expect(await deleted(one)).toEqual([]);
  await product.passHours(7.5);
  expect(await deleted(one)).toEqual([501, 502]);
  await product.passHours(40);
  expect(await deleted(one)).toEqual([501, 502, 503]);
  await product.useCases.cases.close({ ...on(one), outcome: "settled" });
  expect(await deleted(one)).toEqual([501, 502, 503]);
});

test("what is shown of a case goes when it is closed, also if it was shown at that moment, and when its person leaves", async () => {
  const one = await opened();
  await show(one, 601);
  await product.useCases.cases.close({ ...on(one), outcome: "settled" });
  await show(one, 602);
  await show(one);
  expect(await deleted(one)).toEqual([601, 602]);
  const kept = await product.useCases.cases.view(one.id, product.leipzig.id);
  expect(kept?.case.files ?? []).toEqual([]);

  const other = await opened();
  await show(other, 701);
  const [person] = other.parties;
  if (!person) throw new Error("the case has no party");
  await product.useCases.privacy.forget(person.person);
  expect(await deleted(other)).toEqual([701]);
});
