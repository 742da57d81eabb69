import { expect, test } from "vitest";
import type { TableName } from "../../../src/app/records/index.ts";
import type { Organisation } from "../../../src/domain/organisation/organisation.ts";
import type { PersonId } from "../../../src/domain/shared/ids.ts";
import { createNeedSteps } from "../../support/needs.ts";
import { wants } from "../../support/pledges.ts";
import { KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();
const needs = () => createNeedSteps(product.useCases, product.leipzig, KATRIN);

interface Office extends Organisation {
  readonly lead: PersonId;
}

async function office(name: string): Promise<Office> {
  const lead = await product.person(`Lead${name}`, "de");
  return { ...(await needs().organisation(lead, name)), lead };
}

const read = <Name extends TableName>({ id }: Organisation, name: Name, by: PersonId) =>
  product.useCases.readRecords(id, name, by);

test("outcomes say how each listing ended for the organisation, and nothing of people or of the others", async () => {
  const [a, b] = [await office("Birke"), await office("Quelle")];
  const { acts, coverage } = product.useCases.routing;
  for (const { id } of [a, b]) await coverage.add(product.leipzig.id, id, KATRIN);
  const olena = await product.person("Olena", "uk");
  const listings = [];
  for (let n = 0; n < 4; n += 1) listings.push(await product.publish(olena, "request"));
  const [passed, helped, taken, asked] = listings.map(({ id }) => id);
  if (!passed || !helped || !taken || !asked) throw new Error("there are no listings");
  await acts.pass(passed, a.lead);
  await acts.take(helped, a.lead);
  await acts.close(helped, a.lead, "helped");
  await acts.take(taken, a.lead);
  await acts.write(taken, a.lead);
  // What stands for it there is no listing of its own.
  expect(await read(a, "listings", a.lead)).toEqual({ ok: true, value: [] });

  const own = await read(a, "outcomes", a.lead);
  if (!own.ok) throw new Error(own.code);
  const day = product.time.now().toISOString().slice(0, 10);
  const row = { kind: "request", category: "other", community: "Leipzig", changed: day };
  expect(own.value).toHaveLength(4);
  expect(own.value).toEqual(
    expect.arrayContaining([
      { ...row, listing: passed, result: "passed" },
      { ...row, listing: helped, result: "helped" },
      { ...row, listing: taken, result: "taken" },
      { ...row, listing: asked, result: "asked" },
    ]),
  );
  expect(JSON.stringify(own.value)).not.toMatch(/Olena|Lead|Kinderfahrrad|Quelle/);
  expect(await read(b, "outcomes", b.lead)).toEqual({
    ok: true,
    value: [{ ...row, listing: passed, result: "asked" }],
  });
});

test("listings are those of the organisation, whoever wrote them", async () => {
  const a = await office("Linde");
  const member = await product.person("Mia", "de");
  await needs().join(a, a.lead, member);
  const need = await needs().publish(a.id, member, "request", { answers: { details: "=1+1" } });
  await product.publish(a.lead, "offer");
  const own = await read(a, "listings", a.lead);
  expect(own).toMatchObject({
    ok: true,
    value: [{ listing: need.id, kind: "request", status: "published", taken: 0, details: "=1+1" }],
  });
  expect(JSON.stringify(own)).not.toContain("Mia");
});

test("pledges are those to the organisation and those in its name, and no person is named", async () => {
  const [a, b] = [await office("Rosen"), await office("Turm")];
  const need = await needs().publish(a.id, a.lead, "request", wants(40));
  const { pledges } = product.useCases;
  const ira = await product.person("Ira", "uk");
  const { edition = 1 } = await product.find(need);
  const on = { needId: need.id, edition, delivery: "bring" } as const;
  const first = await pledges.promise({ ...on, person: ira, amount: 10 });
  const second = await pledges.promise({ ...on, person: b.lead, amount: 5, inNameOf: b.id });
  if (!first.ok || !second.ok) throw new Error("nothing was promised");
  await pledges.decline(first.value.id, a.lead);

  const row = { need: need.id, community: "Leipzig", delivery: "bring", direction: "received" };
  const received = await read(a, "pledges", a.lead);
  if (!received.ok) throw new Error(received.code);
  expect(received.value).toHaveLength(2);
  expect(received.value).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ ...row, amount: 10, state: "declined", organisation: undefined }),
      expect.objectContaining({ ...row, amount: 5, state: "promised", organisation: b.answers.name }),
    ]),
  );
  expect(JSON.stringify(received.value)).not.toMatch(/Ira|Lead/);
  expect(await read(b, "pledges", b.lead)).toMatchObject({
    ok: true,
    value: [{ direction: "given", organisation: a.answers.name, amount: 5, pledge: second.value.id }],
  });
});

test("only its leads get them, and the audit log notes that they did", async () => {
  const a = await office("Mohn");
  const [member, stranger] = [await product.person("Vera", "en"), await product.person("Otto", "en")];
  await needs().join(a, a.lead, member);
  for (const person of [member, stranger])
    expect(await read(a, "outcomes", person)).toEqual({ ok: false, code: "not-a-lead" });
  expect(await read(a, "outcomes", a.lead)).toEqual({ ok: true, value: [] });
  const log = () =>
    product.useCases.insights.log({ subject: `organisation:${a.id}`, action: "export", limit: 10 });
  expect(await log()).toMatchObject([
    { by: { id: a.lead }, to: "outcomes", communityId: product.leipzig.id },
  ]);

  await needs().join(a, a.lead, await product.person("Anna", "de"), "lead");
  await product.useCases.bans.ban({ person: a.lead, by: KATRIN, reason: "abuse" });
  expect(await read(a, "outcomes", a.lead)).toEqual({ ok: false, code: "not-a-lead" });
  expect(await log()).toHaveLength(1);
  const draft = await product.useCases.organisations.registration.begin(stranger);
  if (!draft.ok) throw new Error(draft.code);
  expect(await read(draft.value, "listings", stranger)).toEqual({
    ok: false,
    code: "organisation-not-found",
  });
});
