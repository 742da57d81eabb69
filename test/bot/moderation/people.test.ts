import { expect, it } from "vitest";
import { personId } from "../../../src/domain/shared/ids.ts";
import { captions, GROUP, JONAS, KATRIN, OLENA, OTTO, useHouse, VERA } from "./house.ts";

const box = useHouse();
const OFFER = { languages: ["de"], date: null, details: "Rolex, 50 €" };

it("a moderator bans the author of a card by replying to it, and lifts the ban again", async () => {
  const { house } = box;
  const { id } = await house.publish(JONAS, "offer", "other", OFFER);
  const card = house.card(id);
  await house.send(KATRIN, { chatId: GROUP, text: "/ban", replyTo: card.messageId });
  const asked = house.last(GROUP);
  expect(asked.text).toMatch(/^⛔ Jonas sperren\? 1 offener Eintrag wird entfernt\./);
  await house.press(KATRIN, asked, "Immer wieder Werbung");
  expect(house.last(GROUP).text).toMatch(/👤 Jonas.*⛔ Gesperrt seit .*Grund: Immer wieder Werbung/s);
  expect(house.last(JONAS).text).toMatch(/nicht mitmachen[^]*immer wieder Werbung/);
  const now = house.said(GROUP).find(({ messageId }) => messageId === card.messageId);
  expect(now?.text).toMatch(/^🗑 Entfernt/);

  await house.send(JONAS, { chatId: JONAS, text: "/offer" });
  expect(house.last(JONAS).text).toContain("Sie können hier zurzeit nicht mitmachen");
  await house.send(JONAS, { chatId: JONAS, text: "/privacy" });
  expect(house.last(JONAS).text).toContain("Ihre Daten");

  await house.send(KATRIN, { chatId: GROUP, text: `/unban ${id}` });
  await house.press(KATRIN, house.last(GROUP), "✅ Sperre aufheben");
  expect(captions(house.last(GROUP))).toEqual(["⛔ Sperren …"]);
  await house.send(JONAS, { chatId: JONAS, text: "/menu" });
  expect(house.last(JONAS).text).toContain("Was können wir für Sie tun?");
});

it("a ban that an operator decided shows no button to moderators, and their old one does nothing", async () => {
  const { house } = box;
  const { id } = await house.publish(JONAS, "offer", "other", OFFER);
  await house.send(KATRIN, { chatId: GROUP, text: `/ban ${id}` });
  await house.press(KATRIN, house.last(GROUP), "Immer wieder Werbung");
  const mine = house.last(GROUP);
  const by = { kind: "person", id: personId(OTTO), name: "Otto" } as const;
  await house.useCases.bans.unban({ person: personId(JONAS), by });
  await house.useCases.bans.ban({ person: personId(JONAS), by, reason: "fraud" });
  const pressed = await house.press(KATRIN, mine, "✅ Sperre aufheben");
  expect(pressed).toMatchObject({ showAlert: true, text: expect.stringContaining("haben so entschieden") });
  await house.send(KATRIN, { chatId: GROUP, text: `/person ${id}` });
  expect(house.last(GROUP).text).toContain("haben so entschieden");
  expect(captions(house.last(GROUP))).toEqual([]);
  await house.send(OTTO, { chatId: GROUP, text: `/person ${id}` });
  await house.press(OTTO, house.last(GROUP), "✅ Sperre aufheben");
  expect(captions(house.last(GROUP))).toEqual(["⛔ Sperren …"]);
});

it("only members can look at people, and only at those of their community", async () => {
  const { house } = box;
  const { id } = await house.publish(OLENA, "request", "other", {
    urgency: "any",
    date: null,
    details: "Велосипед",
  });
  await house.send(KATRIN, { chatId: GROUP, text: "/person" });
  expect(house.last(GROUP).text).toContain("Um wen geht es?");
  await house.send(KATRIN, { chatId: GROUP, text: `/person ${String(VERA)}` });
  expect(house.last(GROUP).text).toBe("Niemand mit einem Eintrag in diesem Ort gefunden.");
  await house.send(KATRIN, { chatId: GROUP, text: `/person ${id}` });
  const profile = house.last(GROUP);
  expect(profile.text).toMatch(/👤 Olena, hier seit .*1 Eintrag hier · offen: 1/s);
  expect(profile.text).not.toContain("olena_k");
  house.standIn.setMembership(VERA, { chatId: GROUP, member: true });
  const data = profile.inlineKeyboard?.flat()[0];
  if (data?.kind !== "callback") throw new Error("no button");
  const pressed = house.standIn.press(VERA, { chatId: GROUP, messageId: profile.messageId, data: data.data });
  house.standIn.setMembership(VERA, { chatId: GROUP, member: false });
  expect((await pressed).text).toContain("Only members");
  await house.settle();
});
