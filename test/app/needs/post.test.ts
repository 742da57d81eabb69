import { beforeAll, expect, test } from "vitest";
import { MAX_LIVE } from "../../../src/app/drafts/submit-listing.ts";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { MAX_ORGANISATION_LIVE } from "../../../src/domain/organisation/organisation.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { createNeedSteps, type NeedSteps } from "../../support/needs.ts";
import { GROUP, KATRIN, ordinaryAnswers, useProduct } from "../../support/product.ts";

const product = useProduct();
let needs: NeedSteps;
beforeAll(() => {
  needs = createNeedSteps(product.useCases, product.leipzig, KATRIN);
});

test("each organisation has a draft of its own for each kind, beside the author's", async () => {
  const { drafts } = product.useCases;
  const petra = await product.person("Petra", "de");
  const [one, other] = [await needs.organisation(petra), await needs.organisation(petra)];
  const opened = [
    await drafts.open(petra, "request"),
    ...(await Promise.all(
      [one, other].flatMap(({ id }) =>
        (["request", "offer"] as const).map(async (kind) => {
          const draft = await drafts.openFor(id, petra, kind);
          if (!draft.ok) throw new Error(draft.code);
          return draft.value;
        }),
      ),
    )),
  ];
  expect(new Set(opened.map(({ id }) => id)).size).toBe(5);
  expect(await drafts.openFor(one.id, petra, "offer")).toMatchObject({ value: { id: opened[2]?.id } });
});

test("a member posts a need, which carries the organisation's name and its languages", async () => {
  const [petra, mark] = [await product.person("Petra", "de"), await product.person("Mark", "en")];
  const one = await needs.organisation(petra, "Wohnhilfe Nord");
  await needs.join(one, petra, mark);
  const need = await needs.publish(one.id, mark, "request");
  expect(need).toMatchObject({ organisationId: one.id, authorId: mark, languages: ["de", "uk"] });
  expect(await product.find(need)).toMatchObject({ organisationName: "Wohnhilfe Nord" });
  expect((await product.owedTo(GROUP)).map(({ text }) => text).join()).toContain(
    "🏛 <b>Wohnhilfe Nord</b> ✔️",
  );
});

test("only a member of a verified organisation posts; the draft is kept until they can again", async () => {
  const { drafts, organisations } = product.useCases;
  const [petra, mark] = [await product.person("Petra", "de"), await product.person("Mark", "de")];
  const one = await needs.organisation(petra);
  expect(await needs.submit(one.id, mark, "request")).toMatchObject({ code: "not-a-member" });
  await needs.join(one, petra, mark);
  const draft = await drafts.openFor(one.id, mark, "request");
  if (!draft.ok) throw new Error(draft.code);
  const { id } = await drafts.save({
    ...draft.value,
    category: "other",
    answers: ordinaryAnswers("request", product.leipzig),
  });
  await organisations.leave(one.id, mark);
  expect(await drafts.submit(id, mark)).toMatchObject({ code: "not-a-member" });
  await needs.join(one, petra, mark);
  await organisations.decisions.suspend({ id: one.id, by: KATRIN, reason: "unfit" });
  expect(await drafts.submit(id, mark)).toMatchObject({ code: "not-verified" });
  await organisations.decisions.reinstate({ id: one.id, by: KATRIN });
  expect(await drafts.submit(id, mark)).toMatchObject({ ok: true });
});

test("an organisation's listings do not count against its members', and have a limit of their own", async () => {
  const petra = await product.person("Petra", "de");
  const one = await needs.organisation(petra);
  const need = await needs.submit(one.id, petra, "request");
  if (!need.ok) throw new Error(need.code);
  await copy(need.value, MAX_LIVE - 1);
  const own = await product.submit(petra, "request");
  await copy(own, MAX_LIVE - 1);
  expect(await needs.submit(one.id, petra, "request")).toMatchObject({ ok: true });
  await expect(product.submit(petra, "request")).rejects.toThrow("too-many-listings");
  await copy(need.value, MAX_ORGANISATION_LIVE - MAX_LIVE - 1);
  expect(await needs.submit(one.id, petra, "request")).toMatchObject({ code: "too-many-of-organisation" });
});

let copies = 0;

/** Stores a listing so many times more. */
async function copy({ id }: Listing, times: number): Promise<void> {
  const listings = product.store.connection.collection<{ _id: string }>("listings");
  const stored = await listings.findOne({ _id: id }, BY_TEST);
  if (!stored) throw new Error("nothing is stored");
  const all = Array.from({ length: times }, () => {
    copies += 1;
    return { ...stored, _id: `copy${String(copies).padStart(8, "0")}` };
  });
  await listings.insertMany(all, BY_TEST);
}

test("a moderator who is in the organisation does not decide about its listings; another one does", async () => {
  const { moderation } = product.useCases;
  const lead = await product.person("Petra", "de");
  const one = await needs.organisation(lead);
  const moderator = await product.person("Serhii");
  await needs.join(one, lead, moderator);
  const sent = await needs.submit(one.id, lead, "offer");
  if (!sent.ok) throw new Error(sent.code);
  const { id: listingId } = sent.value;
  const by = { kind: "person", id: moderator, name: "Serhii" } as const;
  for (const verdict of [{ action: "approve" }, { action: "reject", reason: "unsafe" }] as const)
    expect(await moderation.decide({ listingId, by, verdict })).toMatchObject({ code: "own-organisation" });
  const approve = { action: "approve" } as const;
  expect(await moderation.decide({ listingId, by: KATRIN, verdict: approve })).toMatchObject({ ok: true });
});
