import { expect, it } from "vitest";
import { banButton } from "../../../src/bot/buttons/people.ts";
import { personId } from "../../../src/domain/shared/ids.ts";
import { OTTO, useModeration, VERA } from "../../support/moderation.ts";
import { captionsOf } from "../../support/phone.ts";
import { GROUP, JONAS, KATRIN, OLENA } from "../../support/town.ts";

const { town, publish, cardOf } = useModeration();
const jonas = town.phone(JONAS);
const katrin = town.phone(KATRIN, GROUP);
const ottoInGroup = town.phone(OTTO, GROUP);
const OFFER = { languages: ["de"], date: null, details: "Rolex, 50 €" };

it("a moderator bans the author of a card by replying to it, and lifts the ban again", async () => {
  const { id } = await publish(JONAS, "offer", { answers: OFFER });
  const card = cardOf(id);
  await katrin.send({ text: "/ban", replyTo: card.messageId });
  const asked = katrin.last;
  expect(asked.text).toMatch(/^⛔ Jonas sperren\? 1 offener Eintrag wird entfernt\./);
  await katrin.press("Immer wieder Werbung", asked);
  expect(katrin.last.text).toMatch(/👤 Jonas.*⛔ Gesperrt seit .*Grund: Immer wieder Werbung/s);
  expect(jonas.last.text).toMatch(/nicht mitmachen[^]*immer wieder Werbung/);
  const now = katrin.all.find(({ messageId }) => messageId === card.messageId);
  expect(now?.text).toMatch(/^🗑 Entfernt/);

  await jonas.say("/offer");
  expect(jonas.last.text).toContain("Sie können hier zurzeit nicht mitmachen");
  await jonas.say("/privacy");
  expect(jonas.last.text).toContain("Ihre Daten");

  await katrin.say(`/unban ${id}`);
  await katrin.press("🔓 Sperre aufheben");
  expect(captionsOf(katrin.last)).toEqual(["⛔ Sperren …"]);
  await jonas.say("/menu");
  expect(jonas.last.text).toContain("Was können wir für Sie tun?");
});

it("a ban that an operator decided shows no button to moderators, and their old one does nothing", async () => {
  const { id } = await publish(JONAS, "offer", { answers: OFFER });
  await katrin.say(`/ban ${id}`);
  await katrin.press("Immer wieder Werbung");
  const mine = katrin.last;
  const by = { kind: "person", id: personId(OTTO), name: "Otto" } as const;
  await town.useCases.bans.unban({ person: personId(JONAS), by });
  await town.useCases.bans.ban({ person: personId(JONAS), by, reason: "fraud" });
  const pressed = await katrin.press("🔓 Sperre aufheben", mine);
  expect(pressed).toMatchObject({ showAlert: true, text: expect.stringContaining("haben so entschieden") });
  await katrin.say(`/person ${id}`);
  expect(katrin.last.text).toContain("haben so entschieden");
  expect(captionsOf(katrin.last)).toEqual([]);
  await ottoInGroup.say(`/person ${id}`);
  await ottoInGroup.press("🔓 Sperre aufheben");
  expect(captionsOf(katrin.last)).toEqual(["⛔ Sperren …"]);
});

it("an operator is not banned from a group, by a button of an earlier time neither", async () => {
  const { id } = await publish(OTTO, "offer", { answers: OFFER });
  await katrin.say(`/ban ${id}`);
  const shown = katrin.last;
  expect(shown.text).toMatch(/^👤 Otto/);
  const pressed = await katrin.press("⛔ Sperren …", shown);
  expect(pressed).toMatchObject({ showAlert: true, text: expect.stringContaining("betreibt Pomich") });
  const old = banButton.pack({ person: String(OTTO), reason: "spam" });
  expect(await katrin.forge(old)).toMatchObject({ text: expect.stringContaining("betreibt Pomich") });
  expect((await town.useCases.people.find(personId(OTTO)))?.ban).toBeUndefined();
});

it("only members can look at people, and only at those of their community", async () => {
  const { id } = await publish(OLENA, "request", {
    answers: {
      urgency: "any",
      date: null,
      details: "Велосипед",
    },
  });
  await katrin.say("/person");
  expect(katrin.last.text).toContain("Um wen geht es?");
  await katrin.say(`/person ${String(VERA)}`);
  expect(katrin.last.text).toBe("Niemand mit einem Eintrag in diesem Ort gefunden.");
  await katrin.say(`/person ${id}`);
  const profile = katrin.last;
  expect(profile.text).toMatch(/👤 Olena, hier seit .*1 Eintrag hier · offen: 1/s);
  expect(profile.text).not.toContain("olena_k");
  town.standIn.setMembership(VERA, { chatId: GROUP, member: true });
  const data = profile.inlineKeyboard?.flat()[0];
  if (data?.kind !== "callback") throw new Error("no button");
  const pressed = town.standIn.press(VERA, { chatId: GROUP, messageId: profile.messageId, data: data.data });
  town.standIn.setMembership(VERA, { chatId: GROUP, member: false });
  expect((await pressed).text).toContain("Only members");
  await town.settle();
});
