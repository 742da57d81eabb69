import { describe, expect, test } from "vitest";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { DE, EN, UK } from "../../support/languages.ts";
import { GROUP, KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();

const halle = { name: "Halle", center: { lat: 51.48, lon: 11.97 }, language: DE, chatId: -7 } as const;

describe("a community", () => {
  test("stays the group's own when it is set up again, also after the group's migration", async () => {
    const { communities } = product.useCases;
    const again = await communities.setUp({
      name: " Leipzig ",
      center: { lat: 51.3, lon: 12.4 },
      language: DE,
      chatId: GROUP,
    });
    expect(again).toMatchObject({ ok: true, value: { id: product.leipzig.id, name: "Leipzig" } });
    await communities.moveChat(GROUP, -100_501);
    expect(await communities.findByChat(GROUP)).toBeUndefined();
    expect(await communities.findByChat(-100_501)).toMatchObject({ id: product.leipzig.id });
    await communities.moveChat(-100_501, GROUP);
  });

  test.each([
    [{ name: "   " }, "community-name-missing"],
    [{ name: "⠀" }, "community-name-missing"],
    [{ name: "L".repeat(101) }, "community-name-long"],
    [{ center: { lat: 91, lon: 0 } }, "community-place-invalid"],
    [{ radiusKm: 0 }, "community-radius-invalid"],
    [{ radiusKm: 501 }, "community-radius-invalid"],
    [{ radiusKm: Number.NaN }, "community-radius-invalid"],
  ])("is refused with %j", async (wrong, code) => {
    expect(await product.useCases.communities.setUp({ ...halle, ...wrong })).toEqual({ ok: false, code });
  });

  test.each([
    "Leipzig",
    "leipzig ",
    "LEIPZIG",
    "Ｌｅｉｐｚｉｇ",
    "Лейпциг",
    "Leip\u200bzig",
    "Léipzig",
    "Leip zig",
  ])("is not named %j while another one is called Leipzig", async (name) => {
    const taken = await product.useCases.communities.setUp({ ...halle, name });
    expect(taken).toEqual({ ok: false, code: "community-name-taken" });
  });

  test("cannot get a chat or a name of another one when it is changed", async () => {
    const { communities } = product.useCases;
    const founded = await communities.setUp(halle);
    if (!founded.ok) throw new Error(founded.code);
    const change = (wish: Parameters<typeof communities.change>[1]) =>
      communities.change(founded.value.id, wish, KATRIN);
    expect(await change({ name: "leipzig" })).toMatchObject({ code: "community-name-taken" });
    expect(await change({ chatId: GROUP })).toMatchObject({ code: "community-chat-taken" });
    expect(await change({ language: UK, radiusKm: 10 })).toMatchObject({
      value: { name: "Halle", language: UK, radiusKm: 10, moderationChatId: -7 },
    });
    expect(await change({ chatId: -8 })).toMatchObject({ value: { moderationChatId: -8 } });
    expect((await product.owedTo(-7)).map(({ text }) => text)).toEqual([
      expect.stringContaining("перейшло до іншої групи"),
    ]);
  });

  test("keeps its link through every other change, and sends people there whom it cannot help", async () => {
    const { communities } = product.useCases;
    const { id } = product.leipzig;
    await communities.change(id, { adviceLink: "leipzig.de/hilfe" }, KATRIN);
    await communities.change(id, { radiusKm: 30 }, KATRIN);
    const { center } = product.leipzig;
    await communities.setUp({ name: "Leipzig", center, language: DE, chatId: GROUP });
    const adviceLink = "https://leipzig.de/hilfe";
    expect(await communities.findByChat(GROUP)).toMatchObject({ adviceLink });
    const last = async (listing: Listing): Promise<string> =>
      (await product.owedTo(listing.authorId)).at(-1)?.text ?? "";

    const rejected = await product.submit(await product.person("Olena"), "request");
    await product.decide(rejected, { action: "reject", reason: "not-here" });
    expect(await last(rejected)).toContain(`Можливо, Вам допоможуть тут: ${adviceLink}`);
    const removed = await product.publish(await product.person("Jonas", "de"), "offer");
    const takeDown = { listingId: removed.id, by: KATRIN, reason: "not-here" };
    await product.useCases.moderation.takeDown(takeDown);
    expect(await last(removed)).toContain(`Vielleicht hilft man Ihnen hier weiter: ${adviceLink}`);
    const changed = await product.change(await product.publish(await product.person("Lena", "en"), "offer"), {
      details: "Two bikes",
    });
    await product.decide(changed, { action: "reject", reason: "not-here" });
    expect(await last(changed)).toContain(`You may find help here: ${adviceLink}`);

    await communities.change(id, { adviceLink: null }, KATRIN);
    expect(await communities.findByChat(GROUP)).not.toHaveProperty("adviceLink");
    expect(await communities.change(id, { adviceLink: "nowhere" }, KATRIN)).toEqual({
      ok: false,
      code: "community-link-invalid",
    });
  });

  test.each([
    ["Київ", { lat: 50.45, lon: 30.52 }, "Europe/Kyiv"],
    ["Lisboa", { lat: 38.72, lon: -9.14 }, "Europe/Lisbon"],
    ["Αθήνα", { lat: 37.98, lon: 23.73 }, "Europe/Athens"],
    ["Toronto", { lat: 43.65, lon: -79.38 }, "America/Toronto"],
  ])("has the time zone of its place: %s", async (name, center, timeZone) => {
    const { communities } = product.useCases;
    const founded = await communities.setUp({ name, center, language: EN, chatId: -center.lat * 100 });
    expect(founded).toMatchObject({ ok: true, value: { timeZone } });
    if (!founded.ok) return;
    const moved = await communities.change(founded.value.id, { center: { lat: 51.48, lon: 11.97 } }, KATRIN);
    expect(moved).toMatchObject({ value: { timeZone: "Europe/Berlin" } });
    await communities.close(founded.value.id, KATRIN);
  });
});

test("a community that is closed is gone, its listings are withdrawn, and their authors are told", async () => {
  const { communities } = product.useCases;
  const jena = await communities.setUp({
    name: "Jena",
    center: { lat: 50.93, lon: 11.59 },
    language: DE,
    chatId: -9,
  });
  if (!jena.ok) throw new Error(jena.code);
  const olena = await product.person("Olena");
  const answers = { place: { communityId: jena.value.id } };
  const published = await product.publish(olena, "request", { answers });
  const pending = await product.submit(olena, "offer", { answers });
  const elsewhere = await product.publish(olena, "request");

  expect(await communities.close(jena.value.id, KATRIN)).toMatchObject({ ok: true });
  await product.passHours(1);

  expect(await communities.find(jena.value.id)).toBeUndefined();
  expect(await communities.findByChat(-9)).toBeUndefined();
  expect((await product.find(published)).status).toBe("withdrawn");
  expect((await product.find(pending)).status).toBe("withdrawn");
  expect((await product.find(elsewhere)).status).toBe("published");
  const told = (await product.owedTo(olena)).filter(({ text }) => text.includes("більше не працює"));
  expect(told).toHaveLength(2);
  expect((await product.owedTo(-9)).at(-1)?.text).toContain("ist geschlossen");
  expect(await communities.close(jena.value.id, KATRIN)).toEqual({
    ok: false,
    code: "community-not-found",
  });
});
