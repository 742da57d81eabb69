import { afterEach, expect, it } from "vitest";
import { addDays, dayAt } from "../../src/domain/shared/dates.ts";
import { personId } from "../../src/domain/shared/ids.ts";
import { formatShortDay } from "../../src/bot/time-words.ts";
import { EN } from "../support/languages.ts";
import { GIVES_ROOM, NEEDS_ROOM, useModeration } from "../support/moderation.ts";
import { captionsOf, type Phone } from "../support/phone.ts";
import type { Submission } from "../support/product.ts";
import { spaced } from "../support/spaces.ts";
import { GROUP, KATRIN } from "../support/town.ts";

// The same stories with Ukrainian and German readers are in relay, cases, outcomes and appointments.test.ts beside this file.
const { town, publish, cardOf } = useModeration();
const katrin = town.phone(KATRIN, GROUP);

const ROOM: Submission = { category: "housing", answers: GIVES_ROOM };
const SHARE = "📱 Yes, share my contact";
const WRITE = "💬 Yes, write through Pomich first";

/** Somebody who reads English and has been here before. */
async function newcomer(firstName: string): Promise<Phone> {
  const username = `${firstName.toLowerCase()}_reads`;
  const phone = town.newcomer({ firstName, username, language: "en" });
  const person = town.standIn.world.person(phone.id);
  if (person) person.started = true;
  const id = personId(phone.id);
  await town.useCases.people.meet({ id, firstName, languageTag: "en", username });
  await town.useCases.people.consent(id);
  await town.useCases.people.confirmSafety(id, "home");
  return phone;
}

/** A seeker and a helper whom the moderators propose to each other; both press `yes`. */
async function introduced(
  [seekerName, helperName]: readonly [string, string],
  yes: string,
  offer = ROOM,
  request: Submission = { category: "housing", answers: NEEDS_ROOM },
): Promise<readonly [Phone, Phone]> {
  const [seeker, helper] = [await newcomer(seekerName), await newcomer(helperName)];
  await publish(helper.id, "offer", offer);
  const asked = await publish(seeker.id, "request", request);
  await katrin.press("🤝 Beiden vorschlagen: 1", cardOf(asked.id));
  await seeker.press(yes);
  await helper.press(yes);
  people.push(seeker, helper);
  return [seeker, helper];
}
const people: Phone[] = [];

afterEach(async () => {
  for (const { id } of people.splice(0))
    for (const { id: listingId } of await town.useCases.listings.ofAuthor(personId(id)))
      await town.useCases.listings.manage({
        listingId,
        by: { kind: "person", id: personId(id), name: "" },
        action: "withdraw",
      });
  await town.settle();
});

it("both share their contact at once", async () => {
  const [ann, bob] = await introduced(["Ann", "Bob"], SHARE);
  expect(ann.last.text).toMatch(/^🤝 You have both said yes!\nThis is Bob\.\nTelegram: @bob_reads\n/);
  expect(bob.last.text).toMatch(/^🤝 You have both said yes!\nThis is Ann\.\nTelegram: @ann_reads\n/);
});

it("they write first, then one shares, then both; a block ends it for good", async () => {
  const [cleo, dan] = await introduced(["Cleo", "Dan"], WRITE);
  expect(cleo.last.text).toMatch(
    /^🤝 You have both said yes!\nThis is Dan\. You can write to each other here/,
  );
  await cleo.press("💬 Write through Pomich");
  expect(cleo.last.text).toMatch(/^✍️ Write to Dan now\./);
  await cleo.say("Hello! My number is 0151 23456789, may we see the flat?");
  expect(dan.last.text).toMatch(/^💬 Cleo · 🏠 [^\n]*\nHello! My number is •••, may we see the flat\?$/);
  await dan.send({ text: "Gladly, at five?", replyTo: dan.last.messageId });
  expect(cleo.last.text).toMatch(/^💬 Dan · 🏠 [^\n]*\nGladly, at five\?$/);

  await dan.press("⋯ More");
  await dan.press("🤝 Share my contact");
  expect(cleo.last.text).toMatch(/^🤝 Dan has shared their contact with you\.\n[^]*@dan_reads/);
  expect(JSON.stringify(dan.all)).not.toContain("@cleo_reads");
  await cleo.press("🤝 Share my contact");
  expect(dan.last.text).toMatch(/^🤝 Cleo has shared their contact with you\.\n[^]*@cleo_reads/);

  await cleo.press("End or block …");
  await cleo.press("🚫 End and block");
  expect(cleo.last.text).toMatch(/^🚫 The contact with Dan has ended, and we will never suggest/);
  expect(dan.last.text).toMatch(/^The contact with Cleo has ended\. Your listing stays as it is/);
  await dan.say("Hello?");
  expect(cleo.all.map(({ text }) => text)).not.toContainEqual(expect.stringContaining("Hello?"));
});

