import type { OtherKind } from "../../src/playground/acts.ts";
import type { Dice } from "./dice.ts";
import { contactsOf, type Walker } from "./cast.ts";

/** What people type who do not answer what was asked. None of it may be words of ours. */
const ODD = [
  "?",
  "…",
  "0",
  "-1",
  "99999999999999999999",
  "1e3",
  "٢",
  "🐈",
  "👩‍👧‍👦🏳️‍🌈👍🏽",
  "<b>Ми & діти</b> <script>alert(1)</script>",
  "</i></b><a href='x'>",
  "&amp; &lt; &nbsp;",
  "*_`[~|",
  "{ $walker }",
  "${walker} {{walker}} %s",
  "' OR 1=1; --",
  '{"$gt":""}',
  "__proto__",
  "نحن عائلة من أربعة أشخاص",
  "שלום",
  "\u202e\u2066 wrong way round",
  "a\u0000b\u0007c\u001b[31m",
  "\u200b\u2060\u200b",
  "e\u0301\u0327\u0300".repeat(40),
  "Zażółć gęślą jaźń",
  "ﷺ".repeat(60),
  "line\n".repeat(60),
  "завтра",
  "31.2.",
  "1.1.2020",
  "5.12.",
  "24.12.2031",
  "слово ".repeat(680),
  "W".repeat(4096),
  "W".repeat(4097),
  `${"Ми двоє. ".repeat(450)}${"x".repeat(150)}`,
  `${"🏠".repeat(2047)} ${"y".repeat(4100)}`,
  "long ".repeat(1300),
  "/ not a command",
  "//",
  "@pomich_bot",
  "Lepzig",
  "Hale",
  "Лейпціг",
  "Wien",
  "Халле (Заале)",
  "New York",
  "ja",
  "так",
  "no",
  "мені потрібна кімната в Лейпцигу для двох",
  "Ich suche eine Fahrt nach Halle für 2 Personen",
] as const;

const SENTENCES = [
  "Нас двоє, ми спокійні люди.",
  "Ми з мамою і котом, будемо дуже вдячні.",
  "Gern auch am Wochenende, einfach melden.",
  "Helles Zimmer mit Garten, ruhige Lage.",
  "We are a family of four and would be grateful.",
  "Happy to help on Tuesdays.",
  "نحن عائلة من أربعة أشخاص",
] as const;

const TOWNS = [
  "Leipzig",
  "Halle",
  "Лейпциг",
  "Dresden",
  "Lepzig",
  "Берлін",
  "Київ",
  "Markkleeberg",
  "Hinterm Wald",
];

export const oddWords = (dice: Dice): string => dice.one(ODD);
export const townWords = (dice: Dice): string => dice.one(TOWNS);

/** A sentence about oneself, with a way to be reached in every third. */
export function sentence(dice: Dice, walker: Walker): string {
  const said = dice.one(SENTENCES);
  return dice.chance(0.33) ? `${said} ${contactWords(dice, walker)}` : said;
}

/** How somebody writes how to reach them. */
export function contactWords(dice: Dice, walker: Walker): string {
  const contact = dice.one(contactsOf(walker));
  return dice.one([contact, `Tel: ${contact}`, `(${contact})`, `${contact}, ${contact}`]);
}

/** Commands in private chats, ours and others. */
export const COMMANDS = [
  "/start",
  "/need",
  "/offer",
  "/browse",
  "/my",
  "/menu",
  "/cancel",
  "/language",
  "/settings",
  "/help",
  "/privacy",
  "/inbox",
  "/communities",
  "/setup",
  "/setup Leipzig 51.34,12.37",
  "/fly",
  "/NEED",
  "/need now please",
  "/cancel@pomich_bot",
  "/start@pomich_bot",
  "/my@other_bot",
] as const;

/** In groups: what the bot answers, and what it leaves to others. */
export const GROUP_COMMANDS = [
  "/help",
  "/help@pomich_bot",
  "/fly@pomich_bot",
  "/setup@pomich_bot",
  "/setup",
  "/queue",
  "/queue",
  "/stats",
  "/log",
  "/find Leipzig",
  "/find Zimmer",
  "/match",
  "/broadcast",
  "/auto",
] as const;
export const GROUP_CHATTER = [
  "Guten Morgen!",
  "/fly",
  "/help@other_bot",
  "❓ № abc",
  "🤝",
  "Хто на зміні?",
] as const;

/** Queries after "@pomich_bot ". */
export const QUERIES = [
  "",
  "housing",
  "житло Лейпциг",
  "Wohnen Leipzig",
  "ride Halle",
  "🐈",
  "<b>",
  "x".repeat(256),
  "12345",
] as const;

/** Kinds of message that no question asks for; the last stands for what Telegram adds next. */
export const OTHER_KINDS = [
  "video",
  "video_note",
  "audio",
  "animation",
  "poll",
  "checklist",
  "dice",
  "venue",
  "story",
  "giveaway",
  "paid_media",
  "game",
  "hologram",
] as const satisfies readonly OtherKind[];

/** A grey picture of one pixel. */
export const PICTURE =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABc3UBGAAAAABJRU5ErkJggg==";
