import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Update } from "grammy/types";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addDeadLetter } from "../support/dead-letter.ts";
import { picture } from "../support/pictures.ts";
import { TEST_KEY } from "../support/sealer.ts";
import { join as joinBot, offerHousing, pressAll, requestHousing, sayYes } from "../support/stories.ts";
import type { Phone } from "../support/phone.ts";
import { GROUP, JONAS, KATRIN, openTown, type Town } from "../support/town.ts";
import { programOf } from "../support/programs.ts";
import { BY_TEST } from "../support/commands/shapes.ts";

const BACKUP = programOf("test/security/backup-process");
const OKSANA = { firstName: "Oksana", lastName: "Skovoroda", username: "oksana_z", language: "uk" };
const PHONE = "+380671112233";
const SPOT = { latitude: 51.345678, longitude: 12.387654 };

/** What must never lie in the clear. */
const SECRETS = [
  "0671112233",
  "067 111 22 33",
  OKSANA.lastName,
  OKSANA.username,
  "51.345678",
  "12.387654",
  "zebra",
] as const;
/** What moderators and readers see, without contact data: it may lie in the clear until she leaves. */
const PUBLIC = "Ми з мамою і котом";

let town: Town;
let oksana: Phone;
let jonas: Phone;
let moderators: Phone;
let backups = 0;

beforeAll(async () => {
  town = await openTown({ ENCRYPTION_KEY: TEST_KEY.toString("base64") }, { ownStore: true });
  oksana = town.phone(town.standIn.addPerson({ ...OKSANA, phone: PHONE }).id);
  jonas = town.phone(JONAS);
  moderators = town.phone(KATRIN, GROUP);
});
afterAll(() => town.stop());

/** Which of the words the store's file, a backup or the log holds, and where. */
async function found(words: readonly string[]): Promise<readonly string[]> {
  backups += 1;
  const backup = join(town.dataDir, `backup-${String(backups)}`);
  await promisify(execFile)(process.execPath, [BACKUP, town.dataDir, backup]);
  const places = {
    store: await readFile(join(town.dataDir, "store.mdb")),
    backup: await readFile(backup),
    log: Buffer.from(JSON.stringify(town.log.lines)),
  };
  return Object.entries(places).flatMap(([place, bytes]) =>
    words.filter((word) => bytes.includes(word)).map((word) => `${word} in ${place}`),
  );
}

/** Everything that the collections hold, as text. */
async function stored(): Promise<string> {
  const collections = await town.connection.listCollections();
  const all = collections.map(({ name }) => town.connection.collection(name).find({}, BY_TEST).toArray());
  return JSON.stringify(await Promise.all(all));
}

/** Puts a dead letter into a lane, as a fault in a handler would. */
async function park(updateId: number, lane: number, message: object): Promise<void> {
  await addDeadLetter(town.connection, { update_id: updateId, message } as Update, { lane });
}

it("nobody is stored who only writes in a group, nor are the accounts that Telegram puts in the place of others", async () => {
  const { id: chatId } = town.standIn.createGroup(KATRIN, {
    title: "Choir",
    bot: "administrator",
    type: "supergroup",
  });
  const bohdan = town.newcomer({ firstName: "Bohdan", lastName: "Skovoroda", language: "uk" });
  town.standIn.setMembership(bohdan.id, { chatId, member: true, admin: true });
  for (const as of [undefined, "group", "channel", "linkedChannel"] as const)
    for (const text of ["zebra, 067 111 22 33", "/setup Zebrastadt 51.3,12.3 5", "/queue"])
      town.standIn.send(bohdan.id, { chatId, text, ...(as && { as }) });
  await town.settle();
  const ids = [bohdan.id, 777_000, 136_817_688, 1_087_968_824];
  const people = town.connection.collection<{ _id: number }>("people");
  expect(await people.countDocuments({ _id: { $in: ids } }, BY_TEST)).toBe(0);
  // The next test looks for the words in the store's file.
});

