import { describe, expect, it } from "vitest";
import type { Listing } from "../../src/domain/listing/listing.ts";
import { personId } from "../../src/domain/shared/ids.ts";
import { useBot } from "../support/bot.ts";
import { captionsOf, type Phone } from "../support/phone.ts";
import { joined } from "./walk.ts";
import { DE } from "../support/languages.ts";

const bot = useBot();

/** A published request of the category "other". */
async function publish(author: Phone, details: string, town = "Leipzig"): Promise<Listing> {
  bot.time.setClock(1_000);
  const community = (await bot.useCases.communities.all()).find(({ name }) => name === town);
  if (!community) throw new Error(`there is no ${town}`);
  const place = { communityId: community.id };
  return bot.publish(personId(author.id), "request", { answers: { place, urgency: "any", details } });
}

async function withdraw({ id, authorId }: Listing): Promise<void> {
  const by = { kind: "person", id: authorId, name: "" } as const;
  await bot.useCases.listings.manage({ listingId: id, by, action: "withdraw" });
}

/** Creates so many requests and opens their list; removes them afterwards. */
async function looking(
  texts: readonly string[],
  look: (reader: Phone, listings: readonly Listing[]) => Promise<void>,
): Promise<void> {
  const author = await joined(bot, "uk", "Oksana");
  const listings: Listing[] = [];
  for (const text of texts) listings.push(await publish(author, text));
  const reader = await joined(bot, "en", "Jonas");
  try {
    await reader.say("/browse");
    await reader.press("Where help is needed");
    await reader.press(`✨ Something else: ${String(texts.length)}`);
    await look(reader, listings);
  } finally {
    for (const listing of listings) await withdraw(listing);
  }
}

const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `Number ${String(index + 1)}.`);

describe("a list with several pages", () => {
  it("shows five listings a page, newest first, and turns pages in one message", async () => {
    await looking(numbered(12), async (reader) => {
      const { messageId } = reader.last;
      expect(reader.last.text).toContain("1–5 of 12");
      expect(reader.last.text).toMatch(/Number 12\.[^]*Number 8\./);
      expect(captionsOf(reader.last).slice(0, 6)).toEqual(["1", "2", "3", "4", "5", "▶"]);
      await reader.press("▶");
      await reader.press("▶");
      expect(reader.last.text).toContain("11–12 of 12");
      expect(captionsOf(reader.last).slice(0, 3)).toEqual(["11", "12", "◀"]);
      await reader.press("◀");
      expect(reader.last.text).toContain("6–10 of 12");
      expect(reader.last.messageId).toBe(messageId);
    });
  });

  it("a page past the end shows the last page", async () => {
    await looking(numbered(6), async (reader, listings) => {
      const [first] = listings;
      if (first) await withdraw(first);
      await reader.press("▶");
      expect(reader.last.text).toContain("1–5 of 5");
      await reader.forge("bl:request:other:::::99");
      expect(reader.last.text).toContain("1–5 of 5");
    });
  });

  it("going back from a listing leads to the page it was on", async () => {
    await looking(numbered(7), async (reader) => {
      await reader.press("▶");
      await reader.press("7");
      expect(reader.last.text).toContain("Number 1.");
      await reader.press("To the list");
      expect(reader.last.text).toContain("6–7 of 7");
    });
  });

  it("a listing closed in the meantime is said to be gone, and the list is shown again", async () => {
    await looking(numbered(2), async (reader, listings) => {
      const [, newest] = listings;
      if (newest) await withdraw(newest);
      expect((await reader.press("1")).text).toContain("has been closed in the meantime");
      expect(reader.last.text).toContain("1–1 of 1");
      expect(reader.last.text).toContain("Number 1.");
    });
  });

  it("a listing closed while it was open cannot be answered or shared", async () => {
    await looking(numbered(1), async (reader, [listing]) => {
      await reader.press("1");
      if (listing) await withdraw(listing);
      for (const button of ["I can help", "Share"])
        expect((await reader.press(button)).text).toContain("has been closed in the meantime");
    });
  });
});

describe("texts that people write", () => {
  it("HTML and right-to-left text are shown as written, in the list and alone", async () => {
    const written = "<b>Потрібна</b> & \u202Eдопомога\u202C مساعدة";
    await looking([written], async (reader) => {
      const inList = reader.last.text;
      await reader.press("1");
      const alone = reader.last.text;
      for (const shown of [inList, alone]) expect(shown).toContain("<b>Потрібна</b> & допомога مساعدة");
    });
  });

  it("the longest texts fit into one message, in the list and alone", async () => {
    const longest = "😀".repeat(1000);
    await looking(
      Array.from({ length: 5 }, () => longest),
      async (reader) => {
        expect(reader.last.text).toContain("1–5 of 5");
        await reader.press("1");
        expect(reader.last.text).toContain(longest);
        await reader.press("Share");
        expect(reader.last.text).toContain("?start=");
      },
    );
  });
});

