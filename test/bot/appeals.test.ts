import { expect, it } from "vitest";
import { personId } from "../../src/domain/shared/ids.ts";
import { SERHII, useModeration } from "../support/moderation.ts";
import { captionsOf } from "../support/phone.ts";
import { KATRIN as MODERATOR } from "../support/product.ts";
import { GROUP, JONAS, KATRIN, OLENA } from "../support/town.ts";

const { town, publish, submit, cardOf } = useModeration();
const jonas = town.phone(JONAS);
const katrin = town.phone(KATRIN, GROUP);
const serhii = town.phone(SERHII, GROUP);
const olena = town.phone(OLENA);

it("somebody who is banned objects from the message that tells them, and hears what becomes of it", async () => {
  await publish(JONAS, "offer");
  const { bans, communities } = town.useCases;
  const leipzig = await communities.findByChat(GROUP);
  if (!leipzig) throw new Error("nobody looks after Leipzig");
  await bans.ban({ person: personId(JONAS), by: MODERATOR, community: leipzig.id, reason: "fraud" });
  await town.settle();
  await jonas.say("Hallo?");
  expect(jonas.last.text).toMatch(/^🚫 Sie können hier zurzeit nicht mitmachen/);
  await jonas.press("✋ Widersprechen");
  expect(jonas.last.text).toMatch(/^✋ Was sollen wir noch einmal ansehen, und warum\?/);
  await jonas.send({ sticker: true });
  expect(jonas.last.text).toMatch(/^Hier können wir nur Text weitergeben/);
  await jonas.say("Das war mein Nachbar, nicht ich.");
  expect(jonas.last.text).toMatch(/^✋ Unser Team hat Ihre Nachricht\./);
  expect(katrin.last.text).toContain("Das war mein Nachbar, nicht ich.");
  // What comes after that is for nobody again.
  await jonas.say("Noch etwas");
  expect(jonas.last.text).toMatch(/^🚫/);

  await katrin.press("🙋 Ich kümmere mich");
  await serhii.press("🔁 Übernehmen");
  expect(captionsOf(katrin.last)).toEqual(["🔁 Ja, von Katrin übernehmen", "← Zurück zur Karte"]);
  await serhii.press("🔁 Ja, von Katrin übernehmen");
  expect(katrin.last.text).toContain("Serhii <3 kümmert sich");
  await serhii.press("⚖️ Es bleibt dabei");
  expect(jonas.last.text).toMatch(/^⚖️ Unser Team hat es sich noch einmal angesehen/);

  await katrin.say("/stats");
  expect(katrin.last.text).toContain(
    "🚩 Offene Fälle: 0, um die sich niemand kümmert: 0\nBisher geschlossen: unbegründet 1 · erledigt 0",
  );
});

it("whoever rejected a listing is not the one who decides about the objection", async () => {
  const request = await submit(OLENA, "request");
  await katrin.press("🚫 Ablehnen …", cardOf(request.id));
  await katrin.press("Zu wenig Angaben", cardOf(request.id));
  await olena.press("✋ Заперечити");
  await olena.say("Усе вже написано в оголошенні.");
  expect(olena.last.text).toMatch(/^✋ Модератори отримали Ваше повідомлення\./);
  const answer = await katrin.press("⚖️ Es bleibt dabei");
  expect(answer.text).toMatch(/^Das haben Sie selbst entschieden[^]*Nach 24 Stunden können Sie es auch\.$/);
  await serhii.press("⚖️ Es bleibt dabei");
  expect(olena.last.text).toMatch(/^⚖️ Модератори розглянули це ще раз/);
});
