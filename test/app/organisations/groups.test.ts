import { expect, test } from "vitest";
import { verified } from "../../support/organisations.ts";
import { KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();
const GONE = -100_778;
const MUTE = -100_779;
const HUSHED = -100_780;
let names = 0;

async function organisation() {
  names += 1;
  const petra = await product.person("Petra", "de");
  const one = { name: `Verband ${String(names)}`, email: `v@verband${String(names)}.example` };
  return { petra, ...(await verified(product.useCases, petra, product.leipzig.id, KATRIN, one)) };
}

const told = async (chat: number, what: string) =>
  (await product.owedTo(chat)).filter(({ key }) => key.startsWith("organisation:") && key.includes(what));

test("a decision that the group does not take reaches the leads, and goes to that group no more", async () => {
  const { organisations } = product.useCases;
  const { id, petra } = await organisation();
  await organisations.bindGroup(id, petra, GONE);
  await organisations.decisions.suspend({ id, by: KATRIN, reason: "unfit" });
  await organisations.groupGone(GONE);
  await organisations.groupGone(GONE);
  expect(await told(petra, ":group-gone:")).toHaveLength(1);
  expect((await told(petra, ":decided:")).at(-1)?.text).toContain("sie passt nicht");
  expect((await told(GONE, ":decided:")).filter(({ state }) => state === "owed")).toEqual([]);
});

test("a refusal that passes takes no group away; one that lasts does, and its leads hear so", async () => {
  const { organisations } = product.useCases;
  const { id, petra } = await organisation();
  const chatOf = async () => (await organisations.ofPerson(petra)).find((one) => one.id === id)?.chatId;
  await organisations.bindGroup(id, petra, MUTE);
  await organisations.groupRefuses(MUTE);
  await product.passHours(25);
  expect(await chatOf()).toBe(MUTE);

  await organisations.groupRefuses(MUTE);
  await organisations.decisions.suspend({ id, by: KATRIN, reason: "unfit" });
  await product.passHours(25);
  expect(await chatOf()).toBeUndefined();
  expect(await told(petra, ":group-gone:")).toHaveLength(1);
  expect((await told(petra, ":decided:")).at(-1)?.text).toContain("sie passt nicht");
});

test("what the group refuses for a moment reaches the leads at once", async () => {
  const { organisations } = product.useCases;
  const { id, petra } = await organisation();
  await organisations.bindGroup(id, petra, HUSHED);
  await organisations.decisions.suspend({ id, by: KATRIN, reason: "unfit" });
  await organisations.groupRefuses(HUSHED);
  expect((await told(petra, ":decided:")).at(-1)?.text).toContain("sie passt nicht");
  expect((await organisations.ofPerson(petra)).find((one) => one.id === id)?.chatId).toBe(HUSHED);
});

test("a group that becomes a moderation group is an organisation's no more, and its leads hear so", async () => {
  const { organisations, communities } = product.useCases;
  const { id, petra } = await organisation();
  await organisations.bindGroup(id, petra, -100_781);
  const halle = { name: "Halle", center: { lat: 51.48, lon: 11.97 }, language: product.leipzig.language };
  expect(await communities.setUp({ ...halle, chatId: -100_781 })).toMatchObject({ ok: true });
  expect((await organisations.ofPerson(petra)).find((one) => one.id === id)?.chatId).toBeUndefined();
  expect(await told(petra, ":group-gone:")).toMatchObject([
    { text: expect.stringContaining("gehört nicht mehr dazu") as string },
  ]);
});