it("a report stops everything, and the case ends in a ban", async () => {
  const [eve, finn] = await introduced(["Eve", "Finn"], WRITE);
  await finn.press("💬 Write through Pomich");
  await finn.say("Send me a picture of your passport first.");
  await eve.press("🚩 Report", eve.last);
  expect(eve.last.text).toMatch(
    /^🚩 What happened\? It is about Finn\.\n\nIf you are in danger, call 112 first\./,
  );
  await eve.press("Wants money or documents");
  expect(eve.last.text).toMatch(
    /^🚩 Thank you for telling us\.\n\nThe moderators of your town will look at it/,
  );
  expect(finn.last.text).toMatch(/^⏸ The contact with Eve is paused\. Moderators are looking at it/);
  const card = () => katrin.all.findLast(({ text }) => /Fall Nr\. [a-z0-9]{12}$/.test(text ?? ""));
  expect(card()?.text).toContain("Finn: Send me a picture of your passport first.");
  await katrin.press("⛔ Sperren", card());
  await katrin.press("Finn", card());
  await katrin.press("Betrug oder falsche Versprechen", card());
  expect(eve.last.text).toMatch(/^⏹ Thank you for telling us\. The moderators have looked at it/);
  expect(finn.last.text).toMatch(/^🚫 You cannot take part here at the moment/);
});

it("a helper who did not come: the seeker says so with one tap, and goes on looking", async () => {
  const [gwen, hugo] = await introduced(["Gwen", "Hugo"], WRITE);
  await town.passHours(24);
  expect(gwen.last.text).toMatch(/^👋 Hugo: how did it go\?/);
  await gwen.press("✖️ It did not happen");
  expect(gwen.last.text).toMatch(/^Thank you for telling us\. We are sorry that it did not work out\./);
  expect(hugo.last.text).toMatch(/^✖️ Gwen says that it did not happen\./);
  await gwen.press("🔎 Keep looking");
  await hugo.press("✖️ It did not happen");
  expect(hugo.last.text).toContain("Would you like to keep your offer open?");
});

it("an appointment is moved: the old time holds until the other side says yes", async () => {
  const day = addDays(dayAt(town.now(), "Europe/Berlin"), 3);
  const [ida, jack] = await introduced(
    ["Ida", "Jack"],
    WRITE,
    { category: "translation", answers: { spoken: ["uk", "de", "en"], mode: ["on-site"], radius: "km-40" } },
    { category: "translation", answers: { pair: ["uk", "de"], mode: ["on-site"], date: day, time: "10:00" } },
  );
  const file = ({ all }: Phone) => all.findLast(({ document }) => document !== undefined);
  expect(spaced(file(ida)?.caption ?? "")).toMatch(/^📅 You are meeting Jack:\n🕐 \S+ \d+ \S+, 10:00\n\n🗣 /);
  await ida.press("🔁 Move it");
  for (const caption of [spaced(formatShortDay(EN, day)), "15", "15:00"]) await ida.press(caption, ida.last);
  expect(captionsOf(jack.last)).toEqual([
    "✅ That suits me",
    "✖️ Doesn’t suit",
    "📅 Another time",
    "✖️ Call it off",
    "💬 Write through Pomich",
  ]);
  await jack.press("✅ That suits me");
  for (const phone of [ida, jack])
    expect(spaced(file(phone)?.caption ?? "")).toMatch(/^🔁 [^]*10:00\n🕐 .*, 15:00\n\n/);
});