describe("buttons", () => {
  it("two quick taps on the menu's button bring one answer", async () => {
    const reader = await joined(bot, "de");
    const menu = reader.last;
    await reader.press("Einträge ansehen", menu);
    await reader.press("Einträge ansehen", menu);
    expect(reader.seen).toEqual([]);
  });

  it("the filter by amount appears only in categories that count something", async () => {
    await looking(["A bicycle"], async (reader) => {
      expect(captionsOf(reader.last).some((caption) => caption.startsWith("🔢"))).toBe(false);
    });
  });

  it.each([
    "bg:nothing",
    "bl:request:nothing:::::0",
    "bl:neither:other:::::0",
    "bd:abcdefghij12:request:nothing:::::0",
    "bn:request:nothing:::::0",
    "bw:now:request:nothing:::::0",
    "bw:3:request:other:::::0",
    "bo:abcdefghij12",
    "bo:$where",
    "ba:abcdefghij12",
    "bh:",
    "sx:abcdefghij12",
    "sd:abcdefghij12",
  ])("%s, forged, changes nothing and breaks nothing", async (data) => {
    const reader = await joined(bot, "en");
    const before = reader.all.length;
    await reader.forge(data);
    expect(reader.all.length - before).toBeLessThanOrEqual(1);
    expect(bot.log.lines).toEqual([]);
  });

  it("somebody else's saved search cannot be deleted", async () => {
    const { useCases } = bot;
    const owner = await joined(bot, "uk");
    const saved = await useCases.savedSearches.save(personId(owner.id), { kind: "offer", category: "other" });
    const stranger = await joined(bot, "en", "Mallory");
    if (saved.ok) await stranger.forge(`sx:${saved.value.id}`);
    expect(await useCases.savedSearches.ofPerson(personId(owner.id))).toHaveLength(1);
  });
});

describe("in every language", () => {
  it.each([
    ["uk", ["Де потрібна допомога", "✨", "🔔 Зберегти пошук"], "Коли писати Вам"],
    ["de", ["Wo Hilfe gesucht wird", "✨", "🔔 Suche speichern"], "Wann sollen wir"],
    ["en", ["Where help is needed", "✨", "🔔 Save this search"], "When shall we"],
  ])("%s", async (language, captions, asked) => {
    const author = await joined(bot, "de", "Ivan");
    const listing = await publish(author, "Ein Fahrrad");
    const reader = await joined(bot, language);
    await reader.say("/browse");
    for (const caption of captions) await reader.press(caption);
    expect(reader.last.text).toContain(asked);
    await withdraw(listing);
  });
});

describe("with several towns", () => {
  it("the nearest listings come first, each with its place, and the distance filter hides the others", async () => {
    const { useCases, telegram } = bot;
    const group = telegram.standIn.addGroup({ title: "Halle", members: [] });
    const halle = {
      name: "Halle",
      center: { lat: 51.48, lon: 11.97 },
      language: DE,
      chatId: group.id,
    } as const;
    await useCases.communities.setUp(halle);
    const author = await joined(bot, "de", "Ivan");
    const listings = [await publish(author, "Nah", "Halle"), await publish(author, "Fern")];

    const reader = await joined(bot, "de", "Jonas");
    await withdraw(await publish(reader, "Ein Fahrrad", "Halle"));
    await reader.say("/browse");
    for (const caption of ["Wo Hilfe gesucht wird", "✨"]) await reader.press(caption);
    expect(reader.last.text).toMatch(/1\. 📍 Halle[^]*Nah[^]*2\. 📍 Leipzig[^]*Fern/);
    for (const [caption, shown] of [
      ["Jede Entfernung", "1–1 von 1"],
      ["Bis 5 km", "1–1 von 1"],
      ["Bis 25 km", "1–2 von 2"],
      ["Bis 100 km", "1–2 von 2"],
    ] as const) {
      await reader.press(caption);
      expect(reader.last.text).toContain(shown);
    }
    expect(captionsOf(reader.last)).toContain("📍 Jede Entfernung");
    for (const listing of listings) await withdraw(listing);
  });
});