it("of a whole story nothing but the masked public text lies in the clear", async () => {
  await oksana.say("zebra, тел. 067 111 22 33");
  await joinBot(oksana);
  await oksana.say("/settings");
  await oksana.press("📱");
  await oksana.send({ contact: true });
  await requestHousing(oksana, `${PUBLIC}, телефон 067 111 22 33, @oksana_z`);
  await moderators.press("✅");
  await joinBot(jonas);
  await offerHousing(jonas);
  await moderators.press("✅");
  await moderators.press("🤝");
  await sayYes(oksana, "📱 Так, поділитися контактом");
  await sayYes(jonas, "📱 Ja, Kontakt teilen");
  expect(jonas.last.text).toContain("oksana_z");

  // What they write to each other.
  await oksana.press("💬 Написати через Поміч");
  await oksana.say("zebra в листуванні, 067 111 22 33");
  expect(jonas.last.text).toContain("zebra в листуванні");
  await jonas.send({ text: "zebra zurück", replyTo: jonas.last.messageId });
  expect(oksana.last.text).toContain("zebra zurück");

  // And what moderators are told of it, and note.
  await oksana.press("🚩 Скарга");
  await oksana.press("✍️ Своїми словами");
  await oksana.say("zebra у скарзі, 067 111 22 33");
  await moderators.press("📝 Notiz");
  await moderators.send({ text: "zebra notiert", replyTo: moderators.last.messageId });
  expect(moderators.all.at(-1)?.text).toContain("Festgehalten");

  await oksana.say("/settings");
  await pressAll(oksana, ["🙋", "🧩", "🤝", "Назад", "✅ Так, питайте"]);

  // A second request that waits, a draft with a place and words, a saved search, dead letters.
  await oksana.say("/need");
  await pressAll(oksana, ["🏠", "2", "0", "Кіт", "Пропустити", "Якнайшвидше", "1 місяць"]);
  await oksana.send({ location: SPOT });
  await oksana.press("✓ Так");
  await oksana.say("zebra на чернетці");
  await oksana.send({ photos: [picture(1)] });
  const from = { id: oksana.id, is_bot: false, first_name: "Oksana", last_name: "Skovoroda" };
  await park(900_001, oksana.id, { from, text: "zebra, 067 111 22 33" });
  await park(900_002, GROUP, { from, text: "zebra" });

  expect(await found(SECRETS)).toEqual([]);
  expect(await found([PUBLIC])).toEqual([`${PUBLIC} in store`, `${PUBLIC} in backup`]);
});

it("/mydata sends a file with everything that is kept", async () => {
  await oksana.say("/mydata");
  const { document } = oksana.all.findLast((message) => message.document) ?? {};
  const file = await town.standIn.app.request(`/playground/files/${document?.fileId ?? ""}`);
  const text = await file.text();
  for (const part of [
    "Oksana",
    "oksana_z",
    PHONE,
    PUBLIC,
    "zebra на чернетці",
    "zebra у скарзі",
    "accompaniment",
    "messages that could not be handled",
  ])
    expect(text).toContain(part);
  expect(JSON.parse(text)).toMatchObject({ you: { "telegram number": oksana.id } });
});

it("after /deleteme, two taps, there is no trace; what others have stays without the name", async () => {
  await oksana.say("/deleteme");
  await oksana.press("🗑 Так");
  expect(oksana.last.text).toContain("Усе видалено");

  expect(await found([...SECRETS, PUBLIC, "Oksana"])).toEqual([]);
  expect(await stored()).not.toMatch(new RegExp(`Oksana|zebra|(?<!\\d)${String(oksana.id)}(?!\\d)`));
  expect(moderators.all.map(({ text = "" }) => text).join("\n")).not.toContain(PUBLIC);
  await jonas.say("/my");
  await jonas.press("1 🏠");
  expect(jonas.last.text).toContain("Helles Zimmer");
  expect([town.refused(), town.log.lines.filter(({ level }) => level !== "info")]).toEqual([[], []]);
});

it("whoever left is a stranger, and may begin anew", async () => {
  await oksana.say("/mydata");
  expect(oksana.last.text).toContain("нічого не збережено");
  await oksana.say("/menu");
  expect(oksana.last.text).toContain("Ваші дані");
  await joinBot(oksana);
  await oksana.say("/my");
  expect(await found([OKSANA.lastName, OKSANA.username])).toEqual([]);
});
