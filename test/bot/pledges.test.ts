import { beforeAll, expect, test } from "vitest";
import { freeOf } from "../../src/domain/listing/ledger.ts";
import type { Listing } from "../../src/domain/listing/listing.ts";
import type { Organisation } from "../../src/domain/organisation/organisation.ts";
import { personId } from "../../src/domain/shared/ids.ts";
import { BY_TEST } from "../support/commands/shapes.ts";
import { NOOR, useModeration, VERA } from "../support/moderation.ts";
import { verified } from "../support/organisations.ts";
import { wants } from "../support/pledges.ts";
import { pressAll } from "../support/stories.ts";
import { GROUP, JONAS, KATRIN, OLENA } from "../support/town.ts";

const { town, publish, find } = useModeration();
const olena = town.phone(OLENA);
const jonas = town.phone(JONAS);
const by = { kind: "person", id: personId(KATRIN), name: "Katrin" } as const;
let hall: Organisation;

beforeAll(async () => {
  const leipzig = await town.useCases.communities.findByChat(GROUP);
  if (!leipzig) throw new Error("nobody looks after Leipzig");
  hall = await verified(town.useCases, personId(JONAS), leipzig.id, by, {
    name: "Wohnhilfe",
    email: "a@wohnhilfe.example",
  });
  await verified(town.useCases, personId(VERA), leipzig.id, by, {
    name: "Bezirk",
    email: "b@bezirk.example",
  });
  await town.settle();
});

/** A need of Wohnhilfe, which Jonas wrote. */
async function need(pieces = 40): Promise<Listing> {
  const listing = await publish(JONAS, "request", wants(pieces));
  await town.connection
    .collection<{ _id: string }>("listings")
    .updateOne({ _id: listing.id }, { $set: { organisationId: hall.id } }, BY_TEST);
  return find(listing.id);
}

test("uk promises by taps, de agrees, says what has arrived and thanks; both can write to each other", async () => {
  const listing = await need();
  await olena.say(`/start ${listing.id}`);
  await olena.press("🤲 Пообіцяти допомогу");
  expect(olena.last.text).toMatch(
    /Скільки Ви хочете пообіцяти організації Wohnhilfe[^]*Ще потрібно: 40 речей/,
  );
  await pressAll(olena, ["10", "📮 Надішлю поштою"]);
  expect(olena.last.text).toMatch(/Ваша обіцянка організації Wohnhilfe\s+10 речей · 📮[^]*протягом 72 год/);
  await olena.press("🤲 Обіцяю");
  expect(olena.last.text).toContain("Пообіцяно");
  expect(freeOf(await find(listing.id))).toBe(30);

  expect(jonas.last.text).toMatch(/Eine Zusage an Wohnhilfe\s+10 Teile · von Olena · kommt mit der Post/);
  const agreed = await jonas.press("🤝 Annehmen");
  expect(agreed.text).toContain("Angenommen");
  const card = () => {
    const found = jonas.all.find(({ text }) => text?.includes("Eine Zusage an Wohnhilfe"));
    if (!found) throw new Error("there is no card");
    return found;
  };
  expect(card().text).toMatch(/🤝 Jonas hat am .* angenommen/);
  expect(olena.all.some(({ text }) => text?.includes("Wohnhilfe з радістю це прийме: 10 речей"))).toBe(true);
  await olena.press("💬");
  await olena.say("Куди надіслати?");
  expect(jonas.last.text).toContain("Куди надіслати?");

  await jonas.press("➗ Ein Teil davon", card());
  expect(jonas.last.text).toContain("Zahl bis 10 Teile");
  const asked = jonas.last.messageId;
  await jonas.send({ text: "elf", replyTo: asked });
  expect(jonas.last.text).toContain("nicht mehr als zugesagt");
  await jonas.send({ text: "acht Stück", replyTo: asked });
  expect(jonas.last.text).toContain("Notiert");
  expect(await find(listing.id)).toMatchObject({ taken: 8 });
  expect(olena.last.text).toMatch(/Надійшло до організації Wohnhilfe: 8 речей/);
  await jonas.press("🙏 Danke sagen", card());
  await jonas.press("← Zurück zur Karte", card());
  await jonas.press("🙏 Danke sagen", card());
  await jonas.press("Das hilft uns sehr.", card());
  expect(olena.last.text).toMatch(/Wohnhilfe пише:\s+Ви дуже допомогли нам/);
  expect(card().text).toContain("Dank verschickt");
});

test("what is typed is read forgivingly; more than what is left, old buttons and a changed need are answered", async () => {
  const listing = await need(20);
  const noor = town.phone(NOOR);
  await noor.say(`/start ${listing.id}`);
  await noor.press("🤲 Promise something");
  await noor.say("hello again");
  expect(noor.last.text).not.toContain("an amount we can take");
  await noor.say("0 or 1");
  expect(noor.last.text).toContain("That is not an amount we can take");
  await noor.say("300");
  expect(noor.last.text).toContain("up to 20 pieces");
  await noor.say("I think a dozen");
  expect(noor.last.text).toMatch(/12 pieces for Wohnhilfe. How does it get there/);
  await noor.press("🚶 I bring it");
  await noor.press("🤲 Promise it");
  expect(noor.last.text).toContain("Promised");

  const vera = town.phone(VERA);
  await vera.say(`/start ${listing.id}`);
  await vera.press("🤲 Promise something");
  const old = vera.everShown("5");
  await pressAll(vera, ["All of it: 8 pieces", "🚶 I bring it", "🏛 Bezirk"]);
  expect(vera.last.text).toMatch(/8 pieces · 🚶 I bring it · 🏛 Bezirk/);
  const other = vera.everShown("🤲 Promise it");
  await vera.press("🤲 Promise it");
  expect(jonas.last.text).toContain("von Vera für Bezirk");
  expect((await vera.pressData(other.messageId, other.data)).text).toContain(
    "already promised something here",
  );
  expect((await vera.pressData(old.messageId, old.data)).text).toContain("all of it is promised already");
  await olena.say(`/start ${listing.id}`);
  expect((await olena.press("🤲 Пообіцяти допомогу")).text).toContain("уже все пообіцяно");

  await vera.say("/my");
  await pressAll(vera, ["🤲 My promises (1)", "1"]);
  expect(vera.last.text).toMatch(/8 pieces for Wohnhilfe\s+⏳ waiting for an answer/);
  await pressAll(vera, ["↩️ Take it back", "↩️ Yes, take it back"]);
  expect(vera.last.text).toContain("Taken back. Wohnhilfe has been told");
  expect(freeOf(await find(listing.id))).toBe(8);
});
