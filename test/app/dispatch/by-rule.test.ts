import { expect, it } from "vitest";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { KATRIN, SEEKS_ROOM, useProduct } from "../../support/product.ts";
import { searchesIn } from "../../support/searches.ts";

const product = useProduct();
const { newest, no, settle, dispatchOf } = searchesIn(product);

const automate = (category: string, on = true) =>
  product.useCases.communities.automate(product.leipzig.id, { category, on }, KATRIN);
const statusOf = async ({ id }: Listing) => (await product.useCases.dispatch.view(id))?.dispatch.status;
const undo = ({ id }: Listing) => product.useCases.moderation.undo({ listingId: id, by: KATRIN });

it("begins with the approval of a request of a category that moderators have chosen, and only then", async () => {
  const { useCases } = product;
  for (const refused of ["housing", "childcare", "no-such-thing"])
    expect(await automate(refused)).toMatchObject({ code: "category-not-automatic" });
  const before = await product.publish(await product.person("Iryna"), "request");
  expect(await automate("other")).toMatchObject({ value: { automatic: ["other"] } });
  expect(await automate("other")).toMatchObject({ value: { automatic: ["other"] } });
  const helper = await product.person("Mia", "en");
  await product.publish(helper, "offer");

  const request = await product.publish(await product.person("Olena"), "request");
  expect(await statusOf(request)).toBe("running");
  const room = await product.publish(await product.person("Maria"), "request", SEEKS_ROOM);
  expect([await statusOf(before), await statusOf(room)]).toEqual([undefined, undefined]);
  await settle();
  expect(await newest(helper)).toMatch(/^🙋 Can you help here\?/);
  expect(await newest(request.authorId)).toMatch(/^🔎 Шукаємо для Вас помічників\./);
  const by = await product.audit.of(`dispatch:${await dispatchOf(request)}`);
  expect(by.map((entry) => [entry.action, entry.by.kind])).toEqual([["start", "system"]]);

  // An approval that is taken back ends the search, and the next approval begins it again.
  expect(await undo(request)).toMatchObject({ ok: true });
  expect(await statusOf(request)).toBe("stopped");
  const approved = await product.decide(request);
  expect(await statusOf(approved)).toBe("running");
  await useCases.dispatch.stop(request.id, KATRIN);
  const changed = await product.change(approved, { details: "Ein Fahrrad" });
  await product.decide(changed, { action: "approve" });
  expect(await statusOf(request)).toBe("stopped");

  expect(await automate("other", false)).toMatchObject({ value: { automatic: [] } });
  const after = await product.publish(await product.person("Sofia"), "request");
  expect(await statusOf(after)).toBeUndefined();
});

it("begins once its author says that it still holds, where it was approved while they could not be written to", async () => {
  const { listings, reachability } = product.useCases;
  await automate("other");
  const helper = await product.person("Mia", "en");
  await product.publish(helper, "offer");
  const olena = await product.person("Olena");
  const sent = await product.submit(olena, "request");
  const author = { kind: "person", id: olena, name: "Olena" } as const;
  const manage = async (action: "pause" | "resume"): Promise<Listing> => {
    const managed = await listings.manage({ listingId: sent.id, by: author, action });
    if (!managed.ok) throw new Error(managed.code);
    return managed.value;
  };
  await reachability.becameUnreachable(olena);
  const approved = await product.decide(sent);
  expect([approved.status, await statusOf(sent)]).toEqual(["paused", undefined]);
  await reachability.cameBack(olena);
  expect(await statusOf(sent)).toBeUndefined();
  await product.passHours(30);

  const out = await manage("resume");
  expect(out).toMatchObject({ status: "published", publishedAt: product.time.now() });
  expect(out).not.toHaveProperty("unannounced");
  expect(await statusOf(sent)).toBe("running");
  // Only then does the time run after which a request without a taker is told so.
  await product.passHours(23);
  const waiting = async () =>
    (await product.owedTo(olena)).filter(({ key }) => key.startsWith(`listing:${sent.id}:waiting`));
  expect(await waiting()).toEqual([]);
  await product.passHours(2);
  expect(await waiting()).toHaveLength(1);

  // It begins once only.
  await product.useCases.dispatch.stop(sent.id, KATRIN);
  await manage("pause");
  await manage("resume");
  expect(await statusOf(sent)).toBe("stopped");
  await automate("other", false);
});

it("waits quietly where nobody is there to ask, and asks whoever comes", async () => {
  await automate("other");
  const request = await product.publish(await product.person("Olena"), "request");
  await settle();
  expect(await newest(request.authorId)).toMatch(
    /^Зараз немає кого запитати\.[^]*Ми самі перевірятимемо знову/,
  );
  expect((await product.owedTo(request.authorId)).filter(({ key }) => key.includes(":step:"))).toEqual([]);
  const late = await product.person("Mia", "en");
  await product.publish(late, "offer");
  await product.passHours(13);
  expect(await newest(late)).toMatch(/^🙋 Can you help here\?/);
  expect(await no(await dispatchOf(request), late)).toMatchObject({ ok: true });
  await automate("other", false);
});
